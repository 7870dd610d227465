"""The contract: flat, sorted, JSON-able, with the provenance of every clause.

Emitters, handoff machines, scenarios, the prover and the audit read this and nothing else. All times are whole
milliseconds; all references are names, never pointers.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from pydantic import Field

from merestone.contract.boundaries import Boundary, Operation, Policy
from merestone.contract.clauses import Clause
from merestone.contract.entities import Calendar, Channel, Entity, Enum, Milestone, Record, System, Table
from merestone.contract.landscapes import Landscape, Waiver
from merestone.contract.packaging import Packaging
from merestone.contract.profiles import Profile
from merestone.contract.ties import Document, Journey, Reconciliation
from merestone.contract.views import View
from merestone.semantics.formula import Invariant
from merestone.semantics.machine import Machine
from merestone.semantics.once import once
from merestone.semantics.written import Frozen, additive

FORMAT = "merestone.contract/1"


class Contract(Frozen):
    """The whole spec. Every sequence is sorted by name, except fields, values, states and clauses, which keep their order."""

    format: str = FORMAT
    systems: tuple[System, ...]
    enums: tuple[Enum, ...]
    records: tuple[Record, ...]
    entities: tuple[Entity, ...]
    milestones: tuple[Milestone, ...]
    channels: tuple[Channel, ...]
    calendars: tuple[Calendar, ...] = additive(())
    tables: tuple[Table, ...] = additive(())
    policies: tuple[Policy, ...]
    boundaries: tuple[Boundary, ...]
    operations: tuple[Operation, ...]
    views: tuple[View, ...] = additive(())
    lifecycles: tuple[Machine, ...]
    """Written machines (kind `lifecycle`, subject = entity name) and milestones (kind `milestone`)."""
    invariants: tuple[Invariant, ...]
    journeys: tuple[Journey, ...] = additive(())
    reconciliations: tuple[Reconciliation, ...] = additive(())
    documents: tuple[Document, ...] = additive(())
    landscapes: tuple[Landscape, ...] = additive(())
    waivers: tuple[Waiver, ...] = additive(())
    """In the order of their last days."""
    packaging: Packaging = Field(default=Packaging(), exclude=True)
    """What the project calls the packages of clients; it is written nowhere else."""
    profiles: tuple[Profile, ...] = Field(default=(), exclude=True)
    """How boundaries look in the words of published APIs; no part of what is agreed."""

    def system(self, name: str) -> System:
        """The system of that name."""
        return _by_name(self).systems[name]

    def entity(self, name: str) -> Entity:
        """The entity (or milestone) of that name."""
        return _by_name(self).entities[name]

    def boundary(self, name: str) -> Boundary:
        """The boundary of that name."""
        return _by_name(self).boundaries[name]

    def operation(self, name: str) -> Operation:
        """The operation of that name."""
        return _by_name(self).operations[name]

    def channel(self, name: str) -> Channel:
        """The channel of that name."""
        return _by_name(self).channels[name]

    def clause(self, identity: str) -> Clause:
        """The clause with that id."""
        return _by_name(self).clauses[identity]

    def record(self, name: str) -> Record | None:
        """The record of that name, if it is one."""
        return _by_name(self).records.get(name)

    def enum(self, name: str) -> Enum | None:
        """The enum of that name, if it is one."""
        return _by_name(self).enums.get(name)


class _Names(NamedTuple):
    """What a contract declares, by name."""

    systems: Mapping[str, System]
    entities: Mapping[str, Entity]
    records: Mapping[str, Record]
    enums: Mapping[str, Enum]
    channels: Mapping[str, Channel]
    boundaries: Mapping[str, Boundary]
    operations: Mapping[str, Operation]
    clauses: Mapping[str, Clause]


@once
def _by_name(contract: Contract) -> _Names:
    return _Names(
        systems=_named(contract.systems),
        entities=_named(contract.entities),
        records=_named(contract.records),
        enums=_named(contract.enums),
        channels=_named(contract.channels),
        boundaries=_named(contract.boundaries),
        operations=_named(contract.operations),
        clauses={c.id: c for b in reversed(contract.boundaries) for c in reversed(b.clauses)},
    )


def _named(declared: Iterable[Any]) -> dict[str, Any]:
    """Each by its name; of two with one name the first."""
    return {one.name: one for one in reversed(tuple(declared))}
