"""The system under test: where it is, its process if the kit started it, and the verbs of its control API."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import aiohttp

from merekit.binding import Launch, Proof, Refused
from merekit.identity import CONTROL_SCOPE, LEGAL_ENTITY, TENANT, Grant, Issuer
from merekit.shape import problem_class
from merestone.plan import Verb

Json = Any
PATIENCE = aiohttp.ClientTimeout(total=5, connect=3)
PROOF_PATIENCE = aiohttp.ClientTimeout(total=5, connect=3)
LAST_LINES = 20
PROBE_JUMP_MS = 1000
PROBES_AT_MOST = 3
READINGS = 6
SURE = 0.005
"""A reading of the clock that is sure to so many seconds is good enough."""
VERBS: tuple[Verb, ...] = get_args(Verb)


class NotThere(Exception):
    """The target does not answer."""


@dataclass(frozen=True)
class Told:
    """One answer of the control API; status None means that none came."""

    status: int | None
    body: Json = None
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What the target's clock showed, in seconds since 1970, at the moment `at` of ours, give or take `unsure` seconds."""

    now: float
    at: float
    unsure: float


@dataclass
class Process:
    """The target as a process of ours, on one port and one database for as long as it is wanted."""

    launch: Launch
    words: dict[str, str]
    peers: dict[str, str]
    folder: Path
    running: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> Path:
        """What the process printed."""
        return self.folder / "target.log"

    async def start(self) -> None:
        """Starts it, and waits until it listens; sends it nothing."""
        command = [part for raw in self.launch.command for part in self._filled(raw)]
        variables = {name: value.format(**self.words) for name, value in self.launch.environment.items()}
        with self.log.open("ab") as log:
            try:
                self.running = await asyncio.create_subprocess_exec(
                    *command, stdin=asyncio.subprocess.DEVNULL, stdout=log, stderr=log, env=os.environ | variables
                )
            except OSError as reason:
                raise NotThere(f"the target cannot be started: {reason}") from reason
        await self._listening()

    async def kill(self) -> None:
        """Ends it at once, with no chance to tidy up."""
        if self.running and self.running.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self.running.send_signal(signal.SIGKILL)
            await self.running.wait()

    def last_words(self) -> str:
        """The end of what it printed."""
        text = self.log.read_text("utf-8", "replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-LAST_LINES:])

    def _filled(self, raw: str) -> list[str]:
        if raw == "{peers}":
            return [part for name, url in self.peers.items() for part in ("--peer", f"{name}={url}")]
        return [raw.format(**self.words)]

    async def _listening(self) -> None:
        deadline = time.monotonic() + self.launch.ready_seconds
        while time.monotonic() < deadline:
            if self.running is None or self.running.returncode is not None:
                raise NotThere(f"the target ended before it listened:\n{self.last_words()}")
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", int(self.words["port"]))
            except OSError:
                await asyncio.sleep(0.02)
                continue
            writer.close()
            return
        raise NotThere(f"the target did not listen within {self.launch.ready_seconds:g} s:\n{self.last_words()}")


@dataclass
class Target:
    """One target in the hands of one worker."""

    system: str
    base: str
    client: aiohttp.ClientSession
    issuer: Issuer
    process: Process | None = None
    verbs: frozenset[str] = frozenset()

    def pid(self) -> int | None:
        """The number of the process, if it is the kit's and runs."""
        running = self.process.running if self.process else None
        return running.pid if running and running.returncode is None else None

    async def prove(self, proof: Proof) -> None:
        """Sends the one request that shows the environment; nothing else may be sent before."""
        try:
            async with self.client.get(self.base + proof.path, timeout=PROOF_PATIENCE, allow_redirects=False) as answer:
                told = await answer.json(content_type=None) if answer.status == 200 else None
        except (aiohttp.ClientError, TimeoutError) as reason:
            raise NotThere(f"nothing answers at {self.base}: {_plain(reason)}") from reason
        except ValueError:
            told = None
        expected = proof.expect
        if not isinstance(told, dict) or any(told.get(name) != value for name, value in expected.items()):
            raise Refused(f"{self.base}{proof.path} does not show {expected}: nothing else was sent")

    async def probe(self) -> None:
        """Tries each verb of the control API; those that do not answer as they must are not used."""
        found = {verb for verb, trial in TRIALS.items() if trial(await self._tried(verb))}
        if "clock" in found and not await self._jumps():
            found.discard("clock")
        if self.process:
            found.add("crash")
        self.verbs = frozenset(found)

    async def _jumps(self) -> bool:
        """Whether the clock really moves when it is told to."""
        before = await self.control("POST", "clock", {"advanceMs": 0})
        after = await self.control("POST", "clock", {"advanceMs": PROBE_JUMP_MS})
        if not (_tells_time(before) and _tells_time(after)):
            return False
        return (moment(after.body["now"]) or 0) - (moment(before.body["now"]) or 0) >= PROBE_JUMP_MS / 1000

    async def control(
        self, method: str, path: str, body: Json = None, patience: aiohttp.ClientTimeout = PATIENCE
    ) -> Told:
        """One request to the control API below `/merestone`."""
        grant = Grant("merestone-kit", self.system, CONTROL_SCOPE, (), TENANT, LEGAL_ENTITY)
        headers = {"Authorization": f"Bearer {self.issuer.token(grant)}"}
        url = f"{self.base}/merestone/{path}"
        try:
            async with self.client.request(
                method, url, json=body, headers=headers, timeout=patience, allow_redirects=False
            ) as answer:
                told = await _json(answer)
                return Told(answer.status, told, {name.lower(): value for name, value in answer.headers.items()})
        except (aiohttp.ClientError, TimeoutError):
            return Told(None)

    async def reading(self) -> Reading | None:
        """The target's clock, read as well as a few tries allow; None if it cannot be read."""
        best = None
        for _ in range(READINGS if "clock" in self.verbs else 0):
            asked = time.monotonic()
            told = await self.control("POST", "clock", {"advanceMs": 0})
            answered = time.monotonic()
            now = moment(told.body.get("now")) if told.status == 200 and isinstance(told.body, dict) else None
            if now is not None and (best is None or answered - asked < 2 * best.unsure):
                best = Reading(now, (asked + answered) / 2, (answered - asked) / 2)
            if best and best.unsure < SURE:
                break
        return best

    async def crash(self) -> None:
        """Kills the process."""
        if self.process:
            await self.process.kill()

    async def restart(self) -> None:
        """Starts the process again, on the same port and the same database."""
        if self.process:
            await self.process.start()

    async def stop(self) -> None:
        """Ends what the kit started."""
        await self.crash()

    async def _tried(self, verb: str) -> Told:
        """A target that is kept from answering has not shown that it lacks the verb."""
        method, path, body = PROBES[verb]
        told = Told(None)
        for _ in range(PROBES_AT_MOST):
            told = await self.control(method, path, body)
            if told.status is not None:
                break
        return told


PROBES: dict[str, tuple[str, str, Json]] = {
    "environment": ("GET", "environment", None),
    "reset": ("POST", "reset", None),
    "clock": ("POST", "clock", {"advanceMs": 0}),
    "transitions": ("GET", "transitions?after=0", None),
    "fallouts": ("GET", "fallouts?after=0", None),
    "parked": ("GET", "parked", None),
    "entity": ("GET", "entities/Merestone/none", None),
    "replicas": ("GET", "replicas/Merestone/none", None),
    "evidence": ("GET", "evidence/Merestone/none", None),
    "story": ("POST", "facts", {}),
    "repair": ("POST", "repairs", {}),
}


def _lists(name: str) -> Callable[[Told], bool]:
    return lambda told: told.status == 200 and isinstance(told.body, dict) and isinstance(told.body.get(name), list)


def _is_absent(told: Told) -> bool:
    return told.status == 404 and problem_class(told.body) == "absent"


def _refuses_nothing_said(told: Told) -> bool:
    return told.status in (400, 403, 409, 422) or _is_absent(told)


def _tells_time(told: Told) -> bool:
    return told.status == 200 and isinstance(told.body, dict) and moment(told.body.get("now")) is not None


TRIALS: dict[str, Callable[[Told], bool]] = {
    "environment": lambda told: told.status == 200,
    "reset": lambda told: told.status == 204,
    "clock": _tells_time,
    "transitions": _lists("transitions"),
    "fallouts": _lists("fallouts"),
    "parked": _lists("parked"),
    "entity": _is_absent,
    "replicas": _is_absent,
    "evidence": _is_absent,
    "story": _refuses_nothing_said,
    "repair": _refuses_nothing_said,
}


def moment(text: Json) -> float | None:
    """An RFC 3339 date-time as seconds since 1970; None if it is none."""
    try:
        return datetime.fromisoformat(str(text)).timestamp()
    except ValueError:
        return None


def free_port() -> int:
    """A port of the loopback address on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def process(launch: Launch, folder: Path, words: Mapping[str, str], peers: Mapping[str, str]) -> Process:
    """A process that is not started yet, with a port and a database of its own in `folder`."""
    own = {"python": sys.executable, "port": str(free_port()), "database": str(folder / "target.sqlite")}
    return Process(launch, {**own, **words}, dict(peers), folder)


async def _json(answer: aiohttp.ClientResponse) -> Json:
    try:
        return await answer.json(content_type=None)
    except ValueError:
        return None


def _plain(reason: BaseException) -> str:
    return str(reason) or type(reason).__name__
