"""Delivers the facts: to each reader in order, again and again until they are taken."""

import asyncio
import json
from dataclasses import dataclass

import aiohttp

from reference import facts, fallouts, journal, times, tokens
from reference.oms import Oms

SILENCE_SECONDS = 5
UNAUTHORISED = 401
FIRST_PAUSE, LONGEST_PAUSE = times.SECOND, times.MINUTE


@dataclass(frozen=True)
class Delivery:
    """The next fact for one reader about one order. `attempt` counts the deliveries tried so far."""

    event_id: str
    reader: str
    partition_key: str
    attempt: int
    due_at: int
    body: bytes

    @property
    def chain(self) -> tuple[str, str]:
        """Deliveries of one chain follow one another."""
        return self.reader, self.partition_key


Busy = dict[tuple[str, str], asyncio.Task[None]]


async def run(oms: Oms, session: aiohttp.ClientSession) -> None:
    """Delivers for ever."""
    busy: Busy = {}
    while True:
        waiting = [head for head in heads(oms) if head.chain not in busy]
        for head in waiting:
            if head.due_at <= oms.clock.now():
                start(oms, session, busy, head)
        due = min((head.due_at for head in waiting if head.chain not in busy), default=None)
        await oms.clock.wait(oms.fact_bell, due)


def heads(oms: Oms) -> list[Delivery]:
    """The earliest fact not yet taken, for each reader and each order."""
    rows = oms.database.rows(
        "SELECT d.event_id, d.reader, f.partition_key, d.attempt, d.due_at, f.body, MIN(f.sequence) AS sequence"
        " FROM deliveries d JOIN facts f USING (event_id) WHERE d.state = 'pending' GROUP BY d.reader, f.partition_key"
    )
    return [
        Delivery(row["event_id"], row["reader"], row["partition_key"], row["attempt"], row["due_at"], row["body"])
        for row in rows
    ]


def start(oms: Oms, session: aiohttp.ClientSession, busy: Busy, head: Delivery) -> None:
    """Lets one delivery run; its chain is busy until it ends."""
    task = asyncio.get_running_loop().create_task(deliver(oms, session, head))
    busy[head.chain] = task

    def ended(_: asyncio.Task[None]) -> None:
        busy.pop(head.chain, None)
        oms.fact_bell.ring()

    task.add_done_callback(ended)


async def deliver(oms: Oms, session: aiohttp.ClientSession, delivery: Delivery) -> None:
    """Tries one delivery and writes down what became of it."""
    status = await post(oms, session, delivery)
    if status == UNAUTHORISED:
        status = await told_anew(oms, session, delivery)
    with oms.database.transaction():
        if status is not None and 200 <= status < 300:
            taken(oms, delivery)
        elif status in (400, 401, 403):
            refused(oms, delivery, "invalid" if status == 400 else "denied")
        else:
            put_off(oms, delivery)


async def told_anew(oms: Oms, session: aiohttp.ClientSession, delivery: Delivery) -> int | None:
    """Tells the same once more with another token: a 401 is about the token, which may have ended on its way."""
    oms.tokens.forget()
    return await post(oms, session, delivery)


async def post(oms: Oms, session: aiohttp.ClientSession, delivery: Delivery) -> int | None:
    """Sends a fact to its reader; the status of the answer, or None where none came."""
    address = oms.settings.peers.get(delivery.reader)
    if address is None:
        return None
    body = body_for(delivery)
    try:
        headers = await headers_for(oms, delivery.reader, body)
        timeout = aiohttp.ClientTimeout(total=SILENCE_SECONDS)
        async with session.post(address + facts.ADDRESS, data=body, headers=headers, timeout=timeout) as answer:
            return answer.status
    except (aiohttp.ClientError, TimeoutError, tokens.NoToken):
        return None


def body_for(delivery: Delivery) -> bytes:
    """What is sent: at each attempt the same bytes."""
    return delivery.body


async def headers_for(oms: Oms, reader: str, body: bytes) -> dict[str, str]:
    """The headers of a delivery."""
    event = json.loads(body)
    return {
        "Authorization": f"Bearer {await oms.tokens.fetch(reader, facts.SCOPE)}",
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": event["correlationid"],
        "X-Causation-Id": event["causationid"],
        "X-Source-System": "OMS",
        "X-Target-System": reader,
        "X-Tenant-Id": event["tenantid"],
        "X-Legal-Entity": event["legalentity"],
    }


def taken(oms: Oms, delivery: Delivery) -> None:
    """A reader has durably taken a fact; the last one makes it published."""
    finish(oms, delivery, "taken")
    left = oms.database.row("SELECT 1 FROM deliveries WHERE event_id = ? AND state <> 'taken'", delivery.event_id)
    fact = oms.database.row("SELECT name, about FROM facts WHERE event_id = ?", delivery.event_id)
    if left is None and fact is not None:
        about = json.loads(fact["about"])
        journal.record(
            oms, fact["name"], delivery.event_id, "recorded", "published", about, f"taken by {delivery.reader}"
        )


def refused(oms: Oms, delivery: Delivery, circumstance: str) -> None:
    """A reader will never take this fact: a case for a person."""
    finish(oms, delivery, "refused")
    fact = oms.database.row("SELECT name FROM facts WHERE event_id = ?", delivery.event_id)
    if fact is not None:
        name = facts.REFUSALS[circumstance]
        fallouts.open_fallout(oms, name, facts.OWNER, fact["name"], delivery.event_id)


def put_off(oms: Oms, delivery: Delivery) -> None:
    """The fact was not taken: again later, each pause twice as long as the one before."""
    due = oms.clock.now() + min(FIRST_PAUSE * 2**delivery.attempt, LONGEST_PAUSE)
    oms.database.run(
        "UPDATE deliveries SET attempt = attempt + 1, due_at = ? WHERE event_id = ? AND reader = ?",
        *(due, delivery.event_id, delivery.reader),
    )


def finish(oms: Oms, delivery: Delivery, state: str) -> None:
    """Ends a delivery."""
    oms.database.run(
        "UPDATE deliveries SET state = ? WHERE event_id = ? AND reader = ?", state, delivery.event_id, delivery.reader
    )
