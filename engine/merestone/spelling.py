"""Which of many names a word probably means, and how to list them without flooding the reader."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

_FEW = 200
"""Among more names than this only one slip is looked for, so that many unknown names in a large spec cost no more each."""
_LONG = 60
"""Words that differ over more letters than this have nothing to do with each other."""
_LISTED = 20


def near(word: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """Each candidate that is a slip or two away, the nearest first, the case of letters counting for nothing."""
    return _near(word, frozenset(candidates))


@lru_cache(maxsize=8)
def _near(word: str, names: frozenset[str]) -> tuple[str, ...]:
    allowed = 1 if len(word) < 6 else 2
    if len(names) > _FEW:
        allowed = 1
        names = frozenset(name for key in _shortened(word.lower()) for name in _index(names).get(key, ()))
    measured = [(_slips(word.lower(), c.lower(), allowed), c) for c in names if c != word]
    return tuple(candidate for slips, candidate in sorted(measured) if slips <= allowed)


def listed(names: Iterable[str]) -> str:
    """The names with commas between them; of very many, the first twenty and how many others there are."""
    names = list(names)
    more = len(names) - _LISTED
    return ", ".join(names) if more < 2 else f"{', '.join(names[:_LISTED])} and {more} others"


@lru_cache(maxsize=8)
def _index(names: frozenset[str]) -> dict[str, list[str]]:
    """Each name by what is left of it with one letter dropped at most: a slip apart, two words have one of these in common."""
    index: dict[str, list[str]] = {}
    for name in names:
        for key in _shortened(name.lower()):
            index.setdefault(key, []).append(name)
    return index


def _shortened(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters; of a very long one, the word alone."""
    yield word
    yield from {word[:i] + word[i + 1 :] for i in range(len(word))} if len(word) <= _LONG else ()


def _slips(word: str, other: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped with the next; more than `most` is not counted out."""
    if abs(len(word) - len(other)) > most:
        return most + 1
    word, other = _without_common_ends(word, other)
    if max(len(word), len(other)) > _LONG:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        before, above, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != wanted))
            if above and j > 1 and (letter, word[i - 2]) == (other[j - 2], wanted):
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > most < min(before):
            return most + 1
    return row[-1]


def _without_common_ends(word: str, other: str) -> tuple[str, str]:
    """What is left where the words differ."""
    start, shorter = 0, min(len(word), len(other))
    while start < shorter and word[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and word[-1 - end] == other[-1 - end]:
        end += 1
    return word[start : len(word) - end], other[start : len(other) - end]
