"""The requests of a client: one function for each operation, and one that derives the key of each command."""

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import (
    deliveries,
    is_key,
    natural_words,
    path_parts,
    patience,
    rejection_name,
    request_schema,
    said_in_address,
    sent_as_body,
    takes_request,
    told_of_end,
)
from merestone.contract.code_names import PYTHON_WORDS, distinct
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel
from merestone.contract.keys import key_paths
from merestone.contract.traffic import provided
from merestone.emitters.python_client._templates import WRITTEN, docstring, imported, literal, sentence

_TAKEN = PYTHON_WORDS | frozenset(
    {"close", "dataclass", "json", "key_of", "kind_of", "quote", "warnings", "wire_bytes", "wire_value"}
)
"""What the modules of a client import or define themselves."""
_ARGUMENTS = PYTHON_WORDS | frozenset({"call", "context", "key", "quote", "request", "self", "site"})
"""What a method of a client calls its own."""


def calls_module(contract: Contract, system: str) -> str:
    """The module that turns typed requests into HTTP requests."""
    operations = provided(contract, system)
    commands = [operation for operation in operations if operation.kind == "command"]
    channels = deliveries(contract, system)
    parts = [_head(system, operations, commands, channels)]
    parts += [_key(contract, operation) for operation in commands]
    parts += [_command(operation) if operation.kind == "command" else _query(operation) for operation in operations]
    parts += [_delivery(channel) for channel in channels]
    return "\n\n".join(part.strip("\n") + "\n" for part in parts)


def rejections_module(contract: Contract, system: str) -> str:
    """The module with an exception for each rejection that has a message of its own."""
    found = [(o.name, m.name) for o in provided(contract, system) if (m := o.message("rejected"))]
    lines = [WRITTEN + f'"""What {system} says when it refuses: the rejection of each command, with its reason."""', ""]
    if found:
        lines += ["from . import models", "from .problems import Rejected", ""]
    return "\n".join(lines + [_rejection(operation, message) for operation, message in found]).rstrip() + "\n"


def method_name(operation: Operation) -> str:
    """The name under which a client offers an operation; one that Python or the client needs itself ends in `_`."""
    return distinct([wire_names.snake(operation.name)], _TAKEN)[0]


def key_function(operation: Operation) -> str:
    """The function that derives the key of a command."""
    return f"{wire_names.snake(operation.name)}_key"


def delivery_name(channel: str) -> str:
    """The name under which a client tells the events of a channel."""
    return f"deliver_{wire_names.snake(channel)}"


def path_arguments(operation: Operation) -> list[str]:
    """The arguments of a query that fill its path, in Python's spelling; where a request is given, it fills it."""
    parts = [] if takes_request(operation) else path_parts(operation)
    return distinct([wire_names.snake(part) for part in parts], _ARGUMENTS)


def _head(system: str, operations: tuple[Operation, ...], commands: list[Operation], channels: list[Channel]) -> str:
    asked = [operation for operation in operations if takes_request(operation)]
    models = sorted({request_schema(o) for o in asked})
    rejections = sorted(name for name in map(rejection_name, commands) if name)
    spoken = ["TARGET_SYSTEM"] * bool(channels) + ["Context"] * bool(operations)
    lines = [WRITTEN + f'"""What is sent to {system}, complete but for the token."""', ""]
    lines += ["import json"] * bool(channels)
    lines += ["import warnings"] * any(operation.deprecated for operation in operations)
    lines += ["from dataclasses import dataclass"]
    lines += ["from typing import Any"] * bool(commands or channels)
    lines += ["from urllib.parse import quote"] * any(path_parts(operation) for operation in operations)
    lines += ["", imported("context", spoken)] * bool(spoken)
    lines += ["from .events import Event, kind_of"] * bool(channels)
    lines += ["from .idempotency import key_of"] * bool(commands)
    lines += [imported("models", models)] * bool(models)
    lines += [imported("rejections", rejections)] * bool(rejections)
    lines += ["from .transport import Call"] * bool(spoken)
    lines += [imported("values", _used(operations))] * bool(_used(operations))
    return "\n".join(lines) + "\n\n\n" + SITE + ("\n\n" + AT if commands else "")


def _used(operations: tuple[Operation, ...]) -> list[str]:
    """What is needed to write a request: as a body, part by part, or behind the `?`."""
    needed = {
        "query_text": any(said_in_address(o) for o in operations),
        "wire_bytes": any(sent_as_body(o) for o in operations),
        "wire_value": any(o.kind == "command" or (takes_request(o) and path_parts(o)) for o in operations),
    }
    return [name for name, used in needed.items() if used]


SITE = '''@dataclass(frozen=True, slots=True)
class Site:
    """Where a system is, and how many seconds to wait for it (None: as long as the contract gives it)."""

    base_url: str
    timeout: float | None = None

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.base_url.rstrip("/") + path

    def patience(self, seconds: float) -> float:
        """The seconds to wait for an answer the contract promises within that time."""
        return seconds if self.timeout is None else self.timeout
'''

AT = """def _at(document: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        document = document[step]
    return document
"""


def _key(contract: Contract, operation: Operation) -> str:
    model = request_schema(operation)
    values = ", ".join(f"_at(body, {path!r})" for path in key_paths(contract, operation)).replace("'", '"')
    return f'''
def {key_function(operation)}(request: {model}, context: Context) -> str:
    """The `Idempotency-Key` of this request, made from {natural_words(operation)}."""
    body = wire_value(request)
    values = [{values}]
    return key_of("{operation.name}", context.tenant, context.legal_entity, context.source_system, values)
'''


def _command(operation: Operation) -> str:
    model = request_schema(operation)
    revision = ", if_match: int" if operation.based_on else ""
    match = '\n    headers["If-Match"] = f\'"{if_match}"\'' if operation.based_on else ""
    rejected = rejection_name(operation)
    return f'''
def {method_name(operation)}(site: Site, request: {model}, context: Context{revision}) -> Call:
{docstring(sentence(operation.name))}{_warning(operation)}
    key = {key_function(operation)}(request, context)
    headers = context.headers() | {{"Content-Type": "application/json", "Idempotency-Key": key}}{match}
    return Call(
        method="{(operation.method or "post").upper()}",
        path=site.url({_command_path(operation)}),
        scope={literal(operation.access.scope or "")},
        headers=headers,
        timeout=site.patience({patience(operation)}),
        content=wire_bytes(request),
        key=key,
        rejected={rejected},
    )
'''


def _command_path(operation: Operation) -> str:
    """The path as Python, each of its parts taken from the request, or the key itself; behind it what a query says there."""
    path = operation.path or ""
    for part in path_parts(operation):
        value = "key" if is_key(part) else f"str(wire_value(request)['{part}'])"
        path = path.replace(f"{{{part}}}", f"{{quote({value}, safe='')}}")
    named = ", ".join(literal(field.name) for field in said_in_address(operation))
    said = f" + query_text(request, [{named}])" if named else ""
    return f'{"f" if path_parts(operation) else ""}"{path}"{said}'


def _query(operation: Operation) -> str:
    if takes_request(operation):
        return _question(operation)
    arguments = path_arguments(operation)
    taken = "".join(f"{name}: str, " for name in arguments)
    path = operation.path or ""
    for name, written in zip(arguments, path_parts(operation), strict=True):
        path = path.replace(f"{{{written}}}", f"{{quote({name}, safe='')}}")
    return f'''
def {method_name(operation)}(site: Site, {taken}context: Context) -> Call:
{docstring(sentence(operation.name))}{_warning(operation)}
    return Call(
        method="{(operation.method or "get").upper()}",
        path=site.url({"f" if arguments else ""}"{path}"),
        scope={literal(operation.access.scope or "")},
        headers=context.headers(),
        timeout=site.patience({patience(operation)}),
    )
'''


def _question(operation: Operation) -> str:
    """The call of a query whose request is given as a whole."""
    body = sent_as_body(operation) is not None
    headers = 'context.headers() | {"Content-Type": "application/json"}' if body else "context.headers()"
    content = "\n        content=wire_bytes(request)," if body else ""
    return f'''
def {method_name(operation)}(site: Site, request: {request_schema(operation)}, context: Context) -> Call:
{docstring(sentence(operation.name))}{_warning(operation)}
    return Call(
        method="{(operation.method or "get").upper()}",
        path=site.url({_command_path(operation)}),
        scope={literal(operation.access.scope or "")},
        headers={headers},
        timeout=site.patience({patience(operation)}),{content}
    )
'''


def _warning(operation: Operation) -> str:
    """What a caller of a deprecated operation is told, each time it is called from another place."""
    told = told_of_end(operation)
    return f'\n    warnings.warn("{told}", DeprecationWarning, stacklevel=3)' if told else ""


def _delivery(channel: Channel) -> str:
    return f'''
def {delivery_name(channel.name)}(site: Site, event: Event[Any] | bytes) -> Call:
    """An event on {channel.name}, which the reader takes within 5 s or gets again."""
    content = event if isinstance(event, bytes) else event.to_bytes()
    told = json.loads(content)
    headers = {{
        "Content-Type": "application/cloudevents+json",
        "X-Correlation-Id": str(told["correlationid"]),
        "X-Source-System": str(told["source"]).rpartition("/")[2],
        "X-Target-System": TARGET_SYSTEM,
        "X-Tenant-Id": str(told["tenantid"]),
        "X-Legal-Entity": str(told["legalentity"]),
    }}
    if told.get("causationid"):
        headers["X-Causation-Id"] = str(told["causationid"])
    return Call(
        method="POST",
        path=site.url({literal(channel.address)}),
        scope=kind_of(str(told["type"])).scope,
        headers=headers,
        timeout=site.patience(5.0),
        content=content,
    )
'''


def _rejection(operation: str, message: str) -> str:
    return f'''
class {operation}Rejected(Rejected):
    """`{operation}` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.{message}:
        """The rejection as the contract has it."""
        return models.{message}.model_validate(self.members)
'''
