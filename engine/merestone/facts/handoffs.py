"""Every handoff of the spec with the clauses that hold for it."""

from dataclasses import dataclass
from functools import lru_cache

from merestone.facts.in_force import InForce, first, in_force, only
from merestone.model.aspects import C
from merestone.model.boundary import HANDED_OVER, Boundary, Model, Operation
from merestone.model.names import local


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
        found = first(self.clauses, kind)
        return found[0] if found else None

    def all(self, kind: type[C]) -> tuple[C, ...]:
        """Every clause of that kind."""
        return tuple(clause for clause, _ in only(self.clauses, kind))


def handoffs(model: Model) -> tuple[Handoff, ...]:
    """Every handoff, boundary by boundary; derived once for a model."""
    return _handoffs(_Same(model))


def commands(model: Model) -> tuple[Handoff, ...]:
    """The handoffs that have an effect at the other side: commands, and the runs of a batch."""
    return tuple(h for h in handoffs(model) if h.operation.kind in {"command", "file"})


def streams(model: Model) -> tuple[Handoff, ...]:
    """The handoffs of feeds."""
    return tuple(h for h in handoffs(model) if h.operation.kind == "stream")


def batches(model: Model) -> tuple[Handoff, ...]:
    """The handoffs of batches; a file beside the streams of a feed is none."""
    return tuple(h for h in handoffs(model) if h.operation.kind == "file")


class _Same:
    """A model that equals only itself, so that it can be looked up without being compared."""

    def __init__(self, model: Model) -> None:
        """Hold the model."""
        self.model = model

    def __eq__(self, other: object) -> bool:
        """Whether it is the same object."""
        return isinstance(other, _Same) and other.model is self.model

    def __hash__(self) -> int:
        """By identity."""
        return id(self.model)


@lru_cache(maxsize=1)
def _handoffs(same: _Same) -> tuple[Handoff, ...]:
    model = same.model
    return tuple(
        Handoff(boundary, operation, in_force(model, boundary, operation))
        for boundary in model.boundaries.values()
        for operation in boundary.operations
        if operation.kind == HANDED_OVER[boundary.style]
    )
