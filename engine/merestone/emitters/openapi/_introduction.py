"""What a reader of any of the documents should know first, of what is in it."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.traffic import handed_to, over_http, provided, read_by, replayed, sent_by

_OPENING = """\
This document was compiled from a boundary specification. Each operation says what OpenAPI alone cannot: who decides, when it
must be right, what may still change, what is kept as evidence, and what happens when it fails. `x-merestone` names the clauses
behind it; what each says, as values and as it is written, and on which line, stands at the end of the document.
"""
_NOTHING = """\
This document was compiled from a boundary specification. {system} is asked nothing over HTTP, and is told and tells nothing
over it: there is no operation here.
"""
_KEYS = """\
## Every command has a key

`Idempotency-Key` is a UUIDv5 over the natural key of the request, so the same intent always has the same key and a repetition
has no second effect. Send a request again only with the same key and the same content.

## An unknown outcome is not a failure

A refused connection means that nothing was sent, and a 503 with `Retry-After` that nothing was taken. Any other 5xx, a broken
connection or silence leaves the outcome **unknown**: it may have been carried out. Ask the status query; do not guess, and do
not send blindly again.
"""
_REFUSALS = """\
## Refusals

Every refusal is a problem (RFC 9457) with a `class` to branch on and `retryable`, which says whether a command may be sent again as
it is. Checks run in this order: token (before it the certificate, where one is asked for), headers, shape of the body, checks{order}
"""
_OF_COMMANDS = """\
, key, revision, open handoffs, business rules. Of commands only `rejected` is stored under the key and answered again to a
repetition; every other refusal leaves nothing behind."""


def introduction(contract: Contract, system: str) -> str:
    """The paragraphs that are true of the document of a system: of keys and unknown outcomes only where it has commands."""
    return "\n".join(_told(contract, system))


def _told(contract: Contract, system: str) -> Iterator[str]:
    answered = provided(contract, system)
    if not (answered or handed_to(contract, system) or replayed(contract, system) or _deliveries(contract, system)):
        yield _NOTHING.format(system=system)
        return
    yield _OPENING
    commands = any(operation.kind == "command" for operation in answered)
    if commands:
        yield _KEYS
    yield _REFUSALS.format(order=_OF_COMMANDS if commands else ".")


def _deliveries(contract: Contract, system: str) -> bool:
    """Whether anything is told over HTTP, to this system or by it."""
    return any(over_http(items) for items in (read_by(contract, system), sent_by(contract, system)))
