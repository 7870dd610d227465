"""Sending over HTTP, once, and reading what comes back. Nothing here repeats a request, or follows a redirect."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import httpx
from pydantic import BaseModel, ValidationError

from .outcomes import Answer, Delivered, NotSent, NotTaken, Unavailable, Unknown
from .problems import Rejected, problem_of, seconds_in

BodyT = TypeVar("BodyT", bound=BaseModel)

TokenSource = Callable[[str, str], str]
"""Gives a bearer token for an audience and a scope.

Where it cannot be reached (`httpx.RequestError`, `OSError`, an answer of 5xx), nothing was sent, and the outcome says so. Any other error
of it, as that the secret is wrong, is raised as it is: the same again would not succeed.
"""

AsyncTokenSource = Callable[[str, str], Awaitable[str]]
"""The same, awaited."""

AUDIENCE = "Workforce"


@dataclass(frozen=True, slots=True)
class Call:
    """One request, complete but for its token. `key` is empty where the request changes nothing."""

    method: str
    path: str
    scope: str
    headers: dict[str, str]
    timeout: float
    content: bytes | None = None
    key: str = ""
    rejected: type[Rejected] | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """No answer. `sent` says whether the request may have reached the other side."""

    sent: bool
    cause: str


Reply = httpx.Response | Silence


def send(http: httpx.Client, token: TokenSource, call: Call) -> Reply:
    """Send once; what goes wrong on the way is a value."""
    try:
        headers = _headers(call, token(AUDIENCE, call.scope))
    except (httpx.HTTPError, OSError) as error:
        return _without_token(error)
    try:
        return http.request(
            call.method,
            call.path,
            content=call.content,
            headers=headers,
            timeout=call.timeout,
            follow_redirects=False,
        )
    except httpx.UnsupportedProtocol:
        raise
    except httpx.RequestError as error:
        return _silence(error)


async def send_async(http: httpx.AsyncClient, token: AsyncTokenSource, call: Call) -> Reply:
    """Send once; what goes wrong on the way is a value."""
    try:
        headers = _headers(call, await token(AUDIENCE, call.scope))
    except (httpx.HTTPError, OSError) as error:
        return _without_token(error)
    try:
        return await http.request(
            call.method,
            call.path,
            content=call.content,
            headers=headers,
            timeout=call.timeout,
            follow_redirects=False,
        )
    except httpx.UnsupportedProtocol:
        raise
    except httpx.RequestError as error:
        return _silence(error)


def command_outcome(call: Call, reply: Reply, status: int, model: type[BodyT]) -> Answer[BodyT] | NotSent | Unknown:
    """The outcome of a command: its answer, or what is known about having none. A refusal is raised."""
    if isinstance(reply, Silence):
        return Unknown(call.key, reply.cause) if reply.sent else NotSent(call.key, reply.cause)
    body = _body(reply, status, model)
    if body is not None:
        return _answer(reply, body)
    _raise_problem(call, reply)
    if reply.status_code == 503 and "Retry-After" in reply.headers:
        later = reply.headers["Retry-After"]
        return NotSent(call.key, f"503, not taken: try again in {later} s", seconds_in(later))
    return Unknown(call.key, _outside(reply))


def query_outcome(call: Call, reply: Reply, status: int, model: type[BodyT]) -> Answer[BodyT] | Unavailable:
    """The outcome of a query. A refusal, which includes that there is nothing there, is raised."""
    if isinstance(reply, Silence):
        return Unavailable(reply.cause)
    body = _body(reply, status, model)
    if body is not None:
        return _answer(reply, body)
    _raise_problem(call, reply)
    return Unavailable(_outside(reply), seconds_in(reply.headers.get("Retry-After")))


def delivery_outcome(call: Call, reply: Reply) -> Delivered | NotTaken:
    """The outcome of telling a fact. Only 400, 401 and 403 are raised, of which 401 is about the token; anything else is tried again."""
    if isinstance(reply, Silence):
        return NotTaken(reply.cause)
    if reply.status_code == 204:
        return Delivered(reply.headers.get("Idempotent-Replayed") == "true")
    if reply.status_code in (400, 401, 403):
        _raise_problem(call, reply)
    return NotTaken(_outside(reply))


def run_outcome(call: Call, reply: Reply) -> Delivered | NotTaken:
    """The outcome of putting a file of a run. A refusal is raised; what is not confirmed may be put again, for it is the same run."""
    if isinstance(reply, Silence):
        return NotTaken(reply.cause)
    if reply.status_code in (201, 202, 204):
        return Delivered(reply.headers.get("Idempotent-Replayed") == "true")
    _raise_problem(call, reply)
    return NotTaken(_outside(reply))


def _headers(call: Call, token: str) -> dict[str, str]:
    return {"Accept": "application/json, application/problem+json", "Authorization": f"Bearer {token}"} | call.headers


def _without_token(error: httpx.HTTPError | OSError) -> Silence:
    """What is known where no token came: nothing was sent. One that was refused is an error."""
    if isinstance(error, httpx.HTTPStatusError) and not error.response.is_server_error:
        raise error
    return Silence(sent=False, cause=f"no token: {type(error).__name__}: {error}".rstrip(": "))


def _silence(error: httpx.RequestError) -> Silence:
    never_sent = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)
    return Silence(sent=not never_sent, cause=f"{type(error).__name__}: {error}".rstrip(": "))


def _answer(reply: httpx.Response, body: BodyT) -> Answer[BodyT]:
    revision = reply.headers.get("ETag", "").strip('"')
    return Answer(
        status=reply.status_code,
        body=body,
        revision=int(revision) if revision.isdigit() else None,
        location=reply.headers.get("Location"),
        replayed=reply.headers.get("Idempotent-Replayed") == "true",
    )


def _body(reply: httpx.Response, status: int, model: type[BodyT]) -> BodyT | None:
    """The promised message; None if this is another answer, or one that cannot be read as that message."""
    if reply.status_code != status:
        return None
    try:
        return model.model_validate_json(reply.content)
    except ValidationError:
        return None


def _raise_problem(call: Call, reply: httpx.Response) -> None:
    """Raise the refusal, if the answer is one: 4xx with a problem document."""
    members = _problem(reply)
    if 400 <= reply.status_code < 500 and members is not None:
        raise problem_of(reply.status_code, members, reply.headers.get("Retry-After"), call.rejected)


def _problem(reply: httpx.Response) -> dict[str, Any] | None:
    if not reply.headers.get("Content-Type", "").startswith("application/problem+json"):
        return None
    try:
        members = json.loads(reply.content)
    except ValueError:
        return None
    return cast("dict[str, Any]", members) if isinstance(members, dict) and "class" in members else None


def _outside(reply: httpx.Response) -> str:
    return f"{reply.status_code} {reply.reason_phrase}: an answer the contract does not know"
