"""The states that the handoff of an operation can be in, by the style of its boundary; the machine is derived."""

from merestone.model.boundary import OperationKind, StyleName

_SYNC = ("idle", "requested", "completed", "rejected", "failed", "unknown", "reconciling", "repair", "abandoned")
_ASYNC = (*_SYNC, "accepted", "compensating", "compensated")
_QUERY = ("idle", "asked", "answered", "refused", "unavailable")
_EVENT = ("recorded", "published", "received", "applied", "duplicate", "parked", "quarantined")
_STREAM = ("live", "stale", "gap", "replaying", "backfilling", "quarantined", "erased")
_FILE = (
    "received", "verified", "processing", "applied", "partlyApplied", "rejected", "duplicate", "unknown", "reconciling", "repair",
    "abandoned",
)  # fmt: skip
_GROUPS = ("open", "settled")
_ASKED_SYNC = ("absent", "inFlight", "completed", "rejected", "failed", "open")
_ASKED_ASYNC = (*_ASKED_SYNC, "accepted")
_RECEIVED = ("received", "applied", "parked", "quarantined", "open")


def states_of(kind: OperationKind, style: StyleName) -> tuple[str, ...]:
    """The states and groups of states that a condition on the operation may name."""
    match kind:
        case "command":
            return (*(_SYNC if style == "sync command" else _ASYNC), *_GROUPS)
        case "query" | "status query":
            return _QUERY
        case "event":
            return _EVENT
        case "stream":
            return _STREAM
        case "file":
            return (*_FILE, *_GROUPS)


def asked_states_of(kind: OperationKind, style: StyleName) -> tuple[str, ...]:
    """The same for the side that is asked, or that receives: what `Pay at Till` can be in. A query leaves nothing behind there."""
    match kind:
        case "command":
            return _ASKED_SYNC if style == "sync command" else _ASKED_ASYNC
        case "event":
            return _RECEIVED
        case _:
            return ()
