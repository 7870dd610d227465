"""What the tests of the Python clients share: the compiled packages, and systems that answer as they are told."""

import json
import re
from collections.abc import Callable
from typing import Any

import httpx

from merestone.contract.contract import Contract
from merestone.contract.examples import message_example
from support import ROOT

MYPY = """
[mypy]
strict = true
python_version = 3.11
plugins = pydantic.mypy

[pydantic-mypy]
init_typed = true
init_forbid_extra = true
warn_required_dynamic_aliases = true
"""

HEADER_VALUES = [
    ("Euro \u20ac \U0001f600", "Euro%20%E2%82%AC%20%F0%9F%98%80"),  # the example of the binding
    ('100% "sure"', "100%25%20%22sure%22"),
    ("%41", "%2541"),
    ("tab\tand ~!", "tab%09and%20~!"),
]
"""Values of attributes, and as the binding writes them."""
READ_VALUES = [('"a \\"b\\" %41"', 'a "b" A'), ("%e2%82%ac", "\u20ac"), ("plain text", "plain text"), ("100%", "100%")]
"""Values of headers that nobody writes so today, and what they say."""


def body_of(contract: Contract, operation: str) -> dict[str, Any]:
    return message_example(contract, contract.operation(operation).messages[0])


def body_of_role(contract: Contract, operation: str, role: str) -> dict[str, Any]:
    message = contract.operation(operation).message(role)
    assert message is not None
    return message_example(contract, message)


def client(
    package: Any, name: str, answer: Callable[[httpx.Request], httpx.Response]
) -> tuple[Any, list[httpx.Request]]:
    seen: list[httpx.Request] = []

    def taken(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer(request)

    http = httpx.Client(transport=httpx.MockTransport(taken))
    made = getattr(package, f"{name}Client")(
        "https://system.example", lambda audience, scope: f"{audience} {scope}", http=http
    )
    return made, seen


def refused_token(status: int) -> httpx.HTTPStatusError:
    """What `raise_for_status` raises of an issuer that answers so."""
    request = httpx.Request("POST", "https://issuer.example/token")
    return httpx.HTTPStatusError(f"{status}", request=request, response=httpx.Response(status, request=request))


def context(package: Any, source: str) -> Any:
    return package.Context(source, "acme", "DE01", "story-1")


def answers(status: int, body: Any, headers: dict[str, str] | None = None) -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: httpx.Response(status, json=body, headers=headers)


def problem(status: int, word: str, **members: Any) -> Callable[[httpx.Request], httpx.Response]:
    document = {"type": f"urn:merestone:problem:{word}", "title": "t", "status": status, "detail": "d", "class": word}
    content = json.dumps(document | {"retryable": False} | members).encode()
    return lambda _: httpx.Response(
        status, content=content, headers={"Content-Type": "application/problem+json"} | {"Retry-After": "7"}
    )


def program_with(words: str, language: str = "python", page: str = "docs/clients.md") -> str:
    """The program of a page that has these words."""
    text = (ROOT / page).read_text("utf-8")
    (program,) = (p for p in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL) if words in p)
    return str(program)


def keyed_value(body: dict[str, Any], name: str) -> str | None:
    """The value of that name in the first reference of a request that has it."""
    return next((str(part[name]) for part in body.values() if isinstance(part, dict) and name in part), None)
