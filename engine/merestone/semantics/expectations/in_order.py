"""Facts of one partition arrive in their order, without a gap."""

from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.say import failed, passed, unsure
from merestone.semantics.verdict import Judgement


def judge(history: History, meaning: Meaning, *, events: list[str], at_least: int = 2) -> Judgement:
    """At each reader the first deliveries of a partition carry `sequence` 1, 2, 3 ...; one partition has `at_least` of them."""
    seen: dict[tuple[str, str], list[int]] = {}
    ids: set[tuple[str, str]] = set()
    longest = 0
    for exchange in history.received():
        event = exchange.event
        identity = (exchange.request.get("receiver", ""), str(event.get("id")))
        if exchange.request.get("event") not in events or identity in ids or exchange.status != 204:
            continue
        ids.add(identity)
        line = seen.setdefault((identity[0], str(event.get("partitionkey"))), [])
        if str(event.get("sequence")) != str(len(line) + 1):
            return failed(
                "a fact came out of order",
                f"sequence {len(line) + 1}",
                f"sequence {event.get('sequence')}",
                exchange.seqs,
            )
        line.append(len(line) + 1)
        longest = max(longest, len(line))
    return (
        passed(f"{longest} facts of one partition in order")
        if longest >= at_least
        else unsure("too few facts to have an order")
    )
