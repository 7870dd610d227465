"""What one system can be driven to from outside, derived from lifecycles, milestones and guards.

A story begins with the *opening*: a sync command whose completion creates an entity of the target. What the target asks of others
(*handoffs*) is provoked through what it waits for: a milestone, or a state that a command to the target leads to.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.wire_names import kebab
from merestone.plan import Expectation, Level, Requirement
from merestone.scenarios.requirements import requirement
from merestone.scenarios.tale import Draft, Tale
from merestone.semantics.formula import Entered, Is
from merestone.semantics.machine import Machine


class Cue(NamedTuple):
    """What outside the spec makes item `line` of a story move on: `entity` enters `state`."""

    entity: str
    state: str
    line: int


class World:
    """One system under test."""

    def __init__(self, contract: Contract, system: str, opening: Operation, entity: Entity) -> None:
        self.contract, self.system, self.opening, self.entity = contract, system, opening, entity

    def tale(self, name: str) -> Tale:
        """A new story for this system."""
        return Tale(f"{self.system.lower()}.{name}", self.system)

    def demands(self, operation: Operation, name: str) -> Requirement:
        """The requirement `name` for this system, as the boundary of `operation` has it."""
        return requirement(self.contract, operation, self.system, name)

    def draft(
        self, operation: Operation, name: str, circumstance: str, tale: Tale, level: Level, *expectations: Expectation
    ) -> Draft:
        """A scenario: the requirement `name`, under `circumstance`, in the story `tale`."""
        wanted = self.demands(operation, name)
        several = len(self.contract.boundary(operation.boundary).operations) > 1
        own = wanted.id.endswith(f".{kebab(operation.name)}")
        word = f"{kebab(operation.name)}.{circumstance}" if several and not own else circumstance
        return Draft(wanted, word, tale.case(), level, expectations)

    # ------------------------------------------------------------------ what there is

    @cached_property
    def commands(self) -> tuple[Operation, ...]:
        """The sync commands this system answers, the opening first."""
        found = [
            o
            for o in self.contract.operations
            if o.kind == "command" and self.system in o.providers and not o.message("accepted")
        ]
        return tuple(sorted(found, key=lambda o: (o.name != self.opening.name, o.name)))

    @cached_property
    def handoffs(self) -> tuple[Operation, ...]:
        """The async commands this system asks of others and can be brought to ask."""
        found = (
            o
            for o in self.contract.operations
            if o.kind == "command" and self.system in o.askers and o.message("accepted")
        )
        return tuple(o for o in found if self.reachable(o) and self.over_http(o))

    @cached_property
    def published(self) -> tuple[Operation, ...]:
        """The facts this system tells."""
        told = (o for o in self.contract.operations if o.kind == "event" and self.system in o.askers)
        return tuple(o for o in told if self.over_http(o))

    @cached_property
    def first_fact(self) -> Operation:
        """The fact that the opening itself gives rise to."""
        told = {t.emits for t in self.lifecycle.transitions if t.trigger == f"{self.opening.name}.completed"}
        return next((o for o in self.published if o.name in told), self.published[0])

    @cached_property
    def consumed(self) -> tuple[Operation, ...]:
        """The facts this system reads."""
        read = (o for o in self.contract.operations if o.kind == "event" and self.system in o.providers)
        return tuple(o for o in read if self.over_http(o))

    def over_http(self, operation: Operation) -> bool:
        """Whether all of it travels by HTTP, which is what the kit plays."""
        channels = (self.contract.channel(name) for name in (operation.channel, operation.replies) if name)
        return all(channel.protocol == "http" for channel in channels)

    @cached_property
    def lifecycle(self) -> Machine:
        """The lifecycle of the entity that the opening creates."""
        return next(m for m in self.contract.lifecycles if m.subject == self.entity.name)

    @cached_property
    def owned(self) -> tuple[str, ...]:
        """The subjects with a machine that this system owns and the opening's story moves: entity, its parts, their milestones."""
        inside = [
            e.name for e in self.contract.entities if e.owner == self.system and not e.external and self._within(e)
        ]
        return tuple(m.name for m in self.contract.lifecycles if m.subject in inside)

    def _within(self, entity: Entity) -> bool:
        while entity.name != self.entity.name and entity.parent:
            entity = self.contract.entity(entity.parent)
        return entity.name == self.entity.name

    # ------------------------------------------------------------------ how it is driven

    def open(self, tale: Tale) -> str:
        """Begin the story."""
        return tale.send(self.opening.name)

    def reachable(self, operation: Operation) -> bool:
        """Whether the target can be brought to ask `operation`."""
        return operation.may_start is not None and (bool(self.cues(operation)) or self._leading(operation) is not None)

    def cues(self, operation: Operation) -> tuple[Cue, ...]:
        """For each item of the opening's example, what makes the milestone reached that `operation` waits for."""
        condition = operation.may_start.condition if operation.may_start else None
        milestone = next(
            (m for m in self.contract.milestones if isinstance(condition, Is) and m.name == condition.subject), None
        )
        if milestone is None:
            return ()
        simple = [c.condition for c in milestone.cases if isinstance(c.condition, Entered)]
        return tuple(Cue(c.occurrence.subject, c.occurrence.state, line) for line, c in enumerate(simple[:2]))

    def provoke(self, tale: Tale, operation: Operation, line: int = 0) -> None:
        """Bring the target to ask `operation`; the story is open."""
        cues = self.cues(operation)
        if cues:
            tale.story(cues[line].entity, cues[line].state, line)
            return
        undone = self.undone_by(operation)
        if undone:
            self.provoke(tale, undone, line)
            tale.await_(undone.name, "completed")
        command = self._leading(operation)
        assert command is not None, f"expected a way to {operation.name}"
        tale.send(command.name)

    def undone_by(self, operation: Operation) -> Operation | None:
        """The operation that `operation` undoes."""
        return next((o for o in self.handoffs_declared if o.undo and o.undo.operation == operation.name), None)

    @property
    def handoffs_declared(self) -> tuple[Operation, ...]:
        """Every async command this system asks of others."""
        return tuple(
            o
            for o in self.contract.operations
            if o.kind == "command" and self.system in o.askers and o.message("accepted")
        )

    def _leading(self, operation: Operation) -> Operation | None:
        """The command to the target whose completion leads to the state that `operation` waits for."""
        condition = operation.may_start.condition if operation.may_start else None
        if not isinstance(condition, Is) or condition.subject != self.entity.name:
            return None
        triggers = {t.trigger for t in self.lifecycle.transitions if t.target in condition.states}
        return next((c for c in self.commands if f"{c.name}.completed" in triggers), None)

    def query(self, operation: Operation) -> str:
        """The status query of a handoff."""
        if operation.unknown is None or operation.unknown.ask is None:
            raise ValueError(f"expected {operation.name} to have a status query")
        return operation.unknown.ask.query

    def deadline(self, operation: Operation, stage: str) -> int | None:
        """A hard deadline in ms, if there is one."""
        return next((d.within_ms for d in operation.deadlines if d.stage == stage and d.share is None), None)

    def word(self, operation: Operation, outcome: str) -> list[str]:
        """The words of the table of answers that mean `outcome`."""
        ask = operation.unknown.ask if operation.unknown else None
        return [w for row in (ask.findings if ask else ()) if row.outcome == outcome for w in row.words]


def worlds(contract: Contract) -> Iterator[World]:
    """Every system that can be driven from outside, with its opening."""
    for system in sorted(s.name for s in contract.systems if not s.external):
        for operation in contract.operations:
            if operation.kind != "command" or system not in operation.providers or operation.message("accepted"):
                continue
            entity = _created(contract, system, operation)
            if entity:
                yield World(contract, system, operation, entity)
                break


def _created(contract: Contract, system: str, operation: Operation) -> Entity | None:
    for machine in contract.lifecycles:
        entity = contract.entity(machine.subject)
        born = any(
            t.source == machine.initial and t.trigger == f"{operation.name}.completed" for t in machine.transitions
        )
        if born and entity.owner == system and not entity.external and entity.parent is None:
            return entity
    return None
