"""The outcome stays unknown: asking gives no usable answer until its time is spent."""

from collections.abc import Iterator

from merestone.scenarios.expected import asks_first, enters, evidence
from merestone.scenarios.tale import Draft, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """It ends on the declared desk, nothing was sent again, and only the desk with its approval confirms it."""
    for operation in world.handoffs:
        ask, repair = (operation.unknown.ask if operation.unknown else None), operation.repair
        if ask is None or repair is None:
            continue
        tale = world.tale(f"{operation.name}.never-found")
        tale.behave(operation.name, "drop", nth=1, point="after-effect")
        tale.behave(operation.name, "drop", nth=1, point="on-reply")
        tale.behave(ask.query, "unavailable")
        world.open(tale)
        world.provoke(tale, operation)
        tale.await_(operation.name, "unknown")
        tale.advance(ask.for_ms // 2)
        tale.await_request(ask.query)
        tale.advance(ask.for_ms - ask.for_ms // 2)
        tale.await_(operation.name, "repair")
        tale.settle()
        tale.read("fallouts")
        alone = tale.repair(operation.name, "confirm", role=repair.by)
        tale.settle()
        stranger = tale.repair(operation.name, "confirm", role="Stranger", approver=repair.approved_by)
        tale.settle()
        confirmed = tale.repair(operation.name, "confirm", role=repair.by, approver=repair.approved_by)
        tale.await_(operation.name, "completed")
        tale.settle()
        tale.read("evidence", operation.name)
        spent = next((r for r in operation.reactions if r.circumstance == "expired" and r.opens), None)
        owed = [expect("opens", fallout=spent.opens, owner=spent.owner, operation=operation.name)] if spent else []
        settled = enters(operation, "unknown", "repair"), asks_first(operation), *owed
        holds = [expect("holds", invariant=i.name) for i in world.contract.invariants
                 if i.formula.kind == "leads-to" and i.formula.occurrence.subject == operation.name]  # fmt: skip
        yield world.draft(operation, "recovery.settles", "never-found", tale, 2, *settled, *holds)
        done = expect("enters", subject=operation.name, states=["repair", "completed"], needs_steps=[confirmed])
        refused = [expect("repair-refused", step=alone)] if repair.approved_by else []
        yield world.draft(
            operation, "recovery.repair", "approval", tale, 2, *refused, expect("repair-refused", step=stranger), done
        )
        yield from evidence(world, operation, "repaired", tale, "completed")
