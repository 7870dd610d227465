"""Where a message that came from the target departs from the contract, as text that carries no value of the message."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema_rs

from merestone.plan import PlanMessage, PlanOperation

Json = Any
Headers = Mapping[str, str]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ALWAYS = (
    "authorization", "x-correlation-id", "x-source-system", "x-target-system", "x-tenant-id", "x-legal-entity",
)  # fmt: skip
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
REVISION = re.compile(r'"[1-9][0-9]*"')
NOT_KEPT = "no-store"
ABSENT = 404
ALSO_SAID = {401: ("www-authenticate",), 429: ("retry-after",)}
"""What a refusal has to say in headers, by its status."""
CLASSES = {
    400: ("invalid", "idempotency-key-missing"),
    401: ("denied",),
    403: ("denied",),
    404: ("absent",),
    409: ("in-flight", "rows-missing", "duplicate-run", "*-blocked", "*-retained"),
    412: ("stale",),
    422: ("mismatch", "rejected"),
    428: ("revision-missing",),
    429: ("throttled",),
}


def status_of(word: str) -> int:
    """The status of a class of problems."""
    known = (
        word if "-" not in word or any(word in words for words in CLASSES.values()) else f"*-{word.rpartition('-')[2]}"
    )
    return next(status for status, words in CLASSES.items() if word in words or known in words)


class Shapes:
    """The schemas of a contract."""

    def __init__(self, folder: Path) -> None:
        """Reads `schemas/*.json` below `folder`."""
        self.schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("schemas/*.json")}
        self._registry = jsonschema_rs.Registry([(s["$id"], s) for s in self.schemas.values() if "$id" in s])
        self._validators: dict[str, Any] = {}

    def schema_of(self, message: PlanMessage) -> dict[str, Any]:
        """The schema of a message."""
        return dict(self.schemas.get(Path(message.schema_file).stem, {}))

    def read(self, message: PlanMessage, name: str, text: str) -> Json:
        """What the text of an address stands for in a field of a message: a word as it is, anything else as JSON."""
        schema = self.schema_of(message)
        field = schema.get("properties", {}).get(name, {})
        if str(field.get("$ref", "")).startswith("#/$defs/"):
            field = schema["$defs"][field["$ref"].removeprefix("#/$defs/")]
        if field.get("type", "string") == "string":
            return text
        try:
            return json.loads(text)
        except ValueError:
            return text

    def violations(self, message: PlanMessage, body: Json) -> list[str]:
        """How a body departs from the schema of its message."""
        return self._against(Path(message.schema_file).stem, body)

    def event_violations(self, message: PlanMessage, event: Json) -> list[str]:
        """How an event departs from the schema of its envelope and message."""
        name = f"{message.name}Event"
        if name in self.schemas:
            return self._against(name, event)
        return self.violations(message, event.get("data") if isinstance(event, dict) else None)

    def _against(self, name: str, body: Json) -> list[str]:
        if name not in self.schemas:
            return []
        if name not in self._validators:
            self._validators[name] = jsonschema_rs.validator_for(
                {"$schema": DIALECT, "$ref": self.schemas[name]["$id"]},
                registry=self._registry,
                validate_formats=True,
                mask="the value",
            )
        errors = self._validators[name].iter_errors(body)
        return sorted(f"/{'/'.join(str(step) for step in e.instance_path)}: {e.message}" for e in errors)


def request_headers(operation: PlanOperation, headers: Headers) -> list[str]:
    """What a command or query lacks in its headers."""
    found = [f"header {name} is missing" for name in ALWAYS if not headers.get(name)]
    found += _names(operation, headers)
    if operation.kind != "command":
        return found
    if "idempotency-key" in headers and not UUID.fullmatch(headers["idempotency-key"]):
        found.append("header idempotency-key is not a UUID without quotes")
    if "idempotency-key" not in headers:
        found.append("header idempotency-key is missing")
    if operation.based_on and not REVISION.fullmatch(headers.get("if-match", "")):
        found.append("header if-match is not a quoted revision")
    return found


def is_json(headers: Headers) -> bool:
    """Whether a body is said to be JSON."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


def is_lines(headers: Headers) -> bool:
    """Whether a body is said to be one JSON value a line."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() == "application/jsonl"


def unusable_headers(headers: Headers, system: str) -> list[str]:
    """What any request to a system cannot do without, what it has but leaves empty, and whether it is meant for another."""
    found = [f": header {name} is missing" for name in ALWAYS if not headers.get(name)]
    if headers.get("x-target-system", system) not in ("", system):
        found.append(f": header x-target-system is not {system}")
    found += [f": header {name} is empty" for name in ("x-causation-id", "if-none-match") if headers.get(name) == ""]
    return found


def unusable_command_headers(operation: PlanOperation, headers: Headers) -> list[str]:
    """What a command says in headers, and not in their form; the key and the revision may be missing here."""
    found = []
    if not UUID.fullmatch(headers.get("idempotency-key", "")):
        found.append(": header idempotency-key is not a UUID without quotes")
    if operation.based_on and "if-match" in headers and not REVISION.fullmatch(headers["if-match"]):
        found.append(": header if-match is not a quoted revision")
    return found


def event_headers(headers: Headers) -> list[str]:
    """What the delivery of an event lacks in its headers."""
    found = [] if headers.get("authorization") else ["header authorization is missing"]
    if not headers.get("content-type", "").startswith("application/cloudevents+json"):
        found.append("header content-type is not application/cloudevents+json")
    return found


def answer(shapes: Shapes, operation: PlanOperation, status: int, headers: Headers, body: Json) -> list[str]:
    """How an answer to a command or query departs from the contract."""
    if status >= 400:
        return problem(shapes, operation, status, headers, body)
    role = {"command": "accepted" if operation.asynchronous else "completed"}.get(operation.kind, "answer")
    wanted = 202 if role == "accepted" else 200
    message = operation.message(role)
    found = [] if status == wanted else [f"status {status} is not {wanted}"]
    if role == "accepted" and operation.query and not headers.get("location"):
        found.append("header location is missing")
    if operation.kind == "command" and "etag" in headers and not REVISION.fullmatch(headers["etag"]):
        found.append("header etag is not a quoted revision")
    if operation.kind == "command" and message and _tells(body, message.revision) and "etag" not in headers:
        found.append("header etag is missing")
    for name, value in operation.success_headers.items():
        found += _kept(headers) if value == NOT_KEPT else _lacking(headers, name.lower())
    return found + (shapes.violations(message, body) if message else [])


def _tells(body: Json, name: str | None) -> bool:
    return name is not None and isinstance(body, dict) and name in body


def _lacking(headers: Headers, *names: str) -> list[str]:
    return [f"header {name} is missing" for name in names if not headers.get(name)]


def _kept(headers: Headers) -> list[str]:
    """Whether a cache might keep what decides only at the moment it is told; that nothing is said of it counts as well."""
    said = headers.get("cache-control", "")
    return [] if NOT_KEPT in said.lower() else [f"header cache-control is not {NOT_KEPT}"]


def delivery_answer(shapes: Shapes, operation: PlanOperation, status: int, headers: Headers, body: Json) -> list[str]:
    """How the answer to a delivered event departs from the contract."""
    if status in CLASSES:
        return problem(shapes, operation, status, headers, body)
    if status >= 500:
        return []
    return [] if status == 204 else [f"status {status} is not 204"]


def problem(shapes: Shapes, operation: PlanOperation, status: int, headers: Headers, body: Json) -> list[str]:
    """How a refusal departs from the form of problems."""
    if status >= 500:
        return [f"status {status} is a fault of the server"]
    found = _lacking(headers, *ALSO_SAID.get(status, ()))
    found += _kept(headers) if status == ABSENT and "query" in operation.kind else []
    if not headers.get("content-type", "").startswith("application/problem+json"):
        found.append("header content-type is not application/problem+json")
    if not isinstance(body, dict):
        return [*found, "the body is not a problem"]
    found += [f"/{name}: is missing" for name in ("type", "title", "status", "class", "retryable") if name not in body]
    word = body.get("class")
    if body.get("type") != f"urn:merestone:problem:{word}":
        found.append("/type: does not name the class")
    if body.get("status") != status:
        found.append("/status: is not the status of the response")
    if not any(
        word == known or (known[0] == "*" and str(word).endswith(known[1:])) for known in CLASSES.get(status, ())
    ):
        found.append(f"/class: is not one of status {status}")
    if word == "invalid" and not isinstance(body.get("errors"), list):
        found.append("/errors: is missing")
    rejected = operation.message("rejected")
    return found + (shapes.violations(rejected, body) if word == "rejected" and rejected else [])


def problem_class(body: Json) -> str | None:
    """The class of a problem, if the body is one."""
    word = body.get("class") if isinstance(body, dict) else None
    return word if isinstance(word, str) and str(body.get("type", "")).startswith("urn:merestone:problem:") else None


def _names(operation: PlanOperation, headers: Headers) -> list[str]:
    found = []
    if headers.get("x-source-system") not in (None, *operation.askers):
        found.append(f"header x-source-system is not {' or '.join(operation.askers)}")
    if headers.get("x-target-system") not in (None, *operation.providers):
        found.append(f"header x-target-system is not {' or '.join(operation.providers)}")
    return found
