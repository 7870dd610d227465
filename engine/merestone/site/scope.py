"""What a page speaks of: the whole spec, or what one journey touches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.journeys import steps_of
from merestone.contract.ties import Journey, Reconciliation
from merestone.semantics.machine import Machine
from merestone.semantics.mentions import subjects_in
from merestone.site.holdings import Carriage, carriages
from merestone.site.phrases import commands_first


@dataclass(frozen=True)
class Scope:
    """Boundaries with all their operations, as written, and the systems and entities that they concern."""

    boundaries: tuple[Boundary, ...]
    operations: tuple[Operation, ...]
    systems: tuple[str, ...]
    """Those that take part; of the whole spec also those that do not."""
    holders: tuple[str, ...]
    """Those that own something of it, or come to hold it."""
    entities: tuple[Entity, ...]
    lifecycles: tuple[Machine, ...]
    """Those that an operation moves, or whose changes one tells."""
    brought: tuple[Carriage, ...]
    """Everything that a message of these operations brings to anyone."""
    reconciliations: tuple[Reconciliation, ...]

    def of_kind(self, *kinds: str) -> tuple[Operation, ...]:
        """The operations of these kinds."""
        return tuple(o for o in self.operations if o.kind in kinds)


def whole(contract: Contract) -> Scope:
    """All of it; our own systems first, then those outside that decide or hold something."""
    brought = carriages(contract, contract.operations)
    holding = {c.reader for c in brought} | {e.owner for e in contract.entities}
    holders = [s for s in contract.systems if s.name in holding or not s.external]
    return Scope(
        contract.boundaries,
        tuple(_operations(contract, contract.boundaries)),
        tuple(s.name for s in contract.systems),
        tuple(s.name for s in sorted(holders, key=lambda s: (s.external, s.name))),
        contract.entities,
        contract.lifecycles,
        tuple(brought),
        contract.reconciliations,
    )


def touched(contract: Contract, journey: Journey) -> Scope:
    """The boundaries that the journey goes over, or that tell somebody of it, and what these concern."""
    named = {contract.operation(name).boundary for name in (*on_the_way(journey), *_telling(contract, journey))}
    boundaries = tuple(b for b in contract.boundaries if b.name in named)
    operations = tuple(_operations(contract, boundaries))
    brought = carriages(contract, operations)
    concerned = {c.entity for c in brought} | {d.entity for b in boundaries for d in b.decides}
    entities = tuple(e for e in contract.entities if e.name in concerned)
    compared = (r for r in contract.reconciliations if {r.left.entity, r.right.entity} <= concerned)
    present = {name for b in boundaries for name in (*b.senders, *b.receivers)}
    holding = present | {e.owner for e in entities}
    return Scope(
        boundaries,
        operations,
        tuple(s.name for s in contract.systems if s.name in present),
        tuple(s.name for s in contract.systems if s.name in holding),
        entities,
        tuple(m for m in contract.lifecycles if _moves(m, {o.name for o in operations})),
        tuple(brought),
        tuple(compared),
    )


def on_the_way(journey: Journey) -> tuple[str, ...]:
    """Every operation that a step may be, once, in the order of the steps."""
    return tuple(dict.fromkeys(name for step in steps_of(journey) for name in step.operations))


def _telling(contract: Contract, journey: Journey) -> Iterator[str]:
    """The commands with which somebody is told of a step: here, by a gate that another journey wrote, or by a document."""
    steps = set(on_the_way(journey))
    for tell in (t for each in contract.journeys for t in each.tells):
        if tell in journey.tells or steps & subjects_in(tell.condition):
            yield tell.operation
    for document in (d for d in contract.documents if steps & subjects_in(d.condition)):
        yield from (sending.operation for sending in (document.made, document.sent) if sending)


def _moves(machine: Machine, operations: set[str]) -> bool:
    return any(t.trigger.split(".")[0] in operations or t.emits in operations for t in machine.transitions)


def _operations(contract: Contract, boundaries: Iterable[Boundary]) -> Iterator[Operation]:
    for boundary in boundaries:
        yield from commands_first(contract, boundary.operations)
