"""The other system is silent past a deadline."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.scenarios.expected import decided, effects, enters
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """No acceptance by the first deadline; accepted, and no completion by the second."""
    for operation in world.handoffs:
        yield from _no_acceptance(world, operation)
        yield from _no_completion(world, operation)


def _no_acceptance(world: World, operation: Operation) -> Iterator[Draft]:
    within = world.deadline(operation, "accepted")
    if within is None:
        return
    tale = world.tale(f"{operation.name}.delay-past-accepted")
    tale.behave(operation.name, "withhold", nth=1, point="after-effect")
    tale.behave(operation.name, "drop", nth=1, point="on-reply")
    world.open(tale)
    world.provoke(tale, operation)
    tale.await_request(operation.name)
    tale.advance(within // 2)
    tale.advance(within - within // 2)
    tale.await_(operation.name, "unknown")
    tale.settle()
    due = expect("timely", subject=operation.name, source="requested", target="unknown", after_ms=within)
    yield world.draft(operation, "timing.accepted-deadline", "delay-past-accepted", tale, 2, due)
    silent = enters(operation, "requested", "unknown")
    yield world.draft(
        operation,
        "timing.unknown-is-no-outcome",
        "delay-past-accepted",
        tale,
        2,
        silent,
        decided(world.contract, operation),
    )


def _no_completion(world: World, operation: Operation) -> Iterator[Draft]:
    within = world.deadline(operation, "completed")
    if within is None:
        return
    tale = world.tale(f"{operation.name}.delay-past-completed")
    tale.behave(operation.name, "silent", nth=1)
    world.open(tale)
    world.provoke(tale, operation)
    tale.await_(operation.name, "accepted")
    tale.advance(within // 2)
    tale.advance(within - within // 2)
    tale.await_(operation.name, "unknown")
    tale.settle()
    tale.reply(operation.name, "completed")
    tale.await_(operation.name, "completed")
    tale.settle()
    due = expect(
        "timely", subject=operation.name, source="accepted", target="unknown", after_ms=within, since="requested"
    )
    yield world.draft(operation, "timing.completed-deadline", "delay-past-completed", tale, 2, due)
    late = enters(operation, "accepted", "unknown", "completed")
    yield world.draft(operation, "recovery.late-reply", "late-completion", tale, 2, late, effects(operation))
