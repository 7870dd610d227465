"""Bind the lifecycles of an entity."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

from merestone.diagnostics import Span
from merestone.model.entities import Arrow, Entity, Lifecycle, State, Stay, Trigger, Vocabulary, Wait
from merestone.model.handoff_states import states_of
from merestone.model.names import local
from merestone.model.reach import fields_of, reach
from merestone.model.types import Field, Path, Scalar
from merestone.resolve import faults, flow_faults
from merestone.resolve.declare import Kind, Symbol, operation_kind
from merestone.resolve.expressions import Ground, Members, bind_truth
from merestone.resolve.formulas import bind_condition
from merestone.resolve.repeated import once
from merestone.resolve.scope import Scope
from merestone.resolve.types import bind_fields, bind_path
from merestone.resolve.value_types import field_ground, field_types
from merestone.resolve.words import duration, state_of, text_of, words_of
from merestone.semantics.formula import Condition
from merestone.semantics.terms import Term, Type
from merestone.syntax.tree import Node, Token

Groups = Mapping[str, tuple[str, ...]]
OPERATIONS: tuple[Kind, ...] = ("command", "query", "status query", "event", "stream", "file")
PUBLISHED = "published"
"""The state of an event that `on EVENT` waits for."""


def bind_lifecycles(scope: Scope, node: Node) -> tuple[Lifecycle, ...]:
    """The machines of one entity; what speaks of others in them is left out still."""
    first: dict[str, Node] = {}
    for one in node.nodes("lifecycle"):
        first.setdefault(one.word("FIELD").text, one)
    once(scope, [n.word("FIELD") for n in node.nodes("lifecycle")], "lifecycle", listed=False)
    return tuple(_lifecycle(scope, one, node.word().text) for one in first.values())


def with_conditions(scope: Scope, node: Node, entity: Entity, vocabulary: Vocabulary) -> tuple[Lifecycle, ...]:
    """The same lifecycles, now that all that they may speak of is known: their guards, times and conditions."""
    fields, of = fields_of(vocabulary, entity.name), f"`{local(entity.name)}`"
    transitions = [t for machine in node.nodes("lifecycle") for t in machine.nodes("transition")]
    conditions: dict[Span, Condition] = {}
    terms: dict[Span, Term] = {}
    own = field_ground(fields, of, vocabulary)
    for transition in transitions:
        ground = with_message(scope, transition.node("on"), own, vocabulary)
        guards = [g.the("expression") for g in transition.nodes("guard")]
        waits = [p for n in transition.nodes("after", "offset") for p in n.nodes("path")]
        for term in scope.each(guards, partial(bind_truth, scope, ground=ground)):
            terms[transition.span] = term
        list(scope.each(waits, lambda n: bind_moment(scope, n, fields, of, vocabulary)))
        others = [w.the("condition") for w in transition.nodes("whilst")]
        for condition in scope.each(others, lambda n: bind_condition(scope, n, vocabulary)):
            conditions[transition.span] = condition
    return tuple(_with(lifecycle, terms, conditions) for lifecycle in entity.lifecycles)


def _with(lifecycle: Lifecycle, terms: Mapping[Span, Term], conditions: Mapping[Span, Condition]) -> Lifecycle:
    bound = ({"when": terms.get(a.span), "condition": conditions.get(a.span)} for a in lifecycle.arrows)
    arrows = (a.model_copy(update=both) for a, both in zip(lifecycle.arrows, bound, strict=True))
    return lifecycle.model_copy(update={"arrows": tuple(arrows)})


def with_message(scope: Scope, cause: Node | None, ground: Ground, vocabulary: Vocabulary) -> Ground:
    """The same ground and, by its role, the message that causes a transition: `on Pay.failed when failed.retryable`."""
    symbol = scope.declared(cause.word()) if cause else None
    if cause is None or symbol is None or symbol.kind not in OPERATIONS:
        return ground
    roles = {w.text for w in cause.words()[1:]} or {"fact"}
    home = scope.modules[symbol.name.rsplit(".", 1)[0]]
    there = Scope(
        replace(home, unknown=set(home.unknown)), scope.modules, set(scope.doubtful)
    )  # its faults are told there
    bodies = {
        role: field_types(bind_fields(there, message.nodes("field")), vocabulary)
        for message in symbol.node.nodes("message")
        if (role := next(message.the("role").tokens()).text) in {"request", *roles}
    }
    names = {role: f"{symbol.name} {role}" for role in bodies if role not in ground.names}
    known = {name: Members(bodies[role]) for role, name in names.items()}
    return replace(
        ground,
        names={**ground.names, **{role: Type(kind="record", name=name) for role, name in names.items()}},
        members=lambda type_: known[type_.name] if type_.name in known else ground.members(type_),
    )


def bind_moment(scope: Scope, node: Node, fields: Sequence[Field], of: str, vocabulary: Vocabulary) -> Path:
    """A path to a field that holds a moment."""
    path = bind_path(scope, node, fields, of, vocabulary)
    type_ = reach(vocabulary, fields, path)
    if not isinstance(type_, Scalar) or type_.name not in ("date", "timestamp"):
        raise scope.report(flow_faults.no_moment(".".join(path), node.span))
    return path


def _lifecycle(scope: Scope, node: Node, entity: str) -> Lifecycle:
    """One machine, its plain states in the order of the text."""
    for kind, what in (("composite", "state"), ("group", "group")):
        once(scope, [n.word() for n in node.nodes(kind)], what, listed=False)
    composites = {
        c.word().text: tuple(f"{c.word().text}.{w}" for w in words_of(c)[1:]) for c in node.nodes("composite")
    }
    states = _states(node, composites)
    groups = composites | {
        g.word().text: tuple(_members(scope, g.the("names").words(), entity, states, composites))
        for g in node.nodes("group")
    }
    finals = [s for f in node.nodes("final") for s in _members(scope, f.the("names").words(), entity, states, groups)]
    start = _initial(scope, node, entity)
    transitions = [t for t in node.nodes("transition") if _sub_states_known(scope, t, entity, composites)]
    return Lifecycle(
        field=node.word("FIELD").text,
        states=tuple(State(name=name, span=span) for name, span in states.items()),
        initial=groups.get(start, (start,))[0],
        final=tuple(finals),
        groups=groups,
        arrows=tuple(scope.each(transitions, lambda n: _arrow(scope, n))),
        stays=tuple(scope.each(node.nodes("stays"), lambda n: _stay(scope, n, entity, states, groups))),
        span=node.word("FIELD").span,
    )


def _states(node: Node, composites: Groups) -> dict[str, Span]:
    """Each plain state and where it is first written; a sub-state is one that its composite lists."""
    states: dict[str, Span] = {}
    other = composites.keys() | {g.word().text for g in node.nodes("group")}
    listed = {name for names in composites.values() for name in names}
    for part in node.nodes("initial", "composite", "transition"):
        for name, span in _written(part):
            if name not in other and ("." not in name or name in listed):
                states.setdefault(name, span)
    return states


def _written(part: Node) -> Iterator[tuple[str, Span]]:
    """The states that one line of a lifecycle writes."""
    if part.kind == "initial":
        yield part.word().text, part.word().span
    elif part.kind == "composite":
        outer = part.word().text
        yield from ((f"{outer}.{w.text}", w.span) for w in part.words()[1:])
    else:
        yield from ((state_of(s), s.span) for s in (*part.the("states").nodes("state"), part.the("state")))


def _initial(scope: Scope, node: Node, entity: str) -> str:
    """The state in which a lifecycle begins."""
    initials = node.nodes("initial")
    if initials:
        return initials[0].word().text
    if scope.faulty:
        raise scope.poison(entity)
    parts = node.nodes()
    place = parts[0].span if parts else node.word("FIELD").span
    raise scope.report(faults.no_initial(entity, node.word("FIELD").span, _only_beginning(node), place))


def _only_beginning(node: Node) -> str | None:
    """The one state that nothing leads to: with any other as the initial one it could not be reached."""
    transitions = node.nodes("transition")
    reached = {state_of(t.the("state")).split(".")[0] for t in transitions}
    states = {state_of(s).split(".")[0] for t in transitions for s in t.the("states").nodes("state")}
    return min(states - reached) if len(states - reached) == 1 else None


def _members(
    scope: Scope, written: Iterable[Token | Node], entity: str, states: Iterable[str], groups: Groups
) -> Iterator[str]:
    """The plain states that a list of states and groups stands for."""
    for name in _known(scope, written, entity, [*states, *groups]):
        yield from groups.get(name, (name,))


def _known(scope: Scope, written: Iterable[Token | Node], entity: str, known: Sequence[str]) -> Iterator[str]:
    """The names in the list that are states or groups; the others are reported."""
    for item in written:
        name = item.text if isinstance(item, Token) else state_of(item)
        if name in known:
            yield name
        elif name not in scope.doubtful:
            scope.report(faults.unknown_state(name, f"`{entity}`", item.span, known), name)


def _sub_states_known(scope: Scope, transition: Node, entity: str, composites: Groups) -> bool:
    """Whether each sub-state that a transition names is listed by its composite."""
    listed = [name for names in composites.values() for name in names]
    for state, span in _written(transition):
        if "." in state and state not in listed:
            if state not in scope.doubtful and state.split(".")[1] not in scope.doubtful:
                scope.report(faults.unknown_state(state, f"`{entity}`", span, listed), state)
            return False
    return True


def _stay(scope: Scope, node: Node, entity: str, states: Iterable[str], groups: Groups) -> Stay:
    """The longest stay in some states, and the desk that hears of a longer one."""
    return Stay(
        states=tuple(_known(scope, node.the("states").nodes("state"), entity, [*states, *groups])),
        within_ms=duration(scope, node.the("duration")),
        opens=node.word().text,
        owner=scope.role(node.the("for").word()),
        text=text_of(node),
        span=node.span,
    )


def _arrow(scope: Scope, node: Node) -> Arrow:
    """One transition as written."""
    guard, emits, by_role, whilst = (node.node(k) for k in ("guard", "emits", "by_role", "whilst"))
    return Arrow(
        sources=tuple(state_of(s) for s in node.the("states").nodes("state")),
        target=state_of(node.the("state")),
        trigger=_trigger(scope, node),
        role=scope.find(by_role.word(), "actor") if by_role else None,
        guard=text_of(guard.the("expression")) if guard else None,
        condition=None,
        condition_text=text_of(whilst.the("condition")) if whilst else "",
        emits=emits.word().text if emits else None,
        emits_span=emits.word().span if emits else None,
        span=node.span,
    )


def _trigger(scope: Scope, node: Node) -> Trigger | None:
    """What causes the transition."""
    binders: dict[str, Callable[[Scope, Node], Trigger]] = {"on": bind_cause, "after": _after, "offset": _offset}
    cause = next(iter(node.nodes(*binders)), None)
    return binders[cause.kind](scope, cause) if cause else None


def bind_cause(scope: Scope, node: Node) -> Trigger:
    """`on OPERATION.state`, or `on EVENT`, which is short for its being published."""
    operation, *state = node.words()
    if not state:
        event = scope.symbol(operation, "event")
        return Trigger(operation=event.name, state=PUBLISHED, wait=None, text=f"{operation.text}.{PUBLISHED}")
    symbol = scope.symbol(operation, *OPERATIONS)
    check_handoff_state(scope, symbol, state[0].text, state[0].span)
    return Trigger(operation=symbol.name, state=state[0].text, wait=None, text=f"{operation.text}.{state[0].text}")


def _after(scope: Scope, node: Node) -> Trigger:
    """`after D`, counted from entering the state, or `after PATH`."""
    length, path = node.node("duration"), node.node("path")
    ms, words = duration(scope, length) if length else 0, words_of(path) if path else ()
    return Trigger(operation=None, state=None, wait=Wait(ms=ms, relation="after", path=words), text=text_of(node))


def _offset(scope: Scope, node: Node) -> Trigger:
    """`D before PATH` or `D after PATH`."""
    relation: Literal["after", "before"] = "before" if node.has("BEFORE") else "after"
    wait = Wait(ms=duration(scope, node.the("duration")), relation=relation, path=words_of(node.the("path")))
    return Trigger(operation=None, state=None, wait=wait, text=text_of(node))


def check_handoff_state(scope: Scope, symbol: Symbol, state: str, span: Span) -> None:
    """Report a state that the handoff of that operation does not have."""
    assert symbol.style is not None, "operations have a style"
    states = (*states_of(operation_kind(symbol.node), symbol.style), *symbol.labels)
    if state not in states:
        if state in scope.doubtful:
            raise scope.poison(state)
        raise scope.report(faults.unknown_state(state, f"`{local(symbol.name)}`", span, states), state)
