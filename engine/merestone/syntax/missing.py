"""Which sign was certainly meant where one is missing, or where a character stands that the language does not know."""

from collections.abc import Mapping, Sequence

from merestone.diagnostics import Applicability, Edit, Fix, end_of, removal
from merestone.syntax.tree import Token

QUOTES = "“”„‟«»'‘’"
_HALVES = {"&": ("BOTH", "&&"), "|": ("EITHER", "||")}
_COMMAS = ";；，、"


def sign_left_out(tokens: Sequence[Token], index: int | None, expected: frozenset[str]) -> tuple[Fix, ...]:
    """The comma between two names of a list, or the brace before a block whose end is there; an arrow has one dash.

    Two names on one line may also be one name that was written apart, so there a person must look.
    """
    if not index:
        return ()
    before, token = tokens[index - 1], tokens[index]
    if token.type == "MINUS" and "ARROW" in expected and [t.type for t in tokens[index + 1 : index + 2]] == ["ARROW"]:
        return (removal(token.span),)
    if expected == {"COMMA", "RBRACE"} and before.type == token.type == "WORD":
        sure = Applicability.SAFE if "\n" in token.before else Applicability.REVIEW
        return (Fix("add `,`", (Edit(end_of(before.span), ","),), sure),)
    lacks_brace = sum((t.type == "LBRACE") - (t.type == "RBRACE") for t in tokens) == -1
    if "LBRACE" in expected and lacks_brace and "\n" in token.before:
        return (Fix("add `{`", (Edit(end_of(before.span), " {"),)),)
    return ()


def instead_of_stray(
    tokens: Sequence[Token], stray: Token, expected: frozenset[str], keyword_of: Mapping[str, str]
) -> tuple[Fix, ...]:
    """Two straight quotes for two others, the whole sign for half of one, a comma for what looks like one, or nothing where the rest goes on."""
    index = next(i for i, t in enumerate(tokens) if t is stray)
    following = tokens[index + 1 :]
    if stray.text in QUOTES:
        ends = [t for t in following if t.line == stray.line and t.type == "STRAY" and t.text in QUOTES]
        edits = tuple(Edit(t.span, '"') for t in (stray, *ends))
        return (Fix('write `"`', edits),) if len(ends) == 1 else ()
    terminal, sign = _HALVES.get(stray.text, ("", ""))
    if terminal in expected:
        return (Fix(f"write `{sign}`", (Edit(stray.span, sign),)),)
    if _goes_on(following, expected, keyword_of):
        return (removal(stray.span),)
    if stray.text in _COMMAS and "COMMA" in expected:
        return (Fix("write `,`", (Edit(stray.span, ","),)),)
    return ()


def _goes_on(following: Sequence[Token], expected: frozenset[str], keyword_of: Mapping[str, str]) -> bool:
    """Whether what follows can stand here."""
    if not following:
        return not expected
    token = following[0]
    if token.type != "WORD":
        return token.type in expected
    if following[1:] and following[1].type == "COLON":
        return "FIELD" in expected
    return "NAME" in expected or any(keyword_of.get(terminal) == token.text for terminal in expected)
