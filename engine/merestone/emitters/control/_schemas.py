"""The shapes of what the control API takes and answers."""

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.shapes import Shape, Shapes, shapes_of
from merestone.contract.value_schemas import Schema
from merestone.emitters.control._extent import outside, owned_by, states_of

Json = dict[str, JsonValue]
COUNTER: Schema = {"type": "integer", "minimum": 0}
TEXT: Schema = {"type": "string", "minLength": 1}
INSTANT: Schema = {"type": "string", "format": "date-time"}
ACTIONS = ("confirm", "resend", "abandon")
REASONS = ("gap", "poison", "invalid", "conflict")
OWN = frozenset(
    [
        "Actor", "Advance", "EntityValue", "Environment", "Evidence", "Fallout", "Fallouts", "Now", "Parked", "ParkedEvent", "Problem",
        "Repair", "Replica", "Story", "Transition", "Transitions",
    ]
)  # fmt: skip
"""What this API calls its own; what the spec calls so is called `Spec..` here."""


def schemas_of(shapes: Shapes, system: str) -> Json:
    """Every schema by name."""
    contract = shapes.contract
    owned = owned_by(contract, system)
    values = shapes.reachable(Shape(entity.name) for entity in owned)
    made: Json = {called(shape): shapes.schema(shape, by_name) for shape in values}
    actor = _object({"actor": dict(TEXT), "role": dict(TEXT)})
    transition = _object(
        {
            "number": {"type": "integer", "minimum": 1, "description": "Counts commits."},
            "at": _told(INSTANT, "When it was committed."),
            "subject": _told(TEXT, "An operation, an entity or a milestone."),
            "instance": _told(
                TEXT,
                f"Idempotency key, event id, or the key of the entity, of which several parts are {wire_names.JOINED}.",
            ),
            "source": {"type": "string", "description": "The state before; empty where it was created."},
            "target": _told(TEXT, "The state after."),
            "about": {
                "type": "object",
                "description": "What it is about: for each entity, the keys.",
                "additionalProperties": {"type": "array", "items": dict(TEXT)},
            },
            "cause": {"type": "string", "description": "What led to it, for people."},
        },
        optional=("about", "cause"),
    )
    return made | {
        "Problem": _object(
            {"type": dict(TEXT), "title": dict(TEXT), "status": {"type": "integer"}}, optional=("type",)
        ),
        "Environment": _object({"environmentClass": dict(TEXT), "system": {"type": "string", "const": system}}),
        "Advance": _object({"advanceMs": {"type": "integer", "minimum": 0}}, closed=True),
        "Now": _object({"now": dict(INSTANT)}),
        "Story": _choice("oneOf", [_story_of(contract, entity) for entity in outside(contract)]),
        "Actor": actor,
        "Repair": _object(
            {
                "operation": dict(TEXT),
                "key": dict(TEXT),
                "action": {"type": "string", "enum": list(ACTIONS)},
                "actor": dict(TEXT),
                "role": dict(TEXT),
                "approvedBy": ref("schemas", "Actor"),
            },
            optional=("approvedBy",),
            closed=True,
        ),
        "Transition": transition,
        "Transitions": _page("transitions", "Transition"),
        "EntityValue": _choice("anyOf", [{"$ref": by_name(Shape(entity.name))} for entity in owned]),
        "Replica": _object(
            {
                "value": {"type": "object", "description": "What is known of it."},
                "source": _told(TEXT, "The system it comes from."),
                "asOf": _told(INSTANT, "The time of the last fact that was applied."),
                "stale": {
                    "type": "boolean",
                    "description": "Whether there was no news for longer than the boundary allows.",
                },
            }
        ),
        "Fallout": _object(
            {
                "number": {"type": "integer", "minimum": 1},
                "name": dict(TEXT),
                "owner": _told(TEXT, "The role that has to act."),
                "operation": dict(TEXT),
                "key": dict(TEXT),
                "state": _told(TEXT, "The state the handoff was in."),
                "openedAt": dict(INSTANT),
            }
        ),
        "Fallouts": _page("fallouts", "Fallout"),
        "ParkedEvent": _object(
            {"eventId": dict(TEXT), "type": dict(TEXT), "reason": {"type": "string", "enum": list(REASONS)}}
        ),
        "Parked": _object({"parked": {"type": "array", "items": ref("schemas", "ParkedEvent")}}),
        "Evidence": _object(
            {
                "operation": dict(TEXT),
                "key": dict(TEXT),
                "holder": {"type": "string", "const": system},
                "items": {"type": "object", "description": "Each item as the spec writes it, and its value."},
                "keptUntil": {
                    "type": ["string", "null"],
                    "format": "date-time",
                    "description": "Null where there is no last day.",
                },
            }
        ),
    }


def _story_of(contract: Contract, entity: Entity) -> Json:
    """What can be told of one entity of others; its own key and, in `about`, the keys of what it is part of."""
    own = [field for field in entity.key if field.name in entity.own_key]
    parents = [field for field in entity.key if field.name not in entity.own_key]
    shapes = shapes_of(contract)
    made: Json = {
        "entity": {"type": "string", "const": entity.name},
        "key": _object({field.name: shapes.type(field.type, True, by_name) for field in own}),
        "state": {"type": "string", "enum": list(states_of(contract, entity))},
    }
    if parents:
        made["about"] = _object({field.name: shapes.type(field.type, True, by_name) for field in parents})
    return _object(made, closed=True)


def _choice(word: str, schemas: list[Json]) -> Json:
    """One of several; where there is one only, that one."""
    return schemas[0] if len(schemas) == 1 else {word: [*schemas]}


def _page(name: str, item: str) -> Json:
    return _object(
        {name: {"type": "array", "items": ref("schemas", item)}, "next": _told(COUNTER, "Ask with this `after` next.")}
    )


def _object(properties: Json, *, optional: tuple[str, ...] = (), closed: bool = False) -> Json:
    made: Json = {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
    }
    return made | {"additionalProperties": False} if closed else made


def _told(schema: Schema, description: str) -> Json:
    return schema | {"description": description}


def ref(section: str, name: str) -> Json:
    """A reference to a named part."""
    return {"$ref": f"#/components/{section}/{name}"}


def by_name(shape: Shape) -> str:
    """A reference to a shape of the business contract."""
    return f"#/components/schemas/{called(shape)}"


def called(shape: Shape) -> str:
    """What a shape of the business contract is called here."""
    return f"Spec{shape.name}" if shape.name in OWN else shape.name
