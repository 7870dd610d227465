"""Every handoff of the spec with the clauses that hold for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from merestone.facts.in_force import InForce, holding, of_boundary
from merestone.model.aspects import Ask, AspectName, C, Unknown
from merestone.model.boundary import HANDED_OVER, Boundary, Model, Operation
from merestone.model.names import local
from merestone.semantics.once import once


@dataclass(frozen=True)
class Handoff:
    """An operation that the five aspects are about."""

    boundary: Boundary
    operation: Operation
    clauses: tuple[InForce, ...]

    @property
    def name(self) -> str:
        """The operation's name."""
        return local(self.operation.name)

    def clause(self, kind: type[C]) -> C | None:
        """The clause of that kind, if one holds."""
        return next(iter(self.all(kind)), None)

    def speaks_of(self, aspect: AspectName) -> bool:
        """Whether a clause of that aspect holds; one that is missing as a whole is told once, and not clause by clause."""
        return any(i.clause.aspect == aspect for i in self.clauses)

    def all(self, kind: type[C]) -> tuple[C, ...]:
        """Every clause of that kind."""
        return cast("tuple[C, ...]", self._by_kind.get(kind, ()))

    @cached_property
    def _by_kind(self) -> dict[type, tuple[object, ...]]:
        """The clauses by their kind, of which none is a kind of another."""
        found: dict[type, tuple[object, ...]] = {}
        for held in self.clauses:
            found[type(held.clause)] = (*found.get(type(held.clause), ()), held.clause)
        return found


def handoffs(model: Model) -> tuple[Handoff, ...]:
    """Every handoff, boundary by boundary; derived once for a model."""
    return _derived(model).handoffs


def handoffs_of(model: Model, boundary: Boundary) -> tuple[Handoff, ...]:
    """The handoffs of one boundary."""
    return _derived(model).by_boundary[boundary.name]


def operation_named(model: Model, name: str) -> Operation | None:
    """The operation of that qualified name, if there is one."""
    return _derived(model).operations.get(name)


def commands(model: Model) -> tuple[Handoff, ...]:
    """The handoffs that have an effect at the other side: commands, and the runs of a batch."""
    return tuple(h for h in handoffs(model) if h.operation.kind in {"command", "file"})


def asks(model: Model) -> tuple[Ask, ...]:
    """Every table of what becomes of an unknown outcome; one that serves several handoffs is there once."""
    found = {u.ask.span: u.ask for h in commands(model) if (u := h.clause(Unknown)) and u.ask}
    return tuple(found.values())


def streams(model: Model) -> tuple[Handoff, ...]:
    """The handoffs of feeds."""
    return tuple(h for h in handoffs(model) if h.operation.kind == "stream")


def batches(model: Model) -> tuple[Handoff, ...]:
    """The handoffs of batches; a file beside the streams of a feed is none."""
    return tuple(h for h in handoffs(model) if h.operation.kind == "file")


@dataclass(frozen=True)
class _Derived:
    """What is derived once for a model."""

    by_boundary: dict[str, tuple[Handoff, ...]]
    handoffs: tuple[Handoff, ...]
    operations: dict[str, Operation]


@once
def _derived(model: Model) -> _Derived:
    by_boundary = {b.name: tuple(_handoffs(model, b)) for b in model.boundaries.values()}
    every = tuple(h for within in by_boundary.values() for h in within)
    return _Derived(by_boundary, every, {o.name: o for o in model.operations()})


def _handoffs(model: Model, boundary: Boundary) -> Iterator[Handoff]:
    around = of_boundary(model, boundary)
    for operation in boundary.operations:
        if operation.kind == HANDED_OVER[boundary.style]:
            yield Handoff(boundary, operation, holding(model, boundary, operation, around))
