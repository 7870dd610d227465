"""Bind standing reconciliations: the two sides, what they are matched by, and what becomes of a difference."""

from collections.abc import Mapping

from merestone.model.entities import Entity, Vocabulary
from merestone.model.names import local, qualified
from merestone.model.reach import Missing, complete, fields_of, item_type, through_lists
from merestone.model.ties import Agreement, AloneRepair, Difference, Reconciliation, Side
from merestone.model.types import ListOf, Named, States
from merestone.resolve import faults, tie_faults
from merestone.resolve.formulas import bind_condition
from merestone.resolve.schedules import bind_schedule, length
from merestone.resolve.scope import Scope
from merestone.resolve.value_types import value_type
from merestone.resolve.words import plain_text, state_of, text_of
from merestone.syntax.tree import Node

NOTHING = "nothing"
"""What a word agrees with that has no counterpart at the other side."""


def bind_reconciliation(scope: Scope, node: Node, vocabulary: Vocabulary) -> Reconciliation:
    """A comparison of two facts, each with its owner."""
    compare = node.the("compare")
    left, right = (_side(scope, n, vocabulary) for n in compare.nodes("path"))
    runs, alone, difference = (node.node(k) for k in ("runs", "alone_repair", "difference"))
    keys = compare.the("names").words()
    return Reconciliation(
        name=qualified(scope.module.name, node.word().text),
        left=left,
        right=right,
        by=tuple(w.text for w in keys),
        by_spans=tuple(w.span for w in keys),
        agreements=tuple(scope.each(node.nodes("agree"), lambda n: _agreement(scope, n, (left, right), vocabulary))),
        schedule=bind_schedule(scope, runs) if runs else None,
        alone=_alone(scope, alone, vocabulary) if alone else None,
        otherwise=_difference(scope, difference) if difference else None,
        description=plain_text(node.node("doc")),
        compare=compare.span,
        span=node.word().span,
    )


def _side(scope: Scope, node: Node, vocabulary: Vocabulary) -> Side:
    """`Subscription.charges`: an entity and a field of it, through lists if need be."""
    first, *rest = node.words()
    name = scope.find(first, "entity")
    entity = vocabulary.entities.get(name)
    if entity is None or not complete(vocabulary, name):
        raise scope.poison(name)
    if not rest:
        known = [f.name for f in fields_of(vocabulary, name)]
        raise scope.report(tie_faults.whole_entity(first.text, first.span, known))
    path = tuple(w.text for w in rest)
    passed = through_lists(vocabulary, fields_of(vocabulary, name), path)
    if isinstance(passed, Missing):
        word = rest[passed.index]
        if word.text in scope.doubtful or not passed.certain:
            raise scope.poison(word.text)
        holder = ".".join(w.text for w in node.words()[: passed.index + 1])
        raise scope.report(faults.unknown_field(word.text, f"`{holder}`", word.span, passed.candidates), word.text)
    scope.touched |= {t.name for t in (item_type(one.type) for one in passed) if isinstance(t, Named)}
    lists = [index for index, one in enumerate(passed) if isinstance(one.type, ListOf)]
    return Side(
        entity=name,
        path=path,
        owner=_owner(entity, path[0]),
        type=item_type(passed[-1].type),
        items=path[: lists[-1] + 1] if lists else (),
        span=node.span,
    )


def _owner(entity: Entity, name: str) -> str:
    """Who decides the field: the system that it names, or the owner of its entity."""
    deciders = [f.decided for f in entity.fields if f.name == name and f.decided]
    return deciders[0] if deciders else entity.owner


def _agreement(scope: Scope, node: Node, sides: tuple[Side, Side], vocabulary: Vocabulary) -> Agreement:
    """`agree held, expiring with reserved`: groups of states stand for all that are in them, `nothing` for there being none."""
    left, right = (
        tuple(w for n in written.nodes("state") for w in _words(scope, n, side, vocabulary))
        for written, side in zip(node.nodes("states"), sides, strict=True)
    )
    return Agreement(left=left, right=right, span=node.span)


def _words(scope: Scope, node: Node, side: Side, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words that one name of a side stands for."""
    groups: Mapping[str, tuple[str, ...]] = {}
    words = value_type(side.type, vocabulary).words
    if isinstance(side.type, States) and side.type.entity in vocabulary.entities:
        lifecycle = vocabulary.entities[side.type.entity].lifecycle(side.type.field)
        groups = lifecycle.groups if lifecycle else {}
    fact = ".".join((local(side.entity), *side.path))
    if not words:
        raise scope.report(tie_faults.no_words(fact, node.span))
    name = state_of(node)
    if name == NOTHING and name not in words:
        return ()
    if name not in words and name not in groups:
        if name in scope.doubtful:
            raise scope.poison(name)
        raise scope.report(faults.unknown_state(name, f"`{fact}`", node.span, [*words, *groups]), name)
    return groups.get(name, (name,))


def _alone(scope: Scope, node: Node, vocabulary: Vocabulary) -> AloneRepair:
    condition = node.the("condition")
    return AloneRepair(
        operation=scope.find(node.the("with").word(), "command"),
        condition=bind_condition(scope, condition, vocabulary),
        condition_text=text_of(condition),
        span=node.span,
    )


def _difference(scope: Scope, node: Node) -> Difference:
    return Difference(
        opens=node.word().text,
        owner=scope.find(node.the("for").word(), "actor"),
        within=length(scope, node.the("duration")),
        span=node.span,
    )
