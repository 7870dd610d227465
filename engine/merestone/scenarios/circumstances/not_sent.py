"""The other system turns a request away unread: for a while, or for good."""

from collections.abc import Iterator

from merestone.scenarios.expected import effects, one_intent
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """It is tried again, the same, without becoming unknown; when the tries are spent it lies with the desk."""
    for operation in world.handoffs:
        reaction = next(
            (r for r in operation.reactions if r.circumstance == "notSent" and r.retry and r.backoff_ms), None
        )
        if reaction is None or reaction.retry is None or reaction.backoff_ms is None:
            continue
        longest = reaction.backoff_ms[1]
        tale = world.tale(f"{operation.name}.turned-away-once")
        tale.behave(operation.name, "unavailable", nth=1)
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_request(operation.name)
        tale.settle()
        tale.advance(longest)
        tale.await_(operation.name, "completed")
        tale.settle()
        known = expect("stays-out", subject=operation.name, states=["unknown", "repair", "failed"])
        done = expect("enters", subject=operation.name, states=["requested", "completed"])
        same = one_intent(world.contract, operation, "key", attempts=2)
        yield world.draft(
            operation, "recovery.not-sent", "turned-away-once", tale, 2, done, known, same, effects(operation)
        )
        spent = world.tale(f"{operation.name}.turned-away-for-good")
        spent.behave(operation.name, "unavailable")
        world.open(spent)
        world.provoke(spent, operation)
        for attempt in range(1, reaction.retry + 1):
            spent.await_request(operation.name, count=attempt)
            spent.settle()
            spent.advance(longest)
        spent.await_(operation.name, "repair")
        spent.settle()
        given_up = expect("enters", subject=operation.name, states=["requested", "repair"])
        tries = expect("counts", what="requests", subject=operation.name, count=reaction.retry + 1)
        none = effects(operation, count=0)
        yield world.draft(operation, "recovery.not-sent", "turned-away-for-good", spent, 2, given_up, tries, none)
