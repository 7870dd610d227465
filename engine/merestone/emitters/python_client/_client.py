"""The client itself: one typed method for each operation, once waiting and once awaited."""

import textwrap

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.calls import (
    answer_of,
    answer_schema,
    asked_about,
    asked_of,
    deliveries,
    paged,
    patience,
    rejection_name,
    request_schema,
    takes_request,
)
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import put_aside
from merestone.contract.entities import System
from merestone.contract.refusals import raised
from merestone.contract.run_shapes import told_of_run
from merestone.contract.shapes import Shapes
from merestone.contract.spoken import snapshot_entities
from merestone.contract.traffic import files_to, handed_to, provided, taken_from_brokers
from merestone.emitters.python_client._calls import delivery_name, key_function, method_name, path_arguments
from merestone.emitters.python_client._files import exported_of_files, hand_over_methods, told_models
from merestone.emitters.python_client._messages import message_function
from merestone.emitters.python_client._models import snapshot_function
from merestone.emitters.python_client._templates import WRITTEN, docstring, imported, sentence, signature, wrapped


def package_module(shapes: Shapes, system: System) -> str:
    """The `__init__` of the package: everything a caller needs except the models."""
    contract, name = shapes.contract, system.name
    commands = taken_from_brokers(contract, name)
    exported = {
        "binding": ["BrokerEvent", "from_broker", "from_http", "to_binary", "to_broker"],
        "broker": ["BrokerMessage"] if commands else [],
        "calls": ["Site", *(key_function(each) for each in provided(contract, name) if each.kind == "command")],
        "client": [f"Async{name}Client", f"{name}Client"],
        "context": ["Context"],
        "dead_letters": ["ASIDE_CHANNELS", "AsideChannel", "AsideReason", "DeadLetter", "dead_letter"]
        if put_aside(contract, name)
        else [],
        "events": ["Event", "Fact", "UnreadableEvent", "event_of", "parse_event"],
        "files": exported_of_files(contract, name),
        "inbox": [
            "Apply",
            "Arrival",
            "AsyncInbox",
            "AsyncStore",
            "Change",
            "Conflict",
            "Duplicate",
            "Inbox",
            "Known",
            "Line",
            "MemoryStore",
            "Parked",
            "PassedOver",
            "Store",
            "Taken",
        ],
        "messages": [function for each in commands for function in (key_function(each), message_function(each))],
        "outcomes": ["Answer", "Delivered", "NotSent", "NotTaken", "Unavailable", "Unknown"],
        "paging": ["pages", "pages_async"] if paged(contract, name) else [],
        "problems": [
            "Absent",
            "Blocked",
            "Denied",
            "DuplicateRun",
            "IdempotencyKeyMissing",
            "InFlight",
            "Invalid",
            "Mismatch",
            "Problem",
            "Rejected",
            "Retained",
            "RevisionMissing",
            "RowsMissing",
            "Stale",
            "Throttled",
        ],
        "rejections": sorted(n for n in map(rejection_name, provided(contract, name)) if n),
        "retries": [
            *(["ASKING"] if asked_about(contract, name) else []),
            *(["RETRIES"] if provided(contract, name) else []),
        ],
        "retrying": ["TELLING", "Retries", "Retry", "retried", "retried_async"],
        "runs": ["Run"] if files_to(contract, name) else [],
        "settling": ["Asking", "Meaning", "Settled", "settle", "settle_async"],
        "snapshots": [snapshot_function(entity) for entity in snapshot_entities(shapes, name)],
        "transport": ["AsyncTokenSource", "TokenSource"],
        "values": ["Timestamp", "content_hash", "key_text"],
    }
    imports = "".join(imported(module, names) + "\n" for module, names in exported.items() if names)
    listed = "".join(f'    "{each}",\n' for each in sorted(each for names in exported.values() for each in names))
    heading = docstring(f"A typed client for {name}: {system.title}. The messages are in `models`.", "")
    return f"{WRITTEN}{heading}\n\n{imports}\n__all__ = [\n{listed}]\n"


def client_module(contract: Contract, system: str) -> str:
    """The module with both clients."""
    return f"{_head(contract, system)}\n\n{_class(contract, system, '')}\n\n{_class(contract, system, 'async ')}"


def _head(contract: Contract, system: str) -> str:
    operations, channels = provided(contract, system), deliveries(contract, system)
    files = handed_to(contract, system)
    models = sorted({model for operation in operations for model in _models(operation)} | told_models(files))
    outcomes = sorted({*_outcomes(operations, bool(channels or files)), *_told_outcomes(files)})
    transport = [
        word
        for word, used in (
            ("AsyncTokenSource", True),
            ("TokenSource", True),
            ("command_outcome", any(o.kind == "command" for o in operations)),
            ("delivery_outcome", bool(channels)),
            ("query_outcome", any(o.kind != "command" for o in operations) or any(map(told_of_run, files))),
            ("run_outcome", bool(files)),
            ("send", bool(operations or channels or files)),
            ("send_async", bool(operations or channels or files)),
        )
        if used
    ]
    lines = [WRITTEN + f'"""Clients for {system}: every method sends once, and says what came of it."""', ""]
    lines += ["from types import TracebackType", f"from typing import {'Any, Self' if channels else 'Self'}", ""]
    lines += ["import httpx", "", "from . import calls"]
    lines += ["from . import files"] * bool(files)
    lines += ["from .context import Context"] * bool(operations or files)
    lines += ["from .events import Event"] * bool(channels)
    lines += [imported("models", models)] * bool(models)
    lines += [imported("outcomes", outcomes)] * bool(outcomes)
    lines += ["from .runs import Run"] * bool(files)
    lines += [imported("transport", transport)]
    return "\n".join(lines) + "\n"


def _outcomes(operations: tuple[Operation, ...], delivers: bool) -> list[str]:
    found = {"Answer"} if operations else set()
    if any(operation.kind == "command" for operation in operations):
        found |= {"NotSent", "Unknown"}
    if any(operation.kind != "command" for operation in operations):
        found |= {"Unavailable"}
    return sorted(found | ({"Delivered", "NotTaken"} if delivers else set()))


def _told_outcomes(files: tuple[Operation, ...]) -> set[str]:
    return {"Answer", "Unavailable"} if any(map(told_of_run, files)) else set()


def _models(operation: Operation) -> list[str]:
    taken = [request_schema(operation)] if takes_request(operation) else []
    return [*taken, answer_schema(operation)]


def _class(contract: Contract, system: str, asynchronous: str) -> str:
    methods = [_method(contract, operation, asynchronous) for operation in provided(contract, system)]
    methods += [_delivery(channel.name, asynchronous) for channel in deliveries(contract, system)]
    methods += [hand_over_methods(contract, file, asynchronous) for file in handed_to(contract, system)]
    opening = _ASYNC_CLASS if asynchronous else _CLASS
    return opening.replace("@@system@@", system) + "".join(methods)


def _method(contract: Contract, operation: Operation, asynchronous: str) -> str:
    status, model = answer_of(operation)[0], answer_schema(operation)
    if operation.kind == "command":
        taken = [f"request: {request_schema(operation)}", "context: Context"]
        taken += ["*", "if_match: int"] if operation.based_on else []
        passed = ["request", "context", *(["if_match"] if operation.based_on else [])]
        outcome, reading = f"Answer[{model}] | NotSent | Unknown", "command_outcome"
    else:
        names = path_arguments(operation)
        taken, passed = [*(f"{name}: str" for name in names), "context: Context"], [*names, "context"]
        if takes_request(operation):
            taken, passed = [f"request: {request_schema(operation)}", *taken], ["request", *passed]
        outcome, reading = f"Answer[{model}] | Unavailable", "query_outcome"
    name = method_name(operation)
    head = textwrap.indent(asynchronous + signature(name, ["self", *taken], outcome), "    ")
    return f"""
{head}
{docstring(_explained(contract, operation), "        ")}
        call = calls.{name}(self._site, {", ".join(passed)})
        return {reading}(call, {_sending(asynchronous)}, {status}, {model})
"""


def _delivery(channel: str, asynchronous: str) -> str:
    name = delivery_name(channel)
    text = (
        f"Tell an event on {channel}.\n\nWhere it is `NotTaken`, send the same bytes again later: keep what "
        "`event.to_bytes()` gave. Raises `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token."
    )
    return f"""
    {asynchronous}def {name}(self, event: Event[Any] | bytes) -> Delivered | NotTaken:
{docstring(wrapped(text), "        ")}
        call = calls.{name}(self._site, event)
        return delivery_outcome(call, {_sending(asynchronous)})
"""


def _sending(asynchronous: str) -> str:
    name = "await send_async" if asynchronous else "send"
    return f"{name}(self._http, self._token, call)"


def _explained(contract: Contract, operation: Operation) -> str:
    parts = [sentence(operation.name), prose.purpose(contract, operation)]
    refused = f"Raises {prose.coded(raised(contract, operation))}."
    if operation.kind == "command":
        parts.append(_waiting(contract, operation))
        parts.append(refused)
    else:
        parts.append(f"{refused} `Absent` says that what is asked about is not known.")
    return wrapped("\n\n".join(part for part in parts if part))


def _waiting(contract: Contract, operation: Operation) -> str:
    status = asked_of(operation)
    asking = f": ask `{method_name(contract.operation(status))}` with its key" if status else ""
    follows = f" The outcome follows on `{operation.replies}`." if operation.replies else ""
    return f"Waits {patience(operation):g} s, after which the outcome is `Unknown`{asking}.{follows}"


_CLASS = '''class @@system@@Client:
    """@@system@@, waiting for every answer. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self, base_url: str, token: TokenSource, *, timeout: float | None = None, http: httpx.Client | None = None
    ) -> None:
        """Reach @@system@@ at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.Client()

    def __enter__(self) -> Self:
        """Use the client as a context."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()
'''

_ASYNC_CLASS = '''class Async@@system@@Client:
    """@@system@@, every answer awaited. `token` gives a bearer token for an audience and a scope."""

    def __init__(
        self,
        base_url: str,
        token: AsyncTokenSource,
        *,
        timeout: float | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """Reach @@system@@ at `base_url`; `timeout` in seconds replaces what the contract gives each operation."""
        self._site = calls.Site(base_url, timeout)
        self._token = token
        self._http = http or httpx.AsyncClient()

    async def __aenter__(self) -> Self:
        """Use the client as a context."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self.close()

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()
'''
