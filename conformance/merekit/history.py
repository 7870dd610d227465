"""The history of a case: recorded as `docs/semantics.md` section 4 says, written and read as JSON lines."""

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from merekit.payload import content_hash
from merekit.redaction import Redactor
from merestone.plan import PlanMessage

FORMAT = "merestone.history/1"

Json = Any
Entry = dict[str, Json]
UNWRITTEN = frozenset(
    {"authorization", "host", "user-agent", "accept", "accept-encoding", "connection", "content-length"}
)


@dataclass
class ScenarioClock:
    """Milliseconds since the case began: true time plus every jump made so far."""

    began: float = field(default_factory=time.monotonic)
    epoch: float = field(default_factory=time.time)
    jumped: int = 0

    def restart(self, epoch: float, began: float) -> None:
        """Sets the scenario time to 0 at `began` of the kit's clock, which is the moment `epoch` of the target's."""
        self.began, self.epoch, self.jumped = began, epoch, 0

    def now(self) -> int:
        """The scenario time."""
        return int((time.monotonic() - self.began) * 1000) + self.jumped

    def moment(self) -> float:
        """The same as seconds since 1970."""
        return self.epoch + self.now() / 1000


@dataclass(frozen=True)
class Told:
    """One HTTP request, before anything of it is hidden. `message` says where its labels are; `prefix` where it stands."""

    to: str
    sender: str
    receiver: str
    method: str
    path: str
    headers: Mapping[str, str]
    body: Json
    operation: str | None = None
    channel: str | None = None
    event: str | None = None
    reply: str | None = None
    actor: str | None = None
    step: str | None = None
    message: PlanMessage | None = None
    prefix: str = ""
    auth: str = "valid"
    shape: Sequence[str] = ()


@dataclass(frozen=True)
class Answered:
    """One HTTP response, or the lack of one."""

    status: int | None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Json = None
    lost: str | None = None
    message: PlanMessage | None = None
    shape: Sequence[str] = ()
    problem: str | None = None
    took_ms: int = 0


class Recorder:
    """Appends the records of one case, in the order in which the kit saw things."""

    def __init__(self, header: Entry, redactor: Redactor, clock: ScenarioClock) -> None:
        self.header = header
        self.records: list[Entry] = []
        self.clock = clock
        self.step: str | None = None
        """The step that is being played."""
        self.news = asyncio.Event()
        """Set with every record; whoever waits for news clears it."""
        self._redactor = redactor
        self._exchanges = 0

    def add(self, kind: str, **members: Json) -> Entry:
        """One record of plain members, which carry nothing labelled."""
        record = {"seq": len(self.records) + 1, "at": self.clock.now(), "kind": kind, **members}
        self.records.append(record)
        self.news.set()
        return record

    def request(self, told: Told) -> int:
        """Records a request and gives the number of its exchange."""
        self._exchanges += 1
        self.add(
            "request",
            exchange=self._exchanges,
            to=told.to,
            sender=told.sender,
            receiver=told.receiver,
            operation=told.operation,
            channel=told.channel,
            event=told.event,
            reply=told.reply,
            actor=told.actor,
            method=told.method,
            path=told.path,
            headers=self._headers(told.headers),
            auth=told.auth,
            body=self._body(told.body, told.message, told.prefix),
            hash=None if told.body is None else content_hash(told.body),
            shape=[self._redactor.echoes(text) for text in told.shape],
            step=told.step,
        )
        return self._exchanges

    def response(self, exchange: int, answered: Answered) -> None:
        """Records what came back in an exchange."""
        self.add(
            "response",
            exchange=exchange,
            status=answered.status,
            lost=answered.lost,
            headers=self._headers(answered.headers),
            body=self._body(answered.body, answered.message, ""),
            hash=None if answered.body is None else content_hash(answered.body),
            shape=[self._redactor.echoes(text) for text in answered.shape],
            problem=answered.problem,
            tookMs=answered.took_ms,
        )

    def read(self, verb: str, subject: str | None, instance: str | None, status: int | None, value: Json) -> None:
        """Records what a verb of the control API answered."""
        shown = self._redactor.echoes(self._redactor.named(value))
        items = value.get("items") if isinstance(value, dict) and verb == "evidence" else None
        hashes = {name: content_hash(item) for name, item in items.items()} if isinstance(items, dict) else {}
        members = {"subject": subject, "instance": instance, "status": status, "value": shown, "step": self.step}
        self.add("read", verb=verb, **members, **({"hashes": hashes} if hashes else {}))

    def transition(self, number: int, entry: Entry) -> None:
        """Records one entry of the target's own trace."""
        self.add("transition", number=number, entry=self._redactor.echoes(entry))

    def entries(self) -> list[Entry]:
        """The target's trace, as far as it was read."""
        return [record["entry"] for record in self.records if record["kind"] == "transition"]

    def _body(self, body: Json, message: PlanMessage | None, prefix: str) -> Json:
        labelled = self._redactor.message(body, message.labels if message else {}, prefix)
        return self._redactor.echoes(labelled if message else self._redactor.named(labelled))

    def _headers(self, headers: Mapping[str, str]) -> dict[str, str]:
        shown = {name.lower(): value for name, value in headers.items() if name.lower() not in UNWRITTEN}
        return dict(sorted(self._redactor.echoes(shown).items()))


def write_history(path: Path, header: Entry, records: Sequence[Entry]) -> None:
    """Writes the header and the records, one a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in (header, *records))
    path.write_text("".join(line + "\n" for line in lines), "utf-8")


def read_history(path: Path) -> list[Entry]:
    """The header and the records of a history."""
    entries = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if not entries or entries[0].get("format") != FORMAT:
        raise ValueError(f"expected a history in the format {FORMAT}, found something else in {path}")
    return entries


def file_name(case: str) -> str:
    """The name of the file that holds a case's history."""
    return "".join(letter if letter.isalnum() or letter in "-._" else "_" for letter in case) + ".jsonl"
