"""The contract: flat, sorted, JSON-able, with the provenance of every clause.

Emitters, handoff machines, scenarios, the prover and the audit read this and nothing else. All times are whole
milliseconds; all references are names, never pointers.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, JsonValue, model_serializer

from merestone.semantics.comparisons import Comparison, comparison
from merestone.semantics.formula import Condition, Invariant, Occurrence
from merestone.semantics.machine import Machine
from merestone.semantics.once import once
from merestone.semantics.terms import Decisions, Term
from merestone.semantics.written import Frozen, additive

FORMAT = "merestone.contract/1"

Aspect = Literal["ownership", "timing", "mutability", "evidence", "recovery"]
Style = Literal["query", "sync command", "async command", "event", "feed", "batch"]
Circumstance = Literal[
    "notSent", "throttled", "inFlight", "rejected", "failed", "stale", "mismatch", "denied", "invalid",
    "expired", "poison", "gap", "conflict",
]  # fmt: skip


class Place(Frozen):
    """Where something is written: path as given to the compiler, 1-based line and column, and the policy it came through."""

    file: str
    line: int
    column: int = 1
    policy: str | None = None


# ------------------------------------------------------------------ types


class Scalar(Frozen):
    """A built-in value. `low`/`high` bound numbers (value) and strings (length); `precision`/`scale` bound decimals."""

    kind: Literal["scalar"] = "scalar"
    name: Literal[
        "string", "integer", "decimal", "money", "boolean", "date", "timestamp", "duration", "uuid", "uri", "email",
        "hash", "id", "revision",
    ]  # fmt: skip
    low: int | None = None
    high: int | None = None
    precision: int | None = None
    scale: int | None = None
    pattern: str | None = None


class Named(Frozen):
    """A declared enum or record type, by name."""

    kind: Literal["named"] = "named"
    name: str


class ListOf(Frozen):
    """An ordered list with a bounded number of items."""

    kind: Literal["list"] = "list"
    item: "Type"
    low: int | None = None
    high: int | None = None


class MapOf(Frozen):
    """A map from string keys to values of one type."""

    kind: Literal["map"] = "map"
    item: "Type"


class Crossing(Frozen):
    """A value that crosses as identity (`reference`), frozen evidence (`snapshot`) or local copy (`replica`) of an entity."""

    kind: Literal["reference", "snapshot", "replica"]
    entity: str


class Foreign(Frozen):
    """A value inside an imported type, which the schema of that type describes; of an object the fields are known."""

    kind: Literal["foreign"] = "foreign"
    fields: tuple["FieldSpec", ...] = ()


class Derived(Frozen):
    """A field that `system` decides, shown with its source and the time it was true; whoever shows it does not own it."""

    kind: Literal["derived"] = "derived"
    system: str
    entity: str
    field: str


class StatesOf(Frozen):
    """The states of a lifecycle, as the type of the field that holds it."""

    kind: Literal["states"] = "states"
    entity: str
    field: str


class Deprecation(Frozen):
    """The first day on which it is not to be used any more, the last on which it is there (ISO 8601), and what to use instead."""

    since: str
    until: str
    instead: str | None = None


Type = Annotated[Scalar | Named | ListOf | MapOf | Crossing | Derived | Foreign | StatesOf, Field(discriminator="kind")]


class LocalId(Frozen):
    """What one system calls an entity: a reference of its own, no identity elsewhere."""

    system: str
    entity: str


class FieldSpec(Frozen):
    """One named value of a record, message or entity."""

    name: str
    type: Type
    optional: bool = False
    sensitive: str | None = None
    redacted: str | None = None
    decided: str | None = additive(None)
    deprecated: Deprecation | None = additive(None)
    enterprise: bool = additive(False)
    """Whether every system knows the entity by it."""
    local: LocalId | None = additive(None)
    description: str = ""
    place: Place


class Check(Frozen):
    """What must be true of the enclosing record, message or entity, with the text as written.

    A comparison of one value with a written one is written as `path`, `operator` and `literal`, anything else as its term.
    """

    term: Term
    text: str
    place: Place

    @property
    def comparison(self) -> Comparison | None:
        """The check as a comparison with a literal, if it is one."""
        return comparison(self.term)

    @model_serializer
    def written(self) -> dict[str, object]:
        """The form in which the contract is written and hashed."""
        found = self.comparison
        said = {"path": found.path, "operator": found.operator, "literal": found.literal} if found else {}
        return {**(said or {"term": self.term}), "text": self.text, "place": self.place}


class Enum(Frozen):
    """A closed choice of words."""

    name: str
    values: tuple[str, ...]
    description: str = ""
    place: Place


class Imported(Frozen):
    """Where a type was taken from, and its schema in the dialect 2020-12.

    `definitions` are the parts that are referred to, by names that no other schema of the contract has; references read
    `#/$defs/NAME`.
    """

    file: str
    pointer: str
    sha256: str
    form: dict[str, JsonValue]
    definitions: dict[str, dict[str, JsonValue]] = {}


class Record(Frozen):
    """A value type with fields, never an entity. An imported one is described by its schema; `fields` are what is known of it."""

    name: str
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...] = ()
    imported: Imported | None = additive(None)
    description: str = ""
    place: Place


class Retention(Frozen):
    """How long a thing is kept: a length of time (`P7Y`, ISO 8601) from its end or after something, or while others refer to it.

    Neither means for ever.
    """

    length: str | None = None
    after: Occurrence | None = None
    referenced_by: tuple[str, ...] = ()
    text: str


class Erasure(Frozen):
    """How personal fields are erased: by which way, on which state of which operation, and what stands against it.

    Without an operation the end of the retention is what erases them.
    """

    fields: tuple[str, ...]
    way: Literal["drop", "hash", "tokenise", "key drop"]
    operation: str | None = None
    state: str | None = None
    stands: Literal["deferred", "refused"] | None = None
    while_kept: bool = False
    condition: Condition | None = None
    condition_text: str = ""
    text: str
    place: Place


class Entity(Frozen):
    """A thing with identity, one owner and, mostly, a lifecycle.

    `key` is the whole key, the parents' fields first; `own_key` the part declared here. `fields` holds everything else,
    including the lifecycle's field. A milestone (`of` set) is an entity of its own, with a machine
    `waiting -> reached -> withdrawn` and field `status`.
    """

    name: str
    owner: str
    external: bool = False
    parent: str | None = None
    milestone: bool = False
    key: tuple[FieldSpec, ...]
    own_key: tuple[str, ...]
    revision: str | None = None
    fields: tuple[FieldSpec, ...]
    checks: tuple[Check, ...] = ()
    kept: Retention | None = additive(None)
    erasures: tuple[Erasure, ...] = additive(())
    description: str = ""
    place: Place


class Table(Frozen):
    """A decision table: what it decides by, its rows as written, and the words it gives."""

    name: str
    parameters: tuple[FieldSpec, ...]
    gives: str
    decisions: Decisions
    texts: tuple[str, ...]
    description: str = ""
    place: Place


class MilestoneCase(Frozen):
    """For one value of the deciding field, the condition that makes the milestone reached."""

    value: str
    condition: Condition
    text: str
    effective_from: tuple[str, ...] = additive(())
    """The field that says from when it counts, where that is not the moment it is reached."""
    place: Place


class Milestone(Frozen):
    """A named condition on an entity, one case for each value of `by` (path of fields on the entity)."""

    name: str
    entity: str
    by: tuple[str, ...]
    cases: tuple[MilestoneCase, ...]
    description: str = ""
    place: Place


class Clearance(Frozen):
    """What a role may reach wherever it acts; what is None or empty is not limited, and `sees` lists the labels it may see."""

    role: str
    accounts: str | None = None
    regions: str | None = None
    channels: tuple[str, ...] = ()
    sees: tuple[str, ...] | None = None


class System(Frozen):
    """A participant."""

    name: str
    title: str
    kind: str
    team: str = ""
    layer: str | None = additive(None)
    trust: str = ""
    actors: tuple[str, ...] = ()
    clearances: tuple[Clearance, ...] = additive(())
    external: bool = False
    description: str = ""
    place: Place


class Channel(Frozen):
    """Where facts and replies travel. `address` is a path at each reader when `protocol` is `http`."""

    name: str
    protocol: str
    address: str
    carries: tuple[str, ...] = ()
    readers: tuple[str, ...] = ()
    keyed_by: tuple[str, ...] = ()
    retained_ms: int | None = None
    description: str = ""
    place: Place


class Calendar(Frozen):
    """Which days and hours count as business days and hours. `holidays` is the path of an iCalendar file in the spec."""

    name: str
    zone: str
    days: tuple[str, ...]
    hours: tuple[str, str] | None = None
    holidays: str | None = None
    description: str = ""
    place: Place


class BusinessDays(Frozen):
    """So many business days of a calendar."""

    count: int
    calendar: str


# -------------------------------------------------------- clauses of a boundary


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


class Operation(Frozen):
    """The unit that has a key, a machine and a verdict. Every clause in force for it is repeated here."""

    name: str
    kind: Literal["command", "query", "status query", "event", "stream", "file"]
    boundary: str
    requirer: str
    """Who starts the interaction: the asker of a command, the publisher of an event."""
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


class Entry(Frozen):
    """A message behind a view, with those who may have sent it."""

    operation: str
    message: str
    senders: tuple[str, ...]


class RelatedFields(Frozen):
    """What a view shows of another entity: its key first."""

    entity: str
    fields: tuple[FieldSpec, ...]


class View(Frozen):
    """What is shown of an entity in a system. `fields` begin with its key; what the system does not decide is derived.

    `of_entries` is what is shown of each message behind it; `entries` are these messages.
    """

    name: str
    entity: str
    system: str
    use: Literal["operational", "analytical", "archive"]
    readers: tuple[str, ...] = ()
    carries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fields: tuple[FieldSpec, ...]
    related: tuple[RelatedFields, ...] = ()
    of_entries: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    answers: tuple[str, ...] = ()
    fresh_ms: int | None = None
    drives: tuple[str, ...] = ()
    description: str = ""
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


# ------------------------------------------------ what ties boundaries together


class Carrier(Frozen):
    """How one operation of a step brings along what the journey is correlated by.

    `path` leads to it in the message of that role; `through` (`Order.quote`) is the field of the entity found there that refers to it.
    """

    operation: str
    message: str
    path: tuple[str, ...]
    through: str | None = None


class Step(Frozen):
    """One step of a journey: what it is called there, and every operation that it may be.

    Without a carrier is only one whose lost correlation a team has put off. `when` is its guard; `reads` are the names in it, each with the operation whose request or fact brings the value.
    """

    name: str
    operations: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    when: Term | None = None
    reads: tuple[tuple[str, str], ...] = ()
    text: str = ""
    place: Place


class Stage(Frozen):
    """What must be over before the journey goes on: branches side by side, each a row of steps; those that started are waited for."""

    branches: tuple[tuple[Step, ...], ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of it."""
        return tuple(step for branch in self.branches for step in branch)


class Tell(Frozen):
    """What a party is told once a condition holds; the condition is a gate of the operation. `party` is a field of its request."""

    party: str
    says: str
    condition: Condition
    text: str
    operation: str
    place: Place


class Journey(Frozen):
    """A way through several boundaries, followed by the key `key` of `entity`."""

    name: str
    title: str
    entity: str
    key: FieldSpec
    stages: tuple[Stage, ...]
    tells: tuple[Tell, ...] = ()
    description: str = ""
    place: Place


class Side(Frozen):
    """One side of a comparison: the fact at `path` of `entity`, which `owner` decides.

    `items` is the list that holds what is compared, if one does; `seen` the operations that bring it to the comparing system, none
    where that system is the owner.
    """

    entity: str
    path: tuple[str, ...]
    owner: str
    type: Type
    items: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    @property
    def fact(self) -> str:
        """`Subscription.charges`."""
        return ".".join((self.entity, *self.path))


class Agreement(Frozen):
    """Words of both sides that mean the same; nothing on one side means that there is no counterpart."""

    left: tuple[str, ...]
    right: tuple[str, ...]


class AloneRepair(Frozen):
    """What the comparing system does without a person, as long as the condition holds."""

    operation: str
    condition: Condition
    text: str


class Difference(Frozen):
    """The case that a difference opens, whose it is, and how long it may stay open."""

    opens: str
    owner: str
    within_ms: int | None
    within_days: BusinessDays | None = additive(None)


class Reconciliation(Frozen):
    """A standing comparison of what two owners hold to be true, matched by the fields `by`.

    `system` makes it: the one whose role gets the differences. It, `runs` and `otherwise` are missing only where a team has put off
    the finding that says so.
    """

    name: str
    about: Literal["financial", "asset", "catalog", "state"]
    system: str | None
    left: Side
    right: Side
    by: tuple[str, ...]
    agreements: tuple[Agreement, ...] = ()
    runs: Runs | None
    alone: AloneRepair | None = None
    otherwise: Difference | None
    description: str = ""
    place: Place


class Sending(Frozen):
    """The command that makes or sends a document; `intent` is the word in its request that says which."""

    operation: str
    intent: str | None = None


class Document(Frozen):
    """Something that a party gets to see: the process that owns it, and what must be the case before, which is a gate of its commands.

    An irreversible one cannot be taken back once it was seen.
    """

    name: str
    title: str
    owner: str
    condition: Condition
    text: str
    template: str | None = None
    irreversible: bool = False
    made: Sending | None = None
    sent: Sending | None = None
    description: str = ""
    place: Place


class Forbidden(Frozen):
    """What may never hand over to what: layers and systems on each side; without styles, in no style."""

    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    styles: tuple[Style, ...] = ()
    reason: str = ""
    text: str


class Limit(Frozen):
    """How far the graph may grow in one measure; `time` is in milliseconds, everything else is counted."""

    measure: Literal["deep", "commands", "time", "fields", "neighbours", "foreign states"]
    most: int
    text: str


class Waiver(Frozen):
    """What a rule finds in that place is let pass, until that day is over (ISO 8601); `by` answers for it."""

    rule: str
    target: str
    until: str
    reason: str = ""
    by: str
    approved_by: str | None = None
    place: Place


class Landscape(Frozen):
    """The rules of the whole graph: its layers from the outside in, what they keep apart, and its limits."""

    name: str
    layers: tuple[str, ...]
    forbidden: tuple[Forbidden, ...] = ()
    limits: tuple[Limit, ...] = ()
    description: str = ""
    place: Place


class Contract(Frozen):
    """The whole spec. Every sequence is sorted by name, except fields, values, states and clauses, which keep their order."""

    format: str = FORMAT
    systems: tuple[System, ...]
    enums: tuple[Enum, ...]
    records: tuple[Record, ...]
    entities: tuple[Entity, ...]
    milestones: tuple[Milestone, ...]
    channels: tuple[Channel, ...]
    calendars: tuple[Calendar, ...] = additive(())
    tables: tuple[Table, ...] = additive(())
    policies: tuple[Policy, ...]
    boundaries: tuple[Boundary, ...]
    operations: tuple[Operation, ...]
    views: tuple[View, ...] = additive(())
    lifecycles: tuple[Machine, ...]
    """Written machines (kind `lifecycle`, subject = entity name) and milestones (kind `milestone`)."""
    invariants: tuple[Invariant, ...]
    journeys: tuple[Journey, ...] = additive(())
    reconciliations: tuple[Reconciliation, ...] = additive(())
    documents: tuple[Document, ...] = additive(())
    landscapes: tuple[Landscape, ...] = additive(())
    waivers: tuple[Waiver, ...] = additive(())
    """In the order of their last days."""

    def system(self, name: str) -> System:
        """The system of that name."""
        return _by_name(self).systems[name]

    def entity(self, name: str) -> Entity:
        """The entity (or milestone) of that name."""
        return _by_name(self).entities[name]

    def boundary(self, name: str) -> Boundary:
        """The boundary of that name."""
        return _by_name(self).boundaries[name]

    def operation(self, name: str) -> Operation:
        """The operation of that name."""
        return _by_name(self).operations[name]

    def channel(self, name: str) -> Channel:
        """The channel of that name."""
        return _by_name(self).channels[name]

    def clause(self, identity: str) -> Clause:
        """The clause with that id."""
        return _by_name(self).clauses[identity]

    def record(self, name: str) -> Record | None:
        """The record of that name, if it is one."""
        return _by_name(self).records.get(name)

    def enum(self, name: str) -> Enum | None:
        """The enum of that name, if it is one."""
        return _by_name(self).enums.get(name)


class _Names(NamedTuple):
    """What a contract declares, by name."""

    systems: Mapping[str, System]
    entities: Mapping[str, Entity]
    records: Mapping[str, Record]
    enums: Mapping[str, Enum]
    channels: Mapping[str, Channel]
    boundaries: Mapping[str, Boundary]
    operations: Mapping[str, Operation]
    clauses: Mapping[str, Clause]


@once
def _by_name(contract: Contract) -> _Names:
    return _Names(
        systems=_named(contract.systems),
        entities=_named(contract.entities),
        records=_named(contract.records),
        enums=_named(contract.enums),
        channels=_named(contract.channels),
        boundaries=_named(contract.boundaries),
        operations=_named(contract.operations),
        clauses={c.id: c for b in reversed(contract.boundaries) for c in reversed(b.clauses)},
    )


def _named(declared: Iterable[Any]) -> dict[str, Any]:
    """Each by its name; of two with one name the first."""
    return {one.name: one for one in reversed(tuple(declared))}
