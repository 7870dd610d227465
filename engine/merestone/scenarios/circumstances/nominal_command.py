"""A command is sent, and all goes well."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.scenarios.expected import evidence
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The opening, and each command that needs it."""
    for operation in world.commands:
        tale = world.tale(f"{operation.name}.nominal")
        step = world.open(tale)
        if operation is not world.opening:
            step = tale.send(operation.name)
        tale.settle()
        tale.read("evidence", operation.name)
        yield from _asked(world, operation, tale, step)
        if operation is world.opening:
            yield from _two(world)
        yield from evidence(world, operation, "nominal", tale)


def _asked(world: World, operation: Operation, tale: Tale, step: str) -> Iterator[Draft]:
    yield world.draft(operation, "shape.conforms", "nominal", tale, 0, expect("conforms", operations=[operation.name]))
    answered = expect("answered", step=step, statuses=[200])
    walks = expect("walks", subjects=[operation.name, *world.owned[:2]])
    yield world.draft(operation, "ownership.lifecycle", "nominal", tale, 1, answered, walks)
    within = world.deadline(operation, "completed")
    if within is not None:
        prompt = expect("prompt", step=step, within_ms=within)
        yield world.draft(operation, "timing.answers-in-time", "nominal", tale, 1, prompt, answered, walks)
    effect = expect("counts", what="instances", subject=operation.name, count=1)
    yield world.draft(operation, "recovery.one-effect", "nominal", tale, 1, answered, effect)


def _two(world: World) -> Iterator[Draft]:
    """Two openings with identities of their own: each is answered for itself, and in time."""
    operation = world.opening
    tale = world.tale(f"{operation.name}.two-of-a-kind")
    steps = [world.open(tale), tale.send(operation.name, fresh=True)]
    tale.settle()
    within = world.deadline(operation, "completed")
    answers = [expect("answered", step=step, statuses=[200], replayed=False) for step in steps]
    apart = expect("distinct", steps=steps)
    if within is not None:
        prompt = [expect("prompt", step=step, within_ms=within) for step in steps]
        yield world.draft(operation, "timing.answers-in-time", "two-of-a-kind", tale, 1, apart, *answers, *prompt)
    two = expect("counts", what="instances", subject=world.entity.name, count=2)
    yield world.draft(operation, "recovery.one-effect", "two-of-a-kind", tale, 1, apart, *answers, two)
