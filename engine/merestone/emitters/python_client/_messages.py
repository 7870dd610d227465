"""The module of a client that makes the commands which go over a broker."""

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import natural_words, request_schema, told_of_end
from merestone.contract.contract import Contract
from merestone.contract.keys import channel_key_paths, key_paths
from merestone.contract.traffic import taken_from_brokers
from merestone.emitters.python_client._calls import key_function
from merestone.emitters.python_client._templates import WRITTEN, docstring, literal, sentence, signature, wrapped


def message_function(operation: Operation) -> str:
    """The function that makes the message of a command."""
    return f"{wire_names.snake(operation.name)}_message"


def messages_module(contract: Contract, system: str) -> str:
    """The module with the key and the message of every command that a system takes from a broker."""
    commands = taken_from_brokers(contract, system)
    warned = "import warnings\n" if any(operation.deprecated for operation in commands) else ""
    heading = f'"""The commands that {system} takes from a broker, each as the message to send."""'
    joins = "key_text, " if any(channel_key_paths(contract, operation) for operation in commands) else ""
    values = f"{joins}wire_bytes, wire_value"
    parts = [_HEAD.replace("@@heading@@", heading).replace("@@imports@@", warned).replace("@@values@@", values)]
    for operation in commands:
        parts += [_key(contract, operation), _message(contract, operation)]
    return WRITTEN + "\n\n".join(part.strip("\n") + "\n" for part in parts)


def _key(contract: Contract, operation: Operation) -> str:
    head = signature(key_function(operation), _taken(operation)[:2], "str")
    return f'''
{head}
    """The `Idempotency-Key` of this request, made from {natural_words(operation)}."""
    values = [{_values(key_paths(contract, operation))}]
    return key_of("{operation.name}", context.tenant, context.legal_entity, context.source_system, values)
'''


def _message(contract: Contract, operation: Operation) -> str:
    channel = contract.channel(operation.channel or "")
    told = wrapped(f"{sentence(operation.name)}\n\n{prose.purpose(contract, operation)}".strip())
    ends = told_of_end(operation)
    warning = f'\n    warnings.warn("{ends}", DeprecationWarning, stacklevel=2)' if ends else ""
    match = '\n    headers["If-Match"] = f\'"{if_match}"\'' if operation.based_on else ""
    parts = channel_key_paths(contract, operation)
    partition = f"key_text([{_values(parts)}])" if parts else "None"
    return f'''
{signature(message_function(operation), _taken(operation), "broker.BrokerMessage")}
{docstring(told)}{warning}
    key = {key_function(operation)}(request, context)
    headers = context.headers() | {{"Content-Type": "application/json", "Idempotency-Key": key}}{match}
    return broker.BrokerMessage(
        channel="{channel.name}",
        address={literal(channel.address)},
        replies={literal(operation.replies) if operation.replies else None},
        partition_key={partition},
        key=key,
        headers=headers,
        body=wire_bytes(request),
    )
'''


def _taken(operation: Operation) -> list[str]:
    revision = ["*", "if_match: int"] if operation.based_on else []
    return [f"request: models.{request_schema(operation)}", "context: Context", *revision]


def _values(paths: tuple[tuple[str, ...], ...]) -> str:
    return ", ".join(f"_at(request, {path!r})" for path in paths).replace("'", '"')


_HEAD = """
@@heading@@

@@imports@@from typing import Any

from pydantic import BaseModel

from . import broker, models
from .context import Context
from .idempotency import key_of
from .values import @@values@@


def _at(request: BaseModel, path: tuple[str, ...]) -> Any:
    document: Any = wire_value(request)
    for step in path:
        document = document[step]
    return document
"""
