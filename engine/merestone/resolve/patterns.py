"""Whether a regular expression is one that every reader of a contract understands, and that short texts match."""

import re
from re import _constants as codes  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

LONGEST = 10_000
"""How many letters a text may need at most to match a pattern; examples are made of it."""
_UNBOUNDED = 64
_LETTER = (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN)


def unusable(pattern: str) -> str | None:
    """Why no contract can hold the pattern, to be read after "the pattern"; None if one can.

    JSON Schema asks for what all dialects share: no looking around, no reference to a group, no option.
    """
    try:
        tree = parser.parse(pattern)
        re.compile(pattern)
    except (re.error, OverflowError, ValueError, RecursionError) as reason:
        return f"is not a regular expression: {reason}"
    if tree.state.flags & ~re.UNICODE.value or tree.state.groupdict:
        return "sets an option or names a group, which other readers of a contract do not know"
    try:
        length = _length(tree)
    except _Uncommon as reason:
        return f"uses {reason}, which other readers of a contract do not know"
    return f"makes texts of more than {LONGEST} letters" if length > LONGEST else None


class _Uncommon(Exception):
    """A construct that not all dialects have."""


def _length(tree: Any) -> int:
    """How long a text may become that is made after the pattern."""
    return sum(_of_one(code, argument) for code, argument in tree)


def _of_one(code: Any, argument: Any) -> int:
    if code is codes.AT:
        return 0
    if code in _LETTER:
        return 1
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        low, high, inner = int(argument[0]), argument[1], argument[2]
        return _length(inner) * (max(low, _UNBOUNDED) if high is codes.MAXREPEAT else int(high))
    if code is codes.SUBPATTERN:
        if argument[1] or argument[2]:
            raise _Uncommon("an option inside a group")
        return _length(argument[3])
    if code is codes.BRANCH:
        return max(_length(inner) for inner in argument[1])
    raise _Uncommon(str(code).lower().replace("_", " "))
