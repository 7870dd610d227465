"""Takes facts and replies: each once, and on ordered channels one after the other.

What was taken is kept in a database of yours, in the transaction in which you apply what comes of it.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

import rfc8785

from .events import Event, Fact, Kind, document_of, kind_of, ordering_of, parse_event, unreadable


@dataclass(frozen=True, slots=True)
class Line:
    """Where events are counted from 1 without gaps: of one source, on one channel, under one key."""

    source: str
    channel: str
    key: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event as it is kept. `source` and `id` identify it; `line` and `sequence` are its place, where the channel has an order."""

    source: str
    id: str
    fingerprint: str
    line: Line | None
    sequence: int
    document: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known where an event arrives.

    `fingerprint`: that of the event taken under the same source and id, None if there was none. `position`: how far its line has
    come, 0 at first. `parked`: the documents of its line that wait, by their numbers; those before the arrival may be left out.
    """

    fingerprint: str | None = None
    position: int = 0
    parked: Mapping[int, str] = field(default_factory=dict[int, str])


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be kept of an arrival.

    Its fingerprint always. `position`: how far its line has come now, None as far as before. `parks`: its document, under its number.
    `frees`: the numbers whose documents wait no longer.
    """

    arrival: Arrival
    position: int | None = None
    parks: bool = False
    frees: tuple[int, ...] = ()


class Store(Protocol):
    """Your database. Both calls belong to one transaction, with all that is done because of the event.

    Where several take events at once, that transaction lets only one of them look at a line and change it.
    """

    def look(self, arrival: Arrival) -> Known:
        """What is known of the event, and of its line."""
        ...

    def write(self, change: Change) -> None:
        """Keep what changed."""


class AsyncStore(Protocol):
    """The same, awaited."""

    async def look(self, arrival: Arrival) -> Known:
        """What is known of the event, and of its line."""
        ...

    async def write(self, change: Change) -> None:
        """Keep what changed."""


@dataclass(frozen=True, slots=True)
class Apply:
    """It is its turn. Apply `events` in this order: this one, then those that waited for it.

    What cannot be applied you put aside yourself: it has had its turn, so nothing waits for it. `documents` are the events with all that
    they came with, also what this client does not know; what waited is nowhere else.
    """

    events: tuple[Event[Fact], ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """It was taken before, with the same data: there is nothing to do."""

    event: Event[Fact]


@dataclass(frozen=True, slots=True)
class Parked:
    """It waits for the events of its line from number `missing` on; it is kept, and comes with them."""

    event: Event[Fact]
    missing: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """It contradicts what was taken: other data under a known `id`, or a new id under a used `sequence`. Apply nothing, tell somebody.

    Nothing of it is kept, so a repetition is a conflict again.
    """

    event: Event[Fact]
    over: Literal["id", "sequence"]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """It answers a command of another system, which reads the same channel: there is nothing to do."""

    event: Event[Fact]


Taken = Apply | Duplicate | Parked | Conflict | PassedOver


class Inbox:
    """Takes events with what a store knows. Answer 204 once the transaction is through, whatever the outcome was."""

    def __init__(self, store: Store) -> None:
        """Keep what is known in `store`."""
        self._store = store

    def take(self, body: bytes | str | Mapping[str, Any]) -> Taken:
        """Take an event as it came. Raises `UnreadableEvent`: answer 400 with its `problem`, and quarantine it."""
        arrival, event = arrival_of(body)
        if answers_another(event):
            return PassedOver(event)
        outcome, change = decided(arrival, event, self._store.look(arrival))
        if change is not None:
            self._store.write(change)
        return outcome


class AsyncInbox:
    """The same with a store that is awaited."""

    def __init__(self, store: AsyncStore) -> None:
        """Keep what is known in `store`."""
        self._store = store

    async def take(self, body: bytes | str | Mapping[str, Any]) -> Taken:
        """Take an event as it came. Raises `UnreadableEvent`: answer 400 with its `problem`, and quarantine it."""
        arrival, event = arrival_of(body)
        if answers_another(event):
            return PassedOver(event)
        outcome, change = decided(arrival, event, await self._store.look(arrival))
        if change is not None:
            await self._store.write(change)
        return outcome


class MemoryStore:
    """A store that forgets everything when the program ends; for tests."""

    def __init__(self) -> None:
        """Know nothing."""
        self._fingerprints: dict[tuple[str, str], str] = {}
        self._positions: dict[Line, int] = {}
        self._parked: dict[Line, dict[int, str]] = {}

    def look(self, arrival: Arrival) -> Known:
        """What is known of the event, and of its line."""
        fingerprint = self._fingerprints.get((arrival.source, arrival.id))
        if arrival.line is None:
            return Known(fingerprint)
        return Known(fingerprint, self._positions.get(arrival.line, 0), dict(self._parked.get(arrival.line, {})))

    def write(self, change: Change) -> None:
        """Keep what changed."""
        arrival = change.arrival
        self._fingerprints[arrival.source, arrival.id] = arrival.fingerprint
        if arrival.line is None:
            return
        waiting = self._parked.setdefault(arrival.line, {})
        if change.parks:
            waiting[arrival.sequence] = arrival.document
        if change.position is not None:
            self._positions[arrival.line] = change.position
        for number in change.frees:
            del waiting[number]


def arrival_of(body: bytes | str | Mapping[str, Any]) -> tuple[Arrival, Event[Fact]]:
    """An event as it is kept, and as it is read."""
    document = document_of(body)
    event = parse_event(document)
    line, sequence = _place(kind_of(event.type), event)
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Arrival(event.source, event.id, _fingerprint(document), line, sequence, text), event


def answers_another(event: Event[Fact]) -> bool:
    """Whether it is a reply to another system, on a channel that several read."""
    reader = kind_of(event.type).reader
    return bool(reader) and event.targetsystem != reader


def decided(arrival: Arrival, event: Event[Fact], known: Known) -> tuple[Taken, Change | None]:
    """What an arrival calls for, and what is to be kept of it."""
    if known.fingerprint is not None:
        same = known.fingerprint == arrival.fingerprint
        return (Duplicate(event) if same else Conflict(event, "id")), None
    if arrival.line is None:
        return Apply((event,), (arrival.document,)), Change(arrival)
    if arrival.sequence <= known.position or arrival.sequence in known.parked:
        return Conflict(event, "sequence"), None
    if arrival.sequence > known.position + 1:
        return Parked(event, known.position + 1), Change(arrival, parks=True)
    frees: list[int] = []
    while arrival.sequence + len(frees) + 1 in known.parked:
        frees.append(arrival.sequence + len(frees) + 1)
    waited = [known.parked[number] for number in frees]
    applied = Apply((event, *map(parse_event, waited)), (arrival.document, *waited))
    return applied, Change(arrival, arrival.sequence + len(frees), frees=tuple(frees))


def _fingerprint(document: Mapping[str, Any]) -> str:
    """What makes two events under one id the same: type and data, all of it, whatever this client knows of them."""
    try:
        canonical = rfc8785.dumps({"type": document["type"], "data": document["data"]})
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise unreadable(f"the data has no canonical form: {error}") from error
    return "sha256:" + hashlib.sha256(canonical).hexdigest()


def _place(kind: Kind, event: Event[Fact]) -> tuple[Line | None, int]:
    if not kind.partition:
        return None, 0
    key, sequence = event.partitionkey, event.sequence or ""
    if key is None or key != ordering_of(kind, event.data):
        raise unreadable("`partitionkey` is not the value by which these events are ordered")
    if not (sequence.isascii() and sequence.isdigit() and sequence[0] != "0"):
        raise unreadable("`sequence` is no number that counts from 1")
    return Line(event.source, kind.channel, key), int(sequence)
