"""A sample of what `witness.py` puts to Spin: both say the same, of the same states."""

from collections.abc import Iterator

import pytest
from injuries import BY_NAME, Injury, core
from spin import REQUIRED, missing
from witness import Case, agrees, cases, whole

SAMPLE = (
    "SubmitOrder: key",
    "SubmitOrder: reconcile",
    "SubmitOrder: completed deadline",
    "SubmitOrder: outbox",
    "InvoiceIssued: ordered by",
    "feed, OrderFacts: dedupe by",
    "feed, OrderFacts: tombstone",
    "feed, OrderFacts: quality",
    "totals, PostTotals: checksum",
    "totals, PostTotals: report",
    "price, FindPrices: stale after",
    "price, FindPrices: notSent",
)


def sample() -> Iterator[Case]:
    """The command with the fewest states as it is and injured, a reader, an invariant, and what flows."""
    for name in SAMPLE:
        yield from (c for c in cases(BY_NAME[name]) if c.broken)
    wanted = {"one-effect|SubmitOrder", "settles|SubmitOrder", "invariant|NothingBeforeMilestone"}
    unhurt = (Injury(name, "nothing", core()) for name in ("SubmitOrder", "ActivateBilling"))
    yield from (c for injury in unhurt for c in cases(injury) if c.promise in wanted)
    told = {"told|OrderFacts|Warehouse", "accounted|PostTotals|Ledger", "ends|FindPrices"}
    yield from (c for spec in ("feed", "totals", "price") for i in whole(spec) for c in cases(i) if c.promise in told)


@pytest.mark.skipif(bool(missing()) and not REQUIRED, reason=f"not at hand: {', '.join(missing())}")
def test_spin_says_the_same() -> None:
    put = list(sample())
    assert len(put) >= len(SAMPLE) + 6
    assert {(c.injury, c.promise) for c in put if not agrees(c)} == set()
