"""What a house rule can ask: every kind of element, every member it has, its type and what it says, once, as data.

The type checker, the readers and the manual read it here. In a type, `?` marks what may be absent, `[..]` a list; a bare
name is a scalar, a choice of words (`WORDS`), a kind of element (`KINDS`) or a part of one (`PARTS`).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, get_args

from merestone.model.aspects import ASPECTS, Action, Algorithm, Circumstance, Metric
from merestone.model.boundary import OperationKind, Role, StyleName
from merestone.model.views import Question, ViewClass
from merestone.resolve.clauses import STALE, UNTIL, WAYS
from merestone.resolve.entities import PROTOCOLS, SYSTEM_KINDS, TRUST
from merestone.resolve.expressions import Members
from merestone.resolve.types import LABELS, REDACTIONS
from merestone.semantics.terms import Kind, Type

SPEC = "spec"
"""The name by which a rule reaches every element of the spec: `spec.boundaries`."""


class Row(NamedTuple):
    """One member of an element. A `wide` one is gathered from the whole spec, not from the element's own declaration."""

    of: str
    name: str
    type: str
    means: str
    wide: bool = False


KINDS: Mapping[str, tuple[str, str]] = {
    "system": ("systems", "a participant"),
    "boundary": ("boundaries", "a handoff area between systems"),
    "operation": ("operations", "a command, query, event, stream or file of a boundary"),
    "message": ("messages", "a message of an operation"),
    "field": ("fields", "a field of a message, type or entity, where it is written"),
    "entity": ("entities", "a thing with identity and one owner"),
    "type": ("types", "a value type"),
    "enum": ("enums", "a closed choice of words"),
    "lifecycle": ("lifecycles", "the states that an entity goes through"),
    "state": ("states", "a state of a lifecycle"),
    "transition": ("transitions", "a transition of a lifecycle, as written"),
    "milestone": ("milestones", "a named condition on an entity"),
    "table": ("tables", "a decision table"),
    "channel": ("channels", "a topic, queue, drop or path on which facts and replies travel"),
    "calendar": ("calendars", "business days and hours"),
    "policy": ("policies", "a set of clauses that boundaries apply"),
    "view": ("views", "what people look at to see where something stands"),
    "invariant": ("invariants", "a truth over time"),
    "clause": ("clauses", "a clause in force for an operation, from wherever it comes"),
    "evidence": ("evidence", "what one holder keeps of an operation"),
    "reaction": ("reactions", "what is done in one failure circumstance of an operation"),
}
"""Each kind of element that a rule can go through: what `spec` calls all of them, and what one is."""

PARTS: Mapping[str, str] = {
    "access": "who may ask",
    "timing": "the timing clauses in force",
    "mutability": "the mutability clauses in force",
    "recovery": "the recovery clauses in force",
    "idempotency": "by what one handoff is known again",
    "unknown": "how an unknown outcome is settled",
    "repair": "who repairs by hand",
    "block": "a transition that must wait for the handoff",
    "decision": "what one system decides",
    "measure": "a share of facts that must be reached",
}
"""What an element holds and no rule can go through by itself."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "system kind": SYSTEM_KINDS,
    "trust": TRUST,
    "style": get_args(StyleName),
    "operation kind": get_args(OperationKind),
    "role": get_args(Role),
    "method": ("get", "post", "put", "patch", "delete"),
    "way": ("plain", "reference", "snapshot", "replica"),
    "holder": ("message", "entity", "type"),
    "label": LABELS,
    "redaction": REDACTIONS,
    "protocol": PROTOCOLS,
    "aspect": ASPECTS,
    "circumstance": get_args(Circumstance),
    "correction": WAYS,
    "staleness": STALE,
    "action": get_args(Action),
    "outcome": UNTIL,
    "lasting": ("for", "while", "forever"),
    "metric": get_args(Metric),
    "checksum": get_args(Algorithm),
    "view class": get_args(ViewClass),
    "question": get_args(Question),
    "pattern": ("never", "precedes", "leads to", "always", "at most"),
}
"""The choices of words, by what one of them is called."""

_SCALARS: tuple[Kind, ...] = ("string", "bool", "int", "decimal", "duration", "period")

_HANDED = (
    ("ownership", "[decision]", "who decides what"),
    ("timing", "timing", "its deadlines"),
    ("mutability", "mutability", "what may change, and how"),
    ("evidence", "[evidence]", "who keeps what, for how long"),
    ("recovery", "recovery", "what happens when it goes wrong"),
    ("clauses", "[clause]", "every clause in force"),
)

ROWS: tuple[Row, ...] = (
    Row("system", "name", "string", "its name"),
    Row("system", "title", "string", "what it is called for people"),
    Row("system", "module", "string", "the module that declares it"),
    Row("system", "kind", "system kind", "what kind of system it is"),
    Row("system", "team", "string", "who owns it; empty if nobody is named"),
    Row("system", "trust", "trust?", "its trust zone"),
    Row("system", "external", "bool", "others own it, and the spec only mentions it"),
    Row("system", "actors", "[string]", "its roles"),
    Row("system", "owns", "[entity]", "the entities it owns", wide=True),
    Row("system", "decides", "[field]", "the fields of others' entities that it decides", wide=True),
    Row("system", "starts", "[boundary]", "the boundaries that it starts (`from`)", wide=True),
    Row("system", "serves", "[boundary]", "the boundaries that come to it (`to`)", wide=True),
    Row("system", "handsTo", "[system]", "the other side of the boundaries it starts", wide=True),
    Row("system", "reaches", "[system]", "where chains of boundaries lead from it", wide=True),
    Row("system", "calls", "[system]", "whom it waits for: by query or sync command", wide=True),
    Row("system", "dependsOn", "[system]", "where chains of such calls lead from it", wide=True),
    Row("system", "reads", "[channel]", "the channels it may read", wide=True),
    Row("system", "keeps", "[evidence]", "what it keeps as evidence", wide=True),
    Row("system", "description", "string", "its description"),
    Row("boundary", "name", "string", "its name"),
    Row("boundary", "module", "string", "the module that declares it"),
    Row("boundary", "version", "string", "its version"),
    Row("boundary", "style", "style", "how its systems meet"),
    Row("boundary", "from", "[system]", "the systems that start it"),
    Row("boundary", "to", "[system]", "the systems it goes to"),
    Row("boundary", "maps", "[string]", "the standards it maps to"),
    Row("boundary", "policies", "[policy]", "the policies it applies"),
    Row("boundary", "operations", "[operation]", "its operations"),
    Row("boundary", "handoffs", "[operation]", "those the five aspects are about"),
    Row("boundary", "messages", "[message]", "the messages of its operations"),
    Row("boundary", "fields", "[field]", "the fields of these messages"),
    Row("boundary", "channels", "[channel]", "the channels it uses"),
    Row("boundary", "labels", "[label]", "the labels that cross it, unless redacted"),
    Row("boundary", "about", "[entity]", "the entities its handoffs are about"),
    Row("boundary", "access", "access?", "who may ask, where the boundary says it"),
    Row("boundary", "silent", "[aspect]", "the aspects of which it says `nothing`"),
    *(Row("boundary", *row) for row in _HANDED),
    Row("boundary", "description", "string", "its description"),
    Row("operation", "name", "string", "its name"),
    Row("operation", "boundary", "boundary", "the boundary it stands in"),
    Row("operation", "kind", "operation kind", "what kind of operation it is"),
    Row("operation", "handoff", "bool", "the five aspects of its boundary are about it"),
    Row("operation", "method", "method?", "its HTTP method"),
    Row("operation", "path", "string?", "its HTTP path"),
    Row("operation", "channel", "channel?", "the channel it travels on"),
    Row("operation", "replies", "channel?", "the channel its replies travel on"),
    Row("operation", "from", "[system]", "the systems that start it"),
    Row("operation", "to", "[system]", "the systems it goes to"),
    Row("operation", "messages", "[message]", "its messages"),
    Row("operation", "fields", "[field]", "the fields of its messages"),
    Row("operation", "labels", "[label]", "the labels that its messages carry, unless redacted"),
    Row("operation", "about", "[entity]", "the entities it is about"),
    Row("operation", "access", "access?", "who may ask, as it holds for it"),
    Row("operation", "states", "[string]", "the states its handoff can be in"),
    Row("operation", "causes", "[transition]", "the transitions of lifecycles that it brings about", wide=True),
    Row("operation", "asksAbout", "[operation]", "the commands whose outcome it tells", wide=True),
    *(Row("operation", *row) for row in _HANDED),
    Row("operation", "description", "string", "its description"),
    Row("message", "name", "string", "its name"),
    Row("message", "role", "role", "what it is to its operation"),
    Row("message", "operation", "operation", "the operation it belongs to"),
    Row("message", "channel", "channel?", "the channel it travels on"),
    Row("message", "fields", "[field]", "its fields"),
    Row("message", "carries", "[field]", "its fields and what lies in their types and copies, each once"),
    Row("message", "labels", "[label]", "the labels that it carries, unless redacted"),
    Row("message", "about", "[entity]", "the entities it carries by identity"),
    Row("message", "checks", "[string]", "what is checked of it"),
    Row("message", "description", "string", "its description"),
    Row("field", "name", "string", "its name"),
    Row("field", "holder", "string", "the message, type or entity it stands in"),
    Row("field", "holderKind", "holder", "which of the three that is"),
    Row("field", "message", "message?", "the message it stands in"),
    Row("field", "ownedBy", "system?", "of an entity's field: who decides it"),
    Row("field", "type", "string", "the name of its type, of a list or map that of its items"),
    Row("field", "way", "way", "how its value crosses"),
    Row("field", "list", "bool", "it is a list"),
    Row("field", "map", "bool", "it is a map"),
    Row("field", "entity", "entity?", "the entity that crosses in it"),
    Row("field", "record", "type?", "the value type it has"),
    Row("field", "enum", "enum?", "the enum it has"),
    Row("field", "most", "int?", "the most items, characters or number it may hold"),
    Row("field", "pattern", "string?", "the pattern it must match"),
    Row("field", "optional", "bool", "it may be absent"),
    Row("field", "key", "bool", "it is part of the key of its entity"),
    Row("field", "sensitive", "label?", "its own label"),
    Row("field", "labels", "[label]", "its label and those of what lies in it"),
    Row("field", "redacted", "redaction?", "how it is redacted"),
    Row("field", "description", "string", "its description"),
    Row("entity", "name", "string", "its name"),
    Row("entity", "module", "string", "the module that declares it"),
    Row("entity", "owner", "system", "the system that owns it"),
    Row("entity", "external", "bool", "others own it, and the spec only mentions it"),
    Row("entity", "parent", "entity?", "what it is part of"),
    Row("entity", "ancestors", "[entity]", "its parent, the parent of that, and so on"),
    Row("entity", "parts", "[entity]", "the entities that are part of it", wide=True),
    Row("entity", "key", "[field]", "the key fields it declares"),
    Row("entity", "fields", "[field]", "its fields, key included"),
    Row("entity", "labels", "[label]", "the labels of its fields"),
    Row("entity", "refersTo", "[entity]", "the entities that its fields name"),
    Row("entity", "lifecycles", "[lifecycle]", "its lifecycles"),
    Row("entity", "milestones", "[milestone]", "the milestones of it", wide=True),
    Row("entity", "crosses", "[operation]", "the operations about it", wide=True),
    Row("entity", "blockedBy", "[operation]", "the operations that block it while they are open", wide=True),
    Row("entity", "checks", "[string]", "what is checked of it"),
    Row("entity", "description", "string", "its description"),
    Row("type", "name", "string", "its name"),
    Row("type", "module", "string", "the module that declares it"),
    Row("type", "fields", "[field]", "its fields"),
    Row("type", "labels", "[label]", "the labels of its fields"),
    Row("type", "checks", "[string]", "what is checked of it"),
    Row("type", "description", "string", "its description"),
    Row("enum", "name", "string", "its name"),
    Row("enum", "module", "string", "the module that declares it"),
    Row("enum", "values", "[string]", "its values"),
    Row("enum", "description", "string", "its description"),
    Row("lifecycle", "name", "string", "entity and field, as `Order.status`"),
    Row("lifecycle", "entity", "entity", "whose life it is"),
    Row("lifecycle", "field", "string", "the field that holds it"),
    Row("lifecycle", "states", "[state]", "its states"),
    Row("lifecycle", "initial", "state", "where it begins"),
    Row("lifecycle", "final", "[state]", "where it ends"),
    Row("lifecycle", "groups", "[string]", "its composite states and named groups"),
    Row("lifecycle", "transitions", "[transition]", "its transitions"),
    Row("state", "name", "string", "its name, a sub-state with a dot"),
    Row("state", "lifecycle", "lifecycle", "the lifecycle it belongs to"),
    Row("state", "initial", "bool", "the lifecycle begins here"),
    Row("state", "final", "bool", "the lifecycle ends here"),
    Row("state", "groups", "[string]", "the composite states and groups it is in"),
    Row("state", "incoming", "[transition]", "the transitions into it"),
    Row("state", "outgoing", "[transition]", "the transitions out of it"),
    Row("state", "next", "[state]", "the states one transition away"),
    Row("state", "reaches", "[state]", "the states that any transitions lead to from it"),
    Row("state", "staysAtMost", "duration?", "how long it may last"),
    Row("transition", "name", "string", "as `active, suspended -> ended`"),
    Row("transition", "lifecycle", "lifecycle", "the lifecycle it belongs to"),
    Row("transition", "from", "[state]", "where it may begin, groups opened"),
    Row("transition", "to", "[state]", "where it ends, a group opened"),
    Row("transition", "cause", "string?", "what moves it, as written"),
    Row("transition", "operation", "operation?", "the operation that moves it"),
    Row("transition", "after", "duration?", "the time that moves it"),
    Row("transition", "by", "string?", "the role that decides it"),
    Row("transition", "guard", "string?", "what must be true of the entity"),
    Row("transition", "whilst", "string?", "what must be the case with others"),
    Row("transition", "emits", "operation?", "the event it tells"),
    Row("milestone", "name", "string", "its name"),
    Row("milestone", "module", "string", "the module that declares it"),
    Row("milestone", "entity", "entity", "the entity it is of"),
    Row("milestone", "by", "string", "the field that decides the case"),
    Row("milestone", "cases", "[string]", "the values that have a case"),
    Row("milestone", "description", "string", "its description"),
    Row("table", "name", "string", "its name"),
    Row("table", "module", "string", "the module that declares it"),
    Row("table", "parameters", "[string]", "what it decides by"),
    Row("table", "gives", "enum", "the enum of its answers"),
    Row("table", "rows", "int", "how many rows it has, `otherwise` included"),
    Row("table", "description", "string", "its description"),
    Row("channel", "name", "string", "its name"),
    Row("channel", "module", "string", "the module that declares it"),
    Row("channel", "protocol", "protocol", "what it runs on"),
    Row("channel", "address", "string", "its topic, queue, folder or path"),
    Row("channel", "carries", "[string]", "the labels it may carry, `internal` included"),
    Row("channel", "readers", "[system]", "who may read it"),
    Row("channel", "keyedBy", "[string]", "by what it keeps order"),
    Row("channel", "retained", "duration?", "how long it keeps what it carries"),
    Row("channel", "operations", "[operation]", "the operations that travel on it", wide=True),
    Row("channel", "description", "string", "its description"),
    Row("calendar", "name", "string", "its name"),
    Row("calendar", "module", "string", "the module that declares it"),
    Row("calendar", "zone", "string", "its time zone"),
    Row("calendar", "days", "[string]", "its business days"),
    Row("calendar", "holidays", "string?", "the file of its holidays"),
    Row("calendar", "description", "string", "its description"),
    Row("policy", "name", "string", "its name"),
    Row("policy", "module", "string", "the module that declares it"),
    Row("policy", "parameters", "[string]", "its parameters"),
    Row("policy", "styles", "[style]", "the styles it is for"),
    Row("policy", "boundaries", "[boundary]", "the boundaries that apply it", wide=True),
    Row("policy", "description", "string", "its description"),
    Row("view", "name", "string", "its name"),
    Row("view", "module", "string", "the module that declares it"),
    Row("view", "entity", "entity?", "the entity it shows; of a milestone none"),
    Row("view", "system", "system", "the system in which it is"),
    Row("view", "class", "view class?", "what it is for"),
    Row("view", "readers", "[string]", "the roles that may read it"),
    Row("view", "carries", "[string]", "the labels it may show"),
    Row("view", "sources", "[operation]", "the operations it is built from"),
    Row("view", "shows", "[string]", "what it shows, as `Order.status`"),
    Row("view", "answers", "[question]", "the questions it answers"),
    Row("view", "fresh", "duration?", "how old it may be"),
    Row("view", "drives", "[operation]", "the commands that are given from it"),
    Row("view", "description", "string", "its description"),
    Row("invariant", "name", "string", "its name"),
    Row("invariant", "module", "string", "the module that declares it"),
    Row("invariant", "pattern", "pattern", "what kind of truth it is"),
    Row("invariant", "per", "entity?", "the entity by which it pairs"),
    Row("invariant", "subjects", "[string]", "the operations, entities and milestones it speaks of"),
    Row("invariant", "text", "string", "the formula as written"),
    Row("invariant", "description", "string", "its description"),
    Row("clause", "name", "string", "its id"),
    Row("clause", "aspect", "aspect", "the aspect it belongs to"),
    Row("clause", "head", "string", "the word that opens it, as `keeps` or `idempotent`"),
    Row("clause", "text", "string", "the clause as written, parameters replaced"),
    Row("clause", "operation", "operation", "the operation for which it holds"),
    Row("clause", "policy", "policy?", "the policy it comes from"),
    Row("evidence", "name", "string", "its id"),
    Row("evidence", "operation", "operation", "the operation of which it is kept"),
    Row("evidence", "holder", "system", "who keeps it"),
    Row("evidence", "items", "[string]", "what is kept"),
    Row("evidence", "lasting", "lasting", "whether for a time, while it is referred to, or forever"),
    Row("evidence", "retention", "period?", "the whole months it is certainly kept: of `forever` more than any number"),
    Row("evidence", "after", "string?", "what the time counts from, if not from the handoff"),
    Row("evidence", "text", "string", "the clause as written"),
    Row("reaction", "name", "string", "its id"),
    Row("reaction", "operation", "operation", "the operation it is of"),
    Row("reaction", "circumstance", "circumstance", "when it is done"),
    Row("reaction", "retries", "int?", "how often it is tried again"),
    Row("reaction", "then", "string?", "what comes after the last try"),
    Row("reaction", "opens", "string?", "the fallout it opens"),
    Row("reaction", "owner", "string?", "the role the fallout is for"),
    Row("reaction", "parks", "bool", "the message waits aside"),
    Row("reaction", "quarantines", "bool", "the message is shut away"),
    Row("reaction", "refuses", "bool", "the sender is refused"),
    Row("reaction", "text", "string", "the clause as written"),
    Row("access", "scope", "string?", "the scope a token must have"),
    Row("access", "roles", "[string]", "the roles that may ask"),
    Row("access", "partition", "string?", "by what data is kept apart"),
    Row("access", "purpose", "string?", "what it is for"),
    Row("decision", "system", "system", "who decides"),
    Row("decision", "entities", "[entity]", "the entities it decides of"),
    Row("decision", "targets", "[string]", "what it decides, as `Order.status`"),
    Row("timing", "accepted", "duration?", "when it must be accepted; business days are no exact time"),
    Row("timing", "completed", "duration?", "when it must be completed"),
    Row("timing", "answered", "duration?", "when it must be answered"),
    Row("timing", "delivered", "duration?", "when it must be delivered"),
    Row("timing", "applied", "duration?", "when it must be applied"),
    Row("timing", "mayStartOnce", "string?", "what must be the case before it may start"),
    Row("timing", "mustStartWithin", "duration?", "how soon after its cause it must start"),
    Row("timing", "staleAfter", "duration?", "when a copy counts as stale"),
    Row("timing", "thenStale", "staleness?", "what is done with a stale copy"),
    Row("timing", "runs", "string?", "its schedule, as written"),
    Row("mutability", "frozen", "[string]", "the plain fields that are frozen"),
    Row("mutability", "appendOnly", "bool", "nothing that was told changes"),
    Row("mutability", "corrected", "correction?", "how it is corrected"),
    Row("mutability", "correctedWith", "operation?", "the operation that corrects"),
    Row("mutability", "basedOn", "string?", "the revision a change must be based on"),
    Row("mutability", "lockedOnce", "string?", "from when on nothing may change"),
    Row("mutability", "effectiveFrom", "string?", "the field that says from when it counts"),
    Row("recovery", "idempotent", "idempotency?", "by what it is known again"),
    Row("recovery", "reactions", "[reaction]", "what is done in each failure circumstance"),
    Row("recovery", "unknown", "unknown?", "how an unknown outcome is settled"),
    Row("recovery", "repair", "repair?", "who repairs by hand"),
    Row("recovery", "blocks", "[block]", "the transitions that must wait for it"),
    Row("recovery", "undoneWith", "operation?", "the operation that undoes it"),
    Row("recovery", "neverBlocks", "[entity]", "the entities it must never hold up"),
    Row("recovery", "orderedBy", "[string]", "by what order is kept"),
    Row("recovery", "dedupedBy", "string?", "by what a fact is known again"),
    Row("recovery", "replay", "duration?", "how far back facts can be told again"),
    Row("recovery", "backfill", "operation?", "the file that fills gaps"),
    Row("recovery", "measures", "[measure]", "the shares of facts that must be reached"),
    Row("recovery", "checksum", "checksum?", "the checksum of a file"),
    Row("recovery", "totals", "[string]", "the control totals of a file"),
    Row("recovery", "rejectsAlone", "decimal?", "the share of rows, in percent, that may be rejected alone"),
    Row("recovery", "reportWithin", "duration?", "how soon the report of a run is due"),
    Row("idempotency", "by", "[string]", "the fields that make the key"),
    Row("idempotency", "window", "duration?", "how long the key is known; absent of `forever`"),
    Row("idempotency", "forever", "bool", "the key is known for ever"),
    Row("unknown", "name", "string?", "what the unknown state is called"),
    Row("unknown", "asks", "operation?", "the status query that is asked"),
    Row("unknown", "every", "duration?", "how often it is asked"),
    Row("unknown", "lasts", "duration?", "how long it is asked"),
    Row("unknown", "resends", "bool", "some answer leads to sending again"),
    Row("repair", "by", "string", "the role that repairs"),
    Row("repair", "within", "duration?", "how soon; business days are no exact time"),
    Row("repair", "may", "[action]", "what it may do"),
    Row("repair", "approvedBy", "string?", "the role that approves"),
    Row("block", "entity", "entity", "what is blocked"),
    Row("block", "state", "string", "the state it cannot enter"),
    Row("block", "until", "[outcome]", "what ends the block"),
    Row("measure", "metric", "metric", "what is measured"),
    Row("measure", "percent", "decimal", "the share that must be reached"),
    Row("measure", "event", "operation", "what is told otherwise"),
)  # fmt: skip


def element(kind: str) -> Type:
    """The type of an element, or of a part of one."""
    return Type(kind="record", name=kind)


def collections() -> Iterator[Row]:
    """The members of `spec`: every element of each kind."""
    for kind, (plural, means) in KINDS.items():
        yield Row(SPEC, plural, f"[{kind}]", f"all there are: {means}", wide=True)


@cache
def members(kind: str) -> Members:
    """What can be read of an element, of a part of one, or of the spec."""
    return Members({row.name: type_of(row.type) for row in (*ROWS, *collections()) if row.of == kind})


@cache
def wide() -> frozenset[tuple[str, str]]:
    """The members that are gathered from the whole spec."""
    return frozenset((row.of, row.name) for row in (*ROWS, *collections()) if row.wide)


def type_of(text: str) -> Type:
    """The type that a row names."""
    if text.endswith("?"):
        return type_of(text[:-1]).model_copy(update={"optional": True})
    if text.startswith("["):
        return Type(kind="list", item=type_of(text[1:-1]))
    if text in _SCALARS:
        return Type(kind=text)
    if text in WORDS:
        return Type(kind="word", name=text, words=WORDS[text])
    assert text in KINDS or text in PARTS, f"expected a type of the table, got {text}"
    return element(text)
