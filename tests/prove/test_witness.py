"""A sample of what `witness.py` puts to Spin: both say the same, of the same states."""

from collections.abc import Iterator

import pytest
from injuries import injuries
from spin import REQUIRED, missing
from witness import Case, agrees, cases, whole

from support import contract

SAMPLE = (
    "SubmitOrder: key",
    "SubmitOrder: reconcile",
    "SubmitOrder: completed deadline",
    "SubmitOrder: outbox",
    "InvoiceIssued: ordered by",
)


def sample() -> Iterator[Case]:
    """The command with the fewest states as it is and injured, a reader, and an invariant."""
    for injury in injuries(contract()):
        if injury.name in SAMPLE:
            yield from (c for c in cases(injury) if c.broken)
    wanted = {"one-effect|SubmitOrder", "settles|SubmitOrder", "invariant|NothingBeforeMilestone"}
    yield from (c for c in cases(whole()) if c.promise in wanted)


@pytest.mark.skipif(bool(missing()) and not REQUIRED, reason=f"not at hand: {', '.join(missing())}")
def test_spin_says_the_same() -> None:
    put = list(sample())
    assert len(put) >= len(SAMPLE) + 3
    assert {(c.injury, c.promise) for c in put if not agrees(c)} == set()
