"""The contract in the words of a review: types, conditions, outcomes, reactions."""

import re
from collections.abc import Iterable
from typing import assert_never

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Ask, Finding, Idempotency, Message, Reaction, Repair
from merestone.contract.contract import Contract
from merestone.contract.prose import amount, coded, due, joined
from merestone.contract.types import (
    Circumstance,
    Crossing,
    Derived,
    FieldSpec,
    Foreign,
    ListOf,
    MapOf,
    Named,
    Scalar,
    StatesOf,
    Type,
)
from merestone.contract.wire_names import words
from merestone.semantics.formula import Occurrence
from merestone.site import links
from merestone.site.markdown import code, prose

CIRCUMSTANCES: dict[Circumstance, tuple[str, str]] = {
    "notSent": ("it never left", "the connection was refused, or the other side is unavailable and says so"),
    "throttled": ("too many requests", "the other side turned it away unread (429)"),
    "inFlight": ("still being decided", "an earlier request with the same key has no answer yet (409)"),
    "rejected": ("rejected", "understood and refused: a decision"),
    "failed": ("failed", "accepted, and then it did not work out"),
    "stale": ("based on an old revision", "someone else changed it first (412)"),
    "mismatch": ("same key, other content", "the key was already used for a different request (422)"),
    "denied": ("not allowed", "token, scope, role or partition is wrong (401, 403)"),
    "invalid": ("breaks the contract", "the shape is wrong, or a check does not hold (400)"),
    "expired": ("too late", "the time for asking, or the tries, are spent"),
    "poison": ("cannot be applied", "it is valid, and names what the reader does not know"),
    "gap": ("a predecessor is missing", "facts of one key came out of order"),
    "conflict": ("contradicts what is settled", "a second outcome says otherwise than the first"),
}
OUTCOMES = {
    "completed": "it is **completed**",
    "accepted": "it is **accepted** and still being decided",
    "requested": "it is still being decided: ask again",
    "failed": "it has **failed**",
    "rejected": "it was **rejected**",
    "resend": "it never arrived: **send it again** with the same key and content",
    "repair": "hand it to **repair**",
}
ROLES = {
    "request": "The request",
    "answer": "The answer",
    "accepted": "Accepted",
    "completed": "Completed",
    "rejected": "Rejected",
    "failed": "Failed",
    "fact": "The fact",
    "manifest": "The manifest",
    "row": "A row",
    "tombstone": "A tombstone",
}
CROSSINGS = {
    "reference": "identity only: the owner's current value counts",
    "snapshot": "a frozen copy, with its revision, time and hash: later changes do not reach it",
    "replica": "a local copy that may be stale",
}


def title(name: str) -> str:
    """`BillingActivation` as `Billing activation`; a name in capitals stays."""
    spoken = words(name)
    return name if name.isupper() else spoken[:1].upper() + spoken[1:]


def first_sentence(text: str) -> str:
    """The first sentence of a description."""
    plain = prose(text).split("\n\n")[0]
    found = re.match(r".+?[.!?](?=\s|$)", plain)
    return found[0] if found else plain


def purpose(contract: Contract, operation: Operation) -> str:
    """What the operation is for, in the words of the spec; a status query, in ours."""
    if operation.description:
        return prose(operation.description)
    if operation.kind == "status query":
        asked = [
            o.name for o in contract.operations if o.unknown and o.unknown.ask and o.unknown.ask.query == operation.name
        ]
        return f"Tells what became of {coded(asked, 'or')} when its answer is lost." if asked else ""
    return ""


# -------------------------------------------------------------------- types


def type_of(type_: Type) -> str:
    """A type, with links to what it names."""
    match type_:
        case Scalar():
            return _scalar(type_)
        case Named(name=name):
            return links.vocabulary(name)
        case ListOf(item=item, low=low, high=high):
            return f"list of {_range(low, high)}{type_of(item)}"
        case MapOf(item=item):
            return f"map of {type_of(item)}"
        case Crossing(kind=kind, entity=entity):
            return (
                f"{kind} of {links.entity(entity)}" if kind != "reference" else f"reference to {links.entity(entity)}"
            )
        case Foreign(fields=fields):
            return f"object of {len(fields)} fields" if fields else "as its schema says"
        case Derived(system=system, entity=entity, field=field):
            return f"derived from `{field}` of {links.entity(entity)}, which {links.systems([system])} decides"
        case StatesOf(entity=entity):
            return f"state of {links.entity(entity)}"
        case _:
            assert_never(type_)


def fields_table_rows(fields: Iterable[FieldSpec]) -> list[tuple[str, str, str, str]]:
    """Rows of name, type, label, remark."""
    return [(f"`{f.name}`", type_of(f.type), label_of(f), remark_of(f)) for f in fields]


def label_of(field: FieldSpec) -> str:
    """The sensitivity of a field, and what is done about it."""
    said = (
        f"**{field.sensitive}**" if field.sensitive else "",
        f"redacted by {field.redacted}" if field.redacted else "",
    )
    return ", ".join(filter(None, said))


def remark_of(field: FieldSpec) -> str:
    """Whether it may be absent, and what the spec says about it."""
    return ". ".join(filter(None, ("may be absent" if field.optional else "", prose(field.description).rstrip("."))))


def _scalar(scalar: Scalar) -> str:
    if scalar.pattern is not None:
        return f"{scalar.name} {code(scalar.pattern)}"
    if scalar.precision is not None:
        return f"{scalar.name} ({scalar.precision}, {scalar.scale or 0})"
    unit = " characters" if scalar.name == "string" else ""
    return (
        f"{scalar.name}, {_range(scalar.low, scalar.high).strip()}{unit}"
        if scalar.low is not None or scalar.high is not None
        else scalar.name
    )


def _range(low: int | None, high: int | None) -> str:
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {high} "
    return f"at least {low} " if high is None else f"{low} to {high} "


# -------------------------------------------------------------- operations


def address(operation: Operation) -> str:
    """Where it goes: method and path, or the channel."""
    if operation.path:
        return code(f"{(operation.method or '').upper()} {operation.path}")
    return f"channel [{operation.channel}](/events.md)" if operation.channel else ""


def message_title(operation: Operation, message: Message) -> str:
    """`Completed: BillingActivated`."""
    named = message.name and message.name != operation.name
    return ROLES[message.role] + (f": `{message.name}`" if named else "")


def commands_first(contract: Contract, names: Iterable[str]) -> list[Operation]:
    """Operations as they are written, top to bottom."""
    return sorted(
        (contract.operation(name) for name in names), key=lambda o: (o.place.file, o.place.line, o.place.column)
    )


def path_text(path: Iterable[str]) -> str:
    """A path into a message."""
    return ".".join(path)


# ---------------------------------------------------------------- recovery


def key_text(idempotency: Idempotency) -> str:
    """The natural key."""
    return coded((path_text(path) for path in idempotency.paths), "and")


def window(idempotency: Idempotency) -> str:
    """How long the key counts."""
    return "for good" if idempotency.window_ms is None else f"for {amount(idempotency.window_ms)}"


def schedule(ask: Ask) -> str:
    """When it is asked: `after 10 s and 1 min, then every 5 min, for 4 h in all`."""
    first = f"after {joined(amount(ms) for ms in ask.after_ms)}, then " if ask.after_ms else ""
    return f"{first}every {span(ask.every_ms)}, for {span(ask.for_ms)} in all"


def span(milliseconds: int) -> str:
    """A length of time as people say it: `24 h` stays, where the largest whole unit would be `1 d`."""
    return "24 h" if milliseconds == 86_400_000 else amount(milliseconds)


def answer(finding: Finding) -> str:
    """What the status query may say."""
    if finding.kind == "found":
        return coded(finding.words, "or")
    if finding.kind == "otherwise":
        return "anything else, or no usable answer before the time is over"
    return (
        f"not there, {finding.times} times, at least {amount(finding.apart_ms)} apart"
        if finding.times > 1
        else "not there"
    )


def reaction(found: Reaction) -> str:
    """What is done in one circumstance, and by whom."""
    parts: list[str] = []
    if found.retry is not None:
        wait = f", waiting {amount(found.backoff_ms[0])} to {amount(found.backoff_ms[1])}" if found.backoff_ms else ""
        parts.append(f"send the same again, up to {found.retry} times{wait}")
    parts += [word for word, said in (("park it", found.park), ("quarantine it", found.quarantine)) if said]
    if found.refuse:
        parts.append("refuse it; the refusal is final")
    if found.then:
        parts.append(f"then {found.then}")
    if found.opens:
        parts.append(f"open {links.fallout(found.opens)}" + (f" for {links.role(found.owner)}" if found.owner else ""))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def repair(found: Repair) -> str:
    """The human way out, as a sentence."""
    approval = f", each with the approval of {links.role(found.approved_by)}" if found.approved_by else ""
    return f"{links.role(found.by)} may {joined(found.may, 'or')} it, within {due(found)}{approval}"


def happens(occurrence: Occurrence) -> str:
    """`Invoice enters issued`."""
    return f"`{occurrence.subject}` enters `{occurrence.state}`"


def retention(text: str) -> str:
    """How long something is kept, beginning with `for` or `while`."""
    return text if text.startswith(("for", "while", "until")) else f"for {text}"
