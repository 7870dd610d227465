"""A command or a fact comes with a token that is missing, expired, for another, forged, or too weak."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World

REFUSED = {
    "missing": 401, "expired": 401, "wrong-audience": 401, "wrong-key": 401,
    "missing-scope": 403, "missing-role": 403, "wrong-partition": 403,
}  # fmt: skip


def scenarios(world: World) -> Iterator[Draft]:
    """Each command the target answers, and each fact it reads."""
    for operation in world.commands:
        for auth, status in _cases(operation):
            tale = world.tale(f"{operation.name}.auth-{auth}")
            if operation is not world.opening:
                world.open(tale)
                tale.settle()
            step = tale.send(operation.name, auth=auth)
            tale.settle()
            refused = expect("answered", step=step, statuses=[status], problem="denied")
            still = expect("stays-out", subject=world.entity.name, states=[], after=step)
            yield world.draft(operation, "ownership.authorised", f"auth-{auth}", tale, 1, refused, still)
    for event in world.consumed[:1]:
        for auth, status in _cases(event):
            tale = world.tale(f"{event.name}.auth-{auth}")
            world.open(tale)
            step = tale.publish(event.name, auth=auth)
            tale.settle()
            refused = expect("answered", step=step, statuses=[status], problem="denied")
            still = expect("stays-out", subject=event.name, states=["applied"])
            yield world.draft(event, "ownership.authorised", f"auth-{auth}", tale, 1, refused, still)


def _cases(operation: Operation) -> Iterator[tuple[str, int]]:
    for auth, status in REFUSED.items():
        if auth == "missing-role" and not operation.access.roles:
            continue
        if auth == "wrong-partition" and not operation.access.partition:
            continue
        yield auth, status
