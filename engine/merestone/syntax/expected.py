"""Say in words what could have come next."""

from collections.abc import Iterable

_SIGNS = {
    "NAME": "a name", "FIELD": "a field such as `name : string`", "NUMBER": "a number", "TIME": "a time such as `06:00`",
    "DATE": "a date such as `2027-06-30`",
    "VERSION_NUMBER": "a version such as `1.0`", "STRING": 'a text in `"`', "DOC": 'a description in `"""`',
    "COMPARE": "a comparison such as `==`", "ARROW": "`->`", "RANGE": "`..`", "COLON": "`:`", "EQUAL": "`=`",
    "BANG": "`!`", "PLUS": "`+`", "MINUS": "`-`", "STAR": "`*`", "SLASH": "`/`", "BOTH": "`&&`", "EITHER": "`||`",
    "PERCENT": "`%`", "LBRACE": "`{`", "LPAR": "`(`", "LSQB": "`[`", "COMMA": "`,`", "DOT": "`.`", "QMARK": "`?`",
    "RBRACE": "`}`", "RPAR": "`)`", "RSQB": "`]`",
}  # fmt: skip
_GROUPS = {
    "a unit of time: ms, s, min, h, d, months or years": {"MS", "S", "MIN", "H", "D", "MONTHS", "YEARS"},
    "an expression": {"BANG", "MINUS", "NAME", "NUMBER", "STRING", "LPAR", "LSQB", "TRUE", "FALSE", "NULL"},
    "a value": {"NAME", "NUMBER", "STRING", "LPAR", "LSQB", "TRUE", "FALSE", "NULL"},
    "an operator such as `&&`, `==` or `+`": {
        "EITHER", "BOTH", "COMPARE", "IN", "PLUS", "MINUS", "STAR", "SLASH", "PERCENT",
    },
}  # fmt: skip
"""Terminals that together are one thing to expect."""
_STEPS = {"DOT", "LSQB", "LPAR"}
"""What may go on after a name in an expression, which nobody expects there."""


def phrase(terminals: Iterable[str], keyword_of: dict[str, str]) -> str:
    """`a name`, or "`with` or `{`"."""
    words = choices(terminals, keyword_of)
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else "the end of the declaration"


def choices(terminals: Iterable[str], keyword_of: dict[str, str]) -> list[str]:
    """Each terminal in words: keywords, then what has a form of its own, then signs, the closing ones last."""
    left = set(terminals) - {"$END"}
    words: list[str] = []
    for name, group in _GROUPS.items():
        if left >= group:
            words.append(name)
            left -= group
    if any("unit of time" in word for word in words):
        left -= {"BUSINESS"}
    if any("operator" in word for word in words):
        left -= _STEPS
    if len(left) > 1:
        left -= {"DOC", "QMARK"}
    named = sorted(f"`{keyword_of[c]}`" for c in left if c in keyword_of)
    return words + named + [_SIGNS[c] for c in _SIGNS if c in left]
