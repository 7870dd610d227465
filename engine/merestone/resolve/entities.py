"""Bind the vocabulary: systems, enums, records, entities, milestones and channels."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import get_args

from merestone.diagnostics import Span
from merestone.model.entities import (
    BROKERS,
    Case,
    Channel,
    Clearance,
    ContentMode,
    Entity,
    Enum,
    Milestone,
    Record,
    System,
    Vocabulary,
)
from merestone.model.names import local, qualified
from merestone.model.reach import fields_of, labelled
from merestone.model.types import Check, Field, Foreign, Path
from merestone.resolve import faults, flow_faults
from merestone.resolve.expressions import bind_checks
from merestone.resolve.formulas import bind_condition
from merestone.resolve.identities import bind_identity
from merestone.resolve.json_schemas import bind_import
from merestone.resolve.lifecycles import bind_lifecycles, bind_moment, with_conditions
from merestone.resolve.lifetimes import bind_erasures, bind_kept
from merestone.resolve.redactions import report_untelling
from merestone.resolve.repeated import once
from merestone.resolve.scope import Scope
from merestone.resolve.types import LABELS, bind_fields, bind_path, string
from merestone.resolve.value_types import field_ground
from merestone.resolve.words import duration, plain_text, text_of, words_of
from merestone.syntax.tree import Node

SYSTEM_KINDS = (
    "crm", "catalog", "pricing", "tax", "clm", "billing", "erp", "inventory", "provisioning", "iam", "mdm", "warehouse",
    "support", "notification", "platform", "other",
)  # fmt: skip
ACCOUNTS = ("own", "assigned", "partner", "region", "legalEntity", "tenant", "all", "none")
"""Whose accounts a role reaches: its own, those assigned to it, those of its partner, its region, legal entity or tenant."""
REGIONS = ("own", "any")
NO_LABEL = "none"
TRUST = ("internal", "partner", "public")
PROTOCOLS = ("http", *BROKERS, "sftp")
WITH_HEADERS = ("kafka", "amqp", "mqtt")
"""The protocols for which CloudEvents 1.0 has a binary mode, but HTTP, over which events are structured here."""


def bind_system(scope: Scope, node: Node, layers: Sequence[str]) -> System:
    """A participant, in one of the `layers` that landscapes declare."""
    kind, team, trust = (node.node(k) for k in ("kind", "team", "trust"))
    roles = tuple(name for actors in node.nodes("actors") for name in words_of(actors.the("names")))
    return System(
        name=qualified(scope.module.name, node.word().text),
        title=string(node.word("STRING")),
        kind=scope.choice(kind.word(), "kind of system", SYSTEM_KINDS) if kind else "other",
        layer=_layer(scope, node, layers),
        team=string(team.word("STRING")) if team else "",
        trust=scope.choice(trust.word(), "trust zone", TRUST) if trust else "",
        identity=_identity(scope, node),
        actors=tuple(qualified(scope.module.name, w) for w in roles),
        clearances=_clearances(scope, node, roles),
        external=node.has("EXTERNAL"),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _layer(scope: Scope, node: Node, layers: Sequence[str]) -> str | None:
    """The layer, if one is named; a fault in it takes nothing else of the system away."""
    named = scope.each(node.nodes("layer")[:1], lambda n: scope.choice(n.word(), "layer of a landscape", layers))
    return next(iter(named), None)


def _identity(scope: Scope, node: Node) -> str:
    """The name in its certificate, if one is given; a fault in it takes nothing else of the system away."""
    named = scope.each(node.nodes("identity")[:1], lambda n: bind_identity(scope, n.word("STRING")))
    return next(iter(named), "")


def _clearances(scope: Scope, node: Node, actors: Sequence[str]) -> tuple[Clearance, ...]:
    """What each role may reach, said once for each."""
    once(scope, [n.word() for n in node.nodes("clearance")], "clearance of", listed=False)
    return tuple(scope.each(node.nodes("clearance"), lambda n: _clearance(scope, n, actors)))


def _clearance(scope: Scope, node: Node, actors: Sequence[str]) -> Clearance:
    accounts, regions, channels, sees = (node.node(k) for k in ("accounts", "regions", "channels", "sees"))
    labels = tuple(scope.choice(w, "label", (NO_LABEL, *LABELS)) for w in sees.the("names").words()) if sees else None
    return Clearance(
        role=qualified(scope.module.name, scope.choice(node.word(), "actor of this system", actors)),
        accounts=scope.choice(accounts.word(), "reach over accounts", ACCOUNTS) if accounts else None,
        regions=scope.choice(regions.word(), "reach over regions", REGIONS) if regions else None,
        channels=words_of(channels.the("names")) if channels else (),
        sees=tuple(label for label in labels if label != NO_LABEL) if labels is not None else None,
        span=node.word().span,
    )


def bind_enum(scope: Scope, node: Node) -> Enum:
    """A closed choice of words."""
    return Enum(
        name=qualified(scope.module.name, node.word().text),
        values=tuple(once(scope, node.the("names").words(), "value")),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def bind_record(scope: Scope, node: Node, documents: Mapping[str, str]) -> Record:
    """A value type, its checks still left out."""
    origin = node.node("origin")
    if origin is not None:
        return _imported_record(scope, node, origin, documents)
    return Record(
        name=qualified(scope.module.name, node.word().text),
        fields=bind_fields(scope, node.nodes("field")),
        checks=(),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _imported_record(scope: Scope, node: Node, origin: Node, documents: Mapping[str, str]) -> Record:
    """A type taken from a schema, with the labels that are laid over its fields."""
    name = qualified(scope.module.name, node.word().text)
    imported = bind_import(scope, origin, name, documents)
    fields = imported.value.fields if isinstance(imported.value, Foreign) else ()
    first: dict[str, Span] = {}
    for path in (n.the("path") for n in node.nodes("marked")):
        if (told := text_of(path)) in first:
            scope.report(faults.second_clause(f"the label of `{told}`", path.span, first[told], None))
        first.setdefault(told, path.span)
    marks = tuple(scope.each(node.nodes("marked"), lambda n: _mark(scope, n, f"`{local(name)}`", fields)))
    return Record(
        name=name,
        fields=reduce(lambda made, mark: labelled(made, *mark), marks, fields),
        checks=(),
        imported=imported,
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _mark(scope: Scope, node: Node, of: str, fields: Sequence[Field]) -> tuple[Path, str]:
    """`PATH sensitive LABEL`, the path leading through the fields of the schema."""
    nothing = Vocabulary(enums={}, records={}, entities={}, milestones={})
    path = bind_path(scope, node.the("path"), fields, of, nothing)
    return path, scope.choice(node.the("sensitive").word(), "label", LABELS)


def bind_entity(scope: Scope, node: Node) -> Entity:
    """An entity, its checks still left out."""
    name, owner = node.words()[:2]
    parent = node.node("parent")
    keys = [k.the("field") for k in node.nodes("key")]
    fields = bind_fields(scope, node.nodes("field"), keys, qualified(scope.module.name, node.word().text))
    own = {k.word("FIELD").text for k in keys}
    report_untelling(scope, [f for f in fields if f.name in own])
    return Entity(
        name=qualified(scope.module.name, name.text),
        owner=scope.find(owner, "system"),
        external=node.has("EXTERNAL"),
        parent=scope.find(parent.word(), "entity") if parent else None,
        key=tuple(f for f in fields if f.name in own),
        fields=tuple(f for f in fields if f.name not in own),
        checks=(),
        lifecycles=bind_lifecycles(scope, node),
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def with_record_checks(scope: Scope, node: Node, record: Record, vocabulary: Vocabulary) -> Record:
    """The same record with its checks, which may speak of any other."""
    return record.model_copy(update={"checks": _checks(scope, node, record.fields, vocabulary)})


def with_entity_checks(scope: Scope, node: Node, entity: Entity, vocabulary: Vocabulary) -> Entity:
    """The same entity with its checks, with what its lifecycles wait for and with how long it is kept: all may speak of anything."""
    checks = _checks(scope, node, fields_of(vocabulary, entity.name), vocabulary)
    lives = with_conditions(scope, node, entity, vocabulary)
    kept, erasures = bind_kept(scope, node, vocabulary), bind_erasures(scope, node, entity, vocabulary)
    return entity.model_copy(update={"checks": checks, "lifecycles": lives, "kept": kept, "erasures": erasures})


def _checks(scope: Scope, node: Node, fields: Sequence[Field], vocabulary: Vocabulary) -> tuple[Check, ...]:
    """The checks directly in a record or entity."""
    return bind_checks(scope, node, field_ground(fields, f"`{node.word().text}`", vocabulary))


def check_lineage(scope: Scope, entity: Entity, vocabulary: Vocabulary) -> None:
    """Report an entity that is part of itself; of several in one circle, the first by name."""
    circle, parent = [entity.name], entity.parent
    while parent in vocabulary.entities and parent not in circle:
        circle.append(parent)
        parent = vocabulary.entities[parent].parent
    if parent == entity.name == min(circle):
        scope.report(faults.circular_parent(local(entity.name), entity.span))


def bind_milestone(scope: Scope, node: Node, vocabulary: Vocabulary) -> Milestone:
    """A named condition on an entity."""
    name, of = node.words()[:2]
    entity = scope.find(of, "entity")
    by = bind_path(scope, node.the("path"), fields_of(vocabulary, entity), f"`{of.text}`", vocabulary)
    return Milestone(
        name=qualified(scope.module.name, name.text),
        entity=entity,
        by=by,
        cases=tuple(scope.each(node.nodes("case"), lambda n: _case(scope, n, entity, vocabulary))),
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def _case(scope: Scope, node: Node, entity: str, vocabulary: Vocabulary) -> Case:
    """`KIND when CONDITION effective from PATH`."""
    condition, effective = node.the("condition"), node.node("effective")
    fields = fields_of(vocabulary, entity)
    return Case(
        value=node.word().text,
        condition=bind_condition(scope, condition, vocabulary),
        text=text_of(condition),
        effective_from=bind_moment(scope, effective.the("path"), fields, f"`{local(entity)}`", vocabulary)
        if effective
        else (),
        span=node.span,
    )


def bind_channel(scope: Scope, node: Node, keys: Sequence[str]) -> Channel:
    """Where facts and replies travel; `keys` are the key fields of all entities."""
    name, protocol = node.words()[:2]
    retained = node.node("retained")
    readers = [w for r in node.nodes("readers") for w in r.the("names").words()]
    carries = [w for c in node.nodes("carries") for w in c.the("names").words()]
    keyed = [w for k in node.nodes("keyed") for w in k.the("names").words()]
    spoken = scope.choice(protocol, "protocol", PROTOCOLS)
    return Channel(
        name=qualified(scope.module.name, name.text),
        protocol=spoken,
        address=string(node.word("STRING")),
        carries=tuple(scope.each(carries, lambda w: scope.choice(w, "label", ("internal", *LABELS)))),
        readers=tuple(scope.each(readers, lambda w: scope.find(w, "system"))),
        keyed_by=tuple(scope.each(keyed, lambda w: scope.choice(w, "key field of an entity", keys))),
        retained_ms=duration(scope, retained.the("duration")) if retained else None,
        content_mode=_content_mode(scope, node.node("content_mode"), spoken),
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def _content_mode(scope: Scope, node: Node | None, protocol: str) -> ContentMode:
    """How events stand in messages; structured unless it is said."""
    if node is None or scope.choice(node.word(), "content mode of CloudEvents", get_args(ContentMode)) == "structured":
        return "structured"
    if protocol not in WITH_HEADERS:
        scope.report(flow_faults.no_such_mode("binary", protocol, node.word().span, WITH_HEADERS))
    return "binary"
