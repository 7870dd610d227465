"""What a client makes of a request before it is sent: its key, and what refuses it; and how snapshots are taken."""

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import natural_words, path_parts, rejection_name, request_schema, takes_request
from merestone.contract.code_names import TYPESCRIPT_WORDS, distinct
from merestone.contract.contract import Contract
from merestone.contract.keys import key_paths
from merestone.contract.shapes import Shapes
from merestone.contract.spoken import snapshot_entities
from merestone.contract.traffic import provided, taken_from_brokers
from merestone.emitters.typescript_client._text import WRITTEN, comment, imported, literal, type_name

TYPES = 'import type * as types from "./types.js";\n'
_METHODS = frozenset({"constructor", "hasOwnProperty", "then", "toJSON", "toString", "valueOf"})
"""Names of methods that JavaScript calls by itself, or that every object has."""
_ARGUMENTS = TYPESCRIPT_WORDS | {"context", "encodeURIComponent", "key", "request", "sending"}


def method_name(operation: Operation) -> str:
    """The name under which a client offers an operation."""
    return distinct([wire_names.camel(operation.name)], _METHODS)[0]


def delivery_name(channel: str) -> str:
    """The name under which a client tells the events of a channel."""
    return f"deliver{wire_names.pascal(channel)}"


def key_function(operation: Operation) -> str:
    """The function that derives the key of a command."""
    return f"{wire_names.camel(operation.name)}Key"


def snapshot_function(entity: str) -> str:
    """The function that takes a snapshot of an entity."""
    return f"snapshotOf{wire_names.pascal(entity)}"


def path_arguments(operation: Operation) -> list[str]:
    """The arguments of a query that fill its path; where a request is given, it fills it."""
    parts = [] if takes_request(operation) else path_parts(operation)
    return distinct([wire_names.camel(part) for part in parts], _ARGUMENTS)


def commands_of(contract: Contract, system: str) -> list[Operation]:
    """The commands that a system answers."""
    return [operation for operation in provided(contract, system) if operation.kind == "command"]


def keyed_commands(contract: Contract, system: str) -> list[Operation]:
    """The commands that a system answers, and those that it takes from brokers."""
    return [*commands_of(contract, system), *taken_from_brokers(contract, system)]


def keys_module(contract: Contract, system: str) -> str:
    """The module with the key of every command."""
    commands = keyed_commands(contract, system)
    heading = f"/** The `Idempotency-Key` of every command to {system}, made from the request itself. */\n\n"
    if not commands:
        return f"{WRITTEN}{heading}export {{}};\n"
    code = "".join(_key(contract, operation) for operation in commands)
    imports = imported(code, "context", ("type Context",)) + imported(code, "idempotency", ("keyOf",)) + TYPES
    return f"{WRITTEN}{heading}{imports}{imported(code, 'values', ('at',))}{code}"


def _key(contract: Contract, operation: Operation) -> str:
    values = ", ".join(f"at(request, {literal(list(path))})" for path in key_paths(contract, operation))
    told = comment(f"The `Idempotency-Key` of this request, made from {natural_words(operation)}.")
    return f"""
{told}export function {key_function(operation)}(request: types.{type_name(request_schema(operation))}, context: Context): Promise<string> {{
  const values: readonly unknown[] = [{values}];
  return keyOf("{operation.name}", context.tenant, context.legalEntity, context.sourceSystem, values);
}}
"""


def rejections_module(contract: Contract, system: str) -> str:
    """The module with an error for each rejection that has a message of its own."""
    found = [(o, name) for o in provided(contract, system) if (name := rejection_name(o))]
    heading = f"/** What {system} says when it refuses: the rejection of each command, with its reason. */\n\n"
    if not found:
        return f"{WRITTEN}{heading}export {{}};\n"
    code = "".join(_rejection(operation, name) for operation, name in found)
    imports = imported(code, "problems", ("Rejected",)) + imported(code, "reading", ("read",))
    return f"{WRITTEN}{heading}{imports}{TYPES}{code}"


def _rejection(operation: Operation, name: str) -> str:
    message = operation.message("rejected")
    assert message is not None, "only what has a rejection is called so"
    schema = wire_names.message_schema(operation, message)
    return f"""
/** `{operation.name}` was understood and refused; `decision` says why. */
export class {name} extends Rejected {{
  /** The rejection as the contract has it. */
  get decision(): types.{type_name(schema)} {{
    return read("{schema}", this.members);
  }}
}}
"""


def snapshots_module(shapes: Shapes, system: str) -> str:
    """The module that takes snapshots: the value, and the hash that proves it was not changed since."""
    entities = snapshot_entities(shapes, system)
    heading = f"/** Snapshots as {system} takes them. */\n\n"
    if not entities:
        return f"{WRITTEN}{heading}export {{}};\n"
    code = "".join(_snapshot(entity) for entity in entities)
    return f"{WRITTEN}{heading}{TYPES}{imported(code, 'values', ('contentHash',))}{code}"


def _snapshot(entity: str) -> str:
    made = type_name(wire_names.crossing_schema("snapshot", entity))
    return f"""
/** A snapshot of the {wire_names.words(entity)} at that revision. */
export async function {snapshot_function(entity)}(value: types.{type_name(entity)}, revision: number, takenAt: string): Promise<types.{made}> {{
  return {{ entity: "{entity}", value, revision, takenAt, contentHash: await contentHash(value) }};
}}
"""
