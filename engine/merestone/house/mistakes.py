"""Mistakes: for a house rule, what its spec would have to say to break it, kept as data beside the rules."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from textwrap import dedent
from typing import NamedTuple

import yaml

from merestone.diagnostics import WrongUse

EVERYWHERE = "everywhere"
_AROUND = 1
"""How many lines are shown before and after what differs: a line that is missing shows by its neighbours."""

_MOST = 3
"""How many places of one mistake are shown."""


class Mistake(NamedTuple):
    """Texts of one module, or of every module, and what stands in their place; `also` are rules that are broken besides."""

    rule: str
    module: str
    change: Mapping[str, str]
    also: tuple[str, ...] = ()


class Example(NamedTuple):
    """Some lines of a file as they are, which is right, and as the mistake would have them."""

    file: str
    right: str
    wrong: str


def mistakes_in(file: str, text: str) -> dict[str, Mistake]:
    """The mistakes that a file of YAML lists, by their rule."""
    try:
        rows = yaml.safe_load(text) or []
        found = [Mistake(r["rule"], r["in"], dict(r["change"]), tuple(r.get("also", ()))) for r in rows]
    except (yaml.YAMLError, TypeError, KeyError, ValueError, AttributeError) as reason:
        raise WrongUse(f"{file} is no list of mistakes, each with `rule`, `in` and `change`: {reason}") from reason
    return {mistake.rule: mistake for mistake in found}


def made(mistake: Mistake, texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with the mistake in them; those that declare rules stay as they are."""
    places = [file for file, text in texts.items() if _is_meant(mistake, text)]
    changed = dict(texts)
    for right, wrong in mistake.change.items():
        if not any(right in changed[file] for file in places):
            raise WrongUse(f"the mistake for {mistake.rule} changes a text that is not in {mistake.module}: {right!r}")
        changed |= {file: changed[file].replace(right, wrong) for file in places}
    return changed


def examples(mistake: Mistake, texts: Mapping[str, str]) -> list[Example]:
    """The first places that the mistake changes, with the lines around; of a name that changes everywhere, the shortest one."""
    wrong = made(mistake, texts)
    found = [one for file in texts if texts[file] != wrong[file] for one in _differing(file, texts[file], wrong[file])]
    if mistake.module == EVERYWHERE:
        return sorted(found, key=lambda one: one.right.count("\n"))[:1]
    return found[:_MOST]


def _is_meant(mistake: Mistake, text: str) -> bool:
    if mistake.module == EVERYWHERE:
        return re.search(r"^rule \w", text, re.M) is None
    return re.search(rf"^module {re.escape(mistake.module)}$", text, re.M) is not None


def _differing(file: str, right: str, wrong: str) -> Iterator[Example]:
    before, after = right.split("\n"), wrong.split("\n")
    for group in SequenceMatcher(None, before, after, autojunk=False).get_grouped_opcodes(_AROUND):
        first, last = group[0], group[-1]
        yield Example(file, _lines(before[first[1] : last[2]]), _lines(after[first[3] : last[4]]))


def _lines(lines: list[str]) -> str:
    return dedent("\n".join(lines))
