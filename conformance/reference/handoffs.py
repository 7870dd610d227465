"""The asker's side of an asynchronous command: one durable state for each key, and what moves it.

Nothing here touches the network. `dispatch` sends and asks, and reports; `inbox` brings the replies.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reference import evidence, fallouts, journal
from reference.canonical import Json, compact
from reference.handoff_terms import ARROWS, OPEN, TERMS, Terms
from reference.oms import Cause, Oms


@dataclass(frozen=True)
class Handoff:
    """One command to Billing, as its row has it. `undoes`: the key of the activation that a cancellation takes back."""

    key: str
    operation: str
    order_id: str
    line_id: str
    tenant: str
    legal_entity: str
    state: str
    request: str
    about: str
    correlation_id: str
    causation_id: str
    undoes: str | None
    requested_at: int
    unknown_at: int | None = None
    next_ask_at: int | None = None
    asked_at: int | None = None
    absences: int = 0
    absent_at: int | None = None
    accepted: str | None = None
    outcome: str | None = None
    answer: str = "{}"

    @property
    def terms(self) -> Terms:
        """What the boundary says about it."""
        return TERMS[self.operation]

    @property
    def known(self) -> Json:
        """What is known of its outcome."""
        known: Json = json.loads(self.answer)
        return known


@dataclass(frozen=True)
class Posting:
    """The outbox row of a handoff. `queued` waits for `due_at`; `sending` was given to the network at `sent_at`."""

    key: str
    state: Literal["queued", "sending"]
    attempt: int
    due_at: int
    sent_at: int | None


What = Literal["send", "unanswered", "incomplete", "silent", "ask", "spent"]
RANK: tuple[What, ...] = ("send", "unanswered", "incomplete", "silent", "ask", "spent")


@dataclass(frozen=True)
class Deadline:
    """Something to be done about a handoff at a moment."""

    at: int
    what: What
    key: str


Verdict = Literal["taken", "duplicate", "conflict"]

# ------------------------------------------------------------------ reading


def find(oms: Oms, key: str) -> Handoff | None:
    """The handoff with that key."""
    row = oms.database.row("SELECT * FROM handoffs WHERE key = ?", key)
    return Handoff(**dict(row)) if row else None


def of_order(oms: Oms, order_id: str, operation: str) -> list[Handoff]:
    """All handoffs of an operation about an order."""
    rows = oms.database.rows(
        "SELECT * FROM handoffs WHERE order_id = ? AND operation = ? ORDER BY rowid", order_id, operation
    )
    return [Handoff(**dict(row)) for row in rows]


def open_of_order(oms: Oms, order_id: str, operation: str) -> list[Handoff]:
    """The handoffs of an operation about an order that are not settled."""
    return [handoff for handoff in of_order(oms, order_id, operation) if is_open(handoff)]


def is_open(handoff: Handoff) -> bool:
    """Whether a handoff still waits for something."""
    return handoff.state in OPEN


def posting_of(oms: Oms, key: str) -> Posting | None:
    """The outbox row of a handoff."""
    row = oms.database.row("SELECT * FROM outbox WHERE key = ?", key)
    return Posting(**dict(row)) if row else None


# ------------------------------------------------------------------ moving


def intend(oms: Oms, handoff: Handoff, cause: Cause) -> Handoff:
    """Makes the intent durable: state and outbox row in the running transaction."""
    save(oms, replace(handoff, state="idle"))
    evidence.keep_request(oms, handoff.operation, handoff.key, json.loads(handoff.request), handoff.correlation_id)
    post(oms, handoff.key)
    return enter(oms, replace(handoff, state="idle"), "requested", cause)


def enter(oms: Oms, handoff: Handoff, target: str, cause: Cause, **changes: str | int | None) -> Handoff:
    """Moves a handoff and lets the order follow."""
    moved = change(oms, handoff, target, cause, **changes)
    oms.follow(oms, moved, cause)
    return moved


def change(oms: Oms, handoff: Handoff, target: str, cause: Cause, **changes: str | int | None) -> Handoff:
    """Moves a handoff by one declared arrow, with what has to be true in the same commit."""
    if target not in ARROWS[handoff.state]:
        raise RuntimeError(f"{handoff.operation} does not go from {handoff.state} to {target}")
    moved = replace(handoff, state=target, **changes)  # type: ignore[arg-type]
    save(oms, moved)
    if target != "requested":
        oms.database.run("DELETE FROM outbox WHERE key = ?", handoff.key)
    journal.record(oms, handoff.operation, handoff.key, handoff.state, target, json.loads(handoff.about), cause.id)
    keep_evidence(oms, moved)
    settle_desk(oms, moved)
    return moved


def save(oms: Oms, handoff: Handoff) -> None:
    """Writes the row of a handoff."""
    values = tuple(vars(handoff).values())
    names = tuple(vars(handoff))
    oms.database.run(
        f"INSERT INTO handoffs ({', '.join(names)}) VALUES ({', '.join('?' * len(values))})"
        f" ON CONFLICT (key) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in names)}",
        *values,
    )


def post(oms: Oms, key: str) -> None:
    """Puts the command into the outbox, to be sent at once."""
    oms.database.run("INSERT OR REPLACE INTO outbox VALUES (?, 'queued', 0, ?, NULL)", key, oms.clock.now())


def keep_evidence(oms: Oms, handoff: Handoff) -> None:
    """Keeps the outcome, or how far it has come."""
    if handoff.state != "reconciling":
        evidence.keep_outcome(oms, handoff.operation, handoff.key, handoff.outcome or handoff.state)


def settle_desk(oms: Oms, handoff: Handoff) -> None:
    """Opens the fallout of a rejected or failed handoff, and clears the desk of one that has moved on."""
    desks = handoff.terms.fallouts
    if handoff.state in ("rejected", "failed"):
        open_desk(oms, handoff, handoff.state)
    if handoff.state in ("requested", "accepted", "completed", "abandoned", "compensated"):
        for circumstance in desks.keys() - {"conflict"}:
            fallouts.close_fallout(oms, desks[circumstance], handoff.operation, handoff.key)


def open_desk(oms: Oms, handoff: Handoff, circumstance: str) -> None:
    """Opens the fallout that the boundary names for a circumstance."""
    terms = handoff.terms
    fallouts.open_fallout(oms, terms.fallouts[circumstance], terms.owner, handoff.operation, handoff.key)


# ------------------------------------------------------------------ time


def next_deadline(oms: Oms) -> Deadline | None:
    """What has to be done next, over all handoffs."""
    waiting = "'requested', 'accepted', 'unknown', 'reconciling'"
    rows = oms.database.rows(f"SELECT * FROM handoffs WHERE state IN ({waiting})")
    handoffs = [Handoff(**dict(row)) for row in rows]
    deadlines = (due for handoff in handoffs for due in deadlines_of(handoff, posting_of(oms, handoff.key)))
    return min(deadlines, key=lambda due: (due.at, RANK.index(due.what)), default=None)


def deadlines_of(handoff: Handoff, posting: Posting | None) -> Iterator[Deadline]:
    """The moments at which something has to be done about a handoff if nothing else happens."""
    match handoff.state:
        case "requested" if posting is not None:
            yield send_deadline(handoff, posting)
        case "accepted":
            at = completion_deadline(handoff)
            if at is not None:
                yield Deadline(at, "incomplete", handoff.key)
        case "unknown":
            yield from asking_deadlines(handoff)
        case "reconciling" if handoff.asked_at is not None:
            yield Deadline(handoff.asked_at + handoff.terms.answer_within, "silent", handoff.key)


def send_deadline(handoff: Handoff, posting: Posting) -> Deadline:
    """When a queued command is sent, or when an answer to a sent one is overdue."""
    if posting.sent_at is None:
        return Deadline(posting.due_at, "send", handoff.key)
    return Deadline(posting.sent_at + acceptance_patience(handoff), "unanswered", handoff.key)


def acceptance_patience(handoff: Handoff) -> int:
    """How long the accepted answer may take."""
    return handoff.terms.accepted_within


def completion_deadline(handoff: Handoff) -> int | None:
    """When the outcome is overdue."""
    return handoff.requested_at + handoff.terms.completed_within


def asking_deadlines(handoff: Handoff) -> Iterator[Deadline]:
    """The next turn of asking, and the end of the asking budget, which counts from the first unknown."""
    if handoff.next_ask_at is not None:
        yield Deadline(handoff.next_ask_at, "ask", handoff.key)
    if handoff.unknown_at is not None:
        yield Deadline(handoff.unknown_at + handoff.terms.ask_for, "spent", handoff.key)


# ------------------------------------------------------------------ sending


def begin_attempt(oms: Oms, handoff: Handoff) -> int:
    """Makes durable that the command is about to be handed to the network; the number of the attempt."""
    oms.database.run(
        "UPDATE outbox SET state = 'sending', attempt = attempt + 1, sent_at = ? WHERE key = ?",
        *(oms.clock.now(), handoff.key),
    )
    posting = posting_of(oms, handoff.key)
    return posting.attempt if posting else 0


def not_sent(oms: Oms, handoff: Handoff, wait: int, cause: Cause) -> None:
    """An attempt was certainly not carried out: later again, or over to a person when the retries are spent."""
    posting = posting_of(oms, handoff.key)
    if handoff.state != "requested" or posting is None:
        return
    if posting.attempt > handoff.terms.retries:
        to_repair(oms, handoff, "expired", cause)
        return
    shortest, longest = handoff.terms.backoff
    pause = max(min(shortest * 2 ** (posting.attempt - 1), longest), wait)
    oms.database.run(
        "UPDATE outbox SET state = 'queued', due_at = ?, sent_at = NULL WHERE key = ?",
        oms.clock.now() + pause,
        handoff.key,
    )


def refused(oms: Oms, handoff: Handoff, circumstance: str, cause: Cause) -> None:
    """Billing refused the command without deciding it: mismatch, stale, denied or invalid."""
    if handoff.state == "requested":
        to_repair(oms, handoff, circumstance, cause)


def to_repair(oms: Oms, handoff: Handoff, circumstance: str, cause: Cause) -> None:
    """Hands it over to a person."""
    open_desk(oms, handoff, circumstance)
    enter(oms, handoff, "repair", cause)


def unanswered(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """No answer came in time, or the connection broke: the outcome is unknown."""
    if handoff.state == "requested":
        lose_sight(oms, handoff, cause)


def incomplete(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Accepted, and no outcome in time: it is unknown."""
    if handoff.state == "accepted":
        lose_sight(oms, handoff, cause)


def lose_sight(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The outcome is unknown from now on; asking begins at the next turn."""
    enter(oms, handoff, "unknown", cause, **first_turn(oms, handoff))


def first_turn(oms: Oms, handoff: Handoff) -> dict[str, int | None]:
    """When to ask first. The budget counts from the first unknown and never starts again."""
    now = oms.clock.now()
    since = now if handoff.unknown_at is None else handoff.unknown_at
    return {"unknown_at": since, "next_ask_at": now + handoff.terms.ask_every, "absences": 0, "absent_at": None}


# ------------------------------------------------------------------ outcomes


def take_acceptance(oms: Oms, handoff: Handoff, data: Json, cause: Cause) -> Verdict:
    """Billing has taken the command."""
    if handoff.accepted is not None and json.loads(handoff.accepted) != data:
        return contradicted(oms, handoff)
    evidence.keep_acceptance(oms, handoff.operation, handoff.key, data)
    if handoff.outcome is None and "accepted" in ARROWS[handoff.state]:
        enter(oms, handoff, "accepted", cause, accepted=compact(data))
        return "taken"
    save(oms, replace(handoff, accepted=compact(data)))
    return "duplicate"


def take_outcome(oms: Oms, handoff: Handoff, outcome: str, data: Json, cause: Cause) -> Verdict:
    """Billing has told the outcome, in time or late; what is settled stays."""
    if handoff.outcome is None and outcome in ARROWS[handoff.state]:
        enter(oms, handoff, outcome, cause, outcome=outcome, answer=compact(data))
        return "taken"
    if agrees(handoff, outcome, data):
        return repeated(oms, handoff, data)
    return contradicted(oms, handoff)


def agrees(handoff: Handoff, outcome: str, data: Json) -> bool:
    """Whether this says nothing but what is known."""
    return handoff.outcome == outcome and all(handoff.known.get(name, value) == value for name, value in data.items())


def repeated(oms: Oms, handoff: Handoff, data: Json) -> Verdict:
    """The same outcome once more: nothing changes but what was not yet known of it."""
    save(oms, replace(handoff, answer=compact(handoff.known | data)))
    return "duplicate"


def contradicted(oms: Oms, handoff: Handoff) -> Verdict:
    """Another outcome than the one known: nothing changes, and a person has to look."""
    open_desk(oms, handoff, "conflict")
    return "conflict"


# ------------------------------------------------------------------ asking


def begin_ask(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The status query is about to be asked."""
    enter(oms, handoff, "reconciling", cause, asked_at=oms.clock.now(), next_ask_at=None)


def found(oms: Oms, handoff: Handoff, word: str, data: Json, cause: Cause) -> None:
    """The status query answered with a word of the table, or with one that is not in it."""
    state = handoff.terms.found.get(word)
    if state is None:
        to_repair(oms, handoff, "invalid", cause)
    elif state == "accepted":
        found_pending(oms, handoff, cause)
    else:
        take_outcome(oms, handoff, state, data, cause)


def found_pending(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Billing is still at it: good as long as the outcome is not overdue, else unknown again in the same commit."""
    due = completion_deadline(handoff)
    if due is None or due > oms.clock.now():
        enter(oms, handoff, "accepted", cause)
        return
    seen = change(oms, handoff, "accepted", cause)
    enter(oms, seen, "unknown", cause, **first_turn(oms, seen))


def found_nothing(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """Billing does not know the command: proven when said often enough, far enough apart; then it is sent again."""
    now, terms = oms.clock.now(), handoff.terms
    counts = handoff.absent_at is None or now - handoff.absent_at >= terms.absences_apart
    absences = handoff.absences + int(counts)
    if absences >= absences_wanted(handoff):
        resend(oms, handoff, cause)
        return
    told_at = now if counts else handoff.absent_at
    again = now + min(terms.absences_apart, terms.ask_every)
    enter(oms, handoff, "unknown", cause, absences=absences, absent_at=told_at, next_ask_at=again)


def absences_wanted(handoff: Handoff) -> int:
    """How often Billing has to say that it does not know the command."""
    return handoff.terms.absences


def found_out_nothing(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """No usable answer: asked again at the next turn."""
    again = (handoff.asked_at or oms.clock.now()) + handoff.terms.ask_every
    enter(oms, handoff, "unknown", cause, next_ask_at=again)


def spent(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The asking budget is spent."""
    to_repair(oms, handoff, "expired", cause)


def resend(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The same command again: same key, same content."""
    post(oms, handoff.key)
    again = oms.clock.now()
    enter(
        oms, handoff, "requested", cause, requested_at=again, outcome=None, answer="{}", accepted=None, next_ask_at=None
    )


# ------------------------------------------------------------------ people


def mend(oms: Oms, handoff: Handoff, action: str, cause: Cause) -> bool:
    """An operator settles it by hand; False where the state does not allow it."""
    if handoff.state in ("rejected", "failed"):
        handoff = enter(oms, handoff, "repair", cause)
    if handoff.state != "repair":
        return False
    match action:
        case "confirm":
            answer = handoff.answer if handoff.outcome == "completed" else "{}"
            enter(oms, handoff, "completed", cause, outcome="completed", answer=answer)
        case "resend":
            resend(oms, handoff, cause)
        case _:
            enter(oms, handoff, "abandoned", cause, outcome="abandoned")
    return True


# ------------------------------------------------------------------ undoing


def compensate(oms: Oms, handoff: Handoff, cause: Cause) -> None:
    """The undoing command is intended."""
    enter(oms, handoff, "compensating", cause)


def compensated(oms: Oms, key: str, cause: Cause) -> None:
    """The undoing command is done."""
    handoff = find(oms, key)
    if handoff is not None and handoff.state == "compensating":
        enter(oms, handoff, "compensated", cause)


def not_compensated(oms: Oms, key: str, cause: Cause) -> None:
    """The undoing command came to nothing: a person has to look."""
    handoff = find(oms, key)
    if handoff is not None and handoff.state == "compensating":
        enter(oms, handoff, "repair", cause)


# ------------------------------------------------------------------ after a crash


def recover(oms: Oms, actor: str) -> None:
    """Takes up what a crash interrupted: what was being sent is unknown, what was being asked is asked again."""
    for row in oms.database.rows("SELECT h.* FROM handoffs h JOIN outbox o USING (key) WHERE o.state = 'sending'"):
        interrupted(oms, Handoff(**dict(row)), actor)
    for row in oms.database.rows("SELECT * FROM handoffs WHERE state = 'reconciling'"):
        handoff = Handoff(**dict(row))
        with oms.database.transaction():
            cause = Cause(handoff.key, handoff.correlation_id, actor)
            enter(oms, handoff, "unknown", cause, next_ask_at=oms.clock.now())


def interrupted(oms: Oms, handoff: Handoff, actor: str) -> None:
    """The command may have reached Billing before the crash."""
    with oms.database.transaction():
        unanswered(oms, handoff, Cause(handoff.key, handoff.correlation_id, actor))
