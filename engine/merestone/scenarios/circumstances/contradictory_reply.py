"""A settled handoff is told the opposite."""

from collections.abc import Iterator

from merestone.scenarios.expected import enters
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """What is settled stays, and the contradiction lies with a person."""
    for operation in world.handoffs:
        reaction = next((r for r in operation.reactions if r.circumstance == "conflict" and r.opens), None)
        if reaction is None:
            continue
        tale = world.tale(f"{operation.name}.contradictory-completion")
        tale.behave(operation.name, "silent", nth=1)
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "accepted")
        tale.reply(operation.name, "completed")
        tale.await_(operation.name, "completed")
        tale.settle()
        against = tale.reply(operation.name, "failed")
        tale.settle()
        tale.read("fallouts")
        still = expect("stays-out", subject=operation.name, states=[], after=against)
        opened = expect("opens", fallout=reaction.opens, owner=reaction.owner, operation=operation.name)
        yield world.draft(
            operation,
            "recovery.conflict",
            "contradictory-completion",
            tale,
            3,
            enters(operation, "completed"),
            still,
            opened,
        )
