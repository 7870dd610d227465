"""A walk along declared arrows, where what was known before is not told anew."""

from typing import Any

import pytest

from merestone.handoff.command import requirer
from merestone.semantics.history import FORMAT, History
from merestone.semantics.judging import Meaning, judge
from merestone.semantics.verdict import Judgement, Verdict
from support import contract

UNDONE = "idle requested completed compensating repair"


def walked(states: str) -> Judgement:
    """The verdict on one activation of billing that went through these states."""
    machine = requirer(contract().operation("ActivateBilling"))
    pairs = list(zip(states.split(), states.split()[1:], strict=False))
    records: list[dict[str, Any]] = [
        {"seq": n, "at": n, "kind": "transition", "entry": {"at": n, "number": n, "subject": "ActivateBilling", "instance": "k1",
                                                            "source": a if n > 1 else None, "target": b, "about": {}}}
        for n, (a, b) in enumerate(pairs, 1)
    ]  # fmt: skip
    history = History.of([{"format": FORMAT}, *records])
    return judge("walks", {"subjects": ["ActivateBilling"]}, history, Meaning({"ActivateBilling": machine}, {}))


@pytest.mark.parametrize(
    "states",
    [
        "idle requested unknown repair failed",
        "idle requested unknown repair rejected repair abandoned",
        f"{UNDONE} compensated",
        f"{UNDONE} completed",
        f"{UNDONE} requested unknown repair failed",
    ],
)
def test_a_reply_that_is_the_first_to_tell_may_come_late(states: str) -> None:
    assert walked(states).verdict is Verdict.PASS


@pytest.mark.parametrize(
    "states", [f"{UNDONE} failed", f"{UNDONE} accepted", "idle requested rejected repair rejected"]
)
def test_what_was_known_before_the_desk_is_not_told_anew(states: str) -> None:
    found = walked(states)
    assert found.verdict is Verdict.FAIL
    assert "its outcome was known before" in found.reason
