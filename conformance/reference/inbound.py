"""The HTTP door: checks who comes and what they bring, in the agreed order, then lets it in."""

import json
import re
from collections.abc import Awaitable, Callable
from typing import Any, NoReturn

from aiohttp import web

from reference import commands, events, inbox, problems, tokens
from reference.canonical import Json, NotCanonical, compact, content_hash
from reference.commands import Answer
from reference.oms import Oms
from reference.submissions import Call
from reference.tokens import Access, Claims

OMS: web.AppKey[Oms] = web.AppKey("oms", Oms)
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
REVISION = re.compile(r'"([1-9][0-9]{0,17})"')
STORY_HEADERS = ("X-Correlation-Id", "X-Source-System", "X-Target-System", "X-Tenant-Id", "X-Legal-Entity")

_DESK = ("QuoteService", "SalesDesk", "OrderOperations")
SUBMITTERS = Access("orders:submit", _DESK)
ACCESS = {
    "SubmitOrder": SUBMITTERS,
    "CancelOrder": SUBMITTERS,
    "CloseOrder": Access("orders:close", ("OrderOperations",)),
}
PATHS = {"SubmitOrder": "/productOrder", "CancelOrder": "/cancelProductOrder", "CloseOrder": "/closeProductOrder"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(application: web.Application) -> None:
    """Opens every address that other systems use."""
    for operation, path in PATHS.items():
        application.router.add_post(path, command_door(operation))
    application.router.add_get("/commands/{key}", command_status)
    for channel in events.CHANNELS:
        application.router.add_post(channel.address, event_door(channel))
    application.router.add_get("/health", health)


async def health(_: web.Request) -> web.Response:
    """Says that the system runs."""
    return web.json_response({"status": "up"})


# ------------------------------------------------------------------ commands


def command_door(operation: str) -> Handler:
    """Takes one command."""

    async def door(request: web.Request) -> web.StreamResponse:
        oms = request.app[OMS]
        claims = await enter(oms, request, ACCESS[operation])
        call = read_call(operation, request, claims, await read_body(request))
        answer = await commands.handle(oms, call)
        return await respond(oms, answer)

    return door


async def enter(oms: Oms, request: web.Request, access: Access) -> Claims:
    """The claims of a caller who may come in."""
    claims = await tokens.admit(oms.tokens, request.headers.get("Authorization"), access)
    tokens.check_partition(claims, request.headers.get("X-Tenant-Id"), request.headers.get("X-Legal-Entity"))
    return claims


def read_call(operation: str, request: web.Request, claims: Claims, body: Json) -> Call:
    """A command whose headers and body are as agreed."""
    key = read_key(request)
    check_story_headers(request)
    revision = read_revision(request)
    check_body(operation, body)
    return Call(
        operation=operation,
        key=key,
        tenant=request.headers["X-Tenant-Id"],
        legal_entity=request.headers["X-Legal-Entity"],
        sender=request.headers["X-Source-System"],
        actor=str(claims["sub"]),
        correlation=request.headers["X-Correlation-Id"],
        revision=revision,
        body=body,
        fingerprint=request_hash(body),
    )


def read_key(request: web.Request) -> str:
    """The idempotency key."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        raise problems.Problem("idempotency-key-missing", 400, "a command needs an Idempotency-Key")
    if not UUID.fullmatch(key):
        refuse("/headers/Idempotency-Key", "is not a UUID without quotes")
    return key


def check_story_headers(request: web.Request) -> None:
    """The headers that say who speaks to whom, and in which story."""
    missing = [name for name in STORY_HEADERS if not request.headers.get(name)]
    if missing:
        raise problems.invalid([{"pointer": f"/headers/{name}", "detail": "is missing"} for name in missing])
    if request.headers["X-Target-System"] != "OMS":
        refuse("/headers/X-Target-System", "is not OMS")


def read_revision(request: web.Request) -> int | None:
    """The revision in If-Match, if there is one."""
    told = request.headers.get("If-Match")
    if told is None:
        return None
    found = REVISION.fullmatch(told)
    if found is None:
        refuse("/headers/If-Match", 'is not a revision in quotes, such as "3"')
    return int(found[1])


def check_body(operation: str, body: Json) -> None:
    """The body of a command is as agreed."""
    from reference import requests

    wrong = requests.errors_in(operation, body)
    if wrong:
        raise problems.invalid(wrong)


def request_hash(body: Json) -> str:
    """The fingerprint of a command."""
    try:
        return content_hash(body)
    except NotCanonical as problem:
        raise problems.invalid([{"pointer": "", "detail": f"has no canonical form: {problem}"}]) from problem


async def respond(oms: Oms, answer: Answer) -> web.Response:
    """Sends an answer."""
    kind = "application/problem+json" if answer.status >= 400 else "application/json"
    return web.Response(status=answer.status, headers=answer.headers, text=compact(answer.body), content_type=kind)


async def command_status(request: web.Request) -> web.StreamResponse:
    """Tells what became of a command."""
    oms = request.app[OMS]
    await enter(oms, request, SUBMITTERS)
    check_story_headers(request)
    headers = request.headers
    body = commands.status_of(oms, request.match_info["key"], headers["X-Tenant-Id"], headers["X-Legal-Entity"])
    return web.json_response(body)


# ------------------------------------------------------------------ events


def event_door(channel: events.Channel) -> Handler:
    """Takes the events of one channel."""

    async def door(request: web.Request) -> web.StreamResponse:
        oms = request.app[OMS]
        claims = await enter(oms, request, channel.access)
        raw = await request.read()
        wrong = inbox.take(oms, channel.name, event_in(raw), raw, claims)
        if wrong:
            raise problems.invalid(wrong)
        return taken()

    return door


def taken() -> web.Response:
    """The answer to an event that was durably taken."""
    return web.Response(status=204)


def event_in(raw: bytes) -> Json:
    """The JSON object in a body; an empty one, which is no event, where there is none."""
    try:
        return parsed(raw)
    except problems.Problem:
        return {}


# ------------------------------------------------------------------ JSON


async def read_body(request: web.Request) -> Json:
    """The JSON object a request brings."""
    return parsed(await request.read())


def parsed(raw: bytes) -> Json:
    """The JSON object that these bytes are."""
    try:
        body: Any = json.loads(raw.decode("utf-8"), parse_constant=no_constant)
    except (ValueError, RecursionError):
        refuse("", "is not JSON")
    if not isinstance(body, dict):
        refuse("", "is not a JSON object")
    return body


def no_constant(word: str) -> NoReturn:
    """JSON knows no NaN and no Infinity."""
    raise ValueError(word)


def refuse(pointer: str, detail: str) -> NoReturn:
    """Refuses a message for one reason."""
    raise problems.invalid([{"pointer": pointer, "detail": detail}])
