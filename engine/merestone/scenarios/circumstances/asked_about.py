"""Somebody asks what became of a command: one that was done, and one that never was."""

from collections.abc import Iterator

from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The status query of the opening is asked before and after the command."""
    ask = world.opening.unknown.ask if world.opening.unknown else None
    if ask is None:
        return
    tale = world.tale(f"{ask.query}.before-and-after")
    before = tale.send(ask.query)
    world.open(tale)
    after = tale.send(ask.query)
    tale.settle()
    absent = expect("answered", step=before, statuses=[404], problem="absent")
    found = expect("answered", step=after, statuses=[200])
    yield world.draft(world.opening, "recovery.tells-outcome", "before-and-after", tale, 1, absent, found)
