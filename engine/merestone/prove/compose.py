"""The composed system of a question: both sides of each handoff, the network, the lifecycles, and the environment's faults."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.prove import lifecycles
from merestone.prove.asked import Asked
from merestone.prove.asker import Asker
from merestone.prove.batches import Run
from merestone.prove.handoff import Slot, Style, promise
from merestone.prove.monitors import watched
from merestone.prove.system import Cubes, Move, Step, System, split, unless
from merestone.prove.world import World
from merestone.semantics.formula import Invariant
from merestone.semantics.machine import Machine
from merestone.semantics.mentions import condition_of, occurrences

FAULTS = ("late", "duplicate", "crash", "contradiction", "damage", "desk")
"""What the environment may do: be late (lost and delayed is the same until it arrives), repeat, kill, contradict, spoil, act by hand."""


@dataclass(frozen=True)
class Scope:
    """What a system is composed of: operations (with the number of instances of each), lifecycles by name.

    `undo` names two of the operations: the second is looked at as what takes the first back. `to` says at which of its receivers a
    file is looked at. `prompt`: what the clauses make certain is done at last.
    """

    operations: Mapping[str, int]
    lifecycles: tuple[str, ...] = ()
    undo: tuple[str, str] | None = None
    to: Mapping[str, str] = field(default_factory=dict)
    prompt: bool = False


@dataclass(frozen=True)
class Environment:
    """How often each fault may happen; what is not listed may happen any number of times."""

    bounds: Mapping[str, int] = field(default_factory=dict)
    style: Style = field(default_factory=Style)


def compose(
    contract: Contract, scope: Scope, environment: Environment, invariant: Invariant | None = None, late: bool = False
) -> System:
    """The system of that scope, with its built-in promises, and the invariant if one is asked about."""
    single = "duplicate" in environment.bounds
    machines = tuple(m for m in contract.lifecycles if m.name in scope.lifecycles)
    slots = tuple(
        Slot(_begun(contract.operation(name), machines), number, single, environment.style, scope.to.get(name))
        for name, count in scope.operations.items()
        for number in range(1, count + 1)
    )
    world = World(contract, slots, machines, born=_born(machines, invariant), prompt=scope.prompt)
    if invariant and (condition := condition_of(invariant)):
        world.cubes(condition)
    steps = [*_joined(world, scope.undo, list(_handed(world))), *lifecycles.steps(world)]
    fields = {**_fields(world), **world.fields}
    steps = [_remembering(world, s) for s in [*steps, *_quiet(world)]]
    system = System(fields, tuple(steps), _owed(world), _parties(world))
    if invariant:
        system = watched(system, world, invariant, late)
    return bounded(system, environment.bounds)


def _begun(operation: Operation, machines: tuple[Machine, ...]) -> Operation:
    """The operation as it is begun by the one of its askers whose lifecycles are looked at; they do not differ in anything else."""
    owners = {machine.system for machine in machines}
    return operation.begun_by(next((asker for asker in operation.askers if asker in owners), operation.requirer))


def bounded(system: System, bounds: Mapping[str, int]) -> System:
    """The system with some faults counted, and none beyond the number allowed."""
    counted = {fault: f"left {fault}" for fault in bounds if any(s.fault == fault for s in system.steps)}
    fields = {**system.fields, **{name: tuple(str(n) for n in range(bounds[f], -1, -1)) for f, name in counted.items()}}
    steps: list[Step] = []
    for step in system.steps:
        if step.fault not in counted:
            steps.append(step)
            continue
        left = counted[step.fault]
        for n in range(1, bounds[step.fault] + 1):
            when = {**step.when, left: frozenset({str(n)})}
            steps.append(replace(step, when=when, then={**step.then, left: str(n - 1)} if step.breaks is None else {}))
    return replace(system, fields=fields, steps=tuple(steps))


def _born(machines: tuple[Machine, ...], invariant: Invariant | None) -> bool:
    """Whether the creation of an entity is spoken of: an occurrence enters an initial state."""
    spoken = occurrences(invariant) if invariant else ()
    return any(m.initial in m.expand(o.state) for m in machines for o in spoken if m.name == o.machine)


def _fields(world: World) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for slot in world.slots:
        found |= (
            Run(slot).fields() if slot.operation.kind == "file" else {**Asker(slot).fields(), **Asked(slot).fields()}
        )
    return found


def _handed(world: World) -> Iterator[Step]:
    """The steps of both sides of every instance; what sends, for the first time or again, waits for what it may start upon."""
    for slot in world.slots:
        may_start = slot.operation.may_start
        for step in _sides(slot):
            if may_start and _sends(slot, step):
                gate = world.guard(may_start.condition)
                yield from split(_in_time(world, slot, step), gate)
                yield from split(_held(slot, step), unless(gate, {**_fields(world), **world.fields}))
            else:
                yield from _in_time(world, slot, step)


def _in_time(world: World, slot: Slot, step: Step) -> Iterator[Step]:
    """The intent is a timer once that has happened after which the operation `must start`."""
    must = slot.operation.must_start
    begins = any(m.subject == slot.operation.name and m.source == "idle" for m in step.moves)
    past = world.memory_of(must.after) if must and begins and world.prompt else None
    if past is None:
        yield step
        return
    yield from split([step], ({past: frozenset({"no"})},))
    due = replace(step, name=f"{step.name}, in time", timer=f"{slot.name}: start")
    yield from split([due], ({past: frozenset({"yes"})},))


def _sends(slot: Slot, step: Step) -> bool:
    """Whether the step commits that the request is sent: the intent, a row that sends the same again, a desk that does."""
    again = any(not s.arrives and s.message == slot.message("request") for s in step.sending)
    return any(
        m.subject == slot.operation.name
        and (m.source in ("idle", "") or (again and m.source in ("reconciling", "repair")))
        for m in step.moves
    )


def _held(slot: Slot, step: Step) -> Iterator[Step]:
    """A row that sends again while the gate is shut is no usable answer: it is asked again at the next turn."""
    if step.moves[0].source != "reconciling":
        return
    tells = f"{slot.asker} would send {slot.message('request')} again, but its gate is shut"
    move = Move(slot.operation.name, "reconciling", "unknown")
    then = {slot.name: "unknown", slot.field("question"): "none"}
    cause = "reconciling no usable answer yet"
    yield replace(step, name=f"{step.name}, held", then=then, tells=tells, moves=(move,), sending=(), cause=cause)


def _sides(slot: Slot) -> Iterator[Step]:
    if slot.operation.kind == "file":
        yield from Run(slot).steps()
        return
    yield from Asker(slot).steps()
    yield from Asked(slot).steps()


def _joined(world: World, undo: tuple[str, str] | None, steps: list[Step]) -> Iterator[Step]:
    """The steps, those of an undoing command joined with those of what it undoes."""
    if undo is None:
        yield from steps
        return
    slot, other = (next(s for s in world.slots if s.operation.name == name) for name in undo)
    for step in steps:
        yield from _join(world, slot, other, step)
    when = {other.name: frozenset({"completed"}), slot.name: frozenset({"completed"})}
    tells = f"{other.operation.name} is completed, and {slot.operation.name} still counts as completed"
    yield Step(f"{slot.name}: undone unnoticed", "", when, {}, tells, breaks=promise("undone", slot.operation.name))


def undoing(operation: Operation) -> str | None:
    """The command that takes an async command back: the one it is undone with, or else the reversal that corrects it."""
    if operation.message("accepted") is None:
        return None
    reversal = next((c.operation for c in operation.corrections if c.by == "reversal"), None)
    return operation.undo.operation if operation.undo else reversal


def _join(world: World, slot: Slot, other: Slot, step: Step) -> Iterator[Step]:
    name, undo = other.operation.name, slot.operation.undo
    if undo and step.name == f"{slot.name}: {name} intended":
        yield from _taken_back(world, slot, other, step)
    elif undo and step.name.startswith(f"{slot.name}: {name}"):
        yield from _learnt(slot, other, step)
    elif step.name.startswith(f"{other.name}: ") and any(m.source == "idle" for m in step.moves):
        if undo is None:
            yield from split([step], ({slot.name: frozenset({"completed"})},))
    else:
        yield step


def _taken_back(world: World, slot: Slot, other: Slot, step: Step) -> Iterator[Step]:
    """The undoing command begins in the commit in which what it undoes is taken back, and in no other."""
    for begin in Asker(other).steps():
        if any(m.source == "idle" for m in begin.moves):
            when, then = {**step.when, **begin.when}, {**step.then, **begin.then}
            joined = replace(step, when=when, then=then, moves=(*step.moves, *begin.moves))
            yield from split([joined], _before(world, slot))


def _learnt(slot: Slot, other: Slot, step: Step) -> Iterator[Step]:
    """What became of the undoing command."""
    done = step.name.endswith(".completed")
    states = {"completed"} if done else {"rejected", "failed", "abandoned"} & set(Asker(other).machine.states)
    narrowed = step.given({other.name: frozenset(states)})
    yield from [replace(narrowed, duty=slot.name)] if narrowed else []


def _before(world: World, slot: Slot) -> Cubes:
    """The undoing is not too late: what it must come before has not happened."""
    undo = slot.operation.undo
    if undo is None or undo.before is None or not world.parts(undo.before.machine):
        return ({},)
    name = f"past {undo.before.machine} enters {undo.before.state}"
    world.past[name] = undo.before
    return ({name: frozenset({"no"})},)


def _quiet(world: World) -> Iterator[Step]:
    for name in world.quiets:
        when = {name: frozenset({"counting"})}
        yield Step(f"{name}: long enough", "time", when, {name: "yes"}, "time passes, and nothing of it happens")


def _remembering(world: World, step: Step) -> Step:
    noted = {name: value for move in step.moves for name, value in world.remembered(move)}
    return replace(step, then={**step.then, **noted}) if noted and step.breaks is None else step


def _owed(world: World) -> dict[str, Cubes]:
    """What each handoff owes as long as it waits: an end, or a desk that has a name."""
    owed: dict[str, Cubes] = {}
    for slot in world.slots:
        if slot.operation.kind == "file":
            owed |= Run(slot).owed()
            continue
        waiting = {"requested", "accepted", "unknown", "reconciling"}
        if slot.operation.repair is None:
            waiting.add("repair")
        states = frozenset(waiting) & frozenset(Asker(slot).machine.states)
        owed[promise("settles", slot.operation.name)] = ({slot.name: states},)
    return owed


def _parties(world: World) -> tuple[str, ...]:
    found = dict.fromkeys(name for s in world.slots for name in (s.asker, s.asked))
    return tuple(found | dict.fromkeys(m.system for m in world.lifecycles))
