"""Takes facts and replies: each once, each in its place, and what cannot be used is kept where a person finds it."""

import json
from typing import Literal

from reference import events, evidence, fallouts, fulfilment, handoffs, journal, orders, replicas, tokens
from reference.canonical import Json, compact, content_hash
from reference.events import Event, Kind
from reference.handoff_terms import BILLING
from reference.oms import Cause, Oms
from reference.orders import Line
from reference.tokens import Claims

Placement = Literal["duplicate", "conflict", "gap", "next"]


def take(oms: Oms, channel: str, body: Json, raw: bytes, claims: Claims) -> list[Json]:
    """Takes one event durably; what is wrong with it, if it is quarantined instead."""
    kind = events.kind_of(channel, body)
    wrong = events.errors_in(kind, body)
    if wrong:
        quarantine(oms, kind, channel, body, raw)
        return wrong
    assert kind is not None
    tokens.check_partition(claims, body["tenantid"], body["legalentity"])
    with oms.database.transaction():
        place(oms, Event(kind, body))
    return []


# ------------------------------------------------------------------ placing


def place(oms: Oms, event: Event) -> None:
    """Does with an event what its id and its sequence call for."""
    match placement(oms, event):
        case "duplicate":
            return
        case "conflict":
            park_conflict(oms, event)
        case "gap":
            remember(oms, event)
            receive(oms, event, "parked")
            park(oms, event, "gap")
        case "next":
            remember(oms, event)
            advance(oms, event)
            receive(oms, event, "applied" if apply(oms, event) else "parked")
            replay(oms, event)


def placement(oms: Oms, event: Event) -> Placement:
    """Whether an event is new, known, contradicts a known one, or comes before its predecessor: as the client package decides it."""
    from merestone_oms import inbox as client

    arrival, read = client.arrival_of(event.attributes)
    known = client.Known(known_fingerprint(oms, event), last_sequence(oms, event), waiting(oms, event))
    match client.decided(arrival, read, known)[0]:
        case client.Duplicate():
            return "duplicate"
        case client.Conflict():
            return "conflict"
        case client.Parked():
            return "gap"
        case _:
            return "next"


def known_fingerprint(oms: Oms, event: Event) -> str | None:
    """The fingerprint of the event taken under this id, if one was."""
    row = oms.database.row("SELECT fingerprint FROM inbox WHERE source = ? AND event_id = ?", event.source, event.id)
    return str(row["fingerprint"]) if row else None


def fingerprint(event: Event) -> str:
    """What makes two events under one id the same: type and data."""
    return content_hash({"type": event.attributes["type"], "data": event.data})


def last_sequence(oms: Oms, event: Event) -> int:
    """The sequence of the last event of its partition that was not a gap."""
    row = oms.database.row(
        "SELECT sequence FROM positions WHERE source = ? AND channel = ? AND partition_key = ?", *event.place
    )
    return int(row["sequence"]) if row else 0


def waiting(oms: Oms, event: Event) -> dict[int, str]:
    """The events of its partition that wait, from its own place on."""
    rows = oms.database.rows(
        "SELECT sequence, body FROM inbox WHERE source = ? AND channel = ? AND partition_key = ? AND sequence >= ?",
        *event.place,
        max(event.sequence, last_sequence(oms, event) + 1),
    )
    return {int(row["sequence"]): str(row["body"]) for row in rows}


def remember(oms: Oms, event: Event) -> None:
    """Remembers that an event was taken."""
    oms.database.run(
        "INSERT OR REPLACE INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?)",
        *(event.source, event.id, fingerprint(event), event.kind.channel, event.partition_key, event.sequence),
        compact(event.attributes),
    )


def advance(oms: Oms, event: Event) -> None:
    """The partition has come as far as this event."""
    if event.kind.role is None:
        oms.database.run("INSERT OR REPLACE INTO positions VALUES (?, ?, ?, ?)", *event.place, event.sequence)


def replay(oms: Oms, event: Event) -> None:
    """Applies what was parked for want of this event, in order."""
    while event.kind.role is None and (following := parked_next(oms, event)) is not None:
        event = following
        unpark(oms, event)
        advance(oms, event)
        if apply(oms, event):
            settle(oms, event, "parked", "applied")


def parked_next(oms: Oms, event: Event) -> Event | None:
    """The event that comes next in the partition, if it is here already."""
    row = oms.database.row(
        "SELECT body FROM inbox WHERE source = ? AND channel = ? AND partition_key = ? AND sequence = ?",
        *event.place,
        event.sequence + 1,
    )
    if row is None:
        return None
    attributes = json.loads(row["body"])
    return Event(events.KINDS[attributes["type"]], attributes)


def receive(oms: Oms, event: Event, target: str) -> None:
    """Writes down that a fact came in, and what became of it."""
    if event.kind.role is None:
        journal.record(oms, event.kind.message, event.id, "", "received", events.about_event(event), event.id)
        settle(oms, event, "received", target)


def settle(oms: Oms, event: Event, source: str, target: str) -> None:
    """Writes down what became of a fact."""
    journal.record(oms, event.kind.message, event.id, source, target, events.about_event(event), event.id)
    evidence.keep_heard(oms, event.kind.message, event.id, target)


# ------------------------------------------------------------------ applying


def apply(oms: Oms, event: Event) -> bool:
    """Lets an event have its effect; False where it names what nobody here knows."""
    if event.kind.role is not None:
        return apply_reply(oms, event, event.kind.role)
    line = line_of(oms, event)
    if line is None:
        park_poison(oms, event)
        return False
    apply_fact(oms, event, line)
    return True


def apply_fact(oms: Oms, event: Event, line: Line) -> None:
    """A fact of Billing about a line."""
    if event.kind.message == "InvoiceIssued":
        fulfilment.hear(oms, "Invoice", event.data["invoice"]["invoiceId"], "issued", line)
    else:
        hear_subscription(oms, event)


def hear_subscription(oms: Oms, event: Event) -> None:
    """The word of Billing about a subscription: it changes the copy, and nothing of ours."""
    key = event.data["subscription"]["subscriptionId"]
    value = {
        "subscriptionId": key,
        "version": event.attributes["entityversion"],
        "orderLine": event.data["orderLine"],
        "status": event.data["status"],
    }
    replicas.hear(oms, "Subscription", key, value, BILLING, event.data["changedAt"])


def line_of(oms: Oms, event: Event) -> Line | None:
    """The line a fact is about, if it is one of the same tenant and legal entity."""
    told = event.data["orderLine"]
    order = orders.find(oms, told["orderId"])
    if order is None or (order.tenant, order.legal_entity) != partition_of(event):
        return None
    return orders.find_line(oms, told["orderId"], told["orderLineId"])


def partition_of(event: Event) -> tuple[str, str]:
    """Tenant and legal entity of an event."""
    return event.attributes["tenantid"], event.attributes["legalentity"]


def apply_reply(oms: Oms, event: Event, role: str) -> bool:
    """A reply of Billing to a command."""
    handoff = handoffs.find(oms, event.attributes["idempotencykey"])
    if (
        handoff is None
        or handoff.operation != event.kind.operation
        or (handoff.tenant, handoff.legal_entity) != partition_of(event)
    ):
        park_poison(oms, event)
        return False
    cause = Cause(event.id, handoff.correlation_id, event.attributes["authid"])
    if role == "accepted":
        verdict = handoffs.take_acceptance(oms, handoff, event.data, cause)
    else:
        verdict = handoffs.take_outcome(oms, handoff, role, event.data, cause)
    if verdict == "conflict":
        park(oms, event, "conflict")
    return True


# ------------------------------------------------------------------ what cannot be used


def park_poison(oms: Oms, event: Event) -> None:
    """An event that names what nobody here knows."""
    park(oms, event, "poison")
    open_desk(oms, event, "poison")


def park_conflict(oms: Oms, event: Event) -> None:
    """An event that contradicts one already taken."""
    park(oms, event, "conflict")
    open_desk(oms, event, "conflict")


def open_desk(oms: Oms, event: Event, circumstance: str) -> None:
    """Opens the fallout of an event that was taken and not applied."""
    name, owner = events.desk(event.kind, circumstance)
    key = event.attributes["idempotencykey"] if event.kind.role is not None else event.id
    fallouts.open_fallout(oms, name, owner, event.kind.operation, key)


def park(oms: Oms, event: Event, reason: str) -> None:
    """Keeps an event aside."""
    oms.database.run(
        "INSERT OR IGNORE INTO parked (event_id, type, reason, fingerprint, body) VALUES (?, ?, ?, ?, ?)",
        *(event.id, event.attributes["type"], reason, fingerprint(event), compact(event.attributes)),
    )


def unpark(oms: Oms, event: Event) -> None:
    """Takes back an event that waited for its predecessor."""
    oms.database.run("DELETE FROM parked WHERE event_id = ? AND reason = 'gap'", event.id)


def quarantine(oms: Oms, kind: Kind | None, channel: str, body: Json, raw: bytes) -> None:
    """Keeps an event that violates the contract, and puts it on a desk."""
    event_id = str(body.get("id", ""))
    with oms.database.transaction():
        new = oms.database.run(
            "INSERT OR IGNORE INTO parked (event_id, type, reason, fingerprint, body) VALUES (?, ?, 'invalid', ?, ?)",
            *(event_id, str(body.get("type", "")), raw.hex(), raw.decode("utf-8", "replace")),
        )
        if new:
            report_invalid(oms, kind, channel, event_id, body)


def report_invalid(oms: Oms, kind: Kind | None, channel: str, event_id: str, body: Json) -> None:
    """Opens the fallout of a quarantined event, with its evidence if it is known what kind it would be."""
    name, owner = events.desk(kind, "invalid")
    operation = kind.operation if kind else channel
    is_reply = kind is not None and kind.role is not None
    key = str(body.get("idempotencykey", event_id)) if is_reply else event_id
    fallouts.open_fallout(oms, name, owner, operation, key)
    if kind is not None and not is_reply and event_id:
        journal.record(oms, kind.message, event_id, "", "received", {}, event_id)
        journal.record(oms, kind.message, event_id, "received", "quarantined", {}, event_id)
        evidence.keep_heard(oms, kind.message, event_id, "quarantined")


def all_parked(oms: Oms) -> list[Json]:
    """Everything kept aside, as the control API tells it."""
    rows = oms.database.rows("SELECT event_id, type, reason FROM parked ORDER BY number")
    return [{"eventId": row["event_id"], "type": row["type"], "reason": row["reason"]} for row in rows]
