"""Requests of the contracts: each operation of each document with its example, a token, its key and its revision."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote, urlencode

from loopback.playing import Played, contract, plan, systems
from merekit.identity import LEGAL_ENTITY, OTHER_LEGAL_ENTITY, TENANT, Grant
from merekit.payload import idempotency_key
from merestone.plan import Auth, PlanOperation

Json = Any
JSON, EVENT = "application/json", "application/cloudevents+json"


@dataclass(frozen=True)
class Call:
    """A request below the base of a system. `words` fill the path, `said` stands behind the `?`; a header that is None is left out."""

    system: str
    method: str
    path: str
    described: Json = field(repr=False)
    operation: PlanOperation
    """The operation in the plan; of what is taken on a channel the event that the example is."""
    words: dict[str, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    body: Json = None
    headers: dict[str, str | None] = field(default_factory=dict)
    auth: Auth = "valid"

    @property
    def name(self) -> str:
        """The operation as the document calls it."""
        return f"{self.system}.{self.described['operationId']}"

    @property
    def kind(self) -> str:
        """What the operation is: `command`, `query`, `status query`, `replay` or `delivery`."""
        if "channel" in self.described["x-merestone"]:
            return "delivery"
        return self.operation.kind

    @property
    def address(self) -> str:
        """The path with its words in it, and what stands behind it."""
        path = self.path
        for name, word in self.words.items():
            path = path.replace(f"{{{name}}}", quote(word, safe=""))
        return path + ("?" + urlencode(self.said) if self.said else "")

    def content(self) -> bytes | None:
        """The body as it is sent; text is sent as it is."""
        if self.body is None:
            return None
        return self.body.encode() if isinstance(self.body, str) else json.dumps(self.body, ensure_ascii=False).encode()

    @property
    def speaker(self) -> str:
        """Who asks; of what is delivered whom the event names, also where its body was spoilt since."""
        if self.kind != "delivery":
            return self.operation.requirer
        return self.operation.requirer if self.operation.kind == "event" else self.operation.providers[0]

    def sent_with(self, played: Played) -> dict[str, str]:
        """The headers as they are sent, with token, and with the key of the body unless another is given."""
        legal_entity = OTHER_LEGAL_ENTITY if self.auth == "wrong-partition" else LEGAL_ENTITY
        told: dict[str, str | None] = {
            "X-Correlation-Id": "story-1",
            "X-Source-System": self.speaker,
            "X-Target-System": self.system,
            "X-Tenant-Id": TENANT,
            "X-Legal-Entity": legal_entity,
        }
        if self.body is not None:
            told["Content-Type"] = EVENT if self.kind == "delivery" else JSON
        if self.kind == "command":
            told["Idempotency-Key"] = key_of(self.operation, self.body)
        if self.kind == "command" and self.operation.based_on:
            told["If-Match"] = '"3"'
        token = played.simulator.issuer.spoiled(grant_of(self), self.auth)
        told |= {"Authorization": f"Bearer {token}"} if token else {}
        return {name: value for name, value in {**told, **self.headers}.items() if value is not None}

    def changed(self, **changes: Json) -> "Call":
        """The same but for these."""
        return replace(self, **changes)


def grant_of(call: Call) -> Grant:
    """What a token has to say for a call."""
    operation = call.operation
    return Grant("somebody", call.system, operation.scope or "", operation.roles)


def key_of(operation: PlanOperation, body: Json) -> str:
    """The key that a body derives."""
    return idempotency_key(operation, body, TENANT, LEGAL_ENTITY, operation.requirer)


def calls(system: str) -> Iterator[Call]:
    """A call in order for each operation of a system's document; of a channel one for each kind of event."""
    document = contract(system)
    for path, item in document["paths"].items():
        for method, described in item.items():
            yield from _calls(system, path, method, described)


def every_call() -> list[Call]:
    """The calls of every system."""
    return [call for system in systems() for call in calls(system)]


def followed(system: str, value: Json) -> Json:
    """What a reference of a document refers to; anything else as it is."""
    while isinstance(value, dict) and "$ref" in value:
        part = contract(system)
        for step in value["$ref"].removeprefix("#/").split("/"):
            part = part[step]
        value = part
    return value


def _calls(system: str, path: str, method: str, described: Json) -> Iterator[Call]:
    parameters = [followed(system, parameter) for parameter in described["parameters"]]
    words = {p["name"]: _text(p) for p in parameters if p["in"] == "path"}
    said = {p["name"]: _text(p) for p in parameters if p["in"] == "query"}
    content = described.get("requestBody", {}).get("content", {})
    bodies = [
        followed(system, example)["value"] for media in content.values() for example in media["examples"].values()
    ]
    for body in bodies or [None]:
        operation = _operation(described, path, body)
        yield Call(system, method.upper(), path, described, operation, words, said, body)


def _text(parameter: Json) -> str:
    example = parameter.get("example", "nothing")
    return example if isinstance(example, str) else json.dumps(example)


def _operation(described: Json, path: str, body: Json) -> PlanOperation:
    told = described["x-merestone"]
    if "operation" in told:
        return plan().operation(told["operation"])
    kinds = {m.event_type: o for o in plan().operations for m in o.messages if m.event_type}
    return kinds[body["type"]]
