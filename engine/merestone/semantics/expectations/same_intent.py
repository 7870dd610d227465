"""Every attempt at one intent carries one key, derived as declared, or one content."""

from collections import defaultdict
from typing import Any, Literal

from merestone.semantics.history import Exchange, History
from merestone.semantics.judging import Meaning
from merestone.semantics.natural import idempotency_key, natural_key
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(
    history: History,
    meaning: Meaning,
    *,
    operation: str,
    paths: list[list[str]],
    same: Literal["key", "content"],
    attempts: int = 2,
) -> Judgement:
    """`paths`: where the values of the natural key stand in the request; `attempts`: how many of one intent must be seen."""
    intents: dict[str, list[Exchange]] = defaultdict(list)
    for exchange in history.received(operation=operation):
        intents[natural_key(operation, "", "", "", _values(exchange, paths))].append(exchange)
    if not any(len(tries) >= attempts for tries in intents.values()):
        return unsure(f"the target did not send `{operation}` {attempts} times for one intent")
    for tries in intents.values():
        for exchange in tries:
            fault = _key(exchange, operation, paths) if same == "key" else _content(exchange, tries[0])
            if fault:
                return failed(*fault, [*tries[0].seqs, *exchange.seqs])
    return passed(
        f"every `{operation}` of one intent has the same {same}",
        [s for t in intents.values() for e in t for s in e.seqs],
    )


def _key(exchange: Exchange, operation: str, paths: list[list[str]]) -> tuple[str, str, str] | None:
    headers = exchange.request["headers"]
    tenant, legal_entity, sender = (
        headers.get(name, "") for name in ("x-tenant-id", "x-legal-entity", "x-source-system")
    )
    wanted = idempotency_key(operation, tenant, legal_entity, sender, _values(exchange, paths))
    seen = headers.get("idempotency-key")
    return None if seen == wanted else (f"`{operation}` carries another key than its intent", wanted, str(seen))


def _content(exchange: Exchange, first: Exchange) -> tuple[str, str, str] | None:
    wanted, seen = first.request.get("hash"), exchange.request.get("hash")
    return None if wanted == seen else ("an attempt carries other content than the first one", str(wanted), str(seen))


def _values(exchange: Exchange, paths: list[list[str]]) -> list[Any]:
    return [_at(exchange.request["body"], path) for path in paths]


def _at(body: Any, path: list[str]) -> Any:
    for part in path:
        body = body.get(part) if isinstance(body, dict) else None
    return body
