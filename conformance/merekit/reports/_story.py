"""A recorded history as rows to draw or to read: arrows between systems, notes at one system, bands across all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Record = Mapping[str, Any]
"""One line of a history, as `docs/semantics.md` section 4 describes it."""

Tone = Literal["plain", "quiet", "bad", "state", "fault", "clock"]

LOST = {
    "request": "request lost",
    "response": "answer lost",
    "timeout": "no answer in time",
    "connection": "connection lost",
}

DOING = frozenset({"story", "repair"})
"""Verbs of the control API that tell the target something rather than read it."""


@dataclass(frozen=True)
class Arrow:
    """A message from `start` to `end`; `lost` says why it did not arrive. `reply`: it answers one that came before.

    `answer` is the record of its plain answer, where that says no more than that it was taken.
    """

    seq: int
    at: int
    start: str
    end: str
    text: str
    detail: str = ""
    tone: Tone = "plain"
    reply: bool = False
    event: bool = False
    lost: str | None = None
    answer: int | None = None

    @property
    def seqs(self) -> tuple[int, ...]:
        """The records it shows."""
        return (self.seq,) if self.answer is None else (self.seq, self.answer)


@dataclass(frozen=True)
class Note:
    """Something that happened at the system `who`. `life`: it was killed here, or started again. `low`: on one line."""

    seq: int
    at: int
    who: str
    text: str
    detail: str = ""
    tone: Tone = "plain"
    life: Literal["ends", "begins"] | None = None
    low: bool = False

    @property
    def seqs(self) -> tuple[int, ...]:
        """The records it shows."""
        return (self.seq,)


@dataclass(frozen=True)
class Band:
    """Something that concerns all: a step of the plan, a jump of the clock, a barrier."""

    seq: int
    at: int
    text: str
    tone: Tone = "quiet"

    @property
    def seqs(self) -> tuple[int, ...]:
        """The records it shows."""
        return (self.seq,)


Row = Arrow | Note | Band


@dataclass(frozen=True)
class Story:
    """The systems from left to right (who asks the target, the target, whom it calls) and the rows in order of time."""

    target: str
    systems: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Exchanges:
    """The requests of a history and their responses, by the number of their exchange."""

    requests: Mapping[Any, Record]
    responses: Mapping[Any, Record]

    def taken(self, exchange: Any) -> bool:
        """Whether it is a fact or reply, and its answer says no more than that it was taken."""
        request, response = self.requests[exchange], self.responses.get(exchange, {})
        plain = response.get("status") == 204 and not response.get("lost") and not response.get("shape")
        return bool(request.get("event")) and plain


def tell(history: Sequence[Record], target: str) -> Story:
    """The story of one history. A transition stands at the time the target gives for it, all else where the kit saw it."""
    records = [r for r in history if "seq" in r]
    exchanges = Exchanges(
        {r["exchange"]: r for r in records if r["kind"] == "request"},
        {r["exchange"]: r for r in records if r["kind"] == "response"},
    )
    rows = [row for record in _in_order(records) if (row := _row(record, target, exchanges))]
    return Story(target, _systems(exchanges, target), tuple(sorted(rows, key=lambda row: (row.at, row.seq))))


def _in_order(records: Sequence[Record]) -> Iterator[Record]:
    """The records, no transition standing before what the kit last sent: clocks may differ by a little, causes come first."""
    floor = 0
    for record in records:
        if record["kind"] == "transition" and record["entry"].get("at", record["at"]) < floor:
            yield {**record, "entry": {**record["entry"], "at": floor}}
            continue
        if record["kind"] == "request" and record["to"] == "target":
            floor = record["at"]
        yield record


def clock(ms: int) -> str:
    """Milliseconds as a person reads them."""
    seconds, rest = divmod(ms, 1000)
    if seconds < 60:
        return f"{seconds}.{rest:03d} s"
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes}:{seconds:02d} min" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d} h"


def _systems(exchanges: Exchanges, target: str) -> tuple[str, ...]:
    left: dict[str, None] = {}
    right: dict[str, None] = {}
    for request in exchanges.requests.values():
        if request["receiver"] == target and request["sender"] not in right:
            left.setdefault(request["sender"])
        elif request["sender"] == target and request["receiver"] not in left:
            right.setdefault(request["receiver"])
    return (*left, target, *right)


def _row(record: Record, target: str, exchanges: Exchanges) -> Row | None:
    match record["kind"]:
        case "request":
            return _request(record, exchanges)
        case "response":
            taken = exchanges.taken(record["exchange"])
            return None if taken else _response(record, exchanges.requests[record["exchange"]])
        case "effect":
            where = _where(record, exchanges, target)
            return Note(record["seq"], record["at"], where, f"did {record['operation']}", _effect(record), "state")
        case "fault":
            where = _where(record, exchanges, target)
            return Note(record["seq"], record["at"], where, f"fault: {record['action']}", _fault(record), "fault")
        case "transition" | "crash" | "restart" | "read" | "refused":
            return _of_target(record, target)
        case _:
            return _of_all(record)


def _of_target(record: Record, target: str) -> Note:
    """What the target did, or what was done to it."""
    seq, at = record["seq"], record["at"]
    match record["kind"]:
        case "transition":
            return _transition(record, target)
        case "crash":
            return Note(seq, at, target, "killed", "SIGKILL", "fault", "ends")
        case "restart":
            return Note(seq, at, target, "started again", "on what it had made durable", "fault", "begins")
        case "read":
            return Note(seq, at, target, _read(record), _short(str(record.get("instance") or "")), "quiet", low=True)
        case _:
            return Note(seq, at, target, f"offers no {record['verb']}", str(record.get("reason") or ""), "bad")


def _of_all(record: Record) -> Band:
    """What concerns the whole case. The clock's record stands after the jump, its band before."""
    seq, at = record["seq"], record["at"]
    match record["kind"]:
        case "clock":
            return Band(seq, at - record["advanceMs"], f"the clock jumps by {clock(record['advanceMs'])}", "clock")
        case "step":
            return Band(seq, at, record.get("what") or f"step {record['id']}")
        case "barrier":
            reached = "barrier reached" if record["reached"] else "barrier not reached"
            return Band(seq, at, f"{reached}: {record.get('what', '')}", "quiet" if record["reached"] else "bad")
        case other:
            return Band(seq, at, f"{other}: {record.get('reason', '')}", "bad" if other == "error" else "quiet")


def _request(record: Record, exchanges: Exchanges) -> Arrow:
    event, taken = record.get("event"), exchanges.taken(record["exchange"])
    response = exchanges.responses.get(record["exchange"], {})
    details = [*_request_details(record), *(["answered 204"] if taken else [])]
    return Arrow(
        record["seq"],
        record["at"],
        record["sender"],
        record["receiver"],
        str(event or record.get("operation") or record.get("path", "")),
        " · ".join(details),
        "bad" if record.get("shape") else "plain",
        event=bool(event),
        lost=LOST["request"] if response.get("lost") == "request" else None,
        answer=response["seq"] if taken else None,
    )


def _request_details(record: Record) -> Iterator[str]:
    if not record.get("event"):
        yield f"{record.get('method', 'POST')} {record.get('path', '')}"
    if record.get("auth") not in (None, "valid"):
        yield f"token: {record['auth']}"
    if key := record.get("headers", {}).get("idempotency-key"):
        yield f"key {str(key)[:8]}"
    if record.get("shape"):
        yield "breaks the contract"


def _response(record: Record, request: Record) -> Arrow | Note:
    seq, at, status, lost = record["seq"], record["at"], record.get("status"), record.get("lost")
    if status is None and lost in (None, "request"):
        return Note(seq, at, request["sender"], "no answer", LOST["request"] if lost else "", "bad")
    problem = record.get("problem")
    return Arrow(
        seq,
        at,
        request["receiver"],
        request["sender"],
        " ".join(str(part) for part in (status, problem) if part) or "no answer",
        " · ".join(_response_details(record)),
        "bad" if record.get("shape") or lost else "plain",
        reply=True,
        lost=LOST[lost] if lost else None,
    )


def _response_details(record: Record) -> Iterator[str]:
    if record.get("tookMs") is not None:
        yield f"after {record['tookMs']} ms"
    if record.get("headers", {}).get("idempotent-replayed"):
        yield "replayed"
    if record.get("shape"):
        yield "breaks the contract"


def _transition(record: Record, target: str) -> Note:
    entry = record["entry"]
    at = entry["at"] if isinstance(entry.get("at"), int) else record["at"]
    came = f"{entry['source']} →" if entry.get("source") else "created as"
    text = f"{entry['subject']}: {came} {entry['target']}"
    return Note(record["seq"], at, target, text, _short(entry["instance"]), "state", low=True)


def _effect(record: Record) -> str:
    return " · ".join(part for part in (str(record.get("outcome") or ""), f"key {_short(str(record['key']))}") if part)


def _fault(record: Record) -> str:
    nth = f" #{record['nth']}" if record.get("nth") else ""
    return f"{record['point']} · {record['operation']}{nth}"


def _read(record: Record) -> str:
    subject = f" of {record['subject']}" if record.get("subject") else ""
    return f"{'' if record['verb'] in DOING else 'read '}{record['verb']}{subject}: {record.get('status')}"


def _where(record: Record, exchanges: Exchanges, target: str) -> str:
    """The system at which an effect or a fault happened: the receiver of its exchange, or of the operation's last request."""
    requests = exchanges.requests
    same = [r for r in requests.values() if r.get("operation") == record["operation"] and r["seq"] < record["seq"]]
    found = requests.get(record.get("exchange")) or (same[-1] if same else None)
    return str(found["receiver"]) if found else target


def _short(instance: str) -> str:
    """A UUID by its first eight letters; what people gave a name stays whole."""
    return instance[:8] if len(instance) == 36 and instance.count("-") == 4 else instance


def sentence(row: Row) -> str:
    """One row in words, for those who read rather than look."""
    match row:
        case Arrow():
            told = f"{row.start} {'answers' if row.reply else 'tells' if row.event else 'asks'} {row.end}: {row.text}"
            return told + "".join(f", {part}" for part in (row.lost, row.detail) if part)
        case Note():
            return f"{row.who}: {row.text}" + (f", {row.detail}" if row.detail else "")
        case Band():
            return row.text
