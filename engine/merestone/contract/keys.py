"""The identities found in a message: its natural key, its idempotency key, and what it is about."""

from collections.abc import Iterable

from pydantic import JsonValue

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.types import FieldSpec
from merestone.contract.wire_fields import wire_path
from merestone.semantics import natural


def request_of(operation: Operation) -> Message:
    """The request of an operation that has one."""
    request = operation.message("request")
    if request is None:
        raise ValueError(f"`{operation.name}` has no request")
    return request


def key_paths(contract: Contract, operation: Operation) -> tuple[tuple[str, ...], ...]:
    """Where the values of `idempotent by` stand in the JSON of the request, in order; of a file, in `{"manifest": ..}`."""
    if operation.idempotency is None:
        return ()
    if operation.kind == "file":
        return tuple(part_path(contract, operation, path) for path in operation.idempotency.paths)
    fields = request_of(operation).fields
    return tuple(wire_path(contract, fields, path) for path in operation.idempotency.paths)


def channel_key_paths(contract: Contract, operation: Operation) -> tuple[tuple[str, ...], ...]:
    """Where the values stand, in the JSON of a command on a channel, by which the channel is keyed; nowhere where one is not always there."""
    return keyed_paths(contract, request_of(operation), operation.channel) if operation.channel else ()


def keyed_paths(contract: Contract, message: Message, channel: str) -> tuple[tuple[str, ...], ...]:
    """Where the values stand, in the JSON of a message, by which a channel is keyed; nowhere where one is not always there."""
    found = [_key_path(contract, message, name) for name in contract.channel(channel).keyed_by]
    return tuple(path for path in found if path is not None) if all(found) else ()


def _key_path(contract: Contract, message: Message, name: str) -> tuple[str, ...] | None:
    """Where a value of that name always stands: a field of the message, or a part of the key of what it is about."""
    always = {f.name for f in message.fields if not f.optional and f.redacted not in ("mask", "drop", "band")}
    if name in always:
        return (name,)
    for entity, path in message.about:
        if len(path) == 1 and path[0] in always and name in {key.name for key in contract.entity(entity).key}:
            return wire_path(contract, message.fields, (*path, name))
    return None


def part_path(contract: Contract, operation: Operation, path: tuple[str, ...]) -> tuple[str, ...]:
    """Where `manifest.rowCount` or `row.amount` stands in the JSON of that part of a file, the part's name first."""
    part = operation.message(path[0])
    if part is None:
        raise ValueError(f"`{operation.name}` has no {path[0]}")
    return (path[0], *wire_path(contract, part.fields, path[1:]))


def key_for(
    contract: Contract, operation: Operation, body: JsonValue, tenant: str, legal_entity: str, sender: str
) -> str:
    """The `Idempotency-Key` that belongs to this body."""
    values = [value_at(body, path) for path in key_paths(contract, operation)]
    return natural.idempotency_key(operation.name, tenant, legal_entity, sender, values)


def subject_paths(
    contract: Contract, fields: Iterable[FieldSpec], entity: str, path: tuple[str, ...]
) -> tuple[tuple[str, ...], ...]:
    """Where the parts of an entity's key stand, given the path of its reference or snapshot."""
    fields = tuple(fields)
    return tuple(wire_path(contract, fields, (*path, key.name)) for key in contract.entity(entity).key)


def value_at(body: JsonValue, path: Iterable[str]) -> JsonValue:
    """The value at a path of property names; None where something on the way is absent."""
    for step in path:
        if not isinstance(body, dict) or step not in body:
            return None
        body = body[step]
    return body
