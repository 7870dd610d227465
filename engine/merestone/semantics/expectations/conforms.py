"""Everything the target says for some operations has the declared shape."""

from collections.abc import Iterable

from merestone.semantics.history import History, Record
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(history: History, meaning: Meaning, *, operations: list[str]) -> Judgement:
    """`operations`: whose answers, requests or facts count; at least one message must have been seen."""
    said = list(_said(history, set(operations)))
    for record in said:
        if record.get("shape"):
            what = record.get("operation") or record.get("event") or "answer"
            return failed(
                f"`{what}` breaks its schema", "the declared shape", "; ".join(record["shape"][:3]), [record["seq"]]
            )
    if not said:
        return unsure(f"the target said nothing for {', '.join(operations)}")
    return passed(f"{len(said)} messages have the declared shape")


def _said(history: History, operations: set[str]) -> Iterable[Record]:
    for exchange in history.exchanges:
        if (exchange.request.get("operation") or exchange.request.get("event")) not in operations:
            continue
        if exchange.request["to"] != "target":
            yield exchange.request
        elif exchange.answered:
            yield exchange.response
