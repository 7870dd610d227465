"""Natural keys: no two intents have one."""

from hypothesis import given
from hypothesis import strategies as st

from merestone.semantics.natural import idempotency_key, natural_key

VALUES = st.lists(st.one_of(st.text(alphabet="a:%3A2", max_size=4)), min_size=1, max_size=3)


@given(VALUES, VALUES)
def test_two_intents_have_two_keys(one: list[str], other: list[str]) -> None:
    keys = [natural_key("Op", "acme", "DE01", "CPQ", values) for values in (one, other)]
    assert (keys[0] == keys[1]) == (one == other)


def test_what_divides_the_parts_is_escaped_within_them() -> None:
    assert natural_key("Op", "acme", "DE01", "CPQ", ["a:b", "5%", 7, None]) == "Op:acme:DE01:CPQ:a%3Ab:5%25:7:null"
    assert idempotency_key("Op", "t", "l", "s", ["a:b", "c"]) != idempotency_key("Op", "t", "l", "s", ["a", "b:c"])
