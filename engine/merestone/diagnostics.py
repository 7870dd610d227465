"""What is wrong with the author's text, as values: where, what, why, and what to write instead."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from merestone.spelling import near


class WrongUse(Exception):
    """What was asked for cannot be done with what is there; the message says why, for the one who asked."""


class Severity(StrEnum):
    """How bad it is: an error stops the output, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Span(NamedTuple):
    """A stretch of one file; lines and columns count from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies inside this stretch of the same file."""
        starts = (self.line, self.column) <= (other.line, other.column)
        return (
            self.file == other.file
            and starts
            and (other.end_line, other.end_column) <= (self.end_line, self.end_column)
        )


class Extents:
    """Stretches that do not overlap, such as declarations, by which one asks in which a place lies."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sort them by file and line."""
        self._spans: dict[str, list[Span]] = {}
        for span in sorted(spans):
            self._spans.setdefault(span.file, []).append(span)

    def hold(self, span: Span) -> bool:
        """Whether one of them contains the stretch."""
        within = self._spans.get(span.file, [])
        before = bisect_right(within, (span.line, span.column), key=lambda s: (s.line, s.column))
        return before > 0 and within[before - 1].contains(span)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains the finding."""

    span: Span
    message: str


class Applicability(StrEnum):
    """Whether a fix may be made unseen: a safe one writes what was certainly meant, any other is for a person to judge."""

    SAFE = "safe"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Edit:
    """The text that replaces a stretch; an empty stretch is an insertion, an empty text a removal."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way out: what it does in a few words, and the edits that belong together."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability = Applicability.SAFE


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `hint` is the next step in words, `fixes` are ways to take it, the best first.

    `code` is that of a built-in rule, or the name of a house rule.
    `topic` tells apart what one rule says of one place, such as each aspect that is missing. `path` is the declaration
    around the finding (`Billing.Activate.recovery`), and `fingerprint` what stays the same when lines move; both are
    empty until the finding is identified.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    hint: str | None = None
    fixes: tuple[Fix, ...] = ()
    topic: str = ""
    path: str = ""
    fingerprint: str = ""

    @property
    def safe_fix(self) -> Fix | None:
        """The fix that may be made unseen, if there is one."""
        return next((f for f in self.fixes if f.applicability is Applicability.SAFE), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check yields: a diagnostic that lacks only the code and the severity of its check."""

    span: Span
    message: str
    hint: str | None = None
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    topic: str = ""

    def as_diagnostic(self, code: str, severity: Severity) -> Diagnostic:
        """The diagnostic of the check with that code."""
        return Diagnostic(code, severity, self.message, self.span, self.related, self.hint, self.fixes, self.topic)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each diagnostic once, sorted by file, line, column and code."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span, d.code, d.message)))


def weighed(diagnostics: Iterable[Diagnostic], severities: Mapping[str, Severity]) -> tuple[Diagnostic, ...]:
    """Each with the severity that was chosen for its code, if one was.

    An error of syntax, names or types stays one: nothing can be made of a text that cannot be understood.
    """
    return tuple(
        d if is_fundamental(d) else replace(d, severity=severities.get(d.code, d.severity)) for d in diagnostics
    )


def is_fundamental(diagnostic: Diagnostic) -> bool:
    """Whether it is an error of syntax, names or types: nothing may lower it or hold it back."""
    code = diagnostic.code
    return diagnostic.severity is Severity.ERROR and code[:3] in {"SYN", "TYP"} and code[3:].isdigit()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether anything found stops the output."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` most probably means: a slip or two away, the case of letters counting for nothing."""
    return next(iter(near(word, candidates)), None)


def respelt(span: Span, word: str, candidates: Iterable[str]) -> tuple[Fix, ...]:
    """The ways to write what `word` may mean; safe if there is one only, and the word is long enough to tell.

    A stretch that is more than the word cannot be replaced by another word.
    """
    if (span.line, span.column + len(word)) != (span.end_line, span.end_column):
        return ()
    return written(span, near(word, candidates), sure=len(word) > 2)


def written(span: Span, ways: Sequence[str], sure: bool = True) -> tuple[Fix, ...]:
    """A fix for each way to write the stretch; safe if there is one only, and it is sure."""
    how = Applicability.SAFE if len(ways) == 1 and sure else Applicability.REVIEW
    return tuple(Fix(f"write `{way}`", (Edit(span, way),), how) for way in ways)


def to_review(diagnostic: Diagnostic) -> Diagnostic:
    """The same, with every fix left to a person."""
    return replace(diagnostic, fixes=tuple(replace(f, applicability=Applicability.REVIEW) for f in diagnostic.fixes))


def removal(span: Span, title: str = "remove it") -> Fix:
    """The safe fix that takes the stretch out."""
    return Fix(title, (Edit(span, ""),))


def start_of(span: Span) -> Span:
    """The empty stretch before it: where to insert."""
    return Span(span.file, span.line, span.column, span.line, span.column)


def end_of(span: Span) -> Span:
    """The empty stretch after it: where to insert."""
    return Span(span.file, span.end_line, span.end_column, span.end_line, span.end_column)
