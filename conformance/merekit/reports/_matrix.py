"""A run as a matrix of boundaries and aspects: what each cell asked, what was fulfilled, and one mark for it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from merekit.verdict import Result, Run
from merestone.plan import Requirement
from merestone.semantics.say import counted
from merestone.semantics.verdict import FULFILLED, Verdict

ASPECTS: tuple[str, ...] = get_args(Requirement.model_fields["aspect"].annotation)

MARKS = {
    Verdict.ERROR: "FAIL",
    Verdict.FAIL: "FAIL",
    Verdict.NOT_OBSERVABLE: "n/o",
    Verdict.INCONCLUSIVE: "?",
    Verdict.WAIVED: "waiv",
    Verdict.ATTESTED: "att",
    Verdict.PASS: "ok",
    Verdict.NOT_APPLICABLE: "n/a",
}
"""The mark of a cell, by the first of these verdicts that one of its scenarios has: what matters most comes first."""

MEANINGS = {
    "ok": "all pass",
    "FAIL": "not as declared",
    "n/o": "not observable, counts as a failure",
    "?": "inconclusive",
    "att": "pass, part of it only attested",
    "waiv": "waived",
    "n/a": "not applicable",
    "-": "nothing asked",
}


def outcome(run: Run) -> str:
    """The result in a sentence: of the whole plan, or of what was asked of it."""
    word = {0: "conformant", 1: "not conformant", 4: "inconclusive"}[run.exit_status]
    if run.unimplemented:
        there = counted(len(run.whole) + len(run.unimplemented), "boundary", "boundaries")
        word += f" in what it implements ({len(run.whole)} of {there})"
    if not run.left_out:
        return f"{run.system} is {word}"
    part = f"{len(run.results)} of {counted(len(run.results) + run.left_out, 'scenario')}"
    return f"{run.system} is {word} in what was asked ({part})"


def unimplemented(run: Run) -> str:
    """The boundaries at which nothing was asked, for the target does not implement them, with what the plan has there."""
    return ", ".join(f"{boundary} ({counted(count, 'scenario')})" for boundary, count in run.unimplemented.items())


@dataclass(frozen=True)
class Group:
    """One requirement and its results, in the order of the run."""

    requirement: Requirement
    results: tuple[Result, ...]

    @property
    def unfulfilled(self) -> tuple[Result, ...]:
        """The results that stand in the way of a level."""
        return tuple(r for r in self.results if r.verdict not in FULFILLED)

    @property
    def mark(self) -> str:
        """The mark of the requirement."""
        return mark(self.results)


@dataclass(frozen=True)
class Cell:
    """One aspect of one boundary."""

    aspect: str
    groups: tuple[Group, ...]

    @property
    def total(self) -> int:
        """How many scenarios there are."""
        return sum(len(g.results) for g in self.groups)

    @property
    def fulfilled(self) -> int:
        """How many of them are fulfilled."""
        return self.total - sum(len(g.unfulfilled) for g in self.groups)

    @property
    def mark(self) -> str:
        """The mark of the cell, `-` where nothing was asked."""
        return mark([r for g in self.groups for r in g.results])


@dataclass(frozen=True)
class Row:
    """One boundary as one role of the target sees it. `reached` and `asked` are levels; None: none."""

    boundary: str
    role: str
    cells: tuple[Cell, ...]
    reached: int | None
    asked: int | None

    @property
    def level(self) -> str:
        """The level in a few letters: `L4`, or `L1 of 4` where more was asked than reached."""
        if self.reached == self.asked:
            return f"L{self.reached}" if self.reached is not None else "-"
        return f"L{self.reached} of {self.asked}" if self.reached is not None else f"none of {self.asked}"


def rows(run: Run) -> tuple[Row, ...]:
    """The rows of the matrix, in the order in which the run first names them."""
    places = dict.fromkeys((r.requirement.boundary, r.requirement.role) for r in run.results)
    return tuple(_row(run, boundary, role) for boundary, role in places)


def mark(results: Sequence[Result]) -> str:
    """The one mark that says most about `results`."""
    verdicts = {r.verdict for r in results}
    return next((text for verdict, text in MARKS.items() if verdict in verdicts), "-")


def failing(run: Run) -> tuple[Group, ...]:
    """The requirements with something unfulfilled, definite failures first."""
    groups = [g for row in rows(run) for cell in row.cells for g in cell.groups if g.unfulfilled]
    return tuple(sorted(groups, key=lambda g: list(MARKS.values()).index(g.mark)))


def counts(run: Run) -> Counter[Verdict]:
    """How often each verdict was reached."""
    return Counter(r.verdict for r in run.results)


def _row(run: Run, boundary: str, role: str) -> Row:
    results = [r for r in run.results if (r.requirement.boundary, r.requirement.role) == (boundary, role)]
    return Row(
        boundary=boundary,
        role=role,
        cells=tuple(_cell(aspect, [r for r in results if r.requirement.aspect == aspect]) for aspect in ASPECTS),
        reached=run.level(boundary),
        asked=max((r.scenario.level for r in run.results if r.requirement.boundary == boundary), default=None),
    )


def _cell(aspect: str, results: Sequence[Result]) -> Cell:
    requirements = {r.requirement.id: r.requirement for r in results}
    groups = tuple(
        Group(requirement, tuple(r for r in results if r.requirement.id == id_))
        for id_, requirement in requirements.items()
    )
    return Cell(aspect, groups)
