"""Which request is to be treated how: the `Behave` steps in force."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from merestone.plan import Behave

Point = Literal["before-effect", "after-effect", "on-reply"]
ON_THE_WIRE = frozenset({"drop", "withhold"})
"""What happens to a message at a point; everything else is a way to decide, whatever its point."""


@dataclass
class Rule:
    """A step in force; `counted` is how many requests of its operation had been seen when it was said."""

    behave: Behave
    counted: int

    def fits(self, nth: int) -> bool:
        """Whether it is about the nth request of all."""
        return self.behave.nth == 0 or self.behave.nth == nth - self.counted


@dataclass
class Faults:
    """The rules of one case. The latest that fits wins."""

    rules: list[Rule] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def behave(self, step: Behave) -> None:
        """Puts a step in force; `normal` for every request takes back what was said about its operation."""
        if step.action == "normal" and step.nth == 0:
            self.rules = [rule for rule in self.rules if rule.behave.operation != step.operation]
            return
        self.rules.append(Rule(step, self.seen[step.operation]))

    def count(self, operation: str) -> int:
        """Counts one more request of an operation, and says which it is."""
        self.seen[operation] += 1
        return self.seen[operation]

    def on_wire(self, operation: str, nth: int, point: Point) -> Behave | None:
        """What is to happen to the nth message at a point, if anything."""
        for behave in self._fitting(operation, nth):
            if behave.action == "normal":
                return None
            if behave.action in ON_THE_WIRE and behave.point == point:
                return behave
        return None

    def decision(self, operation: str, nth: int, *actions: str) -> Behave | None:
        """How the nth request is to be decided, if that is said and one of `actions`."""
        for behave in self._fitting(operation, nth):
            if behave.action == "normal":
                return None
            if behave.action in actions:
                return behave
        return None

    def _fitting(self, operation: str, nth: int) -> Iterator[Behave]:
        for rule in reversed(self.rules):
            if rule.behave.operation == operation and rule.fits(nth):
                yield rule.behave
