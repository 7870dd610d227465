"""The facts OMS tells about its orders: written with the change itself, delivered later."""

import uuid
from typing import TYPE_CHECKING

from reference import evidence, journal, times
from reference.canonical import Json, compact
from reference.oms import Cause, Oms
from reference.settings import SYSTEM

if TYPE_CHECKING:
    from reference.orders import Order

ADDRESS = "/events/orders"
SCOPE = "orders:facts"
READERS = ("CPQ", "Billing", "Support", "Notifier")
OWNER = "OrderOperations"
REFUSALS = {"denied": "AccessDenied", "invalid": "ContractViolation"}


def record(oms: Oms, name: str, data: Json, order: "Order", cause: Cause) -> None:
    """Writes a fact and its deliveries into the running transaction."""
    event_id = str(uuid.uuid4())
    sequence = next_sequence(oms, order.order_id)
    body = compact(envelope(oms, name, event_id, sequence, data, order, cause)).encode()
    about = about_fact(data)
    oms.database.run(
        "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", event_id, name, order.order_id, sequence, compact(about), body
    )
    for reader in READERS:
        due = first_delivery(oms.clock.now())
        oms.database.run("INSERT INTO deliveries VALUES (?, ?, 'pending', 0, ?)", event_id, reader, due)
    journal.record(oms, name, event_id, "", "recorded", about, cause.id)
    evidence.keep_told(oms, name, event_id, order.version, cause.id)


def next_sequence(oms: Oms, partition_key: str) -> int:
    """The place of the next fact among those about the same order."""
    row = oms.database.row("SELECT MAX(sequence) AS last FROM facts WHERE partition_key = ?", partition_key)
    return int(row["last"] or 0) + 1 if row else 1


def envelope(oms: Oms, name: str, event_id: str, sequence: int, data: Json, order: "Order", cause: Cause) -> Json:
    """The CloudEvent that tells a fact, made by the client package that its readers use."""
    import merestone_oms
    from merestone_oms import models

    context = merestone_oms.Context(SYSTEM, order.tenant, order.legal_entity, cause.correlation, cause.id)
    event = merestone_oms.event_of(
        getattr(models, name).model_validate(data),
        id=event_id,
        time=merestone_oms.Timestamp(times.iso(oms.clock.now())),
        context=context,
        actor=cause.actor,
        entity_version=order.version,
        sequence=sequence,
    )
    told: Json = event.model_dump(mode="json", by_alias=True, exclude_none=True)
    return told


def first_delivery(now: int) -> int:
    """When a fact is delivered for the first time: at once."""
    return now


def about_fact(data: Json) -> dict[str, list[str]]:
    """The instances a fact is about."""
    about = {"Order": [data["order"]["orderId"]]}
    if "quote" in data:
        about["Quote"] = [f"{data['quote']['quoteId']}/{data['quote']['quoteRevision']}"]
    return about
