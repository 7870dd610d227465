"""Braces of a declaration: which one is never closed, and which block a fault lies in."""

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


class Blocks:
    """Where each token of a declaration stands in its braces, of which as many are closed as opened, and in order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Look at each token once."""
        self.around: list[int] = []
        """For each token the innermost opening brace around it, -1 outside of all."""
        self.end: dict[int, int] = {}
        """The closing brace of each opening one."""
        open_ = [-1]
        for index, token in enumerate(tokens):
            self.around.append(open_[-1])
            if token.type == "LBRACE":
                open_.append(index)
            elif token.type == "RBRACE":
                self.end[open_.pop()] = index


def _indentations(tokens: Sequence[Token]) -> dict[int, int]:
    """The column of the first token of each line."""
    columns: dict[int, int] = {}
    for token in tokens:
        columns.setdefault(token.line, token.column)
    return columns
