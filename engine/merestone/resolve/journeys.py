"""Bind journeys: their steps, what these have in common, and what somebody is told on the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from merestone.model.boundary import Boundary, Message, Operation
from merestone.model.entities import Vocabulary
from merestone.model.names import local, qualified
from merestone.model.reach import whole_key
from merestone.model.ties import Journey, Stage, Step, Tell
from merestone.model.types import Crossing, Field
from merestone.resolve import faults, tie_faults
from merestone.resolve.declare import Symbol
from merestone.resolve.expressions import bind_truth
from merestone.resolve.formulas import bind_condition
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.resolve.value_types import field_ground
from merestone.resolve.words import plain_text, text_of
from merestone.semantics.terms import Term, Variable, walk
from merestone.syntax.tree import Node, between

BEGINS = ("request", "fact", "manifest")
"""The messages with which an operation begins: what a guard may speak of."""


@dataclass(frozen=True)
class Known:
    """What journeys may speak of: the vocabulary, the boundaries, and which of these have no fault of their own."""

    vocabulary: Vocabulary
    boundaries: Mapping[str, Boundary]
    sound: frozenset[str]

    @cached_property
    def operations(self) -> Mapping[str, Operation]:
        """Every operation of these boundaries."""
        return {o.name: o for b in self.boundaries.values() for o in b.operations}


@dataclass
class _Heard:
    """What the journey has heard so far: each field by name, with the operation that brought the fullest form of it.

    It is not `certain` that this is all once a step or its boundary has a fault.
    """

    known: Known
    fields: dict[str, tuple[Field, str]] = field(default_factory=dict)
    certain: bool = True

    def hear(self, names: Iterable[str]) -> None:
        """Take in what these operations begin with."""
        for operation in (self.known.operations[name] for name in names):
            self.certain &= operation.boundary in self.known.sound
            for message in operation.messages:
                if message.role in BEGINS:
                    self._take(message, operation.name)

    def _take(self, message: Message, operation: str) -> None:
        for one in message.fields:
            held = self.fields.get(one.name)
            if held is None or _fullness(one) > _fullness(held[0]):
                self.fields[one.name] = (one, operation)


def _fullness(one: Field) -> int:
    """How much of a thing the field brings: a reference brings only its key."""
    return 0 if isinstance(one.type, Crossing) and one.type.kind == "reference" else 1


def bind_journey(scope: Scope, node: Node, known: Known) -> Journey:
    """A journey: what its steps have in common, then the steps in their order, then what is told."""
    entity, key = _correlation(scope, node.the("correlate"), known.vocabulary)
    heard = _Heard(known)
    return Journey(
        name=qualified(scope.module.name, node.word().text),
        title=string(node.word("STRING")),
        entity=entity,
        key=key,
        correlate=node.the("correlate").span,
        stages=tuple(_stage(scope, n, heard) for n in _stages(node)),
        tells=tuple(scope.each(node.nodes("tell"), lambda n: _tell(scope, n, known))),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _correlation(scope: Scope, node: Node, vocabulary: Vocabulary) -> tuple[str, str]:
    """`correlate by Quote.quoteId`: an entity, and a field of its key."""
    name, key = node.words()
    entity = scope.find(name, "entity")
    fields = [f.name for f in whole_key(vocabulary, entity)]
    if key.text not in fields:
        if key.text in scope.doubtful or entity not in vocabulary.entities:
            raise scope.poison(key.text)
        raise scope.report(tie_faults.no_key(key.text, name.text, key.span, fields), key.text)
    return entity, key.text


def _stages(node: Node) -> Iterator[Node]:
    """The node of each stage: a step, or branches that run side by side."""
    yield next(n for n in node.nodes() if n.kind in {"step", "together"})
    for following in node.nodes("follows"):
        yield next(n for n in following.nodes() if n.kind in {"step", "together"})


def _stage(scope: Scope, node: Node, heard: _Heard) -> Stage:
    """A stage; a guard in it speaks of what was heard before, and of what its own step begins with."""
    branches = [[node]] if node.kind == "step" else [list(_in_branch(b)) for b in node.nodes("branch")]
    here = [_Heard(heard.known, dict(heard.fields), heard.certain) for _ in branches]
    stage = Stage(branches=tuple(_branch(scope, b, h) for b, h in zip(branches, here, strict=True)))
    for step in stage.steps:
        heard.hear(step.operations)
    heard.certain &= all(h.certain for h in here)
    return stage


def _branch(scope: Scope, steps: Sequence[Node], heard: _Heard) -> tuple[Step, ...]:
    bound = tuple(scope.each(steps, lambda n: _step(scope, n, heard)))
    heard.certain &= len(bound) == len(steps)
    return bound


def _in_branch(node: Node) -> Iterator[Node]:
    yield node.the("step")
    yield from (n.the("step") for n in node.nodes("follows_in"))


def _step(scope: Scope, node: Node, heard: _Heard) -> Step:
    word, guard, because = node.word(), node.node("guard"), node.words("STRING")
    symbol = scope.symbol(word, "boundary", "command", "query", "event", "stream", "file")
    operations = _meant(scope, symbol, heard.known)
    heard.certain &= symbol.kind != "boundary" or symbol.name in heard.known.sound
    heard.hear(operations)
    term = _guard(scope, guard.the("expression"), heard) if guard else None
    return Step(
        name=symbol.name,
        operations=operations,
        guard=term,
        text=text_of(guard.the("expression")) if guard else "",
        reads=tuple(_read(term, heard)) if term else (),
        learns=string(because[0]).strip() if because else "",
        span=word.span,
    )


def _meant(scope: Scope, symbol: Symbol, known: Known) -> tuple[str, ...]:
    """The operations that a step stands for; none of a boundary or operation that has a fault of its own."""
    if symbol.name not in (known.boundaries if symbol.kind == "boundary" else known.operations):
        raise scope.poison(symbol.name)
    if symbol.kind == "boundary":
        return tuple(o.name for o in known.boundaries[symbol.name].leading)
    return (symbol.name,)


def _guard(scope: Scope, node: Node, heard: _Heard) -> Term:
    """The condition of a step; what it may speak of is not known once something before has a fault."""
    if not heard.certain:
        raise scope.poison("guard")
    fields = [one for one, _ in heard.fields.values()]
    return bind_truth(scope, node, field_ground(fields, "what the journey has heard so far", heard.known.vocabulary))


def _read(term: Term, heard: _Heard) -> Iterator[tuple[str, str]]:
    """Each name of the surroundings in the term, with the operation that brings it."""
    names = dict.fromkeys(t.name for t in walk(term) if isinstance(t, Variable) and t.name in heard.fields)
    yield from ((name, heard.fields[name][1]) for name in names)


def _tell(scope: Scope, node: Node, known: Known) -> Tell:
    """What is told, when, and with which command; the command's request says in a field who is told."""
    party, condition, with_ = node.word(), node.the("condition"), node.the("with").word()
    bound = bind_condition(scope, condition, known.vocabulary)
    operation = known.operations.get(scope.find(with_, "command"))
    request = operation.message("request") if operation else None
    if operation is None or request is None:
        raise scope.poison(with_.text)
    fields = [f.name for f in request.fields]
    if party.text not in fields:
        if party.text in scope.doubtful:
            raise scope.poison(party.text)
        of = f"the request of `{local(operation.name)}`"
        raise scope.report(faults.unknown_field(party.text, of, party.span, fields), party.text)
    return Tell(
        party=party.text,
        text=string(node.word("STRING")),
        condition=bound,
        condition_text=text_of(condition),
        operation=operation.name,
        span=between(party, with_),
    )
