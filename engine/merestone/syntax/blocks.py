"""Braces of a declaration: whether as many close as open, and which one is never closed."""

from collections.abc import Sequence

from merestone.diagnostics import Diagnostic
from merestone.syntax import faults
from merestone.syntax.tree import Token


def unbalanced(tokens: Sequence[Token]) -> Diagnostic | None:
    """The brace that is never closed, if there is one.

    The layout tells which: a `}` that opens a line belongs to the line with the same indentation, so what was opened
    after that line and is still open is the one forgotten.
    """
    indent = _indentations(tokens)
    open_: list[Token] = []
    forgotten: Token | None = None
    for token in tokens:
        if token.type == "LBRACE":
            open_.append(token)
        elif token.type == "RBRACE" and open_:
            first_on_line = indent[token.line] == token.column
            owners = [b for b in open_ if indent[b.line] == token.column]
            if first_on_line and owners and indent[open_[-1].line] != token.column and forgotten is None:
                forgotten = open_[-1]
            open_.pop()
    return faults.unclosed_brace(forgotten or open_[-1]) if open_ else None


def balanced(tokens: Sequence[Token]) -> bool:
    """Whether there are as many closing braces as opening ones, so that blocks can be trusted."""
    return sum((t.type == "LBRACE") - (t.type == "RBRACE") for t in tokens) == 0


def _indentations(tokens: Sequence[Token]) -> dict[int, int]:
    """The column of the first token of each line."""
    columns: dict[int, int] = {}
    for token in tokens:
        columns.setdefault(token.line, token.column)
    return columns
