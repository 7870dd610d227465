"""Boundaries, operations, messages and fields."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from merestone.facts.about import about
from merestone.house.fields import fields_in, labels_of
from merestone.house.sight import Readers, Sight, Thing, module_of
from merestone.model.aspects import Nothing, Unknown
from merestone.model.boundary import HANDED_OVER, Message, Operation
from merestone.model.handoff_states import states_of
from merestone.model.names import local
from merestone.model.types import Crossing, ListOf, MapOf, Named, Redacted, Scalar, Type
from merestone.semantics.expressions import Value

_TOLD_LATER = {"accepted", "completed", "rejected", "failed"}


@dataclass(frozen=True)
class Written:
    """A message, and the operation it belongs to."""

    operation: str
    message: Message

    @property
    def name(self) -> str:
        """Its name."""
        return self.message.name


def _messages(operation: Thing) -> list[Thing]:
    found = (Written(operation.subject.name, m) for m in operation.subject.messages)
    return [Thing("message", w, operation.sight, w.message.span) for w in found]


def _below(member: str) -> Callable[[Thing], Value]:
    """What all operations of a boundary, or all messages of an operation, have under that name."""
    around = {"boundary": "operations", "operation": "messages"}
    return lambda thing: [found for inner in thing.things(around[thing.kind]) for found in inner.things(member)]


def _labels(thing: Thing) -> list[str]:
    around = {"boundary": "operations", "operation": "messages"}
    return sorted({str(label) for inner in thing.things(around[thing.kind]) for label in _strings(inner, "labels")})


def _strings(thing: Thing, member: str) -> list[str]:
    found = thing.member(member)
    assert isinstance(found, list), f"expected {thing.kind}.{member} to be a list, got {type(found).__name__}"
    return found


def _about(operation: Thing) -> list[Thing]:
    """What the handoff is about: what its first message carries by identity."""
    first = next(iter(operation.things("messages")), None)
    return first.things("about") if first else []


def _about_boundary(boundary: Thing) -> list[Thing]:
    names = [e.subject.name for o in boundary.things("handoffs") for e in o.things("about")]
    return boundary.sight.each_named("entity", names)


def _silent(boundary: Thing) -> list[str]:
    aspects = [c.aspect for c in boundary.subject.clauses if isinstance(c, Nothing)]
    return list(dict.fromkeys(aspects))


def _channels(boundary: Thing) -> list[Thing]:
    operations: tuple[Operation, ...] = boundary.subject.operations
    names = [name for o in operations for name in (o.channel, o.replies) if name]
    return boundary.sight.each_named("channel", names)


def _sides(one: str, around: str) -> Callable[[Thing], Value]:
    """The systems at one side of an operation."""

    def read(operation: Thing) -> list[Thing]:
        boundary = operation.sight.model.boundaries[operation.subject.boundary]
        only = getattr(operation.subject, one)
        return operation.sight.each_named("system", (only,) if only else getattr(boundary, around))

    return read


def _states(operation: Thing) -> list[str]:
    boundary = operation.sight.model.boundaries[operation.subject.boundary]
    return list(states_of(operation.subject.kind, boundary.style))


def _causes(operation: Thing) -> list[Thing]:
    name = operation.subject.name
    every = operation.sight.every("transition")
    return [t for t in every if t.subject.arrow.trigger and t.subject.arrow.trigger.operation == name]


def _asks_about(operation: Thing) -> list[Thing]:
    """The operations whose unknown outcome this query settles."""
    return asked_about(operation.sight).get(operation.subject.name, [])


def asked_about(sight: Sight) -> Mapping[str, list[Thing]]:
    """For each query, the operations whose recovery asks it."""
    key = ("operation", "asked about")
    if key not in sight.kept:
        found: dict[str, list[Thing]] = {}
        for operation in sight.every("operation"):
            clauses = [c.subject.clause for c in operation.things("clauses")]
            asks = [c.ask for c in clauses if isinstance(c, Unknown) and c.ask]
            for ask in asks:
                found.setdefault(ask.query, []).append(operation)
        sight.kept[key] = found
    kept = sight.kept[key]
    assert isinstance(kept, dict), "what is kept under this key is made above"
    return kept


def _channel(message: Thing) -> Thing | None:
    operation = message.sight.named("operation", message.subject.operation)
    if operation is None:
        return None
    replies = operation.subject.replies if message.subject.message.role in _TOLD_LATER else None
    return message.sight.named("channel", replies or operation.subject.channel)


def _carried(message: Thing) -> list[Thing]:
    """The fields of a message and, level by level, those in their types and copies."""
    found = list(message.things("fields"))
    opened: set[str] = set()
    waiting = list(found)
    while waiting:
        for name, kind in _inside(waiting.pop(0).subject.field.type):
            if name not in opened:
                opened.add(name)
                holder = message.sight.named(kind, name)
                inner = holder.things("fields") if holder else []
                found.extend(inner)
                waiting.extend(inner)
    return found


def _inside(type_: Type) -> Iterator[tuple[str, str]]:
    """The value type or the copied entity in a type; what is redacted brings neither."""
    match _crossing_item(type_):
        case Named(name=name, of="type"):
            yield name, "type"
        case Crossing(kind="snapshot" | "replica", entity=name):
            yield name, "entity"


def _item(type_: Type) -> Type:
    """What the value itself is, or each item of it, even if something else crosses instead."""
    while isinstance(type_, ListOf | MapOf | Redacted):
        type_ = type_.of if isinstance(type_, Redacted) else type_.item
    return type_


def _crossing_item(type_: Type) -> Type:
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    return type_


def _about_message(message: Thing) -> list[Thing]:
    found = about(message.sight.model.vocabulary, message.subject.message.fields)
    return message.sight.each_named("entity", (name for name, _ in found))


def _type_name(field: Thing) -> str:
    match _item(field.subject.field.type):
        case Scalar(name=name) | Named(name=name):
            return local(name)
        case Crossing(entity=name):
            return local(name)
        case _:
            return "states"


def _most(field: Thing) -> int | None:
    type_ = field.subject.field.type
    if isinstance(type_, ListOf):
        return type_.high
    return type_.high if isinstance(type_, Scalar) else None


def _pattern(field: Thing) -> str | None:
    type_ = _item(field.subject.field.type)
    return type_.pattern if isinstance(type_, Scalar) else None


def _entity(field: Thing) -> Thing | None:
    type_ = _item(field.subject.field.type)
    return field.sight.named("entity", type_.entity) if isinstance(type_, Crossing) else None


def _named(kind: str) -> Callable[[Thing], Value]:
    def read(field: Thing) -> Thing | None:
        type_ = _item(field.subject.field.type)
        return field.sight.named(kind, type_.name) if isinstance(type_, Named) else None

    return read


def _way(field: Thing) -> str:
    type_ = _item(field.subject.field.type)
    return type_.kind if isinstance(type_, Crossing) else "plain"


def _owned_by(field: Thing) -> Thing | None:
    within = field.subject
    entity = field.sight.named("entity", within.holder) if within.kind == "entity" else None
    return field.sight.named("system", within.field.decided or entity.subject.owner) if entity else None


READERS: Readers = {
    "boundary": {
        "name": lambda b: local(b.subject.name),
        "module": module_of,
        "version": lambda b: b.subject.version,
        "style": lambda b: b.subject.style,
        "from": lambda b: b.sight.each_named("system", b.subject.senders),
        "to": lambda b: b.sight.each_named("system", b.subject.receivers),
        "maps": lambda b: list(b.subject.maps),
        "policies": lambda b: b.sight.each_named("policy", (a.policy for a in b.subject.applications)),
        "operations": lambda b: b.sight.each_named("operation", (o.name for o in b.subject.operations)),
        "handoffs": lambda b: [o for o in b.things("operations") if o.member("handoff")],
        "messages": _below("messages"),
        "fields": _below("fields"),
        "channels": _channels,
        "labels": _labels,
        "about": _about_boundary,
        "silent": _silent,
        "description": lambda b: b.subject.description,
    },
    "operation": {
        "name": lambda o: local(o.subject.name),
        "boundary": lambda o: o.sight.named("boundary", o.subject.boundary),
        "kind": lambda o: o.subject.kind,
        "handoff": lambda o: o.subject.kind == HANDED_OVER[o.sight.model.boundaries[o.subject.boundary].style],
        "method": lambda o: o.subject.method,
        "path": lambda o: o.subject.path,
        "channel": lambda o: o.sight.named("channel", o.subject.channel),
        "replies": lambda o: o.sight.named("channel", o.subject.replies),
        "from": _sides("only_from", "senders"),
        "to": _sides("only_to", "receivers"),
        "messages": _messages,
        "fields": _below("fields"),
        "labels": _labels,
        "about": _about,
        "states": _states,
        "causes": _causes,
        "asksAbout": _asks_about,
        "description": lambda o: o.subject.description,
    },
    "message": {
        "name": lambda m: m.subject.name,
        "role": lambda m: m.subject.message.role,
        "operation": lambda m: m.sight.named("operation", m.subject.operation),
        "channel": _channel,
        "fields": lambda m: fields_in(m, "message", m.subject.message.fields),
        "carries": _carried,
        "labels": lambda m: labels_of(m.sight, m.subject.message.fields),
        "about": _about_message,
        "checks": lambda m: [c.text for c in m.subject.message.checks],
        "description": lambda m: m.subject.message.description,
    },
    "field": {
        "name": lambda f: f.subject.name,
        "holder": lambda f: local(f.subject.holder),
        "holderKind": lambda f: f.subject.kind,
        "message": lambda f: f.subject.message,
        "ownedBy": _owned_by,
        "type": _type_name,
        "way": _way,
        "list": lambda f: isinstance(f.subject.field.type, ListOf),
        "map": lambda f: isinstance(f.subject.field.type, MapOf),
        "entity": _entity,
        "record": _named("type"),
        "enum": _named("enum"),
        "most": _most,
        "pattern": _pattern,
        "optional": lambda f: f.subject.field.optional,
        "key": lambda f: f.subject.key,
        "sensitive": lambda f: f.subject.field.sensitive,
        "labels": lambda f: labels_of(f.sight, (f.subject.field,)),
        "redacted": lambda f: f.subject.field.redacted,
        "description": lambda f: f.subject.field.description,
    },
}
