"""The one server of all played systems, each below its own name, and of the token issuer below `/identity`."""

import asyncio
import base64
import binascii
import logging
import re
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import aiohttp
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from merekit import shape
from merekit.certificates import Certificates, Shown, shown_by
from merekit.history import Answered, Recorder, Told
from merekit.identity import (
    CONTROL_SCOPE,
    Grant,
    Issuer,
    Refusal,
    actor_of,
    require,
    require_own,
    require_speaker,
    roles_of,
)
from merekit.payload import Story
from merekit.simulator.admission import Asked, has_body, known, unknown
from merekit.simulator.answers import Answer, invalid, problem, unavailable
from merekit.simulator.effects import Effects
from merekit.simulator.providers import answered
from merekit.simulator.replays import replay_violations
from merekit.simulator.world import World, parsed
from merestone.plan import Behave, Plan, PlanMessage, PlanOperation

Json = Any
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
KEYED = re.compile(r"\\\{(\w+)\\\}")
LARGEST = 16 * 1024 * 1024


def _shortly(record: logging.LogRecord) -> bool:
    """Tells in one line what came that is no HTTP; a fault of our own keeps its traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, HttpProcessingError):
        first = error.message.splitlines()[0].rstrip(":")
        record.msg, record.args = f"not understood, and answered {error.code}: {first}", ()
        record.exc_info = None
    return True


LOGGER = logging.getLogger("merestone.simulator")
LOGGER.addFilter(_shortly)


@dataclass(frozen=True)
class Route:
    """A command or query of a played provider, the replay of a stream of a played publisher, or a file of a run."""

    system: str
    operation: PlanOperation
    method: str
    pattern: re.Pattern[str]


class Simulator:
    """A running server. One case at a time; what arrives between two cases is turned away.

    An `exact` one stands in for the real systems, and refuses what they would; any other lets a target's mistakes be seen.
    """

    def __init__(
        self,
        plan: Plan,
        shapes: shape.Shapes,
        played: tuple[str, ...],
        database: str = ":memory:",
        *,
        exact: bool = False,
        certificates: Certificates | None = None,
    ) -> None:
        self.plan = plan
        self.shapes = shapes
        self.played = played
        self.exact = exact
        self.certificates = certificates
        self.secret = secrets.token_hex(16)
        self.bases: dict[str, str] = {}
        """Where the systems are that are not played here."""
        self.effects = Effects(database)
        self.world: World | None = None
        self.told: set[str] = set()
        """The stories that are over."""
        self._routes = _routes(plan, played)
        self._letters = _letters(plan, played)
        self._runner: web.AppRunner | None = None
        self._client: aiohttp.ClientSession | None = None

    async def start(self, port: int = 0) -> None:
        """Listens on the loopback address."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_get("/identity/jwks.json", self._jwks)
        app.router.add_post("/identity/token", self._token)
        app.router.add_route("*", r"/{system}/{path:[\s\S]*}", self._receive)
        self._runner = web.AppRunner(app, access_log=None, logger=LOGGER, shutdown_timeout=0.2)
        await self._runner.setup()
        secured = self.certificates.serving(*self.played) if self.certificates else None
        site = web.TCPSite(self._runner, "127.0.0.1", port, ssl_context=secured)
        await site.start()
        self.url = f"{'https' if secured else 'http'}://127.0.0.1:{self._runner.addresses[0][1]}"
        self.issuer = Issuer(f"{self.url}/identity")
        self._client = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def stop(self) -> None:
        """Ends the case, and stops listening."""
        await self.end()
        if self._client:
            await self._client.close()
        if self._runner:
            await self._runner.cleanup()
        self.effects.close()

    def base(self, system: str) -> str:
        """Where a played system is."""
        return f"{self.url}/{system}"

    async def begin(self, story: Story, recorder: Recorder) -> World:
        """Begins a case on a clean slate."""
        await self.end()
        self.effects.forget()
        return self.resume(story, recorder)

    def resume(self, story: Story, recorder: Recorder) -> World:
        """Begins a case on what was durably done before."""
        if self._client is None:
            raise RuntimeError("expected a simulator that was started")
        self.issuer.ahead = 0.0
        self.world = World(self.plan, self.shapes, self.issuer, self._client, story, recorder, self.effects, self.bases)
        self.world.exact = self.exact
        self.world.certificates = self.certificates
        return self.world

    async def end(self) -> None:
        """Ends the case, if one is going on."""
        world, self.world = self.world, None
        if world:
            self.told.add(world.story.case)
            await world.end()

    # -------------------------------------------------------------- identity

    async def _jwks(self, _: web.Request) -> web.StreamResponse:
        return web.json_response(self.issuer.jwks())

    async def _token(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        client = self._client_of(request.headers.get("Authorization", ""), form)
        if client is None:
            return web.json_response({"error": "invalid_client"}, status=401)
        if form.get("grant_type") != "client_credentials" or not form.get("audience"):
            return web.json_response({"error": "invalid_request"}, status=400)
        scope, audience = str(form.get("scope", "")), str(form["audience"])
        if wrong := self._ungranted(audience, scope.split()):
            return web.json_response({"error": "invalid_scope", "error_description": wrong}, status=400)
        grant = Grant(f"{client.lower()}-service", audience, scope, roles_of(self.plan, client), client=client)
        answer = {"access_token": self.issuer.token(grant), "token_type": "Bearer", "expires_in": 3600, "scope": scope}
        return web.json_response(answer, headers={"Cache-Control": "no-store"})

    def _ungranted(self, audience: str, scopes: list[str]) -> str:
        """Why no token is made out with these scopes; empty where one is. Only an exact simulator minds what nobody asks for."""
        if CONTROL_SCOPE in scopes:
            return f"`{CONTROL_SCOPE}` is not given to clients"
        spoken = [
            o
            for o in (*self.plan.operations, *self.plan.replays, *self.plan.hand_overs)
            if audience in (*o.askers, *o.providers)
        ]
        known = {operation.scope for operation in spoken}
        strange = [scope for scope in scopes if scope not in known] if self.exact else []
        return f"nothing at `{audience}` asks for `{strange[0]}`" if strange else ""

    def _client_of(self, authorization: str, form: Any) -> str | None:
        """The system whose client asks, if its secret is right."""
        try:
            name, _, secret = (
                base64.b64decode(authorization.removeprefix("Basic "), validate=True).decode().partition(":")
            )
        except (binascii.Error, UnicodeDecodeError):
            return None
        if not name:
            name, secret = str(form.get("client_id", "")), str(form.get("client_secret", ""))
        known = any(system.name == name for system in self.plan.systems)
        return name if known and secrets.compare_digest(secret.encode(), self.secret.encode()) else None

    # --------------------------------------------------------------- systems

    async def _receive(self, request: web.Request) -> web.StreamResponse:
        world = self.world
        if world is None:
            return _response(unavailable())
        correlation = request.headers.get("X-Correlation-Id", "")
        if correlation in self.told - {world.story.case}:
            world.recorder.add("note", reason=f"`{correlation}` is over, and a message of it was not let in")
            return _response(self._aside(request))
        world.active += 1
        try:
            return await self._answered(world, request)
        finally:
            world.active -= 1
            world.recorder.news.set()

    def _aside(self, request: web.Request) -> Answer:
        """What is said to a message of a story that is over: a fact is taken, for it would only come again; nothing else is done."""
        place = (request.match_info["system"], "/" + request.match_info["path"])
        return Answer(204) if place in self._letters else unavailable()

    async def _answered(self, world: World, request: web.Request) -> web.StreamResponse:
        began = time.monotonic()
        system, path = request.match_info["system"], _path(request)
        body = parsed(await request.read())
        if request.method == "POST" and (system, path) in self._letters:
            exchange, answer = _taken(world, self._letters[system, path], request, system, path, body)
        elif found := self._route(system, request.method, path):
            return await _provided(world, found, request, path, body, began)
        else:
            told = _told(world, request, system, path, body)
            exchange = world.recorder.request(told)
            answer = self._nowhere(system, request.method, path)
        return _answer(world, exchange, answer, began)

    def _route(self, system: str, method: str, path: str) -> tuple[Route, re.Match[str]] | None:
        return next(((route, m) for route, m in self._at(system, path) if route.method == method), None)

    def _nowhere(self, system: str, method: str, path: str) -> Answer:
        """What is said where nothing is, and where something is that has another method."""
        methods = {route.method for route, _ in self._at(system, path)}
        methods |= {"POST"} if (system, path) in self._letters else set()
        if methods:
            return Answer(405, headers={"Allow": ", ".join(sorted(methods))})
        return problem("absent", 404, f"{system} has no {method} {path}")

    def _at(self, system: str, path: str) -> list[tuple[Route, re.Match[str]]]:
        """The routes at a path: of a path that is written out only those, not those with a part of any text."""
        routes = [(route, route.pattern.fullmatch(path)) for route in self._routes if route.system == system]
        found = [(route, matched) for route, matched in routes if matched]
        least = min((route.pattern.groups for route, _ in found), default=0)
        return [(route, matched) for route, matched in found if route.pattern.groups == least]


# ----------------------------------------------------------------- providing


async def _provided(
    world: World, found: tuple[Route, re.Match[str]], request: web.Request, path: str, body: Json, began: float
) -> web.StreamResponse:
    """Answers a command or query, with what the faults in force do to the request and to its answer."""
    asked = _asked(world, found, request, body, await request.read())
    operation = asked.operation
    message = _said(operation)
    body = asked.body if operation.run else body
    violations = (*asked.shape, *shape.request_headers(operation, asked.headers))
    violations += () if world.exact else tuple(unknown(world, asked.headers.get("x-source-system"), asked.shown))
    exchange = world.recorder.request(_told(world, request, asked.provider, path, body, operation, message, violations))
    lost = world.faults.on_wire(operation.name, asked.nth, "before-effect")
    if lost:
        return await _lose(world, request, asked, exchange, lost, "request")
    refused = world.faults.decision(operation.name, asked.nth, "unavailable")
    if refused:
        _fault(world, asked, exchange, refused)
        return _answer(world, exchange, unavailable(), began)
    answer = answered(world, asked)
    lost = world.faults.on_wire(operation.name, asked.nth, "after-effect")
    if lost:
        return await _lose(world, request, asked, exchange, lost, "response")
    return _answer(world, exchange, answer, began)


def _said(operation: PlanOperation) -> PlanMessage | None:
    """The message that a request brings."""
    if operation.run is None:
        return operation.message("request")
    return operation.message("manifest") if operation.run.part == "manifest" else None


def _asked(world: World, found: tuple[Route, re.Match[str]], request: web.Request, body: Json, content: bytes) -> Asked:
    route, matched = found
    operation = route.operation
    message = _said(operation)
    parts = {name: unquote(part) for name, part in matched.groupdict().items()}
    key = parts.pop("idempotencyKey", None) or parts.pop("run" if operation.run else "", None)
    key = key or request.headers.get("Idempotency-Key")
    if operation.kind == "replay":
        violations = replay_violations(operation, body)
    elif operation.run and operation.run.part == "rows":
        body, violations = {"bytes": len(content), "lines": len(content.splitlines())}, []
    elif message:
        body = body if has_body(operation) else _said_in_address(world, message, parts, request)
        violations = world.shapes.violations(message, body)
    else:
        violations = []
    nth = world.faults.count(operation.name)
    return Asked(
        operation, route.system, _headers(request), body, tuple(violations), key, nth, _shown(request), content
    )


def _said_in_address(world: World, message: PlanMessage, parts: dict[str, str], request: web.Request) -> Json:
    """The request that the path and what stands behind the `?` say; a name that is there twice has all its texts."""
    said: dict[str, Json] = {name: world.shapes.read(message, name, text) for name, text in parts.items()}
    for name in request.query:
        texts = [world.shapes.read(message, name, text) for text in request.query.getall(name)]
        said[name] = texts[0] if len(texts) == 1 else texts
    return said


async def _lose(
    world: World, request: web.Request, asked: Asked, exchange: int, behave: Behave, lost: str
) -> web.StreamResponse:
    """Loses the request or the answer to it, at once or by keeping the connection open until the case ends."""
    _fault(world, asked, exchange, behave)
    world.recorder.response(exchange, Answered(None, lost=lost))
    if behave.action == "withhold":
        world.active -= 1
        try:
            await world.over.wait()
        finally:
            world.active += 1
    if request.transport:
        request.transport.abort()
    raise asyncio.CancelledError


def _parties(event: Json, headers: dict[str, str], system: str) -> list[str]:
    """Where an event names other parties than the request that brings it."""
    found = []
    speaker = headers.get("x-source-system", "")
    if speaker and event.get("source") != f"/systems/{speaker}":
        found.append(f"/source: is not that of X-Source-System, /systems/{speaker}")
    if event.get("targetsystem", system) != system:
        found.append(f"/targetsystem: is not {system}")
    return found


def _speakers(operation: PlanOperation) -> tuple[str, ...]:
    """Who tells what is delivered: a fact, or a reply."""
    return operation.askers if operation.kind == "event" else operation.providers


def _fault(world: World, asked: Asked, exchange: int, behave: Behave) -> None:
    members = {"nth": asked.nth, "point": behave.point, "action": behave.action, "exchange": exchange}
    world.recorder.add("fault", operation=asked.operation.name, **members)


# ------------------------------------------------------------------- reading


def _taken(
    world: World,
    letters: dict[str, tuple[PlanOperation, PlanMessage]],
    request: web.Request,
    system: str,
    path: str,
    event: Json,
) -> tuple[int, Answer]:
    """Takes a fact or reply from the target, as the mode of the reader says."""
    kind = event.get("type") if isinstance(event, dict) else None
    operation, message = letters.get(kind, (None, None)) if isinstance(kind, str) else (None, None)
    violations = world.shapes.event_violations(message, event) if message else ["/type: is not one of the channel"]
    violations += shape.event_headers(_headers(request))
    violations += shape.unusable_headers(_headers(request), system) if world.exact else []
    violations += [] if world.exact else unknown(world, request.headers.get("X-Source-System"), _shown(request))
    violations += _parties(event, _headers(request), system) if world.exact and message else []
    exchange = world.recorder.request(_told(world, request, system, path, event, operation, message, violations))
    if world.modes.get(system) == "down":
        return exchange, unavailable()
    try:
        if world.exact:
            known(world, request.headers.get("X-Source-System"), _shown(request))
        _refuse_ended(world, system, request.headers.get("Authorization", ""))
        grant = world.issuer.verify(request.headers.get("Authorization"), system)
        tenant, legal_entity = (request.headers.get(name) for name in ("X-Tenant-Id", "X-Legal-Entity"))
        own = (grant.tenant, grant.legal_entity)
        partition = (tenant or own[0], legal_entity or own[1]) if world.exact else own
        require(grant, operation.scope if operation else None, (), *partition)
        if world.exact:
            require_own(grant, request.headers.get("X-Source-System"))
            if operation:
                require_speaker(request.headers.get("X-Source-System"), _speakers(operation))
    except Refusal as refusal:
        return exchange, problem("denied", refusal.status, refusal.detail)
    if violations or operation is None:
        return exchange, invalid(*violations)
    world.taken[operation.name] += 1
    world.effects.take(str(event.get("source")), str(event.get("id")))
    return exchange, unavailable() if world.modes.get(system) == "forgets" else Answer(204)


def _refuse_ended(world: World, system: str, token: str) -> None:
    """Refuses the first token that a reader sees once tokens end for it, as often as it comes; any other is looked at."""
    if world.modes.get(system) == "expired" and world.ended.setdefault(system, token) == token:
        raise Refusal(401, "the token has ended")


# ------------------------------------------------------------------- answers


def _answer(world: World, exchange: int, answer: Answer, began: float) -> web.StreamResponse:
    took = int((time.monotonic() - began) * 1000)
    world.recorder.response(
        exchange,
        Answered(
            answer.status,
            answer.headers,
            answer.body,
            message=answer.message,
            problem=shape.problem_class(answer.body),
            took_ms=took,
        ),
    )
    return _response(answer)


def _response(answer: Answer) -> web.StreamResponse:
    if answer.body is None:
        return web.Response(status=answer.status, headers=answer.headers)
    return web.json_response(
        answer.body, status=answer.status, headers=answer.headers, content_type=answer.content_type
    )


def _told(
    world: World,
    request: web.Request,
    system: str,
    path: str,
    body: Json,
    operation: PlanOperation | None = None,
    message: PlanMessage | None = None,
    violations: tuple[str, ...] | list[str] = (),
) -> Told:
    is_fact = operation is not None and operation.kind == "event"
    is_reply = message is not None and not is_fact and message.role not in ("request", "answer", "manifest")
    return Told(
        to=system,
        sender=request.headers.get("X-Source-System") or (operation.requirer if operation else ""),
        receiver=system,
        method=request.method,
        path=path,
        headers=_headers(request),
        body=body,
        operation=operation.name if operation and not is_fact else None,
        channel=operation.channel if operation and is_fact else None,
        event=operation.name if operation and is_fact else None,
        reply=message.role if message and is_reply else None,
        actor=actor_of(request.headers.get("Authorization")),
        step=world.recorder.step,
        message=message,
        prefix="/data" if is_fact or is_reply else "",
        shape=violations,
    )


def _shown(request: web.Request) -> Shown | None:
    """What the connection shows of who opened it; None over plain HTTP."""
    transport = request.transport
    if transport is None or transport.get_extra_info("ssl_object") is None:
        return None
    return shown_by(transport.get_extra_info("peercert"))


def _headers(request: web.Request) -> dict[str, str]:
    return {name.lower(): value for name, value in request.headers.items()}


# -------------------------------------------------------------------- routes


def _routes(plan: Plan, played: tuple[str, ...]) -> list[Route]:
    return [
        Route(system, operation, operation.method or "", _pattern(operation.path))
        for operation in (*plan.operations, *plan.replays, *plan.hand_overs)
        for system in operation.providers
        if operation.path and operation.kind != "event" and system in played
    ]


def _pattern(path: str) -> re.Pattern[str]:
    """A path whose parts in braces are any text."""
    return re.compile(KEYED.sub(r"(?P<\1>[^/]+)", re.escape(path)))


def _path(request: web.Request) -> str:
    """The path below the name of the system, as it was sent: a part may have a slash in it that divides nothing."""
    return "/" + request.rel_url.raw_path.split("/", 2)[2]


def _letters(
    plan: Plan, played: tuple[str, ...]
) -> dict[tuple[str, str], dict[str, tuple[PlanOperation, PlanMessage]]]:
    """By played reader and address: the operation and message of each CloudEvents type that arrives there."""
    found: dict[tuple[str, str], dict[str, tuple[PlanOperation, PlanMessage]]] = {}
    for operation in plan.operations:
        readers = operation.providers if operation.kind == "event" else operation.askers
        address = operation.address if operation.kind == "event" else operation.replies
        for system in readers:
            for message in operation.messages:
                if address and message.event_type and system in played:
                    found.setdefault((system, address), {})[message.event_type] = (operation, message)
    return found
