"""Whether a blank stands between two tokens of one line: one answer for the formatter and for clauses quoted in reports."""

from collections.abc import Iterable

from merestone.syntax.tree import Token

_TIGHT_AFTER = {"LPAR", "LSQB", "DOT"}
_TIGHT_BEFORE = {"RPAR", "RSQB", "COMMA", "DOT", "QMARK"}
_CALLED = {"NAME", "FIELD", "STRING", "RSQB", "RPAR"}
"""What a parenthesis belongs to: `string(1..40)`, `[Line](1..50)`, `MoneyCommand(operators)`."""
_INDEXED = {"NAME", "RSQB", "RPAR"}
"""What a square bracket belongs to: `places["left"]`, but `x in ["a", "b"]`."""
_OPERANDS = {*_INDEXED, "NUMBER", "STRING", "TRUE", "FALSE", "NULL"}
"""What a minus subtracts from; anywhere else it belongs to what follows."""
_FUNCTIONS = {"date", "days", "duration", "hours", "minutes", "months", "seconds", "size", "years"}


def blanks(tokens: Iterable[Token]) -> list[bool]:
    """For each token of the tree whether a blank belongs before it; nothing does before the first."""
    before: list[bool] = []
    left: Token | None = None
    sign = False
    for token in tokens:
        if left is not None and left.type == "RANGE":
            before.append(before[-1])  # `1..40`, but `2 s .. 5 min`
        else:
            before.append(left is not None and not sign and _blank(left, token))
        sign = token.type == "BANG" or (token.type == "MINUS" and (left is None or left.type not in _OPERANDS))
        left = token
    return before


def _blank(left: Token, right: Token) -> bool:
    if left.type in _TIGHT_AFTER or right.type in _TIGHT_BEFORE:
        return False
    if right.type == "RANGE":
        return left.type != "NUMBER"
    if right.type == "LSQB":
        return left.type not in _INDEXED
    return right.type != "LPAR" or not (left.type in _CALLED or left.text in _FUNCTIONS)
