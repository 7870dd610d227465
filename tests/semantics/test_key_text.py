"""Keys of several parts as one text: no two keys have one, and what was joined can be taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from merestone.semantics.key_text import key_text, parts_of

PARTS = st.lists(st.text(alphabet="a/%2F5", max_size=4), min_size=2, max_size=3)


@given(PARTS, PARTS)
def test_two_keys_have_two_texts(one: list[str], other: list[str]) -> None:
    assert (key_text(one) == key_text(other)) == (one == other)


@given(PARTS)
def test_what_was_joined_is_taken_apart(parts: list[str]) -> None:
    assert parts_of(key_text(parts), len(parts)) == parts


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["A/B", "C"], "A%2FB/C"),
        (["A", "B/C"], "A/B%2FC"),
        (["5%", 7], "5%25/7"),
        (["LE-DE01/2026-11"], "LE-DE01/2026-11"),
        ([True, 3], "true/3"),
        ([{"currency": "EUR", "amount": "1.50"}, "\u00fc"], '{"amount":"1.50","currency":"EUR"}/\u00fc'),
        (["", ""], "/"),
    ],
)
def test_one_part_is_as_it_is_and_several_are_escaped(parts: list[object], text: str) -> None:
    assert key_text(parts) == text
    assert parts_of(text, len(parts)) == [part if isinstance(part, str) else key_text([part]) for part in parts]


def test_a_text_of_another_number_of_parts_has_another_number() -> None:
    assert len(parts_of("A/B/C", 2)) == 3
