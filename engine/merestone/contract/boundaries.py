"""Operations with all that holds for them, the boundaries that they stand in, and policies."""

from typing import Literal

from merestone.contract.clauses import (
    Access,
    Backfill,
    Block,
    Checksum,
    Clause,
    Consistency,
    Correction,
    Deadline,
    Decides,
    EffectiveFrom,
    Idempotency,
    Kept,
    Lock,
    MayStart,
    Message,
    MustStart,
    NeverBlocks,
    Quality,
    Reaction,
    Repair,
    Replay,
    Report,
    Rerun,
    Rows,
    Runs,
    Staleness,
    Totals,
    Undo,
    Unknown,
)
from merestone.contract.types import Deprecation, Place, Style
from merestone.semantics.written import Frozen, additive


class Operation(Frozen):
    """The unit that has a key, a machine and a verdict. Every clause in force for it is repeated here."""

    name: str
    kind: Literal["command", "query", "status query", "event", "stream", "file"]
    boundary: str
    requirer: str
    """Who starts the interaction: the asker of a command, the publisher of an event; of several the first."""
    also_by: tuple[str, ...] = additive(())
    """The others that may start it."""
    providers: tuple[str, ...]
    """Who is asked (exactly one for a command); the receivers of an event."""
    method: str | None = None
    path: str | None = None
    channel: str | None = None
    replies: str | None = None
    description: str = ""
    messages: tuple[Message, ...]
    access: Access
    idempotency: Idempotency | None = None
    deadlines: tuple[Deadline, ...] = ()
    may_start: MayStart | None = None
    must_start: MustStart | None = None
    stale: Staleness | None = None
    consistency: Consistency | None = additive(None)
    based_on: tuple[str, ...] | None = None
    """Path `order.version`: the request must name the current revision (If-Match)."""
    freeze: tuple[tuple[str, ...], ...] = ()
    append_only: bool = False
    locked: Lock | None = additive(None)
    corrections: tuple[Correction, ...] = ()
    kept: tuple[Kept, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    unknown: Unknown | None = None
    repair: Repair | None = None
    blocks: tuple[Block, ...] = ()
    undo: Undo | None = None
    ordered_by: tuple[tuple[str, ...], ...] = ()
    dedupe_by: tuple[str, ...] = ()
    never_blocks: tuple[NeverBlocks, ...] = additive(())
    replay: Replay | None = additive(None)
    backfill: Backfill | None = additive(None)
    quality: tuple[Quality, ...] = additive(())
    checksum: Checksum | None = additive(None)
    totals: Totals | None = additive(None)
    rows: Rows | None = additive(None)
    rerun: Rerun | None = additive(None)
    report: Report | None = additive(None)
    effective_from: EffectiveFrom | None = additive(None)
    runs: Runs | None = additive(None)
    waits_for: tuple[str, ...] = additive(())
    """The operations whose answers are waited for, one after another, before this one is answered."""
    deprecated: Deprecation | None = additive(None)
    """Its own, or that of its boundary."""
    clauses: tuple[str, ...] = ()
    """Ids of every clause in force for this operation."""
    place: Place

    @property
    def askers(self) -> tuple[str, ...]:
        """All that may start the interaction."""
        return self.requirer, *self.also_by

    def begun_by(self, asker: str) -> "Operation":
        """The operation as it is where that one of them starts it."""
        return self.model_copy(update={"requirer": asker, "also_by": ()}) if self.also_by else self

    def asker_besides(self, system: str) -> str:
        """The first of them that is not that system itself."""
        return next((name for name in self.askers if name != system), self.requirer)

    def message(self, role: str) -> Message | None:
        """The message of that role, if the operation has one."""
        return next((m for m in self.messages if m.role == role), None)


class Earlier(Frozen):
    """An earlier version that is still answered or told."""

    version: str
    deprecated: Deprecation | None = None


class Consumer(Frozen):
    """A system that uses the boundary as it was in that version."""

    system: str
    version: str


class Versions(Frozen):
    """What is promised between the versions of a boundary, which live side by side, and who is on which.

    `first` are those who go to a new version before the others; empty where it does not matter, or nothing is promised.
    """

    compatible: Literal["backward", "forward", "full"] | None = None
    first: tuple[str, ...] = ()
    notice_ms: int | None = None
    at_once: int | None = None
    earlier: tuple[Earlier, ...] = ()
    consumers: tuple[Consumer, ...] = ()


class Boundary(Frozen):
    """One handoff area between systems."""

    name: str
    slug: str
    version: str
    style: Style
    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    description: str = ""
    maps: tuple[str, ...] = ()
    versions: Versions | None = additive(None)
    policies: tuple[str, ...] = ()
    operations: tuple[str, ...]
    decides: tuple[Decides, ...]
    clauses: tuple[Clause, ...]
    """Every clause in force, of the boundary, its operations and its policies, in order of aspect and line."""
    place: Place


class Policy(Frozen):
    """A parameterised set of aspect clauses."""

    name: str
    parameters: tuple[str, ...]
    style: Style
    styles: tuple[Style, ...] = additive(())
    """Every style it is for, where there are several; `style` is the first."""
    description: str = ""
    place: Place
