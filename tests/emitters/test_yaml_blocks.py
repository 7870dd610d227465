"""Documents are written as PyYAML writes them, to the letter."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from merestone.contract.documents import WIDTH, Writer, in_yaml
from merestone.contract.yaml_blocks import Blocks, Unusual

WORDS = [
    "yes",
    "null",
    "1",
    "-",
    "?",
    ": ",
    "#",
    "it's",
    '"',
    "{",
    "|",
    "ä",
    "\U0001f600",
    "\t",
    "\n",
    "\n\n",
    " ",
    "\xa0",
]
LONG = "a word and another " * 9
TEXTS = st.lists(st.sampled_from([*WORDS, "word", "the-word", LONG, "x" * 90])).map("".join) | st.text(max_size=8)
SCALARS = TEXTS | st.integers() | st.booleans() | st.none() | st.floats(allow_nan=False)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=20,
)


def quick(document: dict[str, object]) -> str | None:
    """What the quick way writes; nothing where it leaves the document to PyYAML."""
    try:
        return Blocks(Writer, WIDTH).text(document)
    except Unusual:
        return None


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(TEXTS, VALUES, max_size=5))
@example({"a": "ends with blank lines\n\n"})
@example({"a": "ends with blank lines\n\n", "b": "it does not"})
@example({"a": "\U0001f600" * 60})
def test_it_writes_what_pyyaml_writes(document: dict[str, object]) -> None:
    assert quick(document) in (None, in_yaml(document))


def test_what_our_documents_hold_is_not_unusual() -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"description": f"{LONG}\n\n| a | table |\n{LONG}", "summary": LONG, "empty": {}, "none": None},
        "items": [{"$ref": "#/a/b", "n": 1, "f": 1.5}, [], [["deep", True]], "on", "x" * 130],
    }
    assert quick(document) == in_yaml(document)


def test_a_key_of_several_lines_is_left_to_pyyaml() -> None:
    assert quick({"a\nb": 1}) is None
    assert quick({"k" * 130: 1}) is None


def test_lines_are_broken_where_pyyaml_breaks_them() -> None:
    texts = ["x" * length + ending for length in range(80, WIDTH + 3) for ending in (" y z", " 'y' z", ": y z")]
    document = {"items": texts, "deep": [{f"key{number}": text} for number, text in enumerate(texts)]}
    assert quick(document) == in_yaml(document)


def test_signs_and_words_of_yaml_are_quoted() -> None:
    texts = [
        "a #b",
        "a: b",
        "a:",
        "a ",
        "a  b",
        "a:b",
        "a#b",
        "a? b",
        "a, b",
        "yes",
        "Off",
        "NULL",
        "y",
        "~",
        "1",
        "=",
        "`a`",
        "'a'",
        "%a",
        "@a",
        "#a",
        "[a",
        "-a",
        "?a",
    ]
    document = {"values": texts, "keys": dict.fromkeys(texts, 1)}
    assert quick(document) == in_yaml(document)


def test_texts_of_several_lines_stay_as_they_are() -> None:
    texts = [
        "a\nb",
        "a\nb\n",
        "a\n\nb\n\n",
        " a\nb",
        "a\n b",
        "a \nb",
        "a\nb ",
        "\na",
        "a\n\xa0b",
        "a\n\ufeffb",
        "a\n\u2028b",
        "a\nä",
    ]
    document = {"values": [*texts, "the end"], "deep": {"keys": dict(enumerate_names(texts))}, "end": "here"}
    assert quick(document) == in_yaml(document)


def enumerate_names(texts: list[str]) -> list[tuple[str, str]]:
    """Each text with a key of its own."""
    return [(f"key{number}", text) for number, text in enumerate(texts)]
