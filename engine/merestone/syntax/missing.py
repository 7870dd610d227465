"""Which sign was certainly meant where one is missing, or where a character stands that the language does not know."""

import itertools
from collections.abc import Mapping, Sequence

from merestone.diagnostics import Applicability, Edit, Fix, end_of, removal
from merestone.syntax.tree import Token

QUOTES = "“”„‟«»'‘’"
_HALVES = {"&": ("BOTH", "&&"), "|": ("EITHER", "||")}
_COMMAS = ";；，、"


def sign_left_out(
    tokens: Sequence[Token], index: int | None, expected: frozenset[str], surplus: int
) -> tuple[Fix, ...]:
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
    if "LBRACE" in expected and surplus == -1 and "\n" in token.before:
        return (Fix("add `{`", (Edit(end_of(before.span), " {"),)),)
    return ()


def instead_of_stray(
    tokens: Sequence[Token], index: int, expected: frozenset[str], keyword_of: Mapping[str, str]
) -> tuple[Fix, ...]:
    """Two straight quotes for two others, the whole sign for half of one, a comma for what looks like one, or nothing where the rest goes on."""
    stray = tokens[index]
    if stray.text in QUOTES:
        ends = _quotes_further_on(tokens, index)
        edits = tuple(Edit(t.span, '"') for t in (stray, *ends))
        return (Fix('write `"`', edits),) if len(ends) == 1 else ()
    terminal, sign = _HALVES.get(stray.text, ("", ""))
    if terminal in expected:
        return (Fix(f"write `{sign}`", (Edit(stray.span, sign),)),)
    if _goes_on(tokens[index + 1 : index + 3], expected, keyword_of):
        return (removal(stray.span),)
    if stray.text in _COMMAS and "COMMA" in expected:
        return (Fix("write `,`", (Edit(stray.span, ","),)),)
    return ()


def _quotes_further_on(tokens: Sequence[Token], index: int) -> list[Token]:
    """The next quotes of other scripts on the line, two at most."""
    stray, following = tokens[index], (tokens[i] for i in range(index + 1, len(tokens)))
    on_the_line = itertools.takewhile(lambda t: t.line == stray.line, following)
    return list(itertools.islice((t for t in on_the_line if t.type == "STRAY" and t.text in QUOTES), 2))


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
