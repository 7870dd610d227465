"""The colours of `.mere`: what the parser takes for a word of the language, and nothing else."""

from pathlib import Path

import pytest
from pygments.lexers import get_lexer_by_name, get_lexer_for_filename
from pygments.token import Comment, Keyword, Name, String

from merestone.site.lexer import MereLexer
from merestone.syntax.parse import keywords

ROOT = Path(__file__).parents[2]


def read(text: str) -> list[tuple[object, str]]:
    """The pieces of a text with their colours, blanks aside."""
    return [(colour, piece) for colour, piece in MereLexer().get_tokens(text) if piece.strip()]


def test_pygments_finds_it_by_name_and_by_file() -> None:
    assert isinstance(get_lexer_by_name("mere"), MereLexer)
    assert isinstance(get_lexer_for_filename("billing.mere"), MereLexer)


@pytest.mark.parametrize("file", sorted((ROOT / "spec").glob("*.mere")), ids=lambda f: f.stem)
def test_no_letter_is_lost(file: Path) -> None:
    text = file.read_text("utf-8")
    assert "".join(piece for _, piece in MereLexer(stripnl=False, ensurenl=False).get_tokens(text)) == text


def test_a_word_of_the_language_is_a_name_where_it_names_something() -> None:
    text = "type Line { version : string  key : Key  from : integer }"
    assert [(c, t) for c, t in read(text) if t in ("version", "key", "from")] == [
        (Name, "version"),
        (Name, "key"),
        (Name, "from"),
    ]
    assert (Keyword.Type, "string") in read(text)
    assert read(text)[:2] == [(Keyword.Declaration, "type"), (Name.Class, "Line")]
    assert read("entity E owned by S { key key : uuid }")[6:8] == [(Keyword, "key"), (Name, "key")]


@pytest.mark.parametrize("word", sorted(keywords()))
def test_a_part_that_cannot_be_read_alone_is_coloured_word_by_word(word: str) -> None:
    told = read(f"recovery {{ {word} }} // {word}\n{word} : {word}")
    assert told[2][0] in Keyword
    assert told[4] == (Comment.Single, f"// {word}")
    assert told[5] == (Name, word)


def test_texts_and_broken_texts_have_an_end() -> None:
    assert (String.Doc, '"""one\ntwo"""') in read('type A { """one\ntwo""" }')
    assert "".join(piece for _, piece in read('system A "open')) == 'systemA"open'
