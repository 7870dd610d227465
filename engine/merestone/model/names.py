"""Qualified names: `module.Name`, the module itself may have dots."""

import re
from functools import lru_cache
from keyword import kwlist


def qualified(module: str, name: str) -> str:
    """The full name of what `module` declares as `name`."""
    return f"{module}.{name}"


def local(name: str) -> str:
    """The name without its module."""
    return name.rsplit(".", 1)[-1]


@lru_cache(maxsize=1 << 15)
def kebab(name: str) -> str:
    """`BillingActivation` as `billing-activation`, `notSent` as `not-sent`, `OMSOrder` as `oms-order`."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name)
    return re.sub(r"[\s_]+", "-", parted).lower()


def dead_letters_address(address: str, protocol: str, reader: str) -> str:
    """Where a reader's dead letters of a channel lie: beside it, with the reader's name."""
    return ("/" if protocol == "mqtt" else ".").join((address, kebab(reader), "dead-letters"))


def replay_path(stream: str) -> str:
    """Where the readers of a stream ask its publisher to say again what it said."""
    return f"/streams/{kebab(stream)}/replays"


MODEL_WORDS = frozenset(kwlist) | frozenset(
    [
        "Annotated",
        "Any",
        "AnyUrl",
        "BaseModel",
        "ConfigDict",
        "Decimal",
        "EmailStr",
        "Enum",
        "Field",
        "Literal",
        "RootModel",
        "StrEnum",
        "Timestamp",
        "UUID",
        "annotations",
        "date",
        "datetime",
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "set",
        "str",
        "tuple",
        "type",
    ]
)
"""What the models of a client import or build on, so that no schema can be called so."""
CLIENT_WORDS = MODEL_WORDS | frozenset(
    [
        "Absent",
        "Answer",
        "AsyncTokenSource",
        "Blocked",
        "Call",
        "Callable",
        "ClassVar",
        "Context",
        "Delivered",
        "Denied",
        "DuplicateRun",
        "Event",
        "Fact",
        "Fault",
        "Generic",
        "IdempotencyKeyMissing",
        "InFlight",
        "Invalid",
        "Iterable",
        "Kind",
        "Topic",
        "Mapping",
        "Mismatch",
        "NotSent",
        "NotTaken",
        "Problem",
        "Rejected",
        "Retained",
        "RevisionMissing",
        "RowsMissing",
        "Self",
        "Silence",
        "Site",
        "Stale",
        "TARGET_SYSTEM",
        "Throttled",
        "TokenSource",
        "TracebackType",
        "TypeVar",
        "UTC",
        "Unavailable",
        "Unknown",
        "UnreadableEvent",
        "ValidationError",
    ]
)
"""What the other modules of a client are made of, beside which no message can be called so."""
