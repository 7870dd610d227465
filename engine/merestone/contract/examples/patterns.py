"""The shortest and the longest text that a regular expression matches.

Reads the tree that Python's own regular expression compiler makes of a pattern, as the `rstr` package does.
"""

from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined, unused-ignore]
from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]
from typing import Any

UNBOUNDED = 64


def shortest(pattern: str) -> str:
    """A shortest text that matches the pattern."""
    return _text(parser.parse(pattern), longest=False)


def longest(pattern: str) -> str:
    """A text that matches with every repetition at its upper bound, or at 64 where there is none."""
    return _text(parser.parse(pattern), longest=True)


def _text(tree: Any, *, longest: bool) -> str:
    return "".join(_piece(code, argument, longest=longest) for code, argument in tree)


def _piece(code: Any, argument: Any, *, longest: bool) -> str:
    if code is codes.LITERAL:
        return chr(int(argument))
    if code is codes.IN:
        return _member(argument)
    if code is codes.ANY or code is codes.NOT_LITERAL:
        return "x" if argument != ord("x") else "y"
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        low, high, tree = int(argument[0]), argument[1], argument[2]
        highest = UNBOUNDED if high is codes.MAXREPEAT else min(int(high), UNBOUNDED)
        return _text(tree, longest=longest) * (max(low, highest) if longest else low)
    if code is codes.SUBPATTERN:
        return _text(argument[3], longest=longest)
    if code is codes.BRANCH:
        choices: list[str] = [_text(tree, longest=longest) for tree in argument[1]]
        return max(choices, key=len) if longest else min(choices, key=len)
    if code is codes.AT:
        return ""
    raise ValueError(f"a pattern with {code} has no shortest text that could be told from it")


def _member(choices: list[tuple[Any, Any]]) -> str:
    """A character of a set such as `[0-9A-Z]`."""
    if choices[0][0] is codes.NEGATE:
        return next(c for c in _letters("x0-_ ") if not any(_covers(choice, c) for choice in choices[1:]))
    return next(c for c in _letters() if any(_covers(choice, c) for choice in choices))


def _letters(first: str = "") -> Iterator[str]:
    """Letters to try: plain ones, then all others that can be printed."""
    yield from first
    yield from filter(str.isprintable, map(chr, range(32, 0x110000)))


def _covers(choice: tuple[Any, Any], character: str) -> bool:
    code, argument = choice
    if code is codes.RANGE:
        return bool(argument[0] <= ord(character) <= argument[1])
    if code is codes.LITERAL:
        return bool(argument == ord(character))
    known = {
        codes.CATEGORY_DIGIT: character.isdigit(),
        codes.CATEGORY_WORD: character.isalnum() or character == "_",
        codes.CATEGORY_SPACE: character.isspace(),
    }
    return known.get(argument, False)
