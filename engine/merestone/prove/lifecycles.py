"""The lifecycles in a composed system: every written arrow, held back by the handoffs that block it."""

from collections.abc import Iterator
from dataclasses import replace

from merestone.contract.clauses import Block
from merestone.prove.handoff import Slot, promise
from merestone.prove.system import ALWAYS, Cubes, Move, Step, both, split
from merestone.prove.world import UNBORN, World
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine, Transition


def steps(world: World) -> Iterator[Step]:
    """Every arrow of every lifecycle; an arrow that a block should stop is a breach where the block does not."""
    for machine in world.lifecycles:
        if world.born:
            yield _created(machine)
        for arrow in machine.transitions:
            yield from split([_at_last(world, machine, arrow)], _let(world, machine, arrow))
            yield from _breaches(world, machine, arrow)
            yield from _unseen(world, machine, arrow)
    yield from _for_ever(world)


def _created(machine: Machine) -> Step:
    when = {machine.name: frozenset({UNBORN})}
    tells = f"{machine.system} creates the {machine.subject}: it is {machine.initial}"
    return Step(
        f"{machine.name}: created",
        machine.system,
        when,
        {machine.name: machine.initial},
        tells,
        moves=(Move(machine.name, "", machine.initial),),
    )


def _taken(machine: Machine, arrow: Transition) -> Step:
    why = f", on {arrow.trigger}" if "." in arrow.trigger else f": {arrow.trigger}" if arrow.trigger else ""
    return Step(
        name=f"{machine.name}: {arrow.source} to {arrow.target} {arrow.trigger}",
        by=machine.system,
        when={machine.name: frozenset({arrow.source})},
        then={machine.name: arrow.target},
        tells=f"{machine.system} lets {machine.name} go from {arrow.source} to {arrow.target}{why}",
        moves=(Move(machine.name, arrow.source, arrow.target),),
    )


def _at_last(world: World, machine: Machine, arrow: Transition) -> Step:
    """The arrow as a duty or a timer, where that counts and nothing but its cause decides it: no person, no value, nothing outside."""
    taken = _taken(machine, arrow)
    blocked = {o.name for o in world.contract.operations for b in o.blocks if held_by(machine, arrow, b)}
    inside = {s.operation.name for s in world.slots}
    known = arrow.condition is None or world.cubes(arrow.condition) is not None
    if not world.prompt or arrow.role or arrow.guard or not known or blocked - inside:
        return taken
    if arrow.timer and not arrow.timer.path:
        return replace(taken, timer=taken.name)
    return replace(taken, duty=taken.name) if arrow.trigger.partition(".")[0] in inside else taken


def _let(world: World, machine: Machine, arrow: Transition) -> Cubes:
    """When the arrow may be taken: its cause is there, its condition holds, and no block is in force."""
    let = both(cause(world, machine, arrow), _condition(world, machine, arrow))
    for slot in world.slots:
        for block in slot.operation.blocks:
            if held_by(machine, arrow, block):
                let = both(let, _free(world, slot, block, machine.system))
    return let


def cause(world: World, machine: Machine, arrow: Transition) -> Cubes:
    """The handoff that causes it is in that state, on the side of the one who owns the entity."""
    operation, dot, state = arrow.trigger.partition(".")
    slots = [s for s in world.slots if s.operation.name == operation]
    if not dot or not slots:
        return ALWAYS
    ways = []
    for slot in slots:
        asks = machine.system == slot.asker
        side = slot.starting if asks else slot.answering
        values = side.expand(state) & frozenset(side.states)
        if values:
            ways.append({slot.name if asks else slot.other: values})
    return tuple(ways)


def _condition(world: World, machine: Machine, arrow: Transition) -> Cubes:
    if arrow.condition:
        return world.guard(arrow.condition)
    for milestone in world.contract.milestones:
        if milestone.name == machine.subject and arrow.target == "reached":
            case = next(c for c in milestone.cases if c.text == arrow.trigger)
            return world.guard(case.condition)
    return ALWAYS


def held_by(machine: Machine, arrow: Transition, block: Block) -> bool:
    """Whether the block is for this arrow: it leads into the state from outside."""
    wanted = machine.expand(block.state)
    named = machine_name(block.entity, block.lifecycle)
    return named == machine.name and arrow.target in wanted and arrow.source not in wanted


def in_force(slot: Slot, block: Block, owner: str) -> tuple[str, frozenset[str]] | None:
    """The field and the values with which the owner of the entity knows the block to be in force; None if it cannot know."""
    if owner == slot.asker:
        side, at, unborn = slot.starting, slot.name, {slot.unborn, "compensated"}
    elif owner == slot.asked:
        side, at, unborn = slot.answering, slot.other, {"absent"}
    else:
        return None
    over = _ends(slot, block, side)
    return at, frozenset(set(side.states) - unborn - over)


def _ends(slot: Slot, block: Block, side: Machine) -> set[str]:
    """The states in which the block is over; of a run, `completed` means that it counts."""
    words = (
        {"completed": ("applied", "partlyApplied"), "failed": ("rejected",)} if slot.operation.kind == "file" else {}
    )
    return {s for said in block.until for name in words.get(said, (said,)) for s in side.expand(name)}


def _free(world: World, slot: Slot, block: Block, owner: str) -> Cubes:
    known = in_force(slot, block, owner)
    if known is None:
        return ALWAYS
    at, values = known
    names = (slot.operation.name, machine_name(slot.operation.name, at=slot.asked))
    part = next(p for name in names for p in world.parts(name) if p.field == at)
    states = world.values(part)
    return ({at: frozenset(states) - values},)


def _breaches(world: World, machine: Machine, arrow: Transition) -> Iterator[Step]:
    """The arrow is taken while the handoff that blocks it is open, by whatever is left of the block."""
    for slot in world.slots:
        for block in slot.operation.blocks:
            if not held_by(machine, arrow, block):
                continue
            still = {slot.name: slot.starting.expand("open")}
            taken = _taken(machine, arrow)
            broken = promise("stays-blocked", slot.operation.name, f"{block.entity} {block.state}")
            breach = Step(f"{taken.name}, though blocked", taken.by, taken.when, {}, taken.tells, taken.moves,
                          clause=block.clause, breaks=broken)  # fmt: skip
            yield from split([breach], both(_let(world, machine, arrow), (still,)))


def _unseen(world: World, machine: Machine, arrow: Transition) -> Iterator[Step]:
    """The arrow waits for a handoff that the owner is no party to: whoever takes it is not the owner, or guesses."""
    for slot in world.slots:
        if arrow.trigger.startswith(f"{slot.operation.name}.") and machine.system not in (slot.asker, slot.asked):
            taken = _taken(machine, arrow)
            broken = promise("owner", slot.operation.name, machine.name)
            yield Step(f"{taken.name}, unseen", taken.by, taken.when, {}, taken.tells, taken.moves, breaks=broken)


def _for_ever(world: World) -> Iterator[Step]:
    """A handoff is at its end, and its block is still in force."""
    for slot in world.slots:
        side = slot.starting
        for block in slot.operation.blocks:
            ends = frozenset(side.final) & frozenset(side.states) - {slot.unborn, "compensated"}
            over = _ends(slot, block, side)
            if ends - over:
                broken = promise("unblocks", slot.operation.name, f"{block.entity} {block.state}")
                tells = f"nothing moves {slot.operation.name} any more, and {block.entity} stays blocked"
                yield Step(f"{slot.name}: blocks {block.entity} for ever", slot.asker, {slot.name: ends - over}, {}, tells,
                           clause=block.clause, breaks=broken)  # fmt: skip
