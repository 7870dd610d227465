"""Every name that goes on the wire, into a document or into a file name is decided here.

The prose that explains them is `docs/wire.md`; where the two differ, one of them is wrong.
"""

from functools import lru_cache
from typing import NamedTuple

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Message
from merestone.model.names import kebab as kebab

# ------------------------------------------------------------------ spelling


@lru_cache(1 << 15)
def snake(name: str) -> str:
    """`ActivateBilling` as `activate_billing`."""
    return kebab(name).replace("-", "_")


@lru_cache(1 << 15)
def camel(name: str) -> str:
    """`ActivateBilling` as `activateBilling`."""
    first, *rest = kebab(name).split("-")
    return first + "".join(word.capitalize() for word in rest)


@lru_cache(1 << 15)
def pascal(name: str) -> str:
    """`idempotency-key-missing` as `IdempotencyKeyMissing`."""
    return "".join(word.capitalize() for word in kebab(name).split("-"))


@lru_cache(1 << 15)
def words(name: str) -> str:
    """`requestedStartDate` as `requested start date`."""
    return kebab(name).replace("-", " ")


def plural(word: str) -> str:
    """`orderLine` as `orderLines`, `address` as `addresses`, `reply` as `replies`."""
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"


def a_thing(name: str) -> str:
    """`OrderLine` as `an order line`."""
    thing = words(name)
    return f"{'an' if thing[:1] in 'aeiou' else 'a'} {thing}"


# ---------------------------------------------------------- headers and tokens

AUTHORIZATION = "Authorization"
CORRELATION_ID = "X-Correlation-Id"
CAUSATION_ID = "X-Causation-Id"
SOURCE_SYSTEM = "X-Source-System"
TARGET_SYSTEM = "X-Target-System"
TENANT_ID = "X-Tenant-Id"
LEGAL_ENTITY = "X-Legal-Entity"
IDEMPOTENCY_KEY = "Idempotency-Key"
IF_MATCH = "If-Match"
ETAG = "ETag"
LOCATION = "Location"
RETRY_AFTER = "Retry-After"
RATE_LIMIT, RATE_LIMIT_POLICY = "RateLimit", "RateLimit-Policy"
REPLAYED = "Idempotent-Replayed"
DEPRECATION = "Deprecation"
SUNSET = "Sunset"
CACHE_CONTROL = "Cache-Control"
AGE = "Age"
VARY = "Vary"
IF_NONE_MATCH = "If-None-Match"
WWW_AUTHENTICATE = "WWW-Authenticate"

SCHEMA_VERSION = "schemaversion"
"""The attribute of an event that holds the version of its boundary."""

JSON = "application/json"
JSON_LINES = "application/jsonl"
PROBLEM_JSON = "application/problem+json"
CLOUDEVENTS_JSON = "application/cloudevents+json"

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The dialect of every JSON Schema."""

CONTROL_SCOPE = "merestone:control"

UUID_PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
HASH_PATTERN = "^sha256:[0-9a-f]{64}$"
HEX_DIGITS = {"sha256": 64, "sha384": 96, "sha512": 128}
"""The algorithms of checksums, and how long what they make is."""
AMOUNT_PATTERN = r"^-?[0-9]{1,15}\.[0-9]{2,4}$"
KEYED_HASH_PATTERN = "^hmac-sha256:[0-9a-f]{64}$"
TOKEN_PATTERN = "^[!-.0-~]+$"
MASK_PATTERN = r"^[^*]*\*[\s\S]*$"
CURRENCY_PATTERN = "^[A-Z]{3}$"
JOINED = "joined with `/`, which within one of them is `%2F`, and `%` is `%25`"
"""How several parts of a key become one text, as `semantics.key_text` has it."""
SEQUENCE_PATTERN = "^[1-9][0-9]*$"
ETAG_PATTERN = '^"[1-9][0-9]*"$'


def hash_of(algorithm: str) -> str:
    """The pattern of a hash that was made by one algorithm, without the marks of begin and end."""
    return f"{algorithm}:[0-9a-f]{{{HEX_DIGITS[algorithm]}}}"


# ------------------------------------------------------------------ problems


class Problem(NamedTuple):
    """One class of refusal: what it is called, how it is answered, and whether the same request may be sent again."""

    word: str
    title: str
    retryable: bool
    explanation: str


PROBLEMS = (
    Problem(
        "invalid",
        "The message violates the contract",
        False,
        "The body has not the agreed shape, or a `check` does not hold. Nothing was done and nothing was stored; `errors` "
        "names every offending place as a JSON pointer.",
    ),
    Problem(
        "idempotency-key-missing",
        "The Idempotency-Key is missing",
        False,
        "A command without `Idempotency-Key` could not be told from its own repetition, so it is refused unread.",
    ),
    Problem(
        "denied",
        "The caller may not do this",
        False,
        "With 401 the token is missing, expired, made out to another audience or signed with an unknown key; with 403 it is "
        "genuine, and lacks the scope, the role, or the tenant and legal entity named in the headers. "
        "A certificate that is asked for and not shown is 401, one of another system 403.",
    ),
    Problem(
        "absent", "There is nothing here", False, "Nothing with that identity exists, or the caller may not know of it."
    ),
    Problem(
        "in-flight",
        "The first request with this key is still being decided",
        True,
        "Nothing new was started. Send the identical request again a little later, or ask the status query.",
    ),
    Problem(
        "revision-missing",
        "The revision is missing",
        False,
        "The command changes something that others change as well, so it must say in `If-Match` which revision it is based on.",
    ),
    Problem(
        "stale",
        "The revision is no longer current",
        False,
        "Someone else changed it first. Read it again, decide again, and send the decision with the new revision.",
    ),
    Problem(
        "mismatch",
        "The key was already used for other content",
        False,
        "The key is spoken for by a request with different content. Sending it once more cannot succeed: someone has to look.",
    ),
    Problem(
        "rejected",
        "The request was understood and refused",
        False,
        "A decision, not an accident: it is stored under the key and answered again to every repetition.",
    ),
    Problem(
        "rows-missing",
        "The rows are not there",
        False,
        "A manifest makes a run whole, so what it announces must be there before it. Nothing was taken: put the rows, then the "
        "manifest again.",
    ),
    Problem(
        "duplicate-run",
        "The run was handed over before",
        False,
        "A run with this key is known, and the contract refuses it a second time. Nothing was applied again, and what became of the first one stands.",
    ),
    Problem(
        "throttled",
        "Too many requests",
        True,
        "The request was turned away unread. Wait for the seconds in `Retry-After`, then send the identical request again.",
    ),
)

OUT_OF_SERVICE = Problem(
    "unavailable",
    "The system is out of service",
    True,
    "Nothing was taken and nothing done. Wait for the seconds in `Retry-After`, then send the identical request again.",
)
"""No refusal: whoever is out of service has not looked at the request."""

STATUS = {
    "invalid": (400,),
    "idempotency-key-missing": (400,),
    "denied": (401, 403),
    "absent": (404,),
    "in-flight": (409,),
    "rows-missing": (409,),
    "duplicate-run": (409,),
    "stale": (412,),
    "mismatch": (422,),
    "rejected": (422,),
    "revision-missing": (428,),
    "throttled": (429,),
    "unavailable": (503,),
}
BLOCKED_STATUS = 409


def problem(word: str) -> Problem:
    """The class of that name; `<entity>-blocked` is a class for every entity that can be blocked, `-retained` for one to be erased."""
    if word.endswith("-retained"):
        thing = word.removesuffix("-retained").replace("-", " ")
        return Problem(
            word,
            f"The {thing} may not be erased yet",
            False,
            f"Something stands against erasing what is personal in the {thing}: it must still be kept, or a condition holds. "
            "Nothing was erased. `retention` names the reason, and the end of it where that is known: ask again then.",
        )
    if word.endswith("-blocked"):
        thing = word.removesuffix("-blocked").replace("-", " ")
        return Problem(
            word,
            f"The {thing} is held by an open handoff",
            False,
            f"The {thing} may not enter that state while a handoff about it is open. `handoff` names the operation, its key and "
            "the state it is in: settle that first.",
        )
    return next(known for known in (*PROBLEMS, OUT_OF_SERVICE) if known.word == word)


def blocked_problem(entity: str) -> str:
    """The problem class of a transition that an open handoff blocks: `order-blocked`."""
    return f"{kebab(entity)}-blocked"


def retained_problem(entity: str) -> str:
    """The problem class of an erasure that something stands against: `customer-retained`."""
    return f"{kebab(entity)}-retained"


def problem_type(word: str) -> str:
    """The `type` member of a problem."""
    return f"urn:merestone:problem:{word}"


# ------------------------------------------------------------ facts and replies


def event_source(system: str) -> str:
    """The CloudEvents `source` of everything a system says."""
    return f"/systems/{system}"


def event_type(operation: Operation, message: Message, boundary: Boundary) -> str:
    """The CloudEvents `type`: `io.merestone.billing.billing-activated.v1`.

    It names who says it. What several say is of one type all the same, and names the boundary: `source` tells them apart.
    """
    tellers = operation.askers if operation.kind in ("event", "stream") else operation.providers[:1]
    major, whose = boundary.version.split(".")[0], tellers[0] if len(tellers) == 1 else boundary.name
    return f"io.merestone.{kebab(whose)}.{kebab(message.name)}.v{major}"


def schema_urn(schema: str) -> str:
    """The identity of a schema, which is also the `dataschema` of an event."""
    return f"urn:merestone:schema:{schema}"


def successor_urn(name: str) -> str:
    """What stands, in an event, for the operation or boundary to use instead of a deprecated one."""
    return f"urn:merestone:spec:{name}"


# -------------------------------------------------------------------- schemas

MONEY = "Money"


def message_schema(operation: Operation, message: Message) -> str:
    """The schema of a message: its own name; requests and answers, which have none, take the operation's."""
    if message.role in ("request", "answer") and message.name in ("", operation.name):
        return f"{operation.name}{message.role.capitalize()}"
    return message.name


def band_schema(value: str) -> str:
    """The schema of the range that crosses instead of a value of that type: `MoneyBand`, `DateBand`."""
    return f"{pascal(value)}Band"


def crossing_schema(kind: str, entity: str) -> str:
    """The schema of a value that crosses: `OrderReference`, `OrderSnapshot`, `OrderReplica`."""
    return f"{entity}{kind.capitalize()}"


def derived_schema(entity: str, field: str) -> str:
    """The schema of a field that is shown where it is not owned: `DerivedOrderStatus`."""
    return f"Derived{entity}{field[:1].upper()}{field[1:]}"


def event_schema(message: str) -> str:
    """The schema of a fact or reply together with its CloudEvents envelope."""
    return f"{message}Event"


def problem_schema(word: str) -> str:
    """The schema of a problem class, or of a rejection that has a name of its own."""
    return f"{pascal(word)}Problem"


def delivery_schema(channel: str) -> str:
    """The schema of whatever arrives on a channel that carries several messages."""
    return f"{channel}Delivery"


def webhook_tag(channel: str) -> str:
    """The tag of the webhook under which a system tells others something on a channel."""
    return f"{channel}Told"


def replay_schema(stream: str) -> str:
    """The schema of the request to say a stream again."""
    return f"{stream}Replay"


# --------------------------------------------------------- operations and files


def operation_id(operation: str) -> str:
    """The `operationId` of a command or query."""
    return camel(operation)


def receiving_id(channel: str) -> str:
    """The id under which a reader takes what arrives on a channel."""
    return f"receive{channel}"


def sending_id(channel: str) -> str:
    """The id under which a system says something on a channel."""
    return f"send{channel}"


def dead_letters(channel: str) -> str:
    """The channel on which a reader puts aside what it could not apply of another."""
    return f"{channel}DeadLetters"


def answering_id(operation: str, asker: str = "") -> str:
    """The id under which whoever asked (where there are several: this one) is told what became of it."""
    return f"answer{operation}{f'To{asker}' if asker else ''}"


def replay_id(stream: str) -> str:
    """The `operationId` under which a replay is asked for."""
    return f"replay{stream}"


def run_address(channel: str) -> str:
    """The address of a run on a channel of files, below which its three files lie."""
    return f"{channel}/{{run}}"


MANIFEST_FILE, ROWS_FILE = "manifest.json", "rows.jsonl"
"""The files of one run that its sender writes: the rows first, then the manifest, which makes the run whole."""


def run_file(address: str, file: str) -> str:
    """The path of a file of a run that is handed over by HTTP."""
    return f"{run_address(address)}/{file}"


def hand_over_id(operation: str, part: str) -> str:
    """The `operationId` under which the rows or the manifest of a run are put, or its result or report is read."""
    return f"{'put' if part in ('rows', 'manifest') else 'get'}{operation}{part.capitalize()}"


def result_file(receiver: str) -> str:
    """In which file of a run a receiver writes what became of it."""
    return f"result-{kebab(receiver)}.json"


def report_file(receiver: str) -> str:
    """In which file of a run a receiver writes its report."""
    return f"report-{kebab(receiver)}.json"


def result_schema(message: str) -> str:
    """The schema of a result of a run, with whose it is."""
    return f"{message}Result"


def report_schema(operation: str) -> str:
    """The schema of the report on one run."""
    return f"{operation}Report"


def rejected_row_schema(operation: str) -> str:
    """The schema of a rejected row in the report on a run."""
    return f"{operation}RejectedRow"


def total_schema(operation: str, path: tuple[str, ...]) -> str:
    """The schema of a control total in the report on a run: `PostTotalsTotalRowCount`."""
    return f"{operation}Total{''.join(part[:1].upper() + part[1:] for part in path[1:])}"


def openapi_file(system: str) -> str:
    """Where the HTTP side of a system is described."""
    return f"{system}/openapi.yaml"


def profile_file(system: str, profile: str) -> str:
    """Where a system is described in the words of a published API."""
    return f"{system}/profiles/{profile}.yaml"


def asyncapi_file(system: str) -> str:
    """Where the facts and replies of a system are described."""
    return f"{system}/asyncapi.yaml"


def control_file(system: str) -> str:
    """Where the control API of a system is described."""
    return f"{system}/control.yaml"


def workflow_file(name: str) -> str:
    """Where one workflow is described: a journey, a standing reconciliation, or the settling of an unknown outcome."""
    return f"workflows/{kebab(name)}.arazzo.yaml"


def settling_id(operation: str) -> str:
    """What the workflow is called that settles an unknown outcome of a command."""
    return f"Settle{operation}"


def schema_file(schema: str) -> str:
    """Where one schema is written."""
    return f"schemas/{schema}.json"


def machine_file(system: str, subject: str, kind: str, suffix: str) -> str:
    """Where one side of a handoff, a lifecycle or a milestone is drawn."""
    side = "" if kind in ("lifecycle", "milestone") else f"-{kind}"
    return f"{system}/machines/{subject}{side}.{suffix}"


def python_client_folder(system: str) -> str:
    """Where the Python client of a system is written."""
    return f"{system}/clients/python"


def typescript_client_folder(system: str) -> str:
    """Where the TypeScript client of a system is written."""
    return f"{system}/clients/typescript"
