"""Every keyword can be a name in every place, except where the grammar itself has both readings."""

import re
from pathlib import Path

import pytest
import yaml

from merestone.syntax.parse import keywords, parse

PLACES = yaml.safe_load(Path(__file__).with_name("naming_places.yaml").read_text(encoding="utf-8"))

WAYS_TO_CROSS = {"derived", "map", "reference", "replica", "snapshot", "state"}
LITERALS = {"false", "null", "true"}
RESERVED = {
    "path of a check": LITERALS,
    "argument of a check": LITERALS,
    "guard": LITERALS,
    "element": LITERALS,
    "second element": LITERALS,
    "element of a list": LITERALS,
    "word of a row": {"otherwise"},
    "word behind a condition": {"otherwise"},
    "type of a field": WAYS_TO_CROSS,
    "item of a list": WAYS_TO_CROSS,
    "second case of a milestone": {"and", "effective", "or"},
    "case after a quiet time": {"after", "and", "at", "effective", "enters", "or"},
    "state of a condition": {"not"},
    "state before a clause": {"not"},
    "way to erase": {"key"},
    "subject that stands against": {"kept"},
    "decider": {"nothing"},
    "second decider": {"nothing"},
    "holder": {"nothing"},
    "second holder": {"after", "nothing"},
    "holder after an event": {"nothing"},
    "first step": {"all"},
    "only step": {"all"},
    "later step": {"all"},
    "step with a condition": {"all"},
    "name in the condition of a step": LITERALS,
    "what is waited for before telling": {"not"},
    "subject of a repair": {"not"},
    "subject of an invariant": {"always", "at", "never"},
    "subject first in an invariant": {"always", "at", "never"},
}


@pytest.mark.parametrize("place", PLACES)
def test_what_is_reserved_in_a_place(place: str) -> None:
    assert {word for word in keywords() if not is_a_name(word, PLACES[place])} == RESERVED.get(place, set())


def is_a_name(word: str, pattern: str) -> bool:
    """Whether the word is read as a name wherever the pattern has one."""
    tree, found = parse("a.mere", re.sub(r"\bX\b", word, pattern))
    node = tree.units[0].node
    names = [t for t in node.tokens() if t.text == word and t.type in {"NAME", "FIELD"}] if node else []
    return not found and len(names) >= len(re.findall(r"\bX\b", pattern))
