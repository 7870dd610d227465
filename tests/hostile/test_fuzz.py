"""Five hundred of the inputs that `make fuzz` asks more of, and that each law would notice its breach."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hostile import laws
from hostile.laws import answered
from hostile.mutants import INJURIES, Mutant, mutant

SEEDS = range(450)


@pytest.mark.parametrize("part", range(10))
def test_spoilt_specs_are_answered(part: int) -> None:
    for seed in SEEDS[part::10]:
        try:
            answered(mutant(Random(seed)), thoroughly=seed % 90 == 0)
        except Exception as fault:
            fault.add_note(f"with the input of seed {seed}")
            raise


@settings(max_examples=50, deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    answered(Mutant({"any.mere": text}, "any.mere", ()), thoroughly=False)


def test_every_injury_is_made() -> None:
    made = {name for seed in range(120) for name in mutant(Random(seed)).how}
    assert made == {injury.__name__ for injury in INJURIES} | {"grown"}


def test_a_slow_answer_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws, "paces", lambda: (laws.Pace(1e-9, 1e-9), laws.Pace(1, 1)))
    with pytest.raises(AssertionError, match="letters"):
        answered(Mutant({"a.mere": "module a\n"}, "a.mere", ()), thoroughly=False)
