"""Cut a text into tokens, losing nothing."""

import re
from string import ascii_letters, digits

from merestone.syntax.tree import Token

DECLARATIONS = frozenset(
    {
        "module",
        "use",
        "external",
        "system",
        "enum",
        "type",
        "entity",
        "table",
        "milestone",
        "channel",
        "calendar",
        "policy",
        "boundary",
        "view",
        "invariant",
        "document",
        "journey",
        "reconciliation",
        "landscape",
        "rule",
        "waive",
    }
)

DIGITS = 15
"""How many digits a number may have: so many every reader of JSON keeps."""

_SIGNS = {
    "->": "ARROW", "..": "RANGE", "{": "LBRACE", "}": "RBRACE", "(": "LPAR", ")": "RPAR", "[": "LSQB", "]": "RSQB",
    ",": "COMMA", ".": "DOT", ":": "COLON", "?": "QMARK", "=": "EQUAL", "%": "PERCENT",
    "==": "COMPARE", "!=": "COMPARE", "<=": "COMPARE", ">=": "COMPARE", "<": "COMPARE", ">": "COMPARE",
    "||": "EITHER", "&&": "BOTH", "!": "BANG", "+": "PLUS", "-": "MINUS", "*": "STAR", "/": "SLASH",
}  # fmt: skip
_QUOTES, _DOC = ('"', '"""'), '"""'
_LETTERS, _DIGITS = frozenset(ascii_letters + "_"), frozenset(digits)
_LANDMARK = rf"\n(?:{'|'.join(sorted(DECLARATIONS))})\s+\w[^\n]*\{{"
_PIECE = re.compile(
    rf"""
    ((?:[\s\ufeff]+|//[^\n]*)*)
    (  [A-Za-z_][A-Za-z0-9_]*
    |  ->|\.\.|==|!=|<=|>=|\|\||&&|[{{}}()\[\],.:?=%<>!+*/-]
    |  [0-9]{{1,2}}:[0-9]{{2}}(?![0-9])
    |  [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])
    |  [0-9]+(?:\.[0-9]+)*
    |  \"\"\"(?:(?!{_LANDMARK})[\s\S])*?\"\"\"
    |  \"\"\"
    |  "(?:[^"\\\n]|\\.)*"
    |  .
    |  \Z
    )
    """,
    re.VERBOSE,
)


def one_line_end(text: str) -> str:
    """The text with every line ended by a line feed alone, as the scanner counts lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def scan(file: str, text: str) -> tuple[list[Token], str]:
    """The tokens of `text` and the blanks after the last.

    Words have the type `WORD`, signs the name of their terminal; `OPEN` is a quote that is never closed, `STRAY` a
    character the language does not know and `VAST` a number that is too long.
    """
    tokens: list[Token] = []
    line, column = 1, 1
    known: dict[str, tuple[str, str]] = {}
    blanks: dict[str, str] = {}
    for before, piece in _PIECE.findall(text):
        if not piece:
            return tokens, before
        if "\n" in before:
            before = blanks.setdefault(before, before)
            line += before.count("\n")
            column = len(before) - before.rindex("\n")
        else:
            column += len(before)
        type_, piece = known.get(piece) or known.setdefault(piece, (_type(piece), piece))
        tokens.append(Token(type_, piece, before, file, line, column))
        if type_ == "DOC" and "\n" in piece:
            line += piece.count("\n")
            column = len(piece) - piece.rindex("\n")
        else:
            column += len(piece)
    raise AssertionError("the last piece is the empty one at the end")


def _type(piece: str) -> str:
    """What a piece of the text is."""
    if piece in _SIGNS:
        return _SIGNS[piece]
    if piece[0] == '"':
        return "OPEN" if piece in _QUOTES else "DOC" if piece.startswith(_DOC) else "STRING"
    if piece[0] in _LETTERS:
        return "WORD"
    if piece[0] not in _DIGITS:
        return "STRAY"
    if len(piece) > DIGITS and sum(map(str.isdigit, piece)) > DIGITS:
        return "VAST"
    return "TIME" if ":" in piece else "DATE" if "-" in piece else "NUMBER"


def cut(tokens: list[Token]) -> list[list[Token]]:
    """The tokens of each declaration.

    A declaration starts at a declaration word that opens a line, in the first column or outside all braces; what else
    stands in the first column after a closing brace, or after the module line, starts one too, so that a misspelt word costs one declaration.
    """
    starts, depth = [0], 0
    for index, token in enumerate(tokens):
        type_ = token.type
        if type_ == "LBRACE":
            depth += 1
        elif type_ == "RBRACE":
            depth = max(depth - 1, 0)
        elif type_ == "WORD" and index and "\n" in token.before and _opens(tokens, index, depth, starts[-1]):
            starts.append(index)
            depth = 0
    parts = [tokens[start:stop] for start, stop in zip(starts, [*starts[1:], len(tokens)], strict=True)]
    return parts if tokens else []


def _opens(tokens: list[Token], index: int, depth: int, start: int) -> bool:
    """Whether the word that opens a line at `index` starts a declaration; `depth` braces are open since `start`."""
    token, previous = tokens[index], tokens[index - 1]
    if token.text in DECLARATIONS and depth == 0:
        return True
    if token.text in DECLARATIONS and token.column == 1:
        return index + 1 < len(tokens) and tokens[index + 1].type == "WORD" and tokens[index + 1].line == token.line
    return depth == 0 and token.column == 1 and (previous.type == "RBRACE" or tokens[start].text == "module")
