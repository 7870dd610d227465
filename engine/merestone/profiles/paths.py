"""Paths in a published API: `productOrderItem[].productOffering.id`, `relatedParty[role=customer].id`."""

import re
from typing import NamedTuple

_STEP = re.compile(r"(?P<name>@?[A-Za-z_]\w*)(?P<item>\[(?:(?P<key>@?\w+)=(?P<value>[^\]]+))?\])?")


class Step(NamedTuple):
    """One attribute; of a list each item, or the one whose attribute `key` has that value."""

    name: str
    each: bool = False
    key: str | None = None
    value: str = ""

    def __str__(self) -> str:
        """As it is written."""
        if self.key:
            return f"{self.name}[{self.key}={self.value}]"
        return f"{self.name}[]" if self.each else self.name


def parsed(path: str) -> tuple[Step, ...] | None:
    """The steps of a path; None if it is none."""
    steps, at = [], 0
    while found := _STEP.match(path, at):
        item, key = found["item"], found["key"]
        steps.append(Step(found["name"], bool(item) and not key, key, found["value"] or ""))
        at = found.end()
        if at == len(path):
            return tuple(steps)
        if path[at] != ".":
            return None
        at += 1
    return None


def written(steps: tuple[Step, ...]) -> str:
    """The path of these steps."""
    return ".".join(map(str, steps))
