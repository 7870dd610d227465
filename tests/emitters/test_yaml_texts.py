"""What is written as YAML is read as it was said, by readers of YAML 1.1 and of 1.2, whatever is in it."""

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from merestone.contract.documents import WIDTH, as_yaml

SIGNS = [
    ": ",
    " #",
    "- ",
    "? ",
    "it's",
    '"',
    "{",
    "[",
    "|",
    ">",
    "&a",
    "*a",
    "!t",
    "%",
    "@",
    "`",
    "ä",
    "\U0001f600",
    "\t",
    "\n",
]
WORDS = [
    "yes",
    "no",
    "on",
    "y",
    "N",
    "null",
    "~",
    "<<",
    "=",
    "---",
    "...",
    "</script>",
    "*/",
    "{{ x }}",
    "a word and another " * 9,
]
NUMBERS = ["1e3", "1.5E-7", ".5", "+1", "012", "0o14", "0x1F", "1_000", ".inf", ".NaN", "1:30", "2026-11-28", "10.0"]
TEXTS = st.lists(st.sampled_from([*SIGNS, *WORDS, *NUMBERS, " ", "x"])).map("".join) | st.text(max_size=8)
SCALARS = TEXTS | st.integers() | st.booleans() | st.none()
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)
NUMBER_OF_YAML_1_2 = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""The integers and fractions of the core schema, YAML 1.2.2, section 10.3.2."""


def unfolded(value: object) -> object:
    """The value without what `as_yaml` may change in texts of several lines: where their long lines break."""
    if isinstance(value, dict):
        return {unfolded(k): unfolded(v) for k, v in value.items()}
    if isinstance(value, list):
        return [unfolded(v) for v in value]
    return " ".join(value.split()) if isinstance(value, str) and "\n" in value else value


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, max_size=5))
@example({"a": "ends with blank lines\n\n"})
@example({"a": "\U0001f600" * 60})
def test_what_is_written_is_read(document: dict[str, object]) -> None:
    written = as_yaml(document, "made\nof it")  # type: ignore[arg-type]
    assert written.startswith("# made\n# of it\n")
    assert unfolded(yaml.safe_load(written)) == unfolded(document)


@pytest.mark.parametrize("text", [*WORDS[:9], *NUMBERS])
def test_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    written = as_yaml({"a": text}, "").splitlines()[-1].removeprefix("a: ")
    assert written in (f"'{text}'", f'"{text}"')


@settings(max_examples=300, deadline=None)
@given(st.from_regex(NUMBER_OF_YAML_1_2, fullmatch=True))
def test_no_text_is_a_number_of_yaml_1_2(text: str) -> None:
    assert as_yaml({"a": text}, "").splitlines()[-1] in (f"a: '{text}'", f'a: "{text}"')


def test_no_alias_is_written() -> None:
    once = {"x": ["one"]}
    assert "&" not in as_yaml({"a": once, "b": once}, "")  # type: ignore[dict-item]


@given(st.lists(st.integers(1, 130).map("x".__mul__), min_size=1, max_size=30))
def test_long_lines_are_broken_between_words(words: list[str]) -> None:
    """Each line is as long as it may be, and a word that is longer than a line stays whole."""
    written = as_yaml({"a": f"{' '.join(words)}\n"}, "").splitlines()[1:]
    lines = [line.removeprefix("  ") for line in written]
    assert " ".join(lines).split() == words
    for line, after in zip(lines, [*lines[1:], "x" * WIDTH], strict=True):
        assert len(line) <= WIDTH or " " not in line
        assert len(line) + 1 + len(after.split()[0]) > WIDTH


@pytest.mark.parametrize("sign", ["### ", "| "])
def test_a_heading_and_a_row_stay_on_their_line(sign: str) -> None:
    line = sign + "word " * 40 + "end"
    assert f"  {line}" in as_yaml({"a": f"{line}\n\nText.\n"}, "").splitlines()
