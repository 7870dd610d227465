"""The tree as written: every token with the blanks and comments before it, so that joining gives the text back.

Tokens and nodes are tuples, as there are thousands in a file: nothing else is as quick to make and as small. Both begin
with what they are, and the grammar keeps the two apart: terminals are upper case, rules lower case.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast, final

from merestone.diagnostics import Span


@final
class Token(NamedTuple):
    """One word, number, text or sign; `before` holds the blanks and comments between it and the token before."""

    type: str
    text: str
    before: str
    file: str
    line: int
    column: int

    @property
    def span(self) -> Span:
        """Where the token stands, without what is before it."""
        _, text, _, file, line, column = self
        if "\n" not in text:
            return Span(file, line, column, line, column + len(text))
        lines = text.split("\n")
        return Span(file, line, column, line + len(lines) - 1, len(lines[-1]) + 1)


@final
class Node(NamedTuple):
    """One construct of the grammar, named after its rule."""

    kind: str
    children: tuple["Node | Token", ...]

    def nodes(self, *kinds: str) -> list["Node"]:
        """The direct children of these kinds (all kinds if none is named), in order."""
        if not kinds:
            return [c for c in self.children if type(c) is Node]
        return cast("list[Node]", [c for c in self.children if c[0] in kinds])

    def node(self, kind: str) -> "Node | None":
        """The first direct child of that kind."""
        for child in self.children:
            if child[0] == kind:
                return cast(Node, child)
        return None

    def the(self, kind: str) -> "Node":
        """The direct child of that kind, which the grammar demands."""
        found = self.node(kind)
        assert found is not None, f"the grammar gives every `{self.kind}` a `{kind}`"
        return found

    def words(self, type_: str = "NAME") -> list[Token]:
        """The direct tokens of that type, in order."""
        return cast("list[Token]", [c for c in self.children if c[0] == type_])

    def word(self, type_: str = "NAME") -> Token:
        """The first direct token of that type, which the grammar demands."""
        for child in self.children:
            if child[0] == type_:
                return cast(Token, child)
        raise AssertionError(f"the grammar gives every `{self.kind}` a `{type_}`")

    def has(self, type_: str) -> bool:
        """Whether a direct token of that type is there."""
        return bool(self.words(type_))

    def tokens(self) -> Iterator[Token]:
        """Every token below this node, in order."""
        waiting: list[Node | Token] = [self]
        while waiting:
            item = waiting.pop()
            if type(item) is Token:
                yield item
            else:
                waiting.extend(reversed(item.children))

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        first: Node | Token = self
        while type(first) is Node:
            first = first.children[0]
        last: Node | Token = self
        while type(last) is Node:
            last = last.children[-1]
        return between(first, last)


@dataclass(frozen=True, slots=True)
class Unit:
    """One declaration: its tokens, and its node unless it could not be read; `whole` is false if parts are missing."""

    tokens: tuple[Token, ...]
    node: Node | None
    whole: bool

    @property
    def span(self) -> Span:
        """From the first token to the last."""
        return between(self.tokens[0], self.tokens[-1])


@dataclass(frozen=True, slots=True)
class Tree:
    """One file: its declarations, and the blanks and comments after the last."""

    file: str
    units: tuple[Unit, ...]
    tail: str

    @property
    def text(self) -> str:
        """The text the tree was read from, to the letter."""
        return "".join(t.before + t.text for unit in self.units for t in unit.tokens) + self.tail


def cut(names: Sequence[Token], index: int) -> Span:
    """What to take out of a list so that one of its names goes: the name, and the comma that leads to its neighbour."""
    name = names[index].span
    if index + 1 < len(names):
        following = names[index + 1]
        return Span(name.file, name.line, name.column, following.line, following.column)
    before = names[index - 1].span if index else name
    return Span(name.file, before.end_line, before.end_column, name.end_line, name.end_column)


def between(first: Token, last: Token) -> Span:
    """The stretch from the start of `first` to the end of `last`."""
    end = last.span
    return Span(first.file, first.line, first.column, end.end_line, end.end_column)
