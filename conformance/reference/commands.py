"""One effect for each key: decides a command once and answers every repetition the same."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from reference import evidence, journal, names, orders, problems, submissions, times
from reference.canonical import Json, compact
from reference.oms import Oms
from reference.submissions import Call, Decision

NINETY_DAYS = 90 * times.DAY


@dataclass(frozen=True)
class Rule:
    """How one command is decided. `forget_after` is how long its key is remembered (None: for ever)."""

    decide: Callable[[Oms, Call], Decision]
    based_on_order: bool
    forget_after: int | None


RULES = {
    "SubmitOrder": Rule(lambda oms, call: submissions.submit(oms, call), False, None),
    "CancelOrder": Rule(lambda oms, call: submissions.cancel(oms, call), True, NINETY_DAYS),
    "CloseOrder": Rule(lambda oms, call: submissions.close(oms, call), True, NINETY_DAYS),
}


@dataclass(frozen=True)
class Answer:
    """What goes back to the caller."""

    status: int
    headers: dict[str, str]
    body: Json


@dataclass(frozen=True)
class Stored:
    """An answer given before under a key."""

    fingerprint: str
    answer: Answer


async def handle(oms: Oms, call: Call) -> Answer:
    """Decides a command, or repeats what was decided. Looking and writing are one transaction."""
    with oms.database.transaction():
        return decide_once(oms, call)


def decide_once(oms: Oms, call: Call) -> Answer:
    """The stored answer of the key, or a new decision."""
    stored = find_stored(oms, call)
    if stored is not None:
        return repeat(stored, call)
    check_key(call)
    check_revision(oms, call)
    return store(oms, call, RULES[call.operation].decide(oms, call))


def find_stored(oms: Oms, call: Call) -> Stored | None:
    """What was answered before under this key, if it is still remembered."""
    row = oms.database.row(
        "SELECT * FROM commands WHERE key = ? AND operation = ? AND tenant = ? AND legal_entity = ?"
        " AND (expires_at IS NULL OR expires_at > ?)",
        *(call.key, call.operation, call.tenant, call.legal_entity, oms.clock.now()),
    )
    if row is None:
        return None
    return Stored(row["fingerprint"], Answer(row["status"], json.loads(row["headers"]), json.loads(row["body"])))


def repeat(stored: Stored, call: Call) -> Answer:
    """The same answer again, if the content is the same."""
    if not same_content(stored, call):
        raise problems.Problem("mismatch", 422, "this key was used before, with other content")
    answer = stored.answer
    return Answer(answer.status, answer.headers | {"Idempotent-Replayed": "true"}, answer.body)


def same_content(stored: Stored, call: Call) -> bool:
    """Whether a repetition says what the first one said."""
    return stored.fingerprint == call.fingerprint


def check_key(call: Call) -> None:
    """The key is the one derived from the content."""
    if call.key != names.idempotency_key(
        call.operation, call.tenant, call.legal_entity, call.sender, natural_values(call)
    ):
        detail = "is not the key of this content: UUIDv5 over the natural key"
        raise problems.invalid([{"pointer": "/headers/Idempotency-Key", "detail": detail}])


def natural_values(call: Call) -> tuple[str | int, ...]:
    """The values of `idempotent by`, in order."""
    if call.operation == "SubmitOrder":
        quote = call.body["acceptedQuote"]["value"]
        return quote["quoteId"], quote["quoteRevision"]
    return call.body["order"]["orderId"], call.body["reason"]


def check_revision(oms: Oms, call: Call) -> None:
    """A command based on the revision of an order names the current one."""
    if not RULES[call.operation].based_on_order:
        return
    if call.revision is None:
        raise problems.Problem("revision-missing", 428, "say in If-Match on which revision of the order this is based")
    current = submissions.order_of(oms, call).version
    if not is_current(call.revision, current):
        raise problems.Problem("stale", 412, f"the order is at revision {current}, not {call.revision}")


def is_current(told: int, current: int) -> bool:
    """Whether the revision told is the one the order has."""
    return told == current


def store(oms: Oms, call: Call, decision: Decision) -> Answer:
    """Keeps a decision under its key, with its evidence."""
    answer = answer_of(decision)
    state = "done" if decision.outcome == "completed" else "rejected"
    window = RULES[call.operation].forget_after
    oms.database.run(
        "INSERT OR REPLACE INTO commands VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(call.key, call.operation, call.tenant, call.legal_entity, call.fingerprint, state, decision.order_id),
        *(answer.status, compact(answer.headers), compact(answer.body)),
        None if window is None else oms.clock.now() + window,
    )
    about = about_call(call)
    journal.record(oms, call.operation, call.key, "absent", "inFlight", about, call.correlation)
    journal.record(oms, call.operation, call.key, "inFlight", state, about, call.correlation)
    keep_evidence(oms, call, decision)
    return answer


def answer_of(decision: Decision) -> Answer:
    """The answer that tells a decision."""
    if decision.outcome == "rejected":
        return Answer(422, {}, decision.body)
    headers = {} if decision.revision is None else {"ETag": f'"{decision.revision}"'}
    return Answer(200, headers, decision.body)


def about_call(call: Call) -> dict[str, list[str]]:
    """The instances a command is about."""
    if call.operation == "SubmitOrder":
        quote = "/".join(map(str, natural_values(call)))
        return {"AcceptedQuote": [quote], "Quote": [quote]}
    return {"Order": [call.body["order"]["orderId"]]}


def keep_evidence(oms: Oms, call: Call, decision: Decision) -> None:
    """Keeps the proof of a decision, whichever way it went."""
    evidence.keep_decision(
        oms, call.operation, call.key, call.fingerprint, call.correlation, call.actor, decision.outcome
    )


# ------------------------------------------------------------------ CommandStatus

WORDS = {"done": "done", "rejected": "refused"}


def status_of(oms: Oms, key: str, tenant: str, legal_entity: str) -> Json:
    """What became of a command."""
    row = oms.database.row(
        "SELECT state, order_id FROM commands WHERE key = ? AND tenant = ? AND legal_entity = ?",
        key,
        tenant,
        legal_entity,
    )
    if row is None:
        raise problems.absent(f"no command with the key {key} was ever decided")
    answer: Json = {"state": WORDS[row["state"]]}
    if orders.find(oms, row["order_id"]) is not None:
        answer["order"] = names.order_reference(row["order_id"])
    return answer
