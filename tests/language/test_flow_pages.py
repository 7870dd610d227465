"""The pages of feeds, batches and calendars say what is so: examples are clean, and what is refused is refused like that."""

import re
from pathlib import Path

import pytest

from merestone.compile import understand
from merestone.render.terminal import render

DOCS = Path(__file__).parents[2] / "docs" / "language"
PAGES = ("feed", "batch", "calendar")


def blocks(page: str, section: str, language: str) -> list[str]:
    """The fenced blocks of that language in that section."""
    body = (DOCS / f"{page}.md").read_text("utf-8").split(f"## {section}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"```{language}\n(.*?)```", body, re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_are_clean(page: str) -> None:
    examples = blocks(page, "Example", "mere")
    assert examples
    for text in examples:
        found = understand({"example.mere": text})[1]
        assert not found, render(found, {"example.mere": text})


@pytest.mark.parametrize("page", PAGES)
def test_what_is_refused_is_refused_like_that(page: str) -> None:
    texts, reports = blocks(page, "Refused", "mere"), blocks(page, "Refused", "report")
    assert texts
    assert len(texts) == len(reports)
    for text, report in zip(texts, reports, strict=True):
        assert render(understand({"example.mere": text})[1], {"example.mere": text}) == report
