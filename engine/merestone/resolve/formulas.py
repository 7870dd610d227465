"""Bind conditions, occurrences and invariants."""

from collections.abc import Iterable
from dataclasses import dataclass

from merestone.model.boundary import Invariant
from merestone.model.entities import Vocabulary
from merestone.model.handoff_states import asked_states_of, states_of
from merestone.model.names import local, qualified
from merestone.resolve import faults
from merestone.resolve.declare import Symbol, operation_kind
from merestone.resolve.scope import Scope
from merestone.resolve.types import whole_number
from merestone.resolve.words import duration, plain_text, state_of, text_of, words_of
from merestone.semantics.formula import (
    Always,
    AtMost,
    Condition,
    Entered,
    Every,
    Formula,
    Is,
    LeadsTo,
    Never,
    Occurrence,
    Precedes,
    Quiet,
    Some,
)
from merestone.syntax.tree import Node, Token

MILESTONE_STATES = ("waiting", "reached", "withdrawn")


@dataclass(frozen=True)
class Subject:
    """What a clause speaks of: a declaration, one of its lifecycles if it has several, and the side if it is not the asker's."""

    symbol: Symbol
    lifecycle: str | None = None
    at: str | None = None


def bind_condition(scope: Scope, node: Node, vocabulary: Vocabulary) -> Condition:
    """`X is s`, `X enters s`, `D pass without X`, joined by `and` and `or`."""
    match node.kind:
        case "condition":
            parts = tuple(bind_condition(scope, n, vocabulary) for n in node.nodes("conjunction"))
            return parts[0] if len(parts) == 1 else Some(parts=parts)
        case "conjunction":
            parts = tuple(bind_condition(scope, n, vocabulary) for n in node.nodes())
            return parts[0] if len(parts) == 1 else Every(parts=parts)
        case "nested":
            return bind_condition(scope, node.the("condition"), vocabulary)
        case "entered":
            return Entered(occurrence=bind_occurrence(scope, node.the("occurrence"), vocabulary))
        case "quiet":
            return _quiet(scope, node, vocabulary)
        case _:
            return _is(scope, node, vocabulary)


def bind_occurrence(scope: Scope, node: Node, vocabulary: Vocabulary) -> Occurrence:
    """`X enters s`."""
    subject = _subject(scope, node, vocabulary)
    state = bind_state(scope, subject, node.the("state"), vocabulary)
    return Occurrence(subject=subject.symbol.name, state=state, lifecycle=subject.lifecycle, at=subject.at)


def bind_state(scope: Scope, subject: Subject, node: Node, vocabulary: Vocabulary) -> str:
    """A state, or group of states, of what the subject declares."""
    symbol, state = subject.symbol, state_of(node)
    states = states_known(subject, vocabulary)
    if state not in states:
        if state in scope.doubtful or (symbol.kind == "entity" and symbol.name not in vocabulary.entities):
            raise scope.poison(symbol.name)
        raise scope.report(faults.unknown_state(state, f"`{local(symbol.name)}`", node.span, states), state)
    return state


def states_known(subject: Subject, vocabulary: Vocabulary) -> list[str]:
    """Every state and group that a clause may name for that subject."""
    symbol = subject.symbol
    if symbol.kind == "milestone":
        return list(MILESTONE_STATES)
    if symbol.kind == "entity":
        entity = vocabulary.entities.get(symbol.name)
        lifecycle = entity.lifecycle(subject.lifecycle) if entity else None
        return [*(s.name for s in lifecycle.states), *lifecycle.groups] if lifecycle else []
    assert symbol.style is not None, "operations have a style"
    kind = operation_kind(symbol.node)
    return [*asked_states_of(kind, symbol.style)] if subject.at else [*states_of(kind, symbol.style), *symbol.labels]


def bind_life(scope: Scope, node: Node, symbol: Symbol, vocabulary: Vocabulary) -> Subject:
    """`Order`, or `Order.status` where an order has several lifecycles; `node` is the `life` that names `symbol`."""
    name, *rest = node.words()
    entity = vocabulary.entities.get(symbol.name)
    if symbol.kind == "entity" and entity is None:
        raise scope.poison(symbol.name)
    fields = [c.field for c in entity.lifecycles] if entity else ["status"] if symbol.kind == "milestone" else []
    for word in rest:
        if word.text not in fields:
            if word.text in scope.doubtful:
                raise scope.poison(word.text)
            raise scope.report(faults.no_lifecycle(word.text, name.text, word.span, fields), word.text)
    if not rest and len(fields) > 1:
        raise scope.report(faults.which_lifecycle(name.text, fields, name.span))
    return Subject(symbol, rest[0].text if rest and len(fields) > 1 else None)


def bind_invariant(scope: Scope, node: Node, vocabulary: Vocabulary) -> Invariant:
    """A truth over time."""
    formula = next(n for n in node.nodes() if n.kind not in {"per", "doc"})
    pers = [*node.nodes("per"), *formula.nodes("per")]
    for second in pers[1:]:
        scope.report(faults.second_clause("`per`", second.span, pers[0].span, None))
    via = pers[0].node("via") if pers else None
    return Invariant(
        name=qualified(scope.module.name, node.word().text),
        per=scope.find(pers[0].word(), "entity") if pers else None,
        via=words_of(via.the("path")) if via else (),
        formula=_formula(scope, formula, vocabulary),
        text=text_of(formula),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _formula(scope: Scope, node: Node, vocabulary: Vocabulary) -> Formula:
    occurrences = [bind_occurrence(scope, n, vocabulary) for n in node.nodes("occurrence")]
    if node.kind == "precedes":
        return Precedes(first=occurrences[0], then=occurrences[1])
    if node.kind == "at_most":
        return AtMost(count=whole_number(scope, node.word("NUMBER")), occurrence=occurrences[0])
    condition = bind_condition(scope, node.the("condition"), vocabulary)
    if node.kind == "always":
        return Always(condition=condition)
    if node.kind == "never":
        return Never(occurrence=occurrences[0], condition=condition)
    return LeadsTo(occurrence=occurrences[0], condition=condition, within_ms=duration(scope, node.the("duration")))


def _is(scope: Scope, node: Node, vocabulary: Vocabulary) -> Is:
    subject, via = _subject(scope, node, vocabulary), node.node("via")
    listed = node.node("states")
    nodes: Iterable[Node] = listed.nodes("state") if listed else node.nodes("state")
    states = tuple(bind_state(scope, subject, n, vocabulary) for n in nodes)
    return Is(
        subject=subject.symbol.name,
        states=states,
        negated=node.node("not") is not None,
        lifecycle=subject.lifecycle,
        at=subject.at,
        via=words_of(via.the("path")) if via else (),
    )


def _quiet(scope: Scope, node: Node, vocabulary: Vocabulary) -> Quiet:
    """`D pass without X after O`; an event alone means its being published, an entity alone its coming about."""
    named, life, since = node.node("occurrence"), node.node("life"), node.node("since")
    return Quiet(
        for_ms=duration(scope, node.the("duration")),
        without=bind_occurrence(scope, named, vocabulary) if named else _coming(scope, life or node, vocabulary),
        since=bind_occurrence(scope, since.the("occurrence"), vocabulary) if since else None,
    )


def _coming(scope: Scope, node: Node, vocabulary: Vocabulary) -> Occurrence:
    symbol = scope.symbol(node.word(), "event", "entity")
    subject = bind_life(scope, node, symbol, vocabulary)
    if symbol.kind == "event":
        return Occurrence(subject=symbol.name, state="published")
    lifecycle = vocabulary.entities[symbol.name].lifecycle(subject.lifecycle)
    if lifecycle is None:
        raise scope.report(faults.no_lifecycle(None, node.word().text, node.span, ()))
    return Occurrence(subject=symbol.name, state=lifecycle.initial, lifecycle=subject.lifecycle)


def _subject(scope: Scope, node: Node, vocabulary: Vocabulary) -> Subject:
    """What an occurrence or condition speaks of, with the side it names."""
    life, side = node.the("life"), node.node("side")
    symbol = scope.symbol(life.word(), "entity", "milestone", "command", "query", "event", "stream", "file")
    subject = bind_life(scope, life, symbol, vocabulary)
    return Subject(symbol, subject.lifecycle, _side(scope, side.word(), symbol)) if side else subject


def _side(scope: Scope, word: Token, symbol: Symbol) -> str | None:
    """The system whose side is meant; None for the one that asks, whose side is meant anyway."""
    system = scope.find(word, "system")
    if local(system) not in (*symbol.senders, *symbol.receivers):
        raise scope.report(faults.no_party(word.text, local(symbol.name), word.span, symbol.senders + symbol.receivers))
    return system if local(system) in symbol.receivers else None
