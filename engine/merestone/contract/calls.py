"""What a caller has to know of a command or query, in whatever language: what fills its path, what answers it, how long to wait."""

from typing import NamedTuple

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message, Reaction
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel
from merestone.contract.keys import request_of
from merestone.contract.prose import coded, purpose
from merestone.contract.traffic import over_http, provided, read_by, taken_from_brokers
from merestone.contract.types import FieldSpec, Named, Scalar, StatesOf

PATIENCE = 10.0
"""Seconds to wait for an answer where the contract sets no deadline."""
CURSOR, NEXT_CURSOR = "cursor", "nextCursor"
"""What a request says for any page but the first, and an answer where another follows."""


def deliveries(contract: Contract, system: str) -> list[Channel]:
    """The channels on which a system is told something over HTTP; what a broker or a drop carries is no call."""
    return [contract.channel(name) for name in over_http(read_by(contract, system))]


def is_paged(operation: Operation) -> bool:
    """Whether a query answers page by page: its request may say where the page before ended, and its answer where it ends."""
    request, answer = operation.message("request"), operation.message("answer")
    return _may_say(request, CURSOR) and _may_say(answer, NEXT_CURSOR)


def paged(contract: Contract, system: str) -> list[Operation]:
    """What a system answers page by page."""
    return [operation for operation in provided(contract, system) if is_paged(operation)]


def _may_say(message: Message | None, name: str) -> bool:
    fields = message.fields if message else ()
    return any(f.name == name and f.optional and isinstance(f.type, Scalar) and f.type.name == "string" for f in fields)


def patience(operation: Operation) -> float:
    """How many seconds the contract gives the other side to answer."""
    stages = ("accepted",) if operation.message("accepted") else ("completed", "answered")
    exact = [d.within_ms for d in operation.deadlines if d.stage in stages and d.share is None]
    hard = [milliseconds for milliseconds in exact if milliseconds is not None]
    return min(hard) / 1000 if hard and operation.kind == "command" else PATIENCE


class Retry(NamedTuple):
    """How many times the same is sent again (None: without end), and after how many seconds: doubling from `first` to `most`."""

    times: int | None
    first: float
    most: float


def retries(operation: Operation) -> dict[str, Retry]:
    """What the clauses of an operation let a caller send again, by circumstance in snake case; nothing else was surely not carried out."""
    found = {reaction.circumstance: reaction for reaction in operation.reactions}
    return {
        wire_names.snake(word): _retry(found[word])
        for word in ("notSent", "throttled", "inFlight")
        if word in found and (found[word].retry or found[word].retry_until)
    }


def _retry(reaction: Reaction) -> Retry:
    first, most = reaction.backoff_ms or (0, 0)
    return Retry(None if reaction.retry_until else reaction.retry, first / 1000, most / 1000)


class Asking(NamedTuple):
    """How a command is asked about, in seconds, and what each answer means; `word` is the field of the answer that says it."""

    query: str
    after: tuple[float, ...]
    every: float
    lasting: float
    word: str
    found: dict[str, str]
    absent: str | None
    absences: int
    apart: float
    otherwise: str


def asking(contract: Contract, operation: Operation) -> Asking | None:
    """How the contract wants it asked what became of a command; None where it says nothing."""
    ask = operation.unknown.ask if operation.unknown else None
    if ask is None:
        return None
    absent = next((row for row in ask.findings if row.kind == "absent"), None)
    return Asking(
        query=ask.query,
        after=tuple(milliseconds / 1000 for milliseconds in ask.after_ms),
        every=ask.every_ms / 1000,
        lasting=ask.for_ms / 1000,
        word=word_field(contract, contract.operation(ask.query)) or "",
        found={word: row.outcome for row in ask.findings if row.kind == "found" for word in row.words},
        absent=absent.outcome if absent else None,
        absences=absent.times if absent else 1,
        apart=absent.apart_ms / 1000 if absent else 0.0,
        otherwise=next((row.outcome for row in ask.findings if row.kind == "otherwise"), "repair"),
    )


def asked_about(contract: Contract, system: str) -> list[Operation]:
    """The commands to a system of which it can be asked there what became of them."""
    here = {operation.name for operation in provided(contract, system)}
    commands = [
        *(o for o in provided(contract, system) if o.kind == "command"),
        *taken_from_brokers(contract, system),
    ]
    return [each for each in commands if (how := asking(contract, each)) and how.query in here]


def word_field(contract: Contract, query: Operation) -> str | None:
    """The one enum field of a status query's answer: the word that the table of answers looks up."""
    answer = query.message("answer") if query.kind == "status query" else None
    fields = answer.fields if answer else ()
    return next((f.name for f in fields if isinstance(f.type, Named) and contract.enum(f.type.name)), None)


def revisions(message: Message) -> list[FieldSpec]:
    """The fields of a message that tell a revision."""
    return [field for field in message.fields if isinstance(field.type, Scalar) and field.type.name == "revision"]


def path_parts(operation: Operation) -> list[str]:
    """What stands in the braces of a path."""
    return [part.partition("}")[0] for part in (operation.path or "").split("{")[1:]]


def is_key(part: str) -> bool:
    """Whether a part of a path is the `Idempotency-Key` of a command."""
    return wire_names.kebab(part) == "idempotency-key"


def sent_as_body(operation: Operation) -> Message | None:
    """The request that is the body: that of a command, and of a query that is not a `get`."""
    in_address = operation.kind != "command" and operation.method in (None, "get")
    return None if in_address else operation.message("request")


def said_in_address(operation: Operation) -> tuple[FieldSpec, ...]:
    """What a `get` says behind the `?`: the fields of its request that its path does not have."""
    request = operation.message("request")
    if request is None or sent_as_body(operation) is not None:
        return ()
    return tuple(field for field in request.fields if field.name not in path_parts(operation))


def is_one_word(contract: Contract, field: FieldSpec) -> bool:
    """Whether a value is one word of text, which an address says as it is; anything else it says as JSON."""
    match field.type:
        case Scalar(name=name):
            return name != "money"
        case Named(name=name):
            return any(enum.name == name for enum in contract.enums)
        case _:
            return isinstance(field.type, StatesOf)


def takes_request(operation: Operation) -> bool:
    """Whether a caller gives the request as a whole; of some queries all that is asked stands in the path."""
    return sent_as_body(operation) is not None or bool(said_in_address(operation))


def answer_of(operation: Operation) -> tuple[int, Message]:
    """The status and the message with which an operation is answered."""
    accepted = operation.message("accepted")
    if accepted is not None:
        return 202, accepted
    answered = operation.message("completed") or operation.message("answer")
    if answered is None:
        raise ValueError(f"`{operation.name}` has no answer")
    return 200, answered


def request_schema(operation: Operation) -> str:
    """The schema of what is asked."""
    return wire_names.message_schema(operation, request_of(operation))


def answer_schema(operation: Operation) -> str:
    """The schema of what an operation is answered with."""
    return wire_names.message_schema(operation, answer_of(operation)[1])


def rejection_name(operation: Operation) -> str | None:
    """What a client calls an operation's own rejection, if it has one."""
    return f"{operation.name}Rejected" if operation.message("rejected") else None


def natural_words(operation: Operation) -> str:
    """What the key of a command is made from, in words."""
    return coded(".".join(path) for path in operation.idempotency.paths) if operation.idempotency else "nothing"


def told_of_end(operation: Operation) -> str:
    """What a caller of a deprecated operation is told; nothing of any other."""
    ends = operation.deprecated
    if ends is None:
        return ""
    instead = f"; use {ends.instead}" if ends.instead else ""
    return f"{operation.name} is deprecated from {ends.since} and gone after {ends.until}{instead}"


def first_sentence(contract: Contract, operation: Operation) -> str:
    """What an operation is for, in one sentence."""
    return purpose(contract, operation).split(". ")[0].rstrip(".") + "."


def asked_of(operation: Operation) -> str | None:
    """The status query that tells what became of a command."""
    return operation.unknown.ask.query if operation.unknown and operation.unknown.ask else None
