"""`x-merestone`: the boundary behind a part of a document, and every clause in force with its terms and its line.

What a part of a document says names clauses by their ids; what they say stands once in the document. Lengths of time are ISO 8601,
paths have dots. `docs/x-merestone.schema.json` says what there may be.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from pydantic import JsonValue

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Clause, Kept
from merestone.contract.contract import Contract
from merestone.contract.entities import Calendar, System, Table
from merestone.contract.entities import Channel as ChannelSpec
from merestone.contract.lifetimes import retained
from merestone.contract.views import View
from merestone.semantics.terms import Choice
from merestone.semantics.written import Frozen

EXTENSION = "x-merestone"
Json = dict[str, JsonValue]
Terms = dict[str, list[Json]]
"""By the id of a clause, what it says, as values."""
_PLACES = {"clause", "place", "text"}
_MS = "_ms"
_UNITS = {"P{}D": 86_400_000, "PT{}H": 3_600_000, "PT{}M": 60_000, "PT{}S": 1000}
_PATHS = {"paths", "path"}
_BARE = {"freeze": "freeze", "ordered": "ordered_by", "dedupe": "dedupe_by", "based on": "based_on"}
"""Clauses that an operation holds as paths alone, by head: its field."""


def of_system(contract: Contract, system: System) -> Json:
    """Whose document it is, the calendars by which it counts, and the tables by which it decides."""
    said: Json = {"kind": system.kind, "trust": system.trust, "team": system.team, "actors": list(system.actors)}
    said["identity"] = system.identity
    said["layer"], said["landscapes"] = system.layer, _landscapes(contract, system)
    said["calendars"] = {calendar.name: _calendar(calendar) for calendar in contract.calendars}
    said["tables"] = {table.name: _table(table) for table in contract.tables if _decides_by(contract, system, table)}
    said["views"] = {view.name: of_view(view) for view in contract.views if view.system == system.name}
    return {"system": system.name, **{key: value for key, value in said.items() if value}}


def _decides_by(contract: Contract, system: System, table: Table) -> bool:
    """Whether a system goes by a table: in what it checks of its entities, of values and of what it is asked, in what moves its machines, or as one of its file."""
    owned = [entity for entity in contract.entities if entity.owner == system.name]
    asked = [message for o in contract.operations if system.name in o.providers for message in o.messages]
    checks = [check for entity in owned for check in entity.checks]
    checks += [check for record in contract.records for check in record.checks]
    checks += [check for message in asked for check in message.checks]
    texts = [check.text for check in checks]
    texts += [t.guard or "" for m in contract.lifecycles if m.system == system.name for t in m.transitions]
    called = re.compile(rf"\b{re.escape(table.name)}\(")
    return table.place.file == system.place.file or any(called.search(text) for text in texts)


def _landscapes(contract: Contract, system: System) -> Json:
    """What the landscapes say that concerns a system: what it may not hand over or be handed, and every limit."""
    names = {system.name, system.layer}
    found: Json = {}
    for landscape in contract.landscapes:
        apart = [plain(f) for f in landscape.forbidden if names.intersection((*f.senders, *f.receivers))]
        said: Json = {"layers": list(landscape.layers), "never": list[JsonValue](apart)}
        said["atMost"] = {
            _camel(limit.measure.replace(" ", "_")): duration(limit.most) if limit.measure == "time" else limit.most
            for limit in landscape.limits
        }
        found[landscape.name] = {key: value for key, value in said.items() if value}
    return found


def _table(table: Table) -> Json:
    """What a decision table decides by, and each row: its words, its condition and what it gives."""
    rows: list[JsonValue] = [
        _row(table, choice, text) for choice, text in zip(table.decisions.choices, table.texts, strict=False)
    ]
    said: Json = {"decidesBy": [p.name for p in table.parameters], "rows": rows}
    return said | ({"otherwise": table.decisions.otherwise} if table.decisions.otherwise else {})


def _row(table: Table, choice: Choice, text: str) -> Json:
    words: Json = dict(zip(table.decisions.keyed, choice.words, strict=True))
    condition = _guard(text)
    return {"words": words, **({"if": condition} if condition else {}), "gives": choice.gives}


def _guard(text: str) -> str | None:
    """The condition of a row as written."""
    return text.partition(" when ")[2] or None


def _calendar(calendar: Calendar) -> Json:
    """Which days and hours count."""
    said: Json = {"zone": calendar.zone, "days": list(calendar.days), "holidays": calendar.holidays}
    if calendar.hours:
        said["hours"] = list(calendar.hours)
    return {key: value for key, value in said.items() if value}


def of_view(view: View) -> Json:
    """What a view is for, who reads it, what it is built from, what it answers, how old it may be, and what is given from it."""
    said: Json = {
        "class": view.use,
        "readers": list(view.readers),
        "carries": list(view.carries),
        "builtFrom": list(view.sources),
        "answers": list(view.answers),
        "fresh": duration(view.fresh_ms),
        "drives": list(view.drives),
    }
    shown: Json = {"of": view.entity, "in": view.system, **{key: value for key, value in said.items() if value}}
    return shown | {"source": f"{view.place.file}:{view.place.line}"}


def _views(contract: Contract, operations: Sequence[Operation]) -> Json:
    """The views that are built from these operations, and those from which they are given."""
    names = {operation.name for operation in operations}
    fed: list[JsonValue] = [v.name for v in contract.views if names & set(v.sources)]
    given: list[JsonValue] = [v.name for v in contract.views if names & set(v.drives)]
    return {key: value for key, value in (("feeds", fed), ("givenFrom", given)) if value}


def _clearances(contract: Contract, roles: Iterable[str]) -> Json:
    """What each of these roles may reach, for those of which that is said."""
    said = {c.role: c for system in contract.systems for c in system.clearances}
    found: Json = {role: plain(said[role], "role") for role in roles if role in said}
    return {"clearances": found} if found else {}


class Cited:
    """What stands behind the parts of one document, and then each clause that was named, once."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._operations: dict[str, Operation] = {}

    def operation(self, operation: Operation) -> Json:
        """What stands behind a command or a query."""
        self._operations[operation.name] = operation
        return of_operation(self._contract, operation)

    def channel(self, channel: str, operations: Iterable[Operation]) -> Json:
        """What stands behind a channel: for each boundary that uses it, the operations and the clauses that hold for any."""
        used = tuple(operations)
        self._operations.update((operation.name, operation) for operation in used)
        return _of_channel(self._contract, channel, used)

    def written(self) -> Json:
        """The extension of the document: every clause by its id."""
        clauses = clauses_of(self._contract, self._operations.values())
        return {EXTENSION: {"clauses": clauses}} if clauses else {}


def clauses_of(contract: Contract, operations: Iterable[Operation]) -> Json:
    """Every clause in force for any of the operations, by its id: what it says, as it is written and as values."""
    found: Json = {}
    together: dict[str, list[Operation]] = {}
    for operation in operations:
        together.setdefault(operation.boundary, []).append(operation)
    for name in sorted(together):
        boundary, here = contract.boundary(name), together[name]
        known, terms = {identity for operation in here for identity in operation.clauses}, _terms(boundary, here)
        found |= {clause.id: _clause(clause, terms) for clause in boundary.clauses if clause.id in known}
    return found


def of_operation(contract: Contract, operation: Operation) -> Json:
    """What stands behind a command or a query; its clauses by their ids."""
    boundary = contract.boundary(operation.boundary)
    known = set(operation.clauses)
    ends: Json = {"deprecated": plain(operation.deprecated)} if operation.deprecated else {}
    return {
        **_boundary(boundary),
        "operation": operation.name,
        **ends,
        **_views(contract, (operation,)),
        "kind": operation.kind,
        "requirers": list(operation.askers),
        **({"waitsFor": list[JsonValue](operation.waits_for)} if operation.waits_for else {}),
        **_clearances(contract, operation.access.roles),
        "source": f"{operation.place.file}:{operation.place.line}",
        "clauses": [clause.id for clause in boundary.clauses if clause.id in known],
        **_documents(contract, operation),
    }


def _documents(contract: Contract, operation: Operation) -> Json:
    """What the operation makes or sends, whose it is, and the word that means it."""
    found: list[JsonValue] = [
        {
            "document": document.name,
            "owner": document.owner,
            "does": does,
            **({"as": sending.intent} if sending.intent else {}),
            **({"template": document.template} if document.template else {}),
            **({"irreversible": True} if document.irreversible else {}),
            "once": document.text,
            "source": f"{document.place.file}:{document.place.line}",
        }
        for document in contract.documents
        for does, sending in (("made", document.made), ("sent", document.sent))
        if sending and sending.operation == operation.name
    ]
    return {"documents": found} if found else {}


def _of_channel(contract: Contract, channel: str, used: Sequence[Operation]) -> Json:
    found: list[JsonValue] = []
    for boundary in contract.boundaries:
        here = [operation for operation in used if operation.boundary == boundary.name]
        known = {identity for operation in here for identity in operation.clauses}
        if here:
            found.append(
                {
                    **_boundary(boundary),
                    "operations": [operation.name for operation in here],
                    **_ending(here),
                    **_views(contract, here),
                    "clauses": [clause.id for clause in boundary.clauses if clause.id in known],
                }
            )
    return {"channel": channel, **_traffic(contract.channel(channel)), "boundaries": found}


def _boundary(boundary: Boundary) -> Json:
    maps: Json = {"maps": list(boundary.maps)} if boundary.maps else {}
    versions: Json = {"versions": plain(boundary.versions)} if boundary.versions else {}
    return {"boundary": boundary.name, "version": boundary.version, **versions, "style": boundary.style, **maps}


def _ending(operations: Iterable[Operation]) -> Json:
    """Which of them are deprecated, from when until when."""
    ends: Json = {o.name: plain(o.deprecated) for o in operations if o.deprecated}
    return {"deprecated": ends} if ends else {}


def _traffic(channel: ChannelSpec) -> Json:
    """Who may read a channel, and what of it."""
    said: Json = {
        "carries": list(channel.carries),
        "readers": list(channel.readers),
        "keyedBy": list(channel.keyed_by),
        "retained": duration(channel.retained_ms),
        "contentMode": "" if channel.content_mode == "structured" else channel.content_mode,
    }
    return {key: value for key, value in said.items() if value}


def _clause(clause: Clause, terms: Terms) -> Json:
    made: Json = {"aspect": clause.aspect, "kind": clause.head, "clause": clause.text}
    if said := terms.get(clause.id):
        made["terms"] = said[0] if len(said) == 1 else list(said)
    if clause.proposed:
        made["proposed"] = True
    made["source"] = f"{clause.place.file}:{clause.place.line}"
    return made | {"policy": clause.place.policy} if clause.place.policy else made


def _terms(boundary: Boundary, operations: Sequence[Operation]) -> Terms:
    """What each clause of a boundary says about some of its operations; every value names the clause it comes from."""
    found: Terms = {}
    for value in (*boundary.decides, *(v for operation in operations for v in _values(operation))):
        identity = getattr(value, "clause", None)
        if isinstance(identity, str):
            _add(found, identity, _kept(value) if isinstance(value, Kept) else plain(value))
    for operation in operations:
        for clause in boundary.clauses:
            if clause.head in _BARE and clause.id in operation.clauses:
                _add(found, clause.id, {"paths": _dotted(getattr(operation, _BARE[clause.head]))})
    return found


def _kept(value: Kept) -> Json:
    """Evidence, with its retention as entities have theirs."""
    return plain(value, "period") | ({"retention": retained(value.period)} if value.period else {})


def _add(terms: Terms, identity: str, said: Json) -> None:
    held = terms.setdefault(identity, [])
    if said and said not in held:
        held.append(said)


def _values(operation: Operation) -> Iterator[Frozen]:
    """Every value of an operation, those of its lists one by one."""
    for name in type(operation).model_fields:
        value = getattr(operation, name)
        yield from (v for v in (value if isinstance(value, tuple) else (value,)) if isinstance(v, Frozen))


def plain(value: Frozen, *known: str) -> Json:
    """A value without the place it comes from, without what is only a default, and without what is `known` beside it."""
    return _worded(value.model_dump(mode="json", exclude={*_PLACES, *known}, exclude_defaults=True))


def duration(ms: int | None) -> str | None:
    """A length of time in ISO 8601, in the largest unit that divides it."""
    if ms is None:
        return None
    for unit, long in _UNITS.items():
        if ms and ms % long == 0:
            return unit.format(ms // long)
    return f"PT{ms / 1000:g}S"


def _worded(values: Json) -> Json:
    """Values as a document has them; a length that is not there is told in business days beside it, but for a window, which then has no end."""
    found: Json = {}
    for key, part in values.items():
        if part is not None or not key.endswith(_MS):
            found[_camel(key)] = _said(key, part)
        elif key == "window_ms":
            found["window"] = "forever"
    return found


def _said(key: str, value: JsonValue) -> JsonValue:
    """What is said under a key: a length of time or a path as a document has it, anything else part by part."""
    if isinstance(value, dict):
        return _worded(value)
    if key.endswith(_MS):
        lengths = [duration(ms) for ms in (value if isinstance(value, list) else [value]) if isinstance(ms, int)]
        return list[JsonValue](lengths) if isinstance(value, list) else lengths[0]
    if key in _PATHS and isinstance(value, list):
        return _dotted(value) if key == "paths" else ".".join(map(str, value))
    return [_said("", part) for part in value] if isinstance(value, list) else value


def _dotted(paths: Iterable[object]) -> list[JsonValue]:
    """One path or many, each with its dots."""
    parts = list(paths)
    many = [part for part in parts if isinstance(part, tuple | list)]
    return [".".join(map(str, path)) for path in many] if many else [".".join(map(str, parts))]


@lru_cache(1 << 10)
def _camel(name: str) -> str:
    first, *rest = name.removesuffix(_MS).split("_")
    return first + "".join(word.capitalize() for word in rest)
