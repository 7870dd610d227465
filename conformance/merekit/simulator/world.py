"""What the played systems share while one case is played."""

import asyncio
import json
import ssl
import uuid
from collections import Counter
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from merekit.certificates import Certificates
from merekit.history import Recorder
from merekit.identity import LEGAL_ENTITY, TENANT, Grant, Issuer
from merekit.payload import Parts, Story, identities, instance_of, value_at
from merekit.shape import Shapes
from merekit.simulator.effects import Effects
from merekit.simulator.faults import Faults
from merestone.plan import Plan, PlanMessage, PlanOperation
from merestone.semantics.key_text import key_text

Json = Any
OUTCOME_AFTER = 0.03
"""Seconds from the acceptance of a command to its outcome."""


@dataclass
class Instance:
    """One command that a played system was asked for."""

    operation: PlanOperation
    asker: str
    key: str
    body: Json
    grant: Grant
    correlation: str
    nth: int
    known: dict[str, Parts]


@dataclass
class World:
    """The state of one case: its story, its faults, what was asked and what is under way."""

    plan: Plan
    shapes: Shapes
    issuer: Issuer
    client: aiohttp.ClientSession
    story: Story
    recorder: Recorder
    effects: Effects
    bases: dict[str, str]
    """Where the systems are that are not played here."""
    faults: Faults = field(default_factory=Faults)
    instances: list[Instance] = field(default_factory=list)
    modes: dict[str, str] = field(default_factory=dict)
    """By reader: `takes`, `down`, `forgets` or `expired`."""
    ended: dict[str, str] = field(default_factory=dict)
    """By reader that is `expired`: the token that has ended for it."""
    taken: Counter[str] = field(default_factory=Counter)
    """By event: how often it was delivered."""
    exact: bool = False
    """Whether a request is refused for a header, key or hash that is wrong, as by a real system."""
    certificates: Certificates | None = None
    """By which systems are known to each other; None over plain HTTP."""
    sequences: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    replies: Counter[str] = field(default_factory=Counter)
    events: int = 0
    active: int = 0
    """How many requests are being answered."""
    over: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the case ends; connections that are withheld are given up then."""
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return self.active == 0 and not self.tasks

    def secured(self, sender: str) -> ssl.SSLContext | bool:
        """What a system opens a connection with; `True` is what everybody trusts, and no certificate of its own."""
        return self.certificates.calling(sender) if self.certificates else True

    def spawn(self, work: Coroutine[Any, Any, None]) -> None:
        """Does something beside the request that caused it."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def end(self) -> None:
        """Ends the case: nothing of it goes on."""
        self.over.set()
        for task in tuple(self.tasks):
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def event_id(self) -> str:
        """An id that no event of the story has had."""
        self.events += 1
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{self.story.seed}:{self.story.case}:{self.events}"))

    def body(self, instance: Instance, message: PlanMessage) -> Json:
        """A message about an instance: its identities are those of the request, and of what was created for it."""
        variables = self.story.words(instance.known, instance.operation.name, instance.key)
        body = self.story.told(message.example, self.recorder.clock.moment(), (), variables, instance.known)
        for entity, parts in identities(self.plan, message, body):
            instance.known.setdefault(entity, parts)
        self.story.learn(message, body)
        return body

    def latest(self, operation: str) -> Instance | None:
        """The instance of an operation that was asked for last."""
        return next((i for i in reversed(self.instances) if i.operation.name == operation), None)


def grant_for(operation: PlanOperation, sender: str, audience: str, roles: Iterable[str]) -> Grant:
    """What the token of a played sender says."""
    return Grant(f"{sender.lower()}-service", audience, operation.scope or "", tuple(roles), TENANT, LEGAL_ENTITY)


def subject_of(plan: Plan, message: PlanMessage, body: Json) -> str | None:
    """The instance of the first entity a message is about."""
    found = identities(plan, message, body)
    return instance_of(found[0][1]) if found else None


def ordering_key(operation: PlanOperation, body: Json) -> str:
    """The values by which facts of a channel are ordered."""
    return key_text(value_at(body, pointer) for pointer in operation.ordered_by)


def parsed(content: bytes) -> Json:
    """The JSON in a body; what is not JSON of whole characters stays text, and nothing is None."""
    if not content:
        return None
    try:
        value = json.loads(content, parse_constant=_no_number)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return content.decode("utf-8", "replace")
    return value


def _no_number(word: str) -> Json:
    raise ValueError(f"`{word}` is no JSON number")
