"""Which sign was certainly meant where one is missing, or where a character stands that the language does not know."""

import itertools
from collections.abc import Sequence

from merestone.diagnostics import Applicability, Edit, Fix, end_of, removal
from merestone.syntax.stop import Stop
from merestone.syntax.tree import Token

QUOTES = "“”„‟«»'‘’"
_SIGNS = {
    "&": ("BOTH", "&&"), "|": ("EITHER", "||"), "→": ("ARROW", "->"), "⇒": ("ARROW", "->"), "≤": ("COMPARE", "<="),
    "≥": ("COMPARE", ">="), "≠": ("COMPARE", "!="), "–": ("MINUS", "-"), "…": ("RANGE", ".."),
}  # fmt: skip
"""Half of a sign, or how it is printed: the terminal that must fit there, and how it is written."""
_COMMAS = ";；，、"


def comma_left_out(stop: Stop) -> str | None:
    """What to write where one list goes on without its comma; a word on a new line may be anything."""
    token = stop.at(0)
    if token is None or not stop.takes(0, stop.after_comma) or ("\n" in token.before and _is_any_word(stop, token)):
        return None
    return f"write `, {token.text}`: a comma joins the items of one list"


def comma_before_keyword(stop: Stop) -> str | None:
    """The same, only where what stands here is certainly no other name of a list."""
    token = stop.at(0)
    return comma_left_out(stop) if token and token.type == "WORD" and not _is_any_word(stop, token) else None


def sign_left_out(stop: Stop) -> tuple[Fix, ...]:
    """The comma between two items of a list, or the brace before a block whose end is there; an arrow has one dash.

    Two names on one line may also be one name that was written apart, so there a person must look.
    """
    before, token, following = stop.at(-1), stop.at(0), stop.at(1)
    if not (before and token):
        return ()
    if token.type == "MINUS" and "ARROW" in stop.expected and following and following.type == "ARROW":
        return (removal(token.span),)
    in_a_list = stop.expected == {"COMMA", "RBRACE"} and before.type == token.type == "WORD"
    if in_a_list or comma_left_out(stop):
        sure = "\n" in token.before or not _is_any_word(stop, token)
        edit = Edit(end_of(before.span), ",")
        return (Fix("add `,`", (edit,), Applicability.SAFE if sure else Applicability.REVIEW),)
    if "LBRACE" in stop.expected and stop.surplus == -1 and "\n" in token.before:
        return (Fix("add `{`", (Edit(end_of(before.span), " {"),)),)
    return ()


def instead_of_stray(stop: Stop) -> tuple[Fix, ...]:
    """Two straight quotes for two others, the whole sign for half of one, a comma for what looks like one, or nothing where the rest goes on."""
    tokens, index = stop.tokens, stop.place or 0
    stray = tokens[index]
    if stray.text in QUOTES:
        ends = _quotes_further_on(tokens, index)
        edits = tuple(Edit(t.span, '"') for t in (stray, *ends))
        return (Fix('write `"`', edits),) if len(ends) == 1 else ()
    terminal, sign = _SIGNS.get(stray.text, ("", ""))
    if terminal in stop.expected:
        return (Fix(f"write `{sign}`", (Edit(stray.span, sign),)),)
    if stop.takes(1, stop.expected) if stop.at(1) else not stop.expected:
        return (removal(stray.span),)
    if stray.text in _COMMAS and "COMMA" in stop.expected:
        return (Fix("write `,`", (Edit(stray.span, ","),)),)
    return ()


def _is_any_word(stop: Stop, token: Token) -> bool:
    """Whether it would be a name behind the comma, as any word would."""
    return token.type == "WORD" and "NAME" in stop.after_comma


def _quotes_further_on(tokens: Sequence[Token], index: int) -> list[Token]:
    """The next quotes of other scripts on the line, two at most."""
    stray, following = tokens[index], (tokens[i] for i in range(index + 1, len(tokens)))
    on_the_line = itertools.takewhile(lambda t: t.line == stray.line, following)
    return list(itertools.islice((t for t in on_the_line if t.type == "STRAY" and t.text in QUOTES), 2))
