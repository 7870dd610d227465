"""What other languages write where this one has a sign, a unit or a form of its own."""

from collections.abc import Callable
from typing import NamedTuple

from merestone.diagnostics import Applicability, Edit, Fix, Span, end_of
from merestone.syntax.stop import Stop
from merestone.syntax.tree import between

DECLARED = {
    "application": "system", "class": "type", "component": "system", "contract": "boundary", "datatype": "type",
    "import": "use", "include": "use", "integration": "boundary", "interface": "boundary", "message": "type",
    "object": "entity", "package": "module", "namespace": "module", "queue": "channel", "record": "type",
    "service": "system", "struct": "type", "topic": "channel",
}  # fmt: skip
"""Words that declare something elsewhere, and what declares it here."""

_OPERATORS = {"=": ("COMPARE", "=="), "and": ("BOTH", "&&"), "or": ("EITHER", "||")}
"""Operators: the terminal that must fit there, and how it is written."""
_UNITS = {
    "millisecond": "ms", "msec": "ms", "sec": "s", "second": "s", "m": "min", "min": "min", "minute": "min",
    "hr": "h", "hour": "h", "day": "d", "month": "months", "yr": "years", "year": "years", "y": "years",
}  # fmt: skip
_MULTIPLES = {"week": (7, "d"), "fortnight": (14, "d"), "quarter": (3, "months"), "decade": (10, "years")}
"""Units that are written as so many of another."""
_WORKING = {"working", "workday", "weekday", "bd"}
_LISTS = {"list", "array", "set", "sequence"}
_STATES = {"states", "status"}
_STYLES = {("async", "command"), ("sync", "command")}
_ABSENT = {"optional", "nullable", "maybe"}


class Ours(NamedTuple):
    """What was found, where, what to write instead, and how the tool can do it."""

    found: str
    span: Span
    hint: str
    fixes: tuple[Fix, ...] = ()


def in_our_words(stop: Stop) -> Ours | None:
    """What to write instead, if the text stops at what another language would write there."""
    ways: tuple[Callable[[Stop], Ours | None], ...] = (_arrow, _operator, _unit, _form, _text, _style)
    return next((ours for way in ways if (ours := way(stop))), None)


def import_of_one(stop: Stop) -> tuple[str, tuple[Fix, ...]] | None:
    """The hint and fix for `use module.Name`, if that is what stops."""
    if stop.tokens[0].text != "use":
        return None
    read = stop.tokens[1 : stop.place]
    words = [t for t in read if t.type == "WORD"]
    if not words or any(t.type == "LBRACE" for t in read):
        return None
    *module, name = (w.text for w in words)
    if not module:
        return f"name what is used, as in `use {name}.{{NAME}}`", ()
    form = f"use {'.'.join(module)}.{{{name}}}"
    fix = Fix(f"write `{form}`", (Edit(words[-1].span, f"{{{name}}}"),))
    return fix.title, (fix,) if stop.place is None else ()


def _arrow(stop: Stop) -> Ours | None:
    """`=>` for `->`; either of them for an implication, which the language does not have; and one arrow after another."""
    token, following = stop.at(0), stop.at(1)
    source, before = stop.at(-1), stop.at(-2)
    if token and token.type == "ARROW" and following and source and before and before.type == "ARROW":
        return Ours(
            "->", token.span, f"write `{source.text} -> {following.text}` by itself: each transition has one arrow"
        )
    if token and token.type == "ARROW" and "COMPARE" in stop.expected:
        return Ours("->", token.span, "`A -> B` is written `!A || B`")
    if not (token and following and token.type == "EQUAL" and following.text == ">" and not following.before):
        return None
    span = between(token, following)
    if "ARROW" in stop.expected:
        return _instead("=>", span, "->")
    at_least = "write `>=` for at least; `A => B` is written `!A || B`"
    return Ours("=>", span, at_least) if "COMPARE" in stop.expected else None


def _operator(stop: Stop) -> Ours | None:
    """An operator: here, or just before, where it was read as the state of a transition."""
    token, before = stop.at(0), stop.at(-1)
    if token and token.text in _OPERATORS and _OPERATORS[token.text][0] in stop.expected:
        return _instead(token.text, token.span, _OPERATORS[token.text][1])
    if before and before.text in _OPERATORS and "ARROW" in stop.expected and "\n" not in before.before:
        return _instead(before.text, before.span, _OPERATORS[before.text][1])
    return None


def _unit(stop: Stop) -> Ours | None:
    """A unit of time in full, or one that is so many of another, or none at all."""
    token, before = stop.at(0), stop.at(-1)
    if token is None or before is None or token.type != "WORD" or not stop.expected & {"D", "NUMBER"}:
        return None
    word = token.text.lower()
    word = word if word in _UNITS else word.removesuffix("s")
    number = before.text if "D" in stop.expected else "1"
    if word in _WORKING:
        return Ours(token.text, token.span, f"write `{number} business days of CALENDAR`")
    if word in _MULTIPLES:
        times, unit = _MULTIPLES[word]
        whole, span = f"{number} {token.text}", between(before, token)
        length = f"{float(number) * times:g} {unit}"
        return _instead(whole, span, length) if "D" in stop.expected else _instead(token.text, token.span, length)
    if word not in _UNITS:
        return None
    if "D" not in stop.expected:
        return _instead(token.text, token.span, f"1 {_UNITS[word]}")
    sure = Applicability.REVIEW if word == "m" else Applicability.SAFE
    fix = Fix(f"write `{_UNITS[word]}`", (Edit(token.span, _UNITS[word]),), sure)
    return Ours(token.text, token.span, f"write `{number} {_UNITS[word]}`", (fix,))


def _form(stop: Stop) -> Ours | None:
    """A list, what may be absent, or a state, after the colon of a field."""
    token, before, colon = stop.at(0), stop.at(-1), stop.at(-2)
    if not (token and before and colon) or colon.type != "COLON" or before.type != "WORD":
        return None
    item = stop.at(1)
    if before.text.lower() in _ABSENT and token.type == "WORD":
        return Ours(before.text, before.span, f"write `{token.text}?`: a question mark says that it may be absent")
    if before.text.lower() in _LISTS and token.text in {"of", "<", "["} and item and item.type == "WORD":
        return Ours(before.text, before.span, f"write `[{item.text}]`: brackets make a list")
    if before.text.lower() in _STATES and token.text == "of" and item and item.type == "WORD":
        return _instead(f"{before.text} of", between(before, token), "state of")
    if token.type == "LSQB" and item and item.type == "RSQB":
        return _instead(f"{before.text}[]", between(before, item), f"[{before.text}]")
    return None


def _text(stop: Stop) -> Ours | None:
    """A text without its quotes: the words up to the end of the line, of which some may be none of it."""
    token, length = stop.at(0), 1
    if token is None or token.type != "WORD" or stop.expected != {"STRING"}:
        return None
    while (word := stop.at(length)) and word.type == "WORD" and "\n" not in word.before:
        length += 1
    words = [word for n in range(length) if (word := stop.at(n))]
    quoted = '"' + " ".join(word.text for word in words) + '"'
    edit = Edit(between(token, words[-1]), quoted)
    fix = Fix(f"write `{quoted}`", (edit,), Applicability.REVIEW)
    return Ours(token.text, token.span, f"a text stands in quotes: write `{quoted}`", (fix,))


def _style(stop: Stop) -> Ours | None:
    """`style async` without its second word, for which the first word of the next line was taken."""
    name, word, style = stop.at(0), stop.at(-1), stop.at(-2)
    if not (name and word and style) or name.type != "WORD" or (style.text, word.text) not in _STYLES:
        return None
    if "\n" not in word.before:
        return None
    title = f"write `style {style.text} command`"
    return Ours(style.text, style.span, title, (Fix(title, (Edit(end_of(style.span), " command"),)),))


def _instead(found: str, span: Span, ours: str) -> Ours:
    title = f"write `{ours}`"
    return Ours(found, span, title, (Fix(title, (Edit(span, ours),)),))
