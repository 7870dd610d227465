"""What the clauses of a boundary say, clause by clause, and the messages that they speak of."""

from typing import Literal

from merestone.contract.entities import BusinessDays, Retention
from merestone.contract.types import Aspect, Check, Circumstance, FieldSpec, Place
from merestone.semantics.formula import Condition, Occurrence
from merestone.semantics.written import Frozen, additive


class Clause(Frozen):
    """One clause in force: its id (`billing-activation.recovery.blocks`), canonical text and provenance.

    `operation` is set when the clause holds for that operation only.
    """

    id: str
    boundary: str
    operation: str | None = None
    aspect: Aspect | Literal["access"]
    head: str
    text: str
    proposed: bool = additive(False)
    """Whether the author only proposes it: a default that nobody has agreed to yet."""
    place: Place


class Message(Frozen):
    """One message of an operation. `about` lists what it carries by identity: (entity, path to its reference or snapshot)."""

    role: Literal[
        "request", "answer", "accepted", "completed", "rejected", "failed", "fact", "manifest", "row", "tombstone"
    ]
    name: str
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...] = ()
    about: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: Place


class Access(Frozen):
    """Who may ask: an OAuth2 scope, roles (any one of them), and the dimension that partitions what they may see."""

    scope: str | None = None
    roles: tuple[str, ...] = ()
    partition: tuple[str, ...] = ()
    purpose: str | None = None
    separate_from: tuple[str, ...] = additive(())
    """Operations whose actor may not be the actor of this one, for the same instance of what both are about."""
    clause: str | None = None


class Deadline(Frozen):
    """`stage within D`, or, with `share`, `within D for P %` (left to audit)."""

    stage: Literal["accepted", "completed", "answered", "delivered", "applied"]
    within_ms: int | None
    """None where the deadline is in business days."""
    within_days: BusinessDays | None = additive(None)
    share: float | None = None
    clause: str


class MustStart(Frozen):
    """`must start within D after O`."""

    within_ms: int
    after: Occurrence
    clause: str


class MayStart(Frozen):
    """`may start once C`."""

    condition: Condition
    clause: str


class Staleness(Frozen):
    """`stale after D, then ACTION`."""

    after_ms: int
    then: Literal["refuse", "degrade", "use", "flag"]
    clause: str


class Consistency(Frozen):
    """From when on both sides show the same: at once, within a time, or for whoever asks the owner."""

    promise: Literal["at once", "within", "when asked"]
    within_ms: int | None = None
    clause: str


class Reaction(Frozen):
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
    retry_until: str | None = additive(None)
    """Tried again without end until the handoff is in that state."""
    use_last: bool = additive(False)
    """The last answer that came is used instead."""
    clause: str


class Finding(Frozen):
    """One row of the table of answers: `found` words (empty for `absent` and `otherwise`) and the outcome."""

    kind: Literal["found", "absent", "otherwise"]
    words: tuple[str, ...] = ()
    times: int = 1
    apart_ms: int = 0
    outcome: Literal["completed", "accepted", "requested", "failed", "rejected", "resend", "repair"]


class Ask(Frozen):
    """How an unknown outcome is settled: first the `after_ms` delays one by one, then every `every_ms`, for `for_ms` in all."""

    query: str
    after_ms: tuple[int, ...] = ()
    every_ms: int
    for_ms: int
    findings: tuple[Finding, ...]


class Unknown(Frozen):
    """The named unknown state and the way out of it."""

    name: str
    ask: Ask | None
    clause: str


class Repair(Frozen):
    """The human way out."""

    by: str
    within_ms: int | None
    within_days: BusinessDays | None = additive(None)
    may: tuple[Literal["confirm", "resend", "abandon", "undo"], ...]
    approved_by: str | None = None
    clause: str


class Block(Frozen):
    """`blocks E -> state until s or t`: the owner of `entity` refuses `state` while the handoff is about it and open."""

    entity: str
    lifecycle: str | None = additive(None)
    """The field of the lifecycle, where the entity has several."""
    state: str
    until: tuple[str, ...]
    clause: str


class Lock(Frozen):
    """`locked once C`: from then on what the operation asks for is refused."""

    condition: Condition
    clause: str


class Undo(Frozen):
    """The undoing operation, and the occurrence after which it comes too late."""

    operation: str
    before: Occurrence | None = None
    clause: str


class Idempotency(Frozen):
    """The natural key: `paths` into the request; `window_ms` None means forever. Scope: tenant, legal entity, sender, operation."""

    paths: tuple[tuple[str, ...], ...]
    window_ms: int | None
    clause: str


class Kept(Frozen):
    """What one holder keeps as evidence. `items` are paths such as `request.hash`; `retention` is text as written."""

    holder: str
    items: tuple[str, ...]
    retention: str
    period: Retention | None = additive(None)
    """The same, in parts."""
    clause: str


class NeverBlocks(Frozen):
    """`never blocks E`: no transition of `entity` waits for this handoff, whatever becomes of it."""

    entity: str
    clause: str


class Replay(Frozen):
    """`replay from D back`: on request, the publisher says again what it said since then, with the same ids."""

    back_ms: int
    clause: str


class Backfill(Frozen):
    """`backfill by FILE, overlap D`: what lies further back comes as a file, which repeats the last `overlap_ms`."""

    file: str
    overlap_ms: int = 0
    clause: str


class Quality(Frozen):
    """`quality METRIC >= N % else EVENT`: the reader measures, and tells the event while too little is good."""

    metric: Literal["completeness", "validity", "uniqueness", "references", "agreement"]
    percent: float
    event: str
    clause: str


class Checksum(Frozen):
    """`checksum sha256`: over the bytes of the rows, compared before any of them is applied."""

    algorithm: Literal["sha256", "sha384", "sha512"]
    clause: str


class Totals(Frozen):
    """`totals PATHS`: what the receiver counts or adds up itself, and compares with the manifest."""

    paths: tuple[tuple[str, ...], ...]
    clause: str


class Rows(Frozen):
    """What a bad row does: without `percent` it rejects the run, with it only itself, up to that share of the rows."""

    percent: float | None = None
    clause: str


class Rerun(Frozen):
    """A file with a known key is answered as the first time, or refused as a duplicate; it is applied no second time."""

    answer: Literal["as the first time", "refused"]
    clause: str


class Report(Frozen):
    """`report to ROLE within D`: rows read, applied and rejected, and the control totals, counted from the file's arrival."""

    to: str
    within_ms: int | None
    within_days: BusinessDays | None = additive(None)
    clause: str


class Runs(Frozen):
    """When it is due: at a time of day of a calendar, or every so often.

    A time that the clocks skip in spring is the next one that there is; one that they repeat in autumn counts once.
    """

    every: Literal["day", "week", "month", "interval"]
    at: str | None = None
    calendar: str | None = None
    days: tuple[str, ...] = ()
    day_of_month: int | None = None
    every_ms: int | None = None
    clause: str


class EffectiveFrom(Frozen):
    """`effective from manifest.effectiveFrom`: what is applied counts from that moment on, and not before."""

    path: tuple[str, ...]
    clause: str


class Decides(Frozen):
    """`S decides E` or `S decides E.f`."""

    system: str
    entity: str
    field: str | None = None
    clause: str


class Correction(Frozen):
    """`correct by reversal|revision|replacement with OPERATION`."""

    by: str
    operation: str | None = None
    clause: str
