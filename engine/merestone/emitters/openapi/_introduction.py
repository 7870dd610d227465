"""What a reader of any of the documents should know first."""

INTRODUCTION = """\
This document was compiled from a boundary specification. Each operation says what OpenAPI alone cannot: who decides, when it
must be right, what may still change, what is kept as evidence, and what happens when it fails. `x-merestone` names the clauses
behind it; what each says, as values and as it is written, and on which line, stands at the end of the document.

## Every command has a key

`Idempotency-Key` is a UUIDv5 over the natural key of the request, so the same intent always has the same key and a repetition
has no second effect. Send a request again only with the same key and the same content.

## An unknown outcome is not a failure

A refused connection means that nothing was sent, and a 503 with `Retry-After` that nothing was taken. Any other 5xx, a broken
connection or silence leaves the outcome **unknown**: it may have been carried out. Ask the status query; do not guess, and do
not send blindly again.

## Refusals

Every refusal is a problem (RFC 9457) with a `class` to branch on and `retryable` to decide by. Checks run in this order: token
(before it the certificate, where one is asked for), headers, shape of the body, checks, key, revision, open handoffs, business rules. Only `rejected` is stored under the key and
answered again to a repetition; every other refusal leaves nothing behind.
"""
