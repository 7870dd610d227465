"""Read what stands outside of any file: an expression in a message, a query of the command line.

A fragment is read as part of a rule made for it, so that it means the same and its faults are said in the same words.
"""

from merestone.diagnostics import Diagnostic
from merestone.syntax.faults import error
from merestone.syntax.parse import read_unit
from merestone.syntax.scan import scan
from merestone.syntax.tree import Node, Token

_RULE = 'rule Query "" {'
_EACH = f"{_RULE} for"
_EXPRESSION = f"{_EACH} it it where"


def expression_in(text: str, file: str, line: int, column: int) -> tuple[Node | None, list[Diagnostic]]:
    """The `expression` node of a text of one line that begins there, and what is wrong with its syntax."""
    tokens = [t._replace(line=line, column=column + t.column - 1) for t in scan(file, text)[0]]
    node, found = _rule(_EXPRESSION, tokens)
    where = node.nodes("quantifier")[0].node("where") if node else None
    return (where.the("expression") if where else None), found


def query_in(text: str, file: str) -> tuple[Node | None, list[Diagnostic]]:
    """The `rule` node around a query, which has quantifiers only, and what is wrong with its syntax."""
    tokens, _ = scan(file, text)
    return _rule(_RULE if tokens[0].text == "for" else _EACH, tokens)


def _rule(before: str, tokens: list[Token]) -> tuple[Node | None, list[Diagnostic]]:
    """The rule with `tokens` in it, of which there are some; what ends it, or goes on with another clause, does not fit."""
    if brace := next((t for t in tokens if t.type in {"LBRACE", "RBRACE"}), None):
        return None, [_misfit(brace)]
    start, end = tokens[0], tokens[-1].span
    first = [t._replace(file=start.file, line=start.line, column=start.column) for t in scan("", before)[0]]
    unit, found = read_unit([*first, *tokens, Token("RBRACE", "}", "\n", start.file, end.end_line, end.end_column)])
    if unit.node is None or found:
        return None, found
    others = [n for n in unit.node.nodes() if n.kind != "quantifier"]
    return (unit.node, []) if not others else (None, [_misfit(next(others[0].tokens()))])


def _misfit(token: Token) -> Diagnostic:
    return error("SYN002", token.span, f"found `{token.text}`, which does not fit here")
