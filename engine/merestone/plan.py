"""The conformance plan: what is asked of an implementation, as data that needs no compiler.

Written to `generated/plan.json` by the engine, read by the kit. A *case* is a story of steps played once; a *scenario* is a
requirement judged on the history of one case. All times are whole milliseconds.
"""

from typing import Annotated, Any, Literal

from pydantic import Field, JsonValue

from merestone.semantics.formula import Invariant
from merestone.semantics.machine import Machine
from merestone.semantics.written import Frozen, additive

FORMAT = "merestone.plan/1"
SUITE = "0.1.0"

Json = Any
Level = Literal[0, 1, 2, 3, 4]
Auth = Literal[
    "valid", "missing", "expired", "wrong-audience", "wrong-key", "missing-scope", "missing-role", "wrong-partition"
]
Verb = Literal[
    "environment", "reset", "clock", "story", "transitions", "entity", "replicas", "fallouts", "parked", "evidence",
    "repair", "crash",
]  # fmt: skip


class Origin(Frozen):
    """The clause a requirement enforces: its id and text, where it is written, and the policy it came through."""

    id: str
    text: str
    file: str
    line: int
    policy: str | None = None


class Patch(Frozen):
    """One change to a JSON value at a JSON pointer."""

    op: Literal["set", "remove"]
    path: str
    value: Json = None


# ------------------------------------------------------------------ the wire


class PlanMessage(Frozen):
    """One message: its schema file below `generated/`, CloudEvents type where it travels as one, an example, its labels.

    `labels` maps JSON pointers, with `*` for list items, to sensitivity labels. `about` lists (entity, pointer to the
    object that carries its key). A string `${name}` in `example` stands for a variable of the story, `${now}` and `${today}`
    for the time, and `"${hash}"` as the `contentHash` of a snapshot for the hash of its `value`.
    """

    role: str
    name: str
    schema_file: str
    event_type: str | None = None
    example: Json
    labels: dict[str, str] = {}
    attributes: dict[str, JsonValue] = additive({})
    """What every event of it says beside the attributes that all events have: its version, and until when it is told."""
    about: tuple[tuple[str, str], ...] = ()
    revision: str | None = additive(None)
    """The field that tells the revision of what the message is about."""


class Variable(Frozen):
    """A value fresh in every story: one for each identity the kit makes up. `pattern` is the regular expression it matches as a whole."""

    name: str
    pattern: str


class PlanRun(Frozen):
    """One file of the runs that are handed over by HTTP: what it is, and how the rows are proven."""

    file: str
    """The operation whose runs they are."""
    part: Literal["rows", "manifest", "result", "report"]
    seal: str | None = None
    """The field of the manifest that is the hash of the rows, and by which algorithm it is made."""
    algorithm: str = "sha256"
    totals: tuple[str, ...] = ()
    """Pointers into `{"manifest": ..}` to each control total."""
    counted: dict[str, tuple[str, ...]] = {}
    """By field of the manifest, where the number stands in a row that is added up; nowhere for the number of rows."""
    rejects_up_to: float | None = None
    """The share of rows in percent that may be rejected alone; without it one bad row rejects the run."""
    refuses_reruns: bool = False
    reported: bool = False


class PlanOperation(Frozen):
    """One operation as the wire sees it."""

    name: str
    kind: Literal["command", "query", "status query", "event", "replay", "hand-over"]
    boundary: str
    requirer: str
    also_by: tuple[str, ...] = additive(())
    """The others that may ask, or tell."""
    providers: tuple[str, ...]
    asynchronous: bool = False
    method: str | None = None
    path: str | None = None
    channel: str | None = None
    address: str | None = None
    """Path at the readers of the event's channel."""
    replies: str | None = None
    """Path at whoever asked, to which replies go."""
    messages: tuple[PlanMessage, ...]
    key: tuple[tuple[str, ...], ...] = ()
    """Pointers into the request, in order: the values of the natural key."""
    based_on: str | None = None
    """Entity whose current revision goes into If-Match."""
    scope: str | None = None
    roles: tuple[str, ...] = ()
    partition: tuple[str, ...] = ()
    query: str | None = None
    """The status query that settles an unknown outcome."""
    answers: dict[str, str] = {}
    """For a status query: provider state (`absent` aside) to the word of its answer, read from the table of answers."""
    state_field: str | None = None
    ordered_by: tuple[str, ...] = ()
    """JSON pointers into the data of a fact, whose values together are its partition key."""
    unknown: str | None = None
    success_headers: dict[str, str] = additive({})
    """What every success says in headers: how long it may be kept, and until when the operation is answered."""
    reach_ms: int | None = additive(None)
    """Of a replay: how far back it reaches."""
    run: PlanRun | None = additive(None)
    """Of a hand-over: which file of a run it is about."""

    @property
    def askers(self) -> tuple[str, ...]:
        """All that may ask, or tell."""
        return self.requirer, *self.also_by

    def asker_besides(self, target: str) -> str:
        """Who asks or tells where the target is played against: the first that is not the target itself."""
        return next((name for name in self.askers if name != target), self.requirer)

    def message(self, role: str) -> PlanMessage | None:
        """The message of that role, if there is one."""
        return next((m for m in self.messages if m.role == role), None)


class PlanSystem(Frozen):
    """A participant, and whether this spec describes it or only mentions it."""

    name: str
    title: str
    external: bool = False
    identity: str = ""
    """What its certificate names it; empty where it shows none."""


# ------------------------------------------------------------------ steps


class Send(Frozen):
    """A played system sends a command (or query) to the target.

    The payload is the example with the story's variables, then `patch`. `concurrent` sends that many at once, `times`
    one after another. `key`: derived from the payload, missing, or foreign (a valid UUID that is not the derived one).
    `lose`: the answer is not read (`response`), and with `then_crash` the target is killed while the kit withholds it.
    The answer to the first `Send` of a story that creates an entity binds the entity's key for the steps after it.
    """

    do: Literal["send"] = "send"
    id: str
    operation: str
    patch: tuple[Patch, ...] = ()
    times: int = 1
    concurrent: int = 1
    key: Literal["derived", "missing", "foreign"] = "derived"
    auth: Auth = "valid"
    fresh: bool = False
    """With variables of its own, as if it began another story."""
    revision: Literal["current", "stale", "missing"] = "current"
    lose: Literal["response"] | None = None
    then_crash: bool = False


class Story(Frozen):
    """What a system outside the spec tells the target: `entity` about item `line` (0-based) of the order enters `state`."""

    do: Literal["story"] = "story"
    id: str
    entity: str
    state: str
    line: int = 0


class Behave(Frozen):
    """From now on, the simulator treats the nth request (1-based; 0: every one) of `operation` so.

    `point` says when: before the effect, after it, or on a reply (async: on the `outcome` message). `action`: `drop` loses the
    message and closes the connection without an answer, `withhold` keeps the connection open without an answer until the
    case ends, `unavailable` answers 503 without effect, `refuse` answers with `outcome` (`rejected`, or the class of another
    problem, which leaves nothing behind), `answer` makes a query answer `outcome` (of a status query a word, or `absent`)
    whatever is true, `silent` accepts and then never replies by itself.
    """

    do: Literal["behave"] = "behave"
    id: str
    operation: str
    nth: int = 0
    point: Literal["before-effect", "after-effect", "on-reply"] = "after-effect"
    action: Literal["normal", "drop", "withhold", "unavailable", "refuse", "answer", "silent"]
    outcome: str | None = None


class Reply(Frozen):
    """The simulator sends a reply message of `role` for the latest instance of `operation` it has seen (`item` from the end).

    `times` deliveries of one event; `patch` changes its data; `fresh` gives each delivery an id of its own.
    """

    do: Literal["reply"] = "reply"
    id: str
    operation: str
    role: Literal["accepted", "completed", "rejected", "failed"]
    times: int = 1
    fresh: bool = False
    patch: tuple[Patch, ...] = ()
    auth: Auth = "valid"


class Publish(Frozen):
    """A played system publishes a fact to the target.

    The data is the example with the story's variables, then `patch`. `sequence` is its place in the order of its partition
    (None: the next). `again` redelivers the event that step `again` published, with the same id, and with `patch` on top.
    """

    do: Literal["publish"] = "publish"
    id: str
    event: str
    patch: tuple[Patch, ...] = ()
    sequence: int | None = None
    times: int = 1
    again: str | None = None
    auth: Auth = "valid"


class Advance(Frozen):
    """The target's clock jumps (or, without the clock verb and within the budget, the kit waits that long)."""

    do: Literal["advance"] = "advance"
    id: str
    by_ms: int


class Await(Frozen):
    """Waits, within the kit's patience, until `subject` has entered one of `states` at least `count` times. Judges nothing."""

    do: Literal["await"] = "await"
    id: str
    subject: str
    states: tuple[str, ...]
    count: int = 1


class AwaitRequest(Frozen):
    """Waits, within the kit's patience, until the simulator has received `count` requests of `operation`. Judges nothing."""

    do: Literal["await-request"] = "await-request"
    id: str
    operation: str
    count: int = 1


class AwaitEvent(Frozen):
    """Waits, within the kit's patience, until the target has delivered event `event` `count` times. Judges nothing."""

    do: Literal["await-event"] = "await-event"
    id: str
    event: str
    count: int = 1


class Mend(Frozen):
    """An operator of the target repairs the latest open instance of `operation`. `role` and `approver` are actor roles."""

    do: Literal["repair"] = "repair"
    id: str
    operation: str
    action: Literal["confirm", "resend", "abandon"]
    role: str
    approver: str | None = None


class Crash(Frozen):
    """The target is killed (SIGKILL) and, with `restart`, started again on what it had made durable."""

    do: Literal["crash"] = "crash"
    id: str
    restart: bool = True


class Subscriber(Frozen):
    """What the played reader `system` does with facts from now on.

    It takes them (`takes`), refuses them with 503 (`down`), takes them but answers 503 (`forgets`), or refuses with 401 every one that comes with the token
    of the first, as if that had ended (`expired`).
    """

    do: Literal["subscriber"] = "subscriber"
    id: str
    system: str
    mode: Literal["takes", "down", "forgets", "expired"]


class Read(Frozen):
    """Reads of the control API into the history: `evidence` of each instance of `subject`, `replicas`, `fallouts`, `parked`, `entity`."""

    do: Literal["read"] = "read"
    id: str
    verb: Literal["evidence", "replicas", "fallouts", "parked", "entity"]
    subject: str | None = None


class Settle(Frozen):
    """The barrier: waits until nothing new happens, then reads all transitions. Recorded as `barrier`."""

    do: Literal["settle"] = "settle"
    id: str


Step = Annotated[
    Send | Story | Behave | Reply | Publish | Advance | Await | AwaitRequest | AwaitEvent | Mend | Crash | Subscriber | Read
    | Settle,
    Field(discriminator="do"),
]  # fmt: skip


# ---------------------------------------------------- requirements and scenarios


class Expectation(Frozen):
    """One predicate over the history: `kind` names a module of `merestone.semantics.expectations`, the rest are its arguments."""

    kind: str
    args: dict[str, Json] = {}
    needs: tuple[Verb, ...] = ()
    """The control verbs without which nothing can be seen of it."""


class Requirement(Frozen):
    """What one clause demands of one system in one role. `id` is `<boundary>/<system>/<aspect>.<name>`."""

    id: str
    boundary: str
    system: str
    role: Literal["requirer", "provider", "publisher", "consumer"]
    aspect: Literal["shape", "ownership", "timing", "mutability", "evidence", "recovery"]
    text: str
    clause: Origin


class Case(Frozen):
    """A story played once. `system` is the target; `waits_ms` the deadlines waited on; `needs` the verbs it cannot do without."""

    id: str
    system: str
    steps: tuple[Step, ...]
    needs: tuple[Verb, ...] = ()
    waits_ms: tuple[int, ...] = ()


class Scenario(Frozen):
    """A requirement under a circumstance: `<requirement id>/<circumstance>@http`."""

    id: str
    requirement: str
    case: str
    level: Level
    expectations: tuple[Expectation, ...]


class Plan(Frozen):
    """The whole plan. `contract` is the digest of the contract it was derived from."""

    format: str = FORMAT
    suite: str = SUITE
    contract: str
    systems: tuple[PlanSystem, ...]
    variables: tuple[Variable, ...]
    operations: tuple[PlanOperation, ...]
    replays: tuple[PlanOperation, ...] = additive(())
    """Of each stream that can be asked for again, by its name, how its publisher is asked."""
    hand_overs: tuple[PlanOperation, ...] = additive(())
    """Of each file whose runs are handed over by HTTP, how each file of a run is put or read."""
    machines: tuple[Machine, ...]
    invariants: tuple[Invariant, ...]
    entity_keys: dict[str, tuple[str, ...]]
    """Whole key of each entity, in order."""
    requirements: tuple[Requirement, ...]
    cases: tuple[Case, ...]
    scenarios: tuple[Scenario, ...]

    def operation(self, name: str) -> PlanOperation:
        """The operation of that name."""
        return next(o for o in (*self.operations, *self.replays, *self.hand_overs) if o.name == name)

    def asked(self, system: str) -> dict[str, int]:
        """How many scenarios there are for each boundary of a system."""
        requirements = {r.id: r.boundary for r in self.requirements if r.system == system}
        boundaries = [requirements[s.requirement] for s in self.scenarios if s.requirement in requirements]
        return {boundary: boundaries.count(boundary) for boundary in sorted(set(boundaries))}
