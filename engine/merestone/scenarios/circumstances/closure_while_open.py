"""What a handoff blocks is attempted by every route, in each of its open states."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Block
from merestone.contract.wire_names import blocked_problem
from merestone.plan import Expectation
from merestone.scenarios.expected import enters
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World
from merestone.semantics.formula import machine_name

Action = Literal["drop", "withhold", "unavailable", "refuse", "silent"]
Point = Literal["before-effect", "after-effect", "on-reply"]


class Misbehaviour(NamedTuple):
    """What the simulator does with the first request of an operation (`nth` 0: with every one)."""

    operation: str
    action: Action
    point: Point = "after-effect"
    nth: int = 1


class Hold(NamedTuple):
    """How a handoff is brought into an open state, and kept there."""

    state: str
    behave: tuple[Misbehaviour, ...]
    reply: str | None = None
    ask: bool = False
    spend: bool = False


def scenarios(world: World) -> Iterator[Draft]:
    """Each block of each handoff, for each open state: by command, and by itself when the rest is done."""
    for operation in world.handoffs:
        for block in operation.blocks:
            for hold in _holds(world, operation):
                yield from _attempt(world, operation, block, hold)


def _holds(world: World, operation: Operation) -> Iterator[Hold]:
    name, query = operation.name, world.query(operation)
    unheard = Misbehaviour(name, "drop", "on-reply")
    lost = (Misbehaviour(name, "drop"), unheard)
    yield Hold("requested", (Misbehaviour(name, "withhold"), unheard))
    yield Hold("accepted", (Misbehaviour(name, "silent"),))
    yield Hold("unknown", lost)
    yield Hold("reconciling", (*lost, Misbehaviour(query, "withhold", nth=0)), ask=True)
    yield Hold("repair", (*lost, Misbehaviour(query, "unavailable", nth=0)), spend=True)
    fallouts = {r.circumstance for r in operation.reactions if r.opens}
    if "rejected" in fallouts:
        yield Hold("rejected", (Misbehaviour(name, "refuse", "before-effect"),))
    if "failed" in fallouts:
        yield Hold("failed", (Misbehaviour(name, "silent"),), reply="failed")


def _attempt(world: World, operation: Operation, block: Block, hold: Hold) -> Iterator[Draft]:
    tale = world.tale(f"{operation.name}.{block.state}-while-{hold.state}")
    _reach(world, operation, hold, tale)
    _finish_the_rest(world, operation, tale)
    tale.settle()
    there = enters(operation, hold.state)
    expected: list[Expectation] = [
        there,
        expect("stays-out", subject=machine_name(block.entity, block.lifecycle), states=[block.state]),
    ]
    for command in _routes(world, block):
        step = tale.send(command.name)
        tale.settle()
        expected.append(expect("blocked", step=step, problem=blocked_problem(block.entity), operation=operation.name))
    expected += [expect("holds", invariant=i.name) for i in world.contract.invariants
                 if i.formula.kind == "never" and i.formula.occurrence.state == block.state and i.formula.condition.kind == "is"
                 and i.formula.condition.subject == operation.name]  # fmt: skip
    yield world.draft(operation, "recovery.blocks", f"{block.state}-while-{hold.state}", tale, 2, *expected)


def _reach(world: World, operation: Operation, hold: Hold, tale: Tale) -> None:
    for how in hold.behave:
        tale.behave(how.operation, how.action, point=how.point, nth=how.nth)
    world.open(tale)
    world.provoke(tale, operation)
    ask = operation.unknown.ask if operation.unknown else None
    if hold.state == "requested":
        tale.await_request(operation.name)
    if hold.reply:
        tale.await_(operation.name, "accepted")
        tale.reply(operation.name, hold.reply)
    if ask and (hold.ask or hold.spend):
        tale.await_(operation.name, "unknown")
        tale.advance(ask.every_ms if hold.ask else ask.for_ms)
    tale.await_(operation.name, hold.state)


def _finish_the_rest(world: World, operation: Operation, tale: Tale) -> None:
    """Let everything else that the entity waits for be done: then only the open handoff holds it."""
    for cue in world.cues(operation)[1:]:
        tale.story(cue.entity, cue.state, cue.line)
        tale.await_(operation.name, "completed")


def _routes(world: World, block: Block) -> list[Operation]:
    """The commands to the target that lead into the blocked state."""
    machine = next(m for m in world.contract.lifecycles if m.name == machine_name(block.entity, block.lifecycle))
    triggers = {t.trigger for t in machine.transitions if t.target in machine.expand(block.state)}
    return [c for c in world.commands if f"{c.name}.completed" in triggers]
