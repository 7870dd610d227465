"""Facts reach their readers within their time."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, span, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, events: list[str], within_ms: int, readers: list[str]) -> Judgement:
    """Each fact's first delivery to each of `readers` comes within `within_ms` after its `time`."""
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for exchange in history.received():
        if exchange.request.get("event") in events and exchange.event.get("time"):
            key = (str(exchange.event.get("id")), exchange.request["receiver"])
            lag = exchange.request["at"] - history.moment(exchange.event["time"])
            first.setdefault(key, (lag, exchange.request["seq"]))
    if not first:
        return (
            unsure("no fact was published")
            if not history.calm
            else failed("no fact was published", f"facts within {span(within_ms)}", "none in the whole run", [])
        )
    lag, seq = max(first.values())
    if lag > within_ms + history.margin:
        return failed("a fact came too late", f"within {span(within_ms)}", f"after {span(lag)}", [seq])
    missing = [r for r in readers if not any(reader == r for _, reader in first)]
    if missing:
        return failed(f"`{missing[0]}` was told nothing", f"facts to {', '.join(readers)}", f"none to {missing[0]}", [])
    return passed(f"the slowest of {len(first)} deliveries took {span(max(lag, 0))}", [seq])
