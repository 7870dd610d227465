"""Who waits for whom while answering, and for how long."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from merestone.facts.durations import at_most
from merestone.facts.handoffs import handoffs
from merestone.facts.in_force import first, holding, of_boundary, only
from merestone.facts.parties import receivers, starters
from merestone.model.aspects import Deadline, Stage, WaitsFor
from merestone.model.boundary import Boundary, Model, Operation
from merestone.semantics.once import once

_ASKED = ("command", "query", "status query")


@dataclass(frozen=True)
class Asked:
    """An operation that somebody waits for: its boundary, how soon it is answered (ms, None if not said), and what it waits for itself."""

    boundary: Boundary
    operation: Operation
    within_ms: int | None
    deadline: Deadline | None
    clause: WaitsFor | None

    def awaited_in(self, all_: "Waits") -> tuple[str, ...]:
        """The operations that it waits for and that its answerer asks; any other is reported where it is named."""
        named = (a.operation for a in self.clause.operations) if self.clause else ()
        return tuple(name for name in named if name in all_ and all_[name].askers & self.answerers)

    @property
    def answerers(self) -> frozenset[str]:
        """The systems that answer it."""
        return receivers(self.boundary, self.operation)

    @property
    def askers(self) -> frozenset[str]:
        """The systems that ask it."""
        return starters(self.boundary, self.operation)


Waits = Mapping[str, Asked]
"""Every operation that is asked, by qualified name."""


@once
def waits(model: Model) -> Waits:
    """Every command and query, with what it waits for."""
    found = {}
    handed = {h.operation.name: h.clauses for h in handoffs(model)}
    for boundary in model.boundaries.values():
        around = of_boundary(model, boundary)
        for operation in (o for o in boundary.operations if o.kind in _ASKED):
            clauses = handed.get(operation.name) or holding(model, boundary, operation, around)
            stage = _stage(boundary, operation)
            deadline = next((d for d, _ in only(clauses, Deadline) if d.stage == stage and d.share is None), None)
            within = at_most(model, deadline.within) if deadline else None
            waiting = first(clauses, WaitsFor)
            found[operation.name] = Asked(boundary, operation, within, deadline, waiting[0] if waiting else None)
    return found


def _stage(boundary: Boundary, operation: Operation) -> Stage:
    """The stage at which who asks goes on."""
    if operation.kind != "command":
        return "answered"
    return "accepted" if boundary.style == "async command" else "completed"


def longest(all_: Waits) -> dict[str, tuple[str, ...]]:
    """For each operation that nothing else waits for, the longest chain of waits that begins with it."""
    depths = _depths(all_)
    return {name: tuple(_chain(depths, name)) for name in starts(all_)}


def _chain(depths: Mapping[str, tuple[int, str | None]], name: str) -> Iterator[str]:
    step: str | None = name
    while step is not None:
        yield step
        step = depths[step][1]


def _depths(all_: Waits) -> dict[str, tuple[int, str | None]]:
    """For each operation how many waits lie in it, itself counted, and the one to go on with; a wait that comes back is cut there."""
    known: dict[str, tuple[int, str | None]] = {}
    for name in all_:
        open_, entered = [name], set[str]()
        while open_:
            step = open_[-1]
            inner = all_[step].awaited_in(all_)
            if step in known or step in entered:
                open_.pop()
                deepest = max((each for each in inner if each in known), key=lambda each: known[each][0], default=None)
                known.setdefault(step, (1 + (known[deepest][0] if deepest else 0), deepest))
            else:
                entered.add(step)
                open_.extend(each for each in inner if each not in known and each not in entered)
    return known


def inside(all_: Waits, start: str) -> tuple[str, ...]:
    """What one wait for `start` brings about: itself, and whatever is waited for inside."""
    found = {start: None}
    open_ = [start]
    while open_:
        fresh = [each for each in all_[open_.pop()].awaited_in(all_) if each not in found]
        found.update(dict.fromkeys(fresh))
        open_.extend(fresh)
    return tuple(found)


def starts(all_: Waits) -> tuple[str, ...]:
    """The operations that nothing else waits for: where a wait begins, with a user or a process."""
    inner = {name for asked in all_.values() for name in asked.awaited_in(all_)}
    return tuple(name for name in all_ if name not in inner)
