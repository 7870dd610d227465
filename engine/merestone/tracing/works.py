"""What there is for a tracing to name: the spec as compiled, and what was made of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from merestone.contract.contract import Contract
from merestone.model.rules import Rule


@dataclass(frozen=True)
class Works:
    """The contract, the house rules, the compiled files by path below the folder `out`, and the pages of the site by path."""

    contract: Contract
    rules: Mapping[str, Rule] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    out: str = "generated"
    broken: frozenset[str] = frozenset()
    """Promises that were found broken when they were last proved."""


class Found(NamedTuple):
    """Where a thing is: the file, and its line where it has one."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


class Index(NamedTuple):
    """How one form of things is looked up: by `find`; `names` are offered where nothing is found."""

    find: Callable[[str], Found | None]
    names: Callable[[], Iterable[str]]


def listed(things: Mapping[str, Found]) -> Index:
    """An index of things that can be listed."""
    return Index(things.get, things.keys)
