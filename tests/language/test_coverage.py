"""The list of what the blueprint needs names pages that exist, and words that the grammar has."""

import re
from pathlib import Path

import pytest

from merestone.syntax.parse import keywords

LIST = Path(__file__).parents[2] / "docs" / "decisions" / "0016-what-the-blueprint-needs.md"
ROWS = [row.split("|")[1:4] for row in LIST.read_text("utf-8").splitlines() if row.startswith("| ")][1:]
PLACEHOLDERS = {"goods", "pending", "waiting", "held", "expiring", "released", "how", "via", "completed"}
"""Names that an example in the list has chosen."""


@pytest.mark.parametrize(("needed", "words", "pages"), ROWS, ids=[row[0].strip().replace(" ", "-") for row in ROWS])
def test_each_row_names_words_and_pages_that_there_are(needed: str, words: str, pages: str) -> None:
    linked = re.findall(r"\]\(([^)]+)\)", pages)
    assert linked
    assert all((LIST.parent / link).is_file() for link in linked)
    said = {
        word for code in re.findall(r"`([^`]+)`", words) for word in re.findall(r"(?<![.\w])[a-z][A-Za-z]+\b", code)
    }
    assert said - PLACEHOLDERS <= keywords().keys() | {"min"} | VALUES, needed


VALUES = {"reversal", "revision", "replacement", "drop"}
"""Words that a clause chooses among, which are no keywords."""
