"""Facts and replies of the played systems, as CloudEvents, and their delivery."""

import asyncio
import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import aiohttp

from merekit.history import Answered, Told
from merekit.identity import LEGAL_ENTITY, OTHER_LEGAL_ENTITY, TENANT
from merekit.payload import iso, patched, substituted
from merekit.shape import delivery_answer, problem_class
from merekit.simulator.world import Instance, World, grant_for, ordering_key, parsed, subject_of
from merestone.plan import Auth, Patch, PlanMessage, PlanOperation

Json = Any
PATIENCE = aiohttp.ClientTimeout(total=5)
FINAL = frozenset({204, 400, 401, 403})
RETRIES = (0.2, 0.4, 0.8, 1.6)


@dataclass(frozen=True)
class Letter:
    """An event on its way: who sends it to whom, and under which operation, channel and name it is recorded."""

    event: Json
    operation: PlanOperation
    message: PlanMessage
    sender: str
    reader: str
    address: str
    channel: str | None


def reply_letter(world: World, instance: Instance, role: str, patches: Iterable[Patch] = ()) -> Letter:
    """The reply of a role to an instance."""
    operation = instance.operation
    message = operation.message(role)
    if message is None or operation.replies is None:
        raise ValueError(f"expected `{operation.name}` to have replies of role `{role}`")
    data = _patched(world, world.body(instance, message), patches)
    request = operation.message("request")
    about = subject_of(world.plan, message, data) or (request and subject_of(world.plan, request, instance.body))
    provider = operation.providers[0]
    event = _envelope(world, provider, message, data, about or instance.key) | {
        "correlationid": instance.correlation,
        "causationid": instance.key,
        "idempotencykey": instance.key,
        "targetsystem": instance.asker,
        "tenantid": instance.grant.tenant,
        "legalentity": instance.grant.legal_entity,
        "authid": instance.grant.actor,
    }
    return Letter(event, operation, message, provider, instance.asker, operation.replies, None)


def fact_letter(
    world: World, operation: PlanOperation, reader: str, patches: Iterable[Patch] = (), sequence: int | None = None
) -> Letter:
    """A fact of a played publisher; `sequence` None means the next of its partition."""
    message = operation.message("fact")
    if message is None or operation.address is None:
        raise ValueError(f"expected `{operation.name}` to be a fact with an address")
    data = world.story.body(message, world.recorder.clock.moment(), patches)
    teller = operation.asker_besides(reader)
    event = _envelope(world, teller, message, data, subject_of(world.plan, message, data) or "none") | {
        "correlationid": world.story.case,
        "tenantid": TENANT,
        "legalentity": LEGAL_ENTITY,
        "authid": f"{teller.lower()}-service",
    }
    number = _numbered(world, operation, teller, data, sequence)
    event["entityversion"] = number
    if operation.ordered_by:
        event |= {"partitionkey": ordering_key(operation, data), "sequence": str(number)}
    return Letter(event, operation, message, teller, reader, operation.address, operation.channel)


def again(world: World, letter: Letter, patches: Iterable[Patch]) -> Letter:
    """The same event with the same id, and with its data changed by the patches."""
    data = _patched(world, letter.event["data"], patches)
    return Letter(letter.event | {"data": data}, *_rest(letter))


def renewed(world: World, letter: Letter) -> Letter:
    """The same event with an id of its own."""
    return Letter(letter.event | {"id": world.event_id()}, *_rest(letter))


async def deliver(world: World, letter: Letter, auth: Auth = "valid", step: str | None = None) -> int | None:
    """Delivers an event once; gives the status, or None if the reader cannot be reached."""
    base = world.bases.get(letter.reader)
    if base is None:
        return None
    grant = grant_for(letter.operation, letter.sender, letter.reader, letter.operation.roles)
    token = world.issuer.spoiled(grant, auth)
    headers = _headers(world, letter, auth)
    exchange = world.recorder.request(_told(letter, headers, auth, grant.actor, step))
    if token:
        headers["Authorization"] = f"Bearer {token}"
    began = time.monotonic()
    try:
        content = json.dumps(letter.event, ensure_ascii=False).encode()
        async with world.client.post(
            base + letter.address, data=content, headers=headers, timeout=PATIENCE, ssl=world.secured(letter.sender)
        ) as answer:
            body, status, shown = parsed(await answer.read()), answer.status, _lower(answer.headers)
    except TimeoutError:
        world.recorder.response(exchange, Answered(None, lost="timeout", took_ms=_since(began)))
        return None
    except aiohttp.ClientError as reason:
        world.recorder.response(exchange, Answered(None, lost="connection", took_ms=_since(began)))
        if world.exact:
            world.recorder.add("note", reason=f"{letter.reader} was not told: {reason}")
        return None
    shape = delivery_answer(world.shapes, letter.operation, status, shown, body)
    world.recorder.response(
        exchange,
        Answered(status, shown, body, shape=shape, problem=problem_class(body), took_ms=_since(began)),
    )
    return status


async def deliver_surely(world: World, letter: Letter) -> None:
    """Delivers an event, and tries again with the same id and bytes while the reader has not answered for good."""
    if letter.reader not in world.bases:
        return
    for pause in (*RETRIES, None):
        if await deliver(world, letter) in FINAL or pause is None:
            return
        await asyncio.sleep(pause)


def _envelope(world: World, sender: str, message: PlanMessage, data: Json, subject: str) -> dict[str, Json]:
    return {
        "specversion": "1.0",
        "id": world.event_id(),
        "source": f"/systems/{sender}",
        "type": message.event_type,
        "subject": subject,
        "time": iso(world.recorder.clock.moment()),
        "datacontenttype": "application/json",
        "dataschema": f"urn:merestone:schema:{message.schema_file.rpartition('/')[2].removesuffix('.json')}",
        **message.attributes,
        "data": data,
    }


def _numbered(world: World, operation: PlanOperation, teller: str, data: Json, sequence: int | None) -> int:
    partition = (
        teller,
        operation.channel or "",
        ordering_key(operation, data) if operation.ordered_by else "",
    )
    number = world.sequences[partition] + 1 if sequence is None else sequence
    world.sequences[partition] = max(world.sequences[partition], number)
    return number


def _patched(world: World, data: Json, patches: Iterable[Patch]) -> Json:
    words = {"now": iso(world.recorder.clock.moment()), **world.story.words(world.story.known)}
    return patched(data, (p.model_copy(update={"value": substituted(p.value, words)}) for p in patches))


def _headers(world: World, letter: Letter, auth: Auth) -> dict[str, str]:
    return {
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(letter.event.get("correlationid", world.story.case)),
        "X-Source-System": letter.sender,
        "X-Target-System": letter.reader,
        "X-Tenant-Id": TENANT,
        "X-Legal-Entity": OTHER_LEGAL_ENTITY if auth == "wrong-partition" else LEGAL_ENTITY,
    }


def _told(letter: Letter, headers: dict[str, str], auth: Auth, actor: str, step: str | None) -> Told:
    is_reply = letter.operation.kind != "event"
    return Told(
        to="target",
        sender=letter.sender,
        receiver=letter.reader,
        method="POST",
        path=letter.address,
        headers=headers,
        body=letter.event,
        operation=letter.operation.name if is_reply else None,
        channel=letter.channel,
        event=None if is_reply else letter.operation.name,
        reply=letter.message.role if is_reply else None,
        actor=actor,
        step=step,
        message=letter.message,
        prefix="/data",
        auth=auth,
    )


def _rest(letter: Letter) -> tuple[PlanOperation, PlanMessage, str, str, str, str | None]:
    return letter.operation, letter.message, letter.sender, letter.reader, letter.address, letter.channel


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _since(began: float) -> int:
    return int((time.monotonic() - began) * 1000)
