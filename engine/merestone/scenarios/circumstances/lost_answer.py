"""The answer to a command is lost after its effect; with it, perhaps, the target itself."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The asker comes again under the same key, and gets the answer it missed."""
    for operation in world.commands:
        for circumstance, crash in (("lost-response-after-effect", False), ("crash-between-effect-and-reply", True)):
            tale = world.tale(f"{operation.name}.{circumstance}")
            if operation is not world.opening:
                world.open(tale)
            tale.send(operation.name, lose="response", then_crash=crash)
            tale.await_(operation.name, "done")
            again = tale.send(operation.name)
            tale.settle()
            answered = expect("answered", step=again, statuses=[200], replayed=True)
            subject = world.entity.name if operation is world.opening else operation.name
            once = expect("counts", what="instances", subject=subject, count=1)
            name = "recovery.survives-crash" if crash else "recovery.one-effect"
            yield world.draft(operation, name, circumstance, tale, 3 if crash else 2, answered, once)
