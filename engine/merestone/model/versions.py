"""Versions of a boundary: which live side by side, who is on which, what is promised between them, and when one goes."""

from datetime import date
from typing import Literal

from merestone.diagnostics import Span
from merestone.semantics.formula import Frozen

Compatibility = Literal["backward", "forward", "full"]


class Deprecation(Frozen):
    """From when on something is not to be used any more, from when on it is gone, and what to use instead (qualified)."""

    since: date
    until: date
    instead: str | None
    span: Span


class Earlier(Frozen):
    """An earlier version that is still answered or told; without a deprecation, nobody has said for how long."""

    version: str
    deprecation: Deprecation | None
    span: Span


class Consumer(Frozen):
    """A system that uses the boundary as it was in that version."""

    system: str
    version: str
    span: Span


class Versions(Frozen):
    """`versions { .. }` of a boundary; `span` is the whole block."""

    compatible: Compatibility | None
    notice_ms: int | None
    at_once: int | None
    earlier: tuple[Earlier, ...]
    consumers: tuple[Consumer, ...]
    span: Span


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers that compare; what is not written counts as 0."""
    parts = [int(part) for part in version.split(".")]
    return tuple(parts + [0] * (3 - len(parts)))


def same(one: str, other: str) -> bool:
    """Whether two texts are one version: `1` is `1.0`."""
    return numbers(one) == numbers(other)


def major(version: str) -> int:
    """The number whose change breaks what was promised."""
    return numbers(version)[0]
