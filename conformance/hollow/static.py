"""Answers every documented path as if all were well, with the example of the contract, and keeps no state.

The contract is `OMS/openapi.yaml` and `OMS/control.yaml` in the folder that `MERESTONE_GENERATED` names (else `generated/`).
A path that no contract documents, or all of them where there is none, is 404.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from aiohttp import web

from hollow._serve import SYSTEM, Answer, serve

Json = Any
CONTRACTS = ("openapi.yaml", "control.yaml")
HEADERS = {"ETag": '"1"', "Location": "/", "Cache-Control": "no-store"}
"""What it says in headers, where a contract documents them for an answer."""


@dataclass(frozen=True)
class Canned:
    """What it answers to one method on the paths that `path` matches."""

    method: str
    path: re.Pattern[str]
    status: int
    headers: dict[str, str]
    body: Json


def canned(generated: Path) -> tuple[Canned, ...]:
    """The first good answer of every documented operation."""
    files = [generated / SYSTEM / name for name in CONTRACTS]
    return tuple(found for file in files if file.exists() for found in _of(yaml.safe_load(file.read_text("utf-8"))))


def answering(known: tuple[Canned, ...]) -> Answer:
    """Answers from `known` and nothing else."""

    async def answer(request: web.Request) -> web.Response:
        for one in known:
            if one.method == request.method and one.path.fullmatch(request.path):
                if one.body is None:
                    return web.Response(status=one.status, headers=one.headers)
                return web.json_response(one.body, status=one.status, headers=one.headers)
        return web.Response(status=404)

    return answer


def _of(contract: Json) -> Iterator[Canned]:
    for path, operations in contract["paths"].items():
        pattern = re.compile(".+".join(re.escape(part) for part in re.split(r"\{[^}]+\}", path)))
        for method, operation in operations.items():
            good = sorted(status for status in operation.get("responses", {}) if status.startswith("2"))
            if good:
                response = operation["responses"][good[0]]
                headers = {name: value for name, value in HEADERS.items() if name in response.get("headers", {})}
                yield Canned(method.upper(), pattern, int(good[0]), headers, _example(response, contract))


def _example(response: Json, contract: Json) -> Json:
    """The first example of an answer; None where it has no body."""
    for media in response.get("content", {}).values():
        for example in media.get("examples", {}).values():
            return _found(example, contract)["value"]
    return None


def _found(example: Json, contract: Json) -> Json:
    if "$ref" not in example:
        return example
    return contract["components"]["examples"][example["$ref"].rpartition("/")[2]]


if __name__ == "__main__":
    beside = Path(__file__).resolve().parents[2] / "generated"
    serve(answering(canned(Path(os.environ.get("MERESTONE_GENERATED", beside)))))
