"""A fact that is delivered again is the same fact: same id, same bytes."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement

TIMELESS = True


def judge(history: History, meaning: Meaning, *, events: list[str], redelivered: bool = False) -> Judgement:
    """Deliveries of one id are equal; with `redelivered`, at least one came twice to the same reader."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    again = 0
    for exchange in history.received():
        if exchange.request.get("event") not in events:
            continue
        identity = str(exchange.event.get("id"))
        for key in ((identity, exchange.request["receiver"]), (identity, "")):
            known = first.setdefault(key, (exchange.request["hash"], exchange.request["seq"]))
            if known[0] != exchange.request["hash"]:
                return failed(
                    "a fact changed between deliveries",
                    "the same bytes",
                    "other bytes under the same id",
                    [known[1], exchange.request["seq"]],
                )
            again += bool(key[1]) and known[1] != exchange.request["seq"]
    if not first:
        return unsure("no fact was published")
    if redelivered and not again:
        return unsure("no fact was delivered again") if not history.calm else failed(
            "a fact that was not taken was not delivered again", "a second delivery", "none", [])  # fmt: skip
    return passed(f"{again} redeliveries, each the same")
