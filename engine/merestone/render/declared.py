"""A system, an entity, an enum, a type, a channel or a policy as a reader wants it: whose it is, and who has to do with it."""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import indent
from typing import NamedTuple

from merestone.contract.boundaries import Operation, Policy
from merestone.contract.certificates import certified
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel, Entity, Enum, Record, System
from merestone.contract.prose_words import amount, joined
from merestone.contract.traffic import REPLIES, asked, carried, files_of, provided, read_by, sent_by
from merestone.contract.types import FieldSpec, ListOf, MapOf, Named, Place, Type
from merestone.semantics.machine import Machine, Transition

_WIDTH = 72


class Row(NamedTuple):
    """One line below a label, and where what it says is written."""

    label: str
    text: str
    place: Place | None = None


Declared = System | Entity | Enum | Record | Channel | Policy


def described(contract: Contract, name: str) -> str | None:
    """What is declared by that name; None if nothing of these kinds is."""
    one = next((d for d in _all(contract) if d.name == name), None)
    if one is None:
        return None
    head, rows = _told(contract, one)
    parts = [f"{one.name}: {head}   {_at(one.place)}"]
    parts += [indent(one.description, "  ")] if one.description else []
    return "\n\n".join([*parts, "\n".join(_laid_out(rows))]).rstrip()


def names(contract: Contract) -> list[str]:
    """Every name that `described` knows."""
    return [one.name for one in _all(contract)]


def _all(contract: Contract) -> Iterator[Declared]:
    yield from contract.systems
    yield from contract.entities
    yield from contract.enums
    yield from contract.records
    yield from contract.channels
    yield from contract.policies


def _told(contract: Contract, one: Declared) -> tuple[str, Iterator[Row]]:
    """What it is in a few words, and the rows."""
    match one:
        case System():
            parts = [
                one.kind,
                one.trust,
                f"team {one.team}" if one.team else "",
                "mentioned only" if one.external else "",
            ]
            return f"{one.title}, {', '.join(filter(None, parts))}", _system(contract, one)
        case Entity():
            kind = "milestone" if one.milestone else "entity"
            return f"{kind}, owned by {one.owner}", _entity(contract, one)
        case Enum():
            return f"enum of {len(one.values)} words", _enum(contract, one)
        case Record():
            return "type", _record(contract, one)
        case Channel():
            return f"channel, {one.protocol} {one.address}", _channel(contract, one)
        case Policy():
            return f"policy for {joined(one.styles or (one.style,))}", _policy(contract, one)


def _system(contract: Contract, system: System) -> Iterator[Row]:
    if certified(contract):
        yield Row(
            "shows", f"a certificate of `{system.identity}`" if system.identity else "no certificate", system.place
        )
    yield from _list("roles", system.actors)
    for entity in (e for e in contract.entities if e.owner == system.name):
        yield Row("owns", entity.name, entity.place)
    for label, operations, sides in (
        ("asks", asked(contract, system.name), _providers),
        ("answers", provided(contract, system.name), _askers),
    ):
        for operation in operations:
            yield Row(label, f"{sides(operation)}: {operation.name} ({operation.boundary})", operation.place)
    for label, channels in (("tells", sent_by(contract, system.name)), ("reads", read_by(contract, system.name))):
        for item in (item for items in channels.values() for item in items):
            who = joined(item.readers) if label == "tells" else joined(item.senders, "or")
            yield Row(
                label, f"{who}: {item.message.name} on {item.channel.name} ({item.boundary.name})", item.message.place
            )
    for file in files_of(contract, system.name):
        yield Row("files", f"{file.name}, {_way(file, file.messages[0])}", file.place)


def _providers(operation: Operation) -> str:
    return joined(operation.providers)


def _askers(operation: Operation) -> str:
    return joined(operation.askers, "or")


def _entity(contract: Contract, entity: Entity) -> Iterator[Row]:
    yield from _list("part of", [entity.parent] if entity.parent else [])
    yield from _list("key", [f.name for f in entity.key])
    yield from _list("fields", [f.name for f in entity.fields])
    for machine in (m for m in contract.lifecycles if m.subject == entity.name):
        yield from _machine(machine)
    yield from _list("kept", [entity.kept.text] if entity.kept else [])
    for boundary in contract.boundaries:
        for decides in (d for d in boundary.decides if d.entity == entity.name):
            what = f"{entity.name}.{decides.field}" if decides.field else entity.name
            yield Row(
                "decided", f"{decides.system} decides {what} ({boundary.name})", contract.clause(decides.clause).place
            )
    for operation in contract.operations:
        for message in (m for m in operation.messages if any(name == entity.name for name, _ in m.about)):
            yield Row("crosses", f"{operation.name} {message.role}, {_way(operation, message)}", message.place)


def _way(operation: Operation, message: Message) -> str:
    """From whom to whom a message goes, and at which boundary."""
    askers, providers = _askers(operation), joined(operation.providers)
    back = message.role in ("answer", *REPLIES)
    sides = f"{providers} to {askers}" if back else f"{askers} to {providers}"
    return f"{sides} ({operation.boundary})"


def _machine(machine: Machine) -> Iterator[Row]:
    label = machine.lifecycle or "lifecycle"
    yield Row(label, f"begins {machine.initial}" + (f", ends {joined(machine.final, 'or')}" if machine.final else ""))
    for arrow in machine.transitions:
        yield Row(label, _arrow(arrow))


def _arrow(arrow: Transition) -> str:
    said = (
        arrow.trigger if not arrow.trigger or arrow.timer else f"on {arrow.trigger}",
        f"by {arrow.role}" if arrow.role else "",
        f"when {arrow.guard}" if arrow.guard else "",
        f"while {arrow.condition_text}" if arrow.condition_text else "",
        f"emits {arrow.emits}" if arrow.emits else "",
    )
    return "  ".join([f"{arrow.source} -> {arrow.target}", *filter(None, said)])


def _enum(contract: Contract, enum: Enum) -> Iterator[Row]:
    yield from _list("words", enum.values)
    yield from _users(contract, enum.name)


def _record(contract: Contract, record: Record) -> Iterator[Row]:
    yield from _list("fields", [f.name for f in record.fields])
    yield from _list("from", [record.imported.file + record.imported.pointer] if record.imported else [])
    yield from _users(contract, record.name)


def _users(contract: Contract, name: str) -> Iterator[Row]:
    """The fields of that type, wherever they are."""
    holders: list[tuple[str, Sequence[FieldSpec]]] = [
        *((e.name, (*e.key, *e.fields)) for e in contract.entities),
        *((r.name, r.fields) for r in contract.records),
        *((f"{o.name} {m.role}", m.fields) for o in contract.operations for m in o.messages),
    ]
    for holder, fields in holders:
        for field in (f for f in fields if name in _named(f.type)):
            yield Row("used", f"{holder}.{field.name}", field.place)


def _named(type_: Type) -> Iterator[str]:
    match type_:
        case Named():
            yield type_.name
        case ListOf() | MapOf():
            yield from _named(type_.item)


def _channel(contract: Contract, channel: Channel) -> Iterator[Row]:
    yield from _list("carries", channel.carries)
    yield from _list("readers", channel.readers)
    yield from _list("keyed by", channel.keyed_by)
    yield from _list("retained", [amount(channel.retained_ms)] if channel.retained_ms else [])
    yield from _list("events in", ["binary mode"] if channel.content_mode == "binary" else [])
    for item in (item for item in carried(contract) if item.channel.name == channel.name):
        sides = f"{joined(item.senders, 'or')} to {joined(item.readers, 'or' if item.is_reply else 'and')}"
        yield Row("message", f"{item.message.name}, {sides} ({item.boundary.name})", item.message.place)


def _policy(contract: Contract, policy: Policy) -> Iterator[Row]:
    yield from _list("takes", policy.parameters)
    applying = [b for b in contract.boundaries if policy.name in b.policies]
    for boundary in applying:
        yield Row("applied", f"{boundary.name}, {boundary.style}", boundary.place)
    if not applying:
        yield Row("applied", "by no boundary")
    said = {(c.place.line, c.place.column): c for b in applying for c in b.clauses if c.place.policy == policy.name}
    for _, clause in sorted(said.items()):
        yield Row("says", f"{clause.aspect}: {clause.text.split()[0]}", clause.place)


def _list(label: str, items: Iterable[str]) -> Iterator[Row]:
    said = ", ".join(items)
    if said:
        yield Row(label, said)


def _laid_out(rows: Iterable[Row]) -> Iterator[str]:
    """Each row with its place; a label is said once for all rows that have it."""
    before = ""
    for label, text, place in rows:
        line = f"  {label if label != before else '':<10} {text}"
        yield f"{line:<{_WIDTH}}  {_at(place)}" if place else line
        before = label


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}"
