"""The demands of a style, as a value."""

from dataclasses import dataclass

from merestone.model.aspects import Circumstance, Stage
from merestone.model.boundary import OperationKind, Role, StyleName


@dataclass(frozen=True)
class Style:
    """Which operations a boundary of the style holds, and what each of its handoffs must state."""

    name: StyleName
    handoff: OperationKind
    """The kind of operation that the five aspects are about."""
    beside: tuple[OperationKind, ...]
    """Other kinds that may stand in the boundary."""
    demanded: tuple[Role, ...]
    optional: tuple[Role, ...]
    stages: tuple[Stage, ...]
    """The stages that must have a deadline."""
    circumstances: tuple[Circumstance, ...]
    """The failure circumstances that must have a reaction."""
    replies: bool = False
    """Whether outcomes travel on a channel of replies."""


FAULTS_OF_COMMANDS: tuple[Circumstance, ...] = (
    "notSent", "throttled", "inFlight", "mismatch", "stale", "denied", "rejected", "failed", "invalid", "expired",
    "poison", "conflict",
)  # fmt: skip
