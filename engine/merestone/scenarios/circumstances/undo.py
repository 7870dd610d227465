"""What was done is undone by its declared operation; after the point of no return it is not."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.scenarios.expected import effects, enters
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World
from merestone.semantics.formula import Occurrence


def scenarios(world: World) -> Iterator[Draft]:
    """Each handoff with an undoing operation that the target can be brought to ask."""
    for operation in world.handoffs:
        undoing = next((o for o in world.handoffs if operation.undo and o.name == operation.undo.operation), None)
        if undoing is None:
            continue
        tale = world.tale(f"{operation.name}.undone")
        world.open(tale)
        world.provoke(tale, undoing)
        tale.await_(undoing.name, "completed")
        tale.settle()
        undone = enters(operation, "completed", "compensating", "compensated"), effects(undoing)
        yield world.draft(operation, "recovery.undo", "undone", tale, 2, *undone)
        if operation.corrections:
            yield world.draft(operation, "mutability.reversed", "undone", tale, 2, *undone)
        yield from _too_late(world, operation, undoing)


def _too_late(world: World, operation: Operation, undoing: Operation) -> Iterator[Draft]:
    before = operation.undo.before if operation.undo else None
    if before is None:
        return
    tale = world.tale(f"{operation.name}.undone-too-late")
    world.open(tale)
    world.provoke(tale, operation)
    tale.await_(operation.name, "completed")
    told = _told_by(world, before)
    if told:
        tale.publish(told.name)
        tale.await_(told.name, "applied")
    else:
        tale.story(before.subject, before.state, 0)
    tale.settle()
    command = next(c for c in world.commands if f"{c.name}.completed" in _triggers(world, undoing))
    step = tale.send(command.name)
    tale.settle()
    refused = expect("answered", step=step, statuses=[422], problem="rejected")
    none = expect("counts", what="requests", subject=undoing.name, count=0)
    yield world.draft(operation, "recovery.undo", "too-late", tale, 2, enters(operation, "completed"), refused, none)


def _told_by(world: World, occurrence: Occurrence) -> Operation | None:
    """The fact by which the owner tells the target of it."""
    machine = next((m for m in world.contract.lifecycles if m.name == occurrence.machine), None)
    emits = {t.emits for t in machine.transitions if t.target == occurrence.state} if machine else set()
    return next((o for o in world.consumed if o.name in emits), None)


def _triggers(world: World, undoing: Operation) -> set[str]:
    condition = undoing.may_start.condition if undoing.may_start else None
    states = condition.states if condition and condition.kind == "is" else ()
    return {t.trigger for t in world.lifecycle.transitions if t.target in states}
