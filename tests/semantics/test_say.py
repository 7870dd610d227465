"""Amounts as they stand in verdicts."""

import pytest

from merestone.semantics.say import counted, span


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (0, "0 ms"), (999, "999 ms"), (1_000, "1 s"), (1_250, "1 s 250 ms"), (300_000, "5 min"), (5_400_000, "1 h 30 min"),
        (86_400_000, "1 d"), (86_400_000 + 59_000, "1 d"), (-2_000, "-2 s"),
    ],
)  # fmt: skip
def test_a_time_is_said_in_at_most_two_units(ms: int, said: str) -> None:
    assert span(ms) == said


def test_one_is_not_many() -> None:
    assert [counted(n, "entry", "entries") for n in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]
    assert counted(2, "effect") == "2 effects"
