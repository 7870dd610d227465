"""A recorded run, read: exchanges, transitions and reads, in the order in which the kit saw them (`docs/semantics.md` 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from merestone.semantics.trace import Entry

FORMAT = "merestone.history/1"
Record = dict[str, Any]


@dataclass(frozen=True)
class Exchange:
    """A request and what came back; `response` is empty if the history ends before anything did."""

    request: Record
    response: Record

    @property
    def status(self) -> int | None:
        """The status that came back, if one did."""
        value: int | None = self.response.get("status")
        return value

    @property
    def answered(self) -> bool:
        """Whether the asker got an answer."""
        return self.status is not None and self.response.get("lost") is None

    @property
    def event(self) -> Record:
        """The CloudEvent that the request carries."""
        body: Record = self.request["body"] if isinstance(self.request.get("body"), dict) else {}
        return body

    @property
    def seqs(self) -> tuple[int, ...]:
        """The numbers of its records."""
        return tuple(r["seq"] for r in (self.request, self.response) if r)


@dataclass(frozen=True)
class History:
    """One case's records."""

    header: Record
    records: tuple[Record, ...]

    @classmethod
    def of(cls, records: Sequence[Record]) -> "History":
        """Read a recorded list: the header first, then the records by `seq`."""
        if not records or records[0].get("format") != FORMAT:
            raise ValueError(f"expected a history of format {FORMAT}")
        return cls(records[0], tuple(sorted(records[1:], key=lambda r: r["seq"])))

    @property
    def margin(self) -> int:
        """How far two clocks, or a message and its record, may lie apart, in ms."""
        return int(self.header.get("marginMs", 0))

    @property
    def steady(self) -> bool:
        """Whether neither kit nor target stood still for longer than the margin: only then does a time, or an order, mean anything."""
        return bool(self.header.get("steady", True))

    @property
    def end(self) -> int:
        """The last recorded moment, in ms."""
        return max((r["at"] for r in self.records), default=0)

    def kind(self, kind: str) -> Iterator[Record]:
        """The records of one kind."""
        return (r for r in self.records if r["kind"] == kind)

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """Every exchange, by its request."""
        responses = {r["exchange"]: r for r in self.kind("response")}
        return tuple(Exchange(r, responses.get(r["exchange"], {})) for r in self.kind("request"))

    def sent(
        self, *, operation: str | None = None, step: str | None = None, event: str | None = None
    ) -> list[Exchange]:
        """What the kit sent to the target."""
        return [e for e in self.exchanges if e.request["to"] == "target" and _about(e, operation, step, event)]

    def received(
        self, *, operation: str | None = None, step: str | None = None, event: str | None = None
    ) -> list[Exchange]:
        """What the target sent to systems the kit plays."""
        return [e for e in self.exchanges if e.request["to"] != "target" and _about(e, operation, step, event)]

    @cached_property
    def trace(self) -> tuple[Entry, ...]:
        """The target's durable commits, in its own order."""
        records = sorted(self.kind("transition"), key=lambda r: r["entry"]["number"])
        return tuple(_entry(r) for r in records)

    def entries(self, subject: str) -> list[Entry]:
        """The entries of one subject."""
        return [e for e in self.trace if e.subject == subject]

    def reads(self, verb: str, subject: str | None = None) -> list[Record]:
        """What was read of the control API."""
        return [r for r in self.kind("read") if r["verb"] == verb and (subject is None or r.get("subject") == subject)]

    def last(self, verb: str) -> Record | None:
        """The last successful read of that verb."""
        return next((r for r in reversed(self.reads(verb)) if r.get("status") == 200), None)

    def step(self, identity: str) -> Record | None:
        """The record with which that step began."""
        return next((r for r in self.kind("step") if r.get("id") == identity), None)

    @property
    def calm(self) -> bool:
        """Whether the last barrier was reached: only then does an absence mean anything."""
        return any(r["reached"] for r in list(self.kind("barrier"))[-1:])

    def moment(self, timestamp: str) -> int:
        """A time of day on the target's clock as scenario time in ms."""
        epoch = datetime.fromisoformat(self.header["epoch"])
        return round((datetime.fromisoformat(timestamp) - epoch).total_seconds() * 1000)


def _about(exchange: Exchange, operation: str | None, step: str | None, event: str | None) -> bool:
    request = exchange.request
    return (
        (operation is None or request.get("operation") == operation)
        and (step is None or request.get("step") == step)
        and (event is None or request.get("event") == event)
    )


def _entry(record: Record) -> Entry:
    t = record["entry"]
    about = {entity: tuple(instances) for entity, instances in (t.get("about") or {}).items()}
    return Entry(int(t["at"]), t["subject"], t["instance"], t.get("source") or "", t["target"], about, record["seq"])
