"""The other system rejects what it is asked, or accepts it and fails."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.scenarios.expected import enters, evidence, one_intent
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """It lies with the declared desk, which sends it again or gives it up."""
    for operation in world.handoffs:
        for outcome in ("rejected", "failed"):
            if operation.message(outcome):
                yield from _ended(world, operation, outcome)


def _ended(world: World, operation: Operation, outcome: str) -> Iterator[Draft]:
    reaction = next((r for r in operation.reactions if r.circumstance == outcome and r.opens), None)
    if reaction is None or operation.repair is None:
        return
    tale = world.tale(f"{operation.name}.{outcome}")
    _provoke(world, operation, outcome, tale)
    tale.await_(operation.name, outcome)
    tale.settle()
    tale.read("fallouts")
    tale.read("evidence", operation.name)
    opened = (
        enters(operation, "requested", outcome),
        expect("opens", fallout=reaction.opens, owner=reaction.owner, operation=operation.name),
    )
    walks = expect("walks", subjects=[operation.name, *world.owned])
    yield world.draft(operation, f"recovery.{outcome}", outcome, tale, 2, *opened, walks)
    yield from evidence(world, operation, outcome, tale, outcome)
    again = world.tale(f"{operation.name}.{outcome}-then-abandoned")
    _provoke(world, operation, outcome, again)
    again.await_(operation.name, outcome)
    step = again.repair(operation.name, "abandon", role=operation.repair.by, approver=operation.repair.approved_by)
    again.await_(operation.name, "abandoned")
    again.settle()
    given_up = expect("enters", subject=operation.name, states=[outcome, "repair", "abandoned"], needs_steps=[step])
    yield world.draft(operation, "recovery.repair", f"{outcome}-then-abandoned", again, 2, given_up)
    if outcome != "rejected":
        return
    resent = world.tale(f"{operation.name}.{outcome}-then-resent")
    _provoke(world, operation, outcome, resent)
    resent.await_(operation.name, outcome)
    step = resent.repair(operation.name, "resend", role=operation.repair.by, approver=operation.repair.approved_by)
    resent.await_(operation.name, "completed")
    resent.settle()
    done = expect(
        "enters", subject=operation.name, states=[outcome, "repair", "requested", "completed"], needs_steps=[step]
    )
    same = one_intent(world.contract, operation, "key", attempts=2)
    yield world.draft(operation, "recovery.repair", f"{outcome}-then-resent", resent, 2, done, same)


def _provoke(world: World, operation: Operation, outcome: str, tale: Tale) -> None:
    if outcome == "rejected":
        tale.behave(operation.name, "refuse", nth=1, point="before-effect")
    else:
        tale.behave(operation.name, "silent", nth=1)
    world.open(tale)
    world.provoke(tale, operation)
    if outcome == "failed":
        tale.await_(operation.name, "accepted")
        tale.reply(operation.name, "failed")
