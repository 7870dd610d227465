"""Colours for `.mere` texts, as the parser reads them: a word is coloured as a word of the language only where it is one."""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from pygments.lexer import Lexer  # type: ignore[import-untyped]
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text  # type: ignore[import-untyped]

from merestone.syntax.parse import keywords, parse
from merestone.syntax.scan import DECLARATIONS, PLANNED
from merestone.syntax.tree import Node, Token, Unit

__all__ = ["MereLexer"]

_SIGNS = {"LBRACE", "RBRACE", "LPAR", "RPAR", "LSQB", "RSQB", "COMMA", "DOT", "COLON"}
_BLANKS = re.compile(r"(//[^\n]*)|([^/]+|/)")


class MereLexer(Lexer):  # type: ignore[misc]
    """Found by Pygments under `mere`. What cannot be read, such as a part of a boundary, is coloured word by word."""

    name = "Mere"
    aliases: ClassVar[list[str]] = ["mere"]
    filenames: ClassVar[list[str]] = ["*.mere"]

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, Any, str]]:
        """Every piece of the text with its place and its colour."""
        tree, _ = parse("", text)
        place = 0
        for colour, piece in _pieces(tree.units, tree.tail):
            yield place, colour, piece
            place += len(piece)


def _pieces(units: tuple[Unit, ...], tail: str) -> Iterator[tuple[Any, str]]:
    for unit in units:
        colours = _read(unit.node) if unit.node and unit.whole else _guessed(unit)
        for token, colour in zip(unit.tokens, colours, strict=True):
            yield from _between(token.before)
            yield colour, token.text
    yield from _between(tail)


def _between(text: str) -> Iterator[tuple[Any, str]]:
    """Blanks and comments."""
    for comment, blank in _BLANKS.findall(text):
        yield (Comment.Single, comment) if comment else (Text.Whitespace, blank)


def _read(node: Node, inside: str = "") -> Iterator[Any]:
    """The colours of a declaration that was read, token by token."""
    declares = True
    for child in node.children:
        if type(child) is Node:
            declares = False
            yield from _read(child, child.kind)
        elif type(child) is Token:
            declares = declares and child.type in _keywords()
            opens = inside == "operation_kind" or (declares and not inside)
            types = inside == "plain" and child.type == "NAME" and child.text[0].islower()
            yield Keyword.Declaration if opens else Keyword.Type if types else _colour(child)


def _guessed(unit: Unit) -> Iterator[Any]:
    """The colours of what could not be read: a word before a colon is a name, else it is what it looks like."""
    known = keywords()
    for token, following in zip(unit.tokens, [*unit.tokens[1:], None], strict=True):
        name = token.type != "WORD" or (following is not None and following.type == "COLON")
        if not name and token.text in DECLARATIONS | PLANNED:
            yield Keyword.Declaration
        else:
            yield _colour(token if name or token.text not in known else token._replace(type=known[token.text]))


def _colour(token: Token) -> Any:
    match token.type:
        case "WORD" | "NAME" | "FIELD":
            return Name.Class if token.text[0].isupper() else Name
        case "NUMBER" | "VERSION_NUMBER" | "TIME":
            return Number
        case "STRING":
            return String
        case "DOC" | "OPEN":
            return String.Doc
        case "STRAY":
            return Text
        case type_ if type_ in _keywords():
            return Keyword
        case type_:
            return Punctuation if type_ in _SIGNS else Operator


def _keywords() -> set[str]:
    """The terminals of the words of the language."""
    return set(keywords().values())
