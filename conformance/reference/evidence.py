"""What is kept as proof, for each operation under its key."""

import json

from reference import times
from reference.canonical import Json, compact
from reference.oms import Oms
from reference.settings import SYSTEM

YEARS = {"ActivateBilling": 7, "CancelSubscription": 7}
OTHERWISE_YEARS = 10


def keep(oms: Oms, operation: str, key: str, items: Json) -> None:
    """Keeps these items, with those already kept under the same key; a newer item replaces an older one of its name."""
    kept = oms.database.row("SELECT items FROM evidence WHERE operation = ? AND key = ?", operation, key)
    known = json.loads(kept["items"]) if kept else {}
    until = kept_until(operation, oms.clock.now())
    oms.database.run(
        "INSERT INTO evidence VALUES (?, ?, ?, ?) ON CONFLICT (operation, key) DO UPDATE SET items = excluded.items",
        *(operation, key, compact(known | items), until),
    )


def kept_until(operation: str, now: int) -> str:
    """The end of the time for which the boundary wants proof."""
    return times.years_after(now, YEARS.get(operation, OTHERWISE_YEARS))


def keep_decision(
    oms: Oms, operation: str, key: str, request_hash: str, correlation: str, actor: str, outcome: str
) -> None:
    """Keeps what OMS owes about a command it decided."""
    items = {
        "request.hash": request_hash,
        "idempotencyKey": key,
        "correlationId": correlation,
        "actorId": actor,
        "outcome": outcome,
        "decidedAt": times.iso(oms.clock.now()),
    }
    keep(oms, operation, key, items)


def keep_request(oms: Oms, operation: str, key: str, request: Json, correlation: str) -> None:
    """Keeps what OMS owes about a command it is going to send."""
    items = {"request": request, "idempotencyKey": key, "outcome": "requested", "correlationId": correlation}
    keep(oms, operation, key, items)


def keep_acceptance(oms: Oms, operation: str, key: str, accepted: Json) -> None:
    """Keeps the id under which Billing took an activation."""
    if operation == "ActivateBilling" and "activationId" in accepted:
        keep(oms, operation, key, {"accepted.activationId": accepted["activationId"]})


def keep_outcome(oms: Oms, operation: str, key: str, outcome: str) -> None:
    """Keeps what became of a command or of an event taken."""
    keep(oms, operation, key, {"outcome": outcome})


def keep_told(oms: Oms, name: str, event_id: str, version: int, cause: str) -> None:
    """Keeps what OMS owes about a fact it tells."""
    occurred = times.iso(oms.clock.now())
    items = {"eventId": event_id, "occurredAt": occurred, "entityVersion": version, "causationId": cause}
    keep(oms, name, event_id, items)


def keep_heard(oms: Oms, name: str, event_id: str, outcome: str) -> None:
    """Keeps what OMS owes about a fact it was told."""
    keep(oms, name, event_id, {"eventId": event_id, "receivedAt": times.iso(oms.clock.now()), "outcome": outcome})


def find(oms: Oms, operation: str, key: str) -> Json | None:
    """The evidence under a key, as the control API tells it."""
    row = oms.database.row("SELECT * FROM evidence WHERE operation = ? AND key = ?", operation, key)
    if row is None:
        return None
    items = json.loads(row["items"])
    return {"operation": operation, "key": key, "holder": SYSTEM, "items": items, "keptUntil": row["kept_until"]}
