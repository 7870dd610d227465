"""The clauses of the five aspects, each as its own kind of value."""

from typing import Literal, TypeVar

from merestone.diagnostics import Span
from merestone.model.calendars import Length, Schedule
from merestone.model.lifetimes import Retention
from merestone.model.types import Path
from merestone.semantics.formula import Condition, Frozen, Occurrence

AspectName = Literal["ownership", "timing", "mutability", "evidence", "recovery"]
ASPECTS: tuple[AspectName, ...] = ("ownership", "timing", "mutability", "evidence", "recovery")
Stage = Literal["accepted", "completed", "answered", "delivered", "applied"]
Circumstance = Literal[
    "notSent", "throttled", "inFlight", "rejected", "failed", "stale", "mismatch", "denied", "invalid", "expired",
    "poison", "gap", "conflict",
]  # fmt: skip
Outcome = Literal["completed", "accepted", "requested", "failed", "rejected", "resend", "repair"]
Action = Literal["confirm", "resend", "abandon", "undo"]
Metric = Literal["completeness", "validity", "uniqueness", "references", "agreement"]
"""Shares of facts: applied of those told; fitting the schema; told once; pointing at something known; equal at both sides."""
Algorithm = Literal["sha256", "sha384", "sha512"]

PARAMETER = "$"
"""A role name with this in front is a parameter of the policy around it, both in values and in canonical text."""


class Clause(Frozen):
    """What every clause has. Two clauses with one `slug` speak of the same thing; `detail` tells them apart in ids.

    `proposed` clauses stand in a block that says so: defaults of the author that nobody has agreed to yet.
    """

    aspect: AspectName
    head: str
    slug: Path
    detail: str = ""
    proposed: bool = False
    text: str
    span: Span


class Nothing(Clause):
    """`nothing because ".."`."""

    reason: str


class Target(Frozen):
    """An entity, or one field of it."""

    entity: str
    field: str | None
    span: Span


class Decides(Clause):
    """`S decides E, E.f`."""

    system: str
    targets: tuple[Target, ...]


class MayStart(Clause):
    """`may start once C`."""

    condition: Condition


class MustStart(Clause):
    """`must start within D after O`."""

    within_ms: int
    after: Occurrence


class Deadline(Clause):
    """`stage within D`, exact or in business days, for a share of cases if one is given (percent)."""

    stage: Stage
    within: Length
    share: float | None

    @property
    def within_ms(self) -> int | None:
        """The exact time; None for business days, which do not compare with it."""
        return self.within.ms


class Awaited(Frozen):
    """An operation whose answer is waited for."""

    operation: str
    span: Span


class WaitsFor(Clause):
    """`waits for OPERATIONS`, one after another, before it answers."""

    operations: tuple[Awaited, ...]


class Runs(Clause):
    """`runs daily at 06:00 in CALENDAR`."""

    schedule: Schedule


class Stale(Clause):
    """`stale after D, then ACTION`."""

    after_ms: int
    then: Literal["refuse", "degrade", "use", "flag"]


class Consistent(Clause):
    """`consistent at once`, `consistent within D`, or `consistent when asked`; the time is given for the second."""

    promise: Literal["at once", "within", "when asked"]
    within_ms: int | None


class Timeout(Clause):
    """`timeout means unknown`."""

    means: Literal["unknown"]


class Freeze(Clause):
    """`freeze PATHS`."""

    paths: tuple[Path, ...]


class AppendOnly(Clause):
    """`append only`."""


class Correct(Clause):
    """`correct by WAY with OPERATION`."""

    by: Literal["reversal", "revision", "replacement"]
    operation: str | None


class BasedOn(Clause):
    """`based on order.version`."""

    path: Path


class Locked(Clause):
    """`locked once C`."""

    condition: Condition


class Item(Frozen):
    """One thing that is kept."""

    path: Path
    span: Span


class Keeps(Clause):
    """`S keeps ITEMS RETENTION`."""

    holder: str
    items: tuple[Item, ...]
    kept_for: Retention


class Idempotent(Clause):
    """`idempotent by PATHS for D | forever`."""

    paths: tuple[Path, ...]
    window_ms: int | None


class Reaction(Clause):
    """What is done in one failure circumstance."""

    circumstance: Circumstance
    retry: int | None = None
    backoff_ms: tuple[int, int] | None = None
    then: str | None = None
    opens: str | None = None
    owner: str | None = None
    park: bool = False
    quarantine: bool = False
    refuse: bool = False
    retry_until: str | None = None
    use_last: bool = False


class Row(Frozen):
    """One row of the table of answers; `word_spans` are the places of its words."""

    kind: Literal["found", "absent", "otherwise"]
    words: tuple[str, ...]
    word_spans: tuple[Span, ...]
    times: int
    apart_ms: int
    outcome: Outcome
    span: Span


class Ask(Frozen):
    """How an unknown outcome is settled."""

    query: str
    after_ms: tuple[int, ...]
    every_ms: int
    for_ms: int
    rows: tuple[Row, ...]
    span: Span


class Unknown(Clause):
    """`unknown named N ask Q ...`."""

    name: str | None
    ask: Ask | None


class Repair(Clause):
    """`repair by ROLE within D may ... approved by ROLE`."""

    by: str
    within: Length
    may: tuple[Action, ...]
    approved_by: str | None


class Blocks(Clause):
    """`blocks E -> state until s or t`; `lifecycle` is the field, where an entity has several."""

    entity: str
    lifecycle: str | None
    state: str
    until: tuple[str, ...]


class Undo(Clause):
    """`undo with OPERATION before O`."""

    operation: str
    before: Occurrence | None


class OrderedBy(Clause):
    """`ordered by PATHS`."""

    paths: tuple[Path, ...]


class DedupeBy(Clause):
    """`dedupe by PATH`."""

    path: Path


class EffectiveFrom(Clause):
    """`effective from manifest.effectiveFrom`."""

    path: Path


class NeverBlocks(Clause):
    """`never blocks E`."""

    entity: str


class Replay(Clause):
    """`replay from D back`."""

    back_ms: int


class Backfill(Clause):
    """`backfill by FILE, overlap D`."""

    file: str
    overlap_ms: int | None


class Quality(Clause):
    """`quality METRIC >= N % else EVENT`."""

    metric: Metric
    percent: float
    event: str


class Checksum(Clause):
    """`checksum sha256`."""

    algorithm: Algorithm


class Totals(Clause):
    """`totals PATHS`: the control totals that the manifest announces."""

    paths: tuple[Path, ...]


class Rows(Clause):
    """`rows reject the run`, or, with a share of rows (percent), `rows reject alone up to N %`."""

    percent: float | None


class Rerun(Clause):
    """`rerun is the same run`, or `rerun is refused`."""

    refused: bool


class Report(Clause):
    """`report to ROLE within D`."""

    to: str
    within: Length


AnyClause = (
    Nothing | Decides | MayStart | MustStart | Deadline | Stale | Timeout | Freeze | AppendOnly | Correct | BasedOn
    | Keeps | Idempotent | Reaction | Unknown | Repair | Blocks | Undo | OrderedBy | DedupeBy | EffectiveFrom
    | NeverBlocks | Replay | Backfill | Quality | Checksum | Totals | Rows | Rerun | Report | Runs | Locked
    | Consistent | WaitsFor
)  # fmt: skip
C = TypeVar("C", bound=Clause)
