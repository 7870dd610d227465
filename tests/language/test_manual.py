"""Each page of the language says the truth: its examples check clean, what it refuses is reported to the letter."""

import re
from pathlib import Path

import pytest

from merestone.compile import understand
from merestone.render.terminal import render
from merestone.semantics.operators import FUNCTIONS, MACROS, OPERATORS

FILE = "example.mere"
PAGES = sorted((Path(__file__).parents[2] / "docs" / "language").glob("*.md"))
FENCE = re.compile(r"```(mere|report)\n(.*?)```", re.DOTALL)


def section(page: Path, title: str) -> list[tuple[str, str]]:
    """The fenced blocks of one section, each with its language."""
    body = page.read_text("utf-8").split(f"\n## {title}\n", 1)[-1].split("\n## ", 1)[0]
    return FENCE.findall(body)


def reported(text: str) -> str:
    """What checking the text says."""
    return render(understand({FILE: text})[1], {FILE: text})


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_examples_of_a_page_are_clean(page: Path) -> None:
    examples = [text for language, text in section(page, "Example") if language == "mere"]
    assert examples
    assert "".join(reported(text) for text in examples) == ""


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_what_a_page_refuses_is_reported_as_it_says(page: Path) -> None:
    blocks = section(page, "Refused")
    assert [language for language, _ in blocks] == ["mere", "report"] * (len(blocks) // 2)
    for (_, text), (_, report) in zip(blocks[::2], blocks[1::2], strict=True):
        assert reported(text) == report


def test_the_page_of_expressions_has_every_operator_and_function() -> None:
    page = (PAGES[0].parent / "expressions.md").read_text("utf-8")
    for operator in OPERATORS:
        said = f"`{operator.left} {operator.sign} {operator.right}`".replace("` ", "`").replace("|", "\\|")
        said = said if operator.left else f"`{operator.sign}{operator.right}`"
        assert f"| {said} | {operator.gives} | {operator.means} |" in page
    for function in FUNCTIONS:
        first, *rest = function.takes
        said = f"`{first}.{function.name}({', '.join(rest)})`" if function.method else f"`{function.name}({first})`"
        assert f"| {said} | {function.gives} | {function.means} |" in page
    for macro in MACROS:
        assert f"| `xs.{macro.name}(x, {macro.body})` | {macro.gives} | {macro.means} |" in page
