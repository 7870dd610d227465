"""Does for the handoffs what has to go over the network, when it is due."""

import asyncio
import json
from collections.abc import Coroutine

from reference import billing_gateway, handoffs
from reference.billing_gateway import (
    Absent,
    Accepted,
    Attempt,
    Finding,
    Found,
    Letter,
    NotSent,
    Refused,
    Rejected,
    Unanswered,
    Unusable,
)
from reference.canonical import Json
from reference.handoffs import Deadline, Handoff
from reference.oms import Cause, Errand, Oms


async def run(oms: Oms) -> None:
    """Does what is due, for ever."""
    while True:
        fire_due(oms)
        due = handoffs.next_deadline(oms)
        await oms.clock.wait(oms.handoff_bell, due.at if due else None)


def fire_due(oms: Oms) -> None:
    """Does everything that is due, in order."""
    while (due := handoffs.next_deadline(oms)) is not None and due.at <= oms.clock.now():
        fire(oms, due)


def fire(oms: Oms, due: Deadline) -> None:
    """Does one thing that is due."""
    handoff = handoffs.find(oms, due.key)
    if handoff is None:
        return
    cause = own_cause(oms, handoff)
    match due.what:
        case "send":
            begin_send(oms, handoff)
        case "ask":
            begin_asking(oms, handoff, cause)
        case "unanswered":
            stop_errand(oms, handoff.key)
            with oms.database.transaction():
                handoffs.unanswered(oms, handoff, cause)
        case "silent":
            stop_errand(oms, handoff.key)
            with oms.database.transaction():
                handoffs.found_out_nothing(oms, handoff, cause)
        case "incomplete":
            with oms.database.transaction():
                handoffs.incomplete(oms, handoff, cause)
        case "spent":
            with oms.database.transaction():
                handoffs.spent(oms, handoff, cause)


def own_cause(oms: Oms, handoff: Handoff) -> Cause:
    """What follows from a deadline or an answer follows from the command itself."""
    return Cause(handoff.key, handoff.correlation_id, oms.settings.client_id)


# ------------------------------------------------------------------ errands


def begin_errand(oms: Oms, key: str, errand: Coroutine[None, None, None]) -> None:
    """Lets something run over the network on behalf of a handoff, one thing at a time."""
    stop_errand(oms, key)
    loop = asyncio.get_running_loop()
    task = loop.create_task(errand)
    oms.errands[key] = Errand(task, loop.time())

    def ended(done: asyncio.Task[None]) -> None:
        if key in oms.errands and oms.errands[key].task is done:
            del oms.errands[key]
        if not done.cancelled() and (problem := done.exception()) is not None:
            raise problem

    task.add_done_callback(ended)


def stop_errand(oms: Oms, key: str) -> None:
    """Waits no longer for the network on behalf of a handoff."""
    if (errand := oms.errands.pop(key, None)) is not None:
        errand.task.cancel()


async def settle_errands(oms: Oms, seconds: float) -> None:
    """Lets what is on the way arrive: each errand has `seconds` from when it began."""
    loop = asyncio.get_running_loop()
    while young := [e for e in oms.errands.values() if loop.time() < e.began_at + seconds]:
        end = max(errand.began_at for errand in young) + seconds
        await asyncio.wait([errand.task for errand in young], timeout=end - loop.time())


# ------------------------------------------------------------------ sending


def begin_send(oms: Oms, handoff: Handoff) -> None:
    """Writes down that the command is being sent, then sends it."""
    with oms.database.transaction():
        attempt = handoffs.begin_attempt(oms, handoff)
    begin_errand(oms, handoff.key, send(oms, handoff, attempt))


async def send(oms: Oms, handoff: Handoff, attempt: int) -> None:
    """Sends a command and takes the answer."""
    letter = letter_of(handoff, body_of(handoff, attempt))
    answer = await billing_gateway.send(oms, letter)
    with oms.database.transaction():
        take_answer(oms, handoff.key, answer)


def letter_of(handoff: Handoff, body: Json) -> Letter:
    """What goes to Billing."""
    return Letter(
        operation=handoff.operation,
        key=handoff.key,
        body=body,
        tenant=handoff.tenant,
        legal_entity=handoff.legal_entity,
        correlation=handoff.correlation_id,
        causation=handoff.causation_id,
    )


def body_of(handoff: Handoff, attempt: int) -> Json:
    """The content of an attempt: always the same."""
    body: Json = json.loads(handoff.request)
    return body


def take_answer(oms: Oms, key: str, answer: Attempt) -> None:
    """Takes what became of an attempt."""
    handoff = handoffs.find(oms, key)
    if handoff is None:
        return
    cause = own_cause(oms, handoff)
    match answer:
        case Accepted(data):
            handoffs.take_acceptance(oms, handoff, data, cause)
        case Rejected(data):
            handoffs.take_outcome(oms, handoff, "rejected", data, cause)
        case Refused(circumstance):
            handoffs.refused(oms, handoff, circumstance, cause)
        case NotSent(wait):
            handoffs.not_sent(oms, handoff, wait, cause)
        case Unanswered():
            handoffs.unanswered(oms, handoff, cause)


# ------------------------------------------------------------------ asking


def begin_asking(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """A turn of asking has come."""
    with oms.database.transaction():
        handoffs.begin_ask(oms, handoff, cause)
    begin_errand(oms, handoff.key, ask(oms, handoff))


async def ask(oms: Oms, handoff: Handoff) -> None:
    """Asks the status query and takes the answer."""
    finding = await billing_gateway.ask(oms, letter_of(handoff, {}))
    with oms.database.transaction():
        take_finding(oms, handoff.key, finding)


def take_finding(oms: Oms, key: str, finding: Finding) -> None:
    """Takes what the status query found, unless something else has settled it meanwhile."""
    handoff = handoffs.find(oms, key)
    if handoff is None or handoff.state != "reconciling":
        return
    cause = own_cause(oms, handoff)
    match finding:
        case Found(word, data):
            handoffs.found(oms, handoff, word, data, cause)
        case Absent():
            handoffs.found_nothing(oms, handoff, cause)
        case Unusable():
            handoffs.found_out_nothing(oms, handoff, cause)
