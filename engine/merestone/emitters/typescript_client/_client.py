"""The client itself, with one typed method for each operation, and the index of its package."""

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.calls import (
    answer_of,
    answer_schema,
    asked_about,
    asked_of,
    deliveries,
    is_key,
    paged,
    path_parts,
    patience,
    rejection_name,
    request_schema,
    said_in_address,
    sent_as_body,
    takes_request,
    told_of_end,
)
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import put_aside
from merestone.contract.entities import Channel, System
from merestone.contract.refusals import raised
from merestone.contract.shapes import Shapes
from merestone.contract.spoken import snapshot_entities
from merestone.contract.traffic import files_to, handed_to, provided, taken_from_brokers
from merestone.emitters.typescript_client._calls import (
    TYPES,
    delivery_name,
    key_function,
    keyed_commands,
    method_name,
    path_arguments,
    snapshot_function,
)
from merestone.emitters.typescript_client._files import exported_of_files, hand_over_methods, result_type
from merestone.emitters.typescript_client._messages import message_function
from merestone.emitters.typescript_client._text import WRITTEN, comment, imported, literal, sentence, type_name

PROBLEMS = (
    "Absent", "Blocked", "Denied", "DuplicateRun", "IdempotencyKeyMissing", "InFlight", "Invalid", "Mismatch", "Problem", "Rejected",
    "Retained", "RevisionMissing", "RowsMissing", "Stale", "Throttled", "type Fault",
)  # fmt: skip


def index_module(shapes: Shapes, system: System) -> str:
    """The index of the package: everything a caller needs; the messages are `types`."""
    contract, name = shapes.contract, system.name
    exported: dict[str, list[str]] = {
        "binding": ["fromBroker", "fromHttp", "toBinary", "toBroker", "type BrokerEvent", "type HeadersLike"],
        "broker": ["type BrokerMessage"] if taken_from_brokers(contract, name) else [],
        "client": [f"{name}Client"] if is_asked(contract, name) else [],
        "context": ["Context", "type Party"],
        "dead-letters": ["ASIDE_CHANNELS", "deadLetter", "type AsideChannel", "type AsideReason", "type DeadLetter"] if put_aside(contract, name) else [],
        "events": [
            "contextOf", "eventOf", "parseEvent", "textOf", "UnreadableEvent", "type Event", "type EventType",
            "type FactEvent", "type Facts", "type Said",
        ],
        "files": exported_of_files(contract, name),
        "inbox": [
            "Inbox", "MemoryStore", "type Apply", "type Arrival", "type Change", "type Conflict", "type Duplicate", "type Known",
            "type Line", "type Parked", "type PassedOver", "type Store", "type Taken",
        ],
        "keys": [key_function(operation) for operation in keyed_commands(contract, name)],
        "messages": [message_function(operation) for operation in taken_from_brokers(contract, name)],
        "outcomes": [
            f"type {kind}"
            for kind in (
                "Answer", "CommandOutcome", "Delivered", "DeliveryOutcome", "NotSent", "NotTaken", "QueryOutcome",
                "Unavailable", "Unknown",
            )
        ],
        "paging": ["pages"] if paged(contract, name) else [],
        "problems": list(PROBLEMS),
        "reading": ["Unreadable"],
        "rejections": sorted(n for n in map(rejection_name, provided(contract, name)) if n),
        "retries": [*(["ASKING"] if asked_about(contract, name) else []), *(["RETRIES"] if provided(contract, name) else [])],
        "retrying": ["retried", "TELLING", "type Retries", "type Retry", "type Waiting"],
        "runs": ["filesOf", "type Run"] if files_to(contract, name) else [],
        "settling": ["settle", "type Asking", "type Clock", "type Meaning", "type Settled"],
        "snapshots": [snapshot_function(entity) for entity in snapshot_entities(shapes, name)],
        "transport": ["type Based", "type Options", "type Sending", "type TokenSource"],
        "values": ["contentHash", "keyText"],
    }  # fmt: skip
    lines = [f'export {{ {", ".join(names)} }} from "./{module}.js";\n' for module, names in exported.items() if names]
    told = comment(f"A typed client for {name}: {system.title}. The messages are in `types`.")
    return f'{WRITTEN}{told}\n{"".join(lines)}export type * as types from "./types.js";\n'


def is_asked(contract: Contract, system: str) -> bool:
    """Whether anything is sent to a system; of one that only tells, a client reads the events."""
    return bool(provided(contract, system) or deliveries(contract, system) or handed_to(contract, system))


def client_module(contract: Contract, system: str) -> str:
    """The module with the client."""
    methods = [_method(contract, operation) for operation in provided(contract, system)]
    methods += [_delivery(channel) for channel in deliveries(contract, system)]
    methods += [hand_over_methods(contract, system, file) for file in handed_to(contract, system)]
    code = _CLASS.replace("@@system@@", system) + "".join(methods) + "}\n"
    imports = [
        imported(code, "context", ("type Context",)),
        imported(code, "events", ("letterOf", "type FactEvent")),
        imported(code, "files", tuple(f"type {result_type(file)}" for file in handed_to(contract, system))),
        'import * as keys from "./keys.js";\n' if "keys." in code else "",
        imported(code, "outcomes", ("type CommandOutcome", "type DeliveryOutcome", "type QueryOutcome")),
        'import * as rejections from "./rejections.js";\n' if "rejections." in code else "",
        imported(code, "runs", ("type Run",)),
        imported(code, "transport", ("Line", "type Based", "type Options", "type Sending", "type TokenSource")),
        TYPES if "types." in code else "",
        imported(code, "values", ("at", "queryText")),
    ]
    heading = f"/** A client for {system}: every method sends once, and says what came of it. */\n\n"
    return f"{WRITTEN}{heading}{''.join(imports)}\n{code}"


def _method(contract: Contract, operation: Operation) -> str:
    command = operation.kind == "command"
    answer = f"types.{type_name(answer_schema(operation))}"
    if command:
        taken = [f"request: types.{type_name(request_schema(operation))}", "context: Context"]
    else:
        taken = [f"request: types.{type_name(request_schema(operation))}"] if takes_request(operation) else []
        taken += [*(f"{name}: string" for name in path_arguments(operation)), "context: Context"]
    taken.append("sending: Based" if operation.based_on and command else "sending: Sending = {}")
    outcome = f"{'CommandOutcome' if command else 'QueryOutcome'}<{answer}>"
    body = _command(operation) if command else _query(operation)
    told = _explained(contract, operation)
    promised = _promised(operation)
    return f"""
{told}  async {method_name(operation)}({", ".join(taken)}): Promise<{outcome}> {{
{body}
    return this.#line.{"command" if command else "query"}(call, {promised}, sending);
  }}
"""


def _command(operation: Operation) -> str:
    match = '\n        "If-Match": `"${sending.ifMatch}"`,' if operation.based_on else ""
    return f"""\
    const key = await keys.{key_function(operation)}(request, context);
    const call = {{
      method: "{(operation.method or "post").upper()}",
      path: {_path(operation, _values(operation))},
      scope: {literal(operation.access.scope or "")},
      headers: {{
        ...context.headers(),
        "Content-Type": "application/json",
        "Idempotency-Key": key,{match}
      }},
      patience: {patience(operation) * 1000:.0f},
      body: JSON.stringify(request),
      key,
    }};"""


def _query(operation: Operation) -> str:
    body = sent_as_body(operation) is not None
    headers = '{ ...context.headers(), "Content-Type": "application/json" }' if body else "context.headers()"
    content = "\n      body: JSON.stringify(request)," if body else ""
    named = [field.name for field in said_in_address(operation)]
    said = f" + queryText(request, {literal(named)})" if named else ""
    filled = _values(operation) if takes_request(operation) else path_arguments(operation)
    return f"""\
    const call = {{
      method: "{(operation.method or "get").upper()}",
      path: {_path(operation, filled)}{said},
      scope: {literal(operation.access.scope or "")},
      headers: {headers},
      patience: {patience(operation) * 1000:.0f},{content}
      key: "",
    }};"""


def _values(operation: Operation) -> list[str]:
    """What fills a path where a request is given: the key, or what stands in the request."""
    return ["key" if is_key(part) else f"String(at(request, {literal([part])}))" for part in path_parts(operation)]


def _path(operation: Operation, values: list[str]) -> str:
    """The path as TypeScript, each of its parts put in."""
    path, parts = operation.path or "", path_parts(operation)
    for number, part in enumerate(parts):
        path = path.replace(f"{{{part}}}", f"\0{number}\0", 1)
    written = literal(path) if not parts else "`" + path.replace("\\", "\\\\").replace("`", "\\`") + "`"
    for number, value in enumerate(values):
        written = written.replace(f"\0{number}\0", f"${{encodeURIComponent({value})}}")
    return written


def _promised(operation: Operation) -> str:
    rejected = rejection_name(operation)
    status, schema = answer_of(operation)[0], answer_schema(operation)
    refused = f", rejected: rejections.{rejected}" if rejected and operation.kind == "command" else ""
    return f'{{ status: {status}, message: "{schema}"{refused} }}'


def _delivery(channel: Channel) -> str:
    told = (
        f"Tell an event on {channel.name}.\n\nWhere it is `notTaken`, send the same text again later: keep what `textOf` "
        "gave. Throws `Invalid` and `Denied`, which are final; but after a 401 tell it once more, with another token."
    )
    return f"""
{comment(told, "  ")}  async {delivery_name(channel.name)}(event: FactEvent | string, sending: Sending = {{}}): Promise<DeliveryOutcome> {{
    return this.#line.deliver(letterOf({literal(channel.address)}, event), sending);
  }}
"""


def _explained(contract: Contract, operation: Operation) -> str:
    parts = [sentence(operation.name), prose.purpose(contract, operation)]
    refused = f"Throws {prose.coded(raised(contract, operation))}."
    if operation.kind == "command":
        parts.append(_waiting(contract, operation))
        parts.append(refused)
    else:
        parts.append(f"{refused} `Absent` says that what is asked about is not known.")
    return comment("\n\n".join(part for part in parts if part), "  ", told_of_end(operation) or None)


def _waiting(contract: Contract, operation: Operation) -> str:
    status = asked_of(operation)
    asking = f": ask `{method_name(contract.operation(status))}` with its key" if status else ""
    follows = f" The outcome follows on `{operation.replies}`." if operation.replies else ""
    return f"Waits {patience(operation):g} s, after which the outcome is `unknown`{asking}.{follows}"


_CLASS = """\
/** @@system@@. `token` gives a bearer token for an audience and a scope. */
export class @@system@@Client {
  readonly #line: Line;

  /** Reach @@system@@ at `baseUrl`; `timeout` in milliseconds replaces what the contract gives each operation. */
  constructor(baseUrl: string, token: TokenSource, options: Options = {}) {
    this.#line = new Line(baseUrl, token, options);
  }
"""
