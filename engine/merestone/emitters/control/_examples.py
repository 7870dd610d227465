"""Examples of what the control API takes and answers."""

from pydantic import JsonValue

from merestone.contract.contract import Contract
from merestone.contract.examples import example
from merestone.contract.examples.values import NOW
from merestone.emitters.control._extent import outside, owned_by, replicated_at, states_of

Json = dict[str, JsonValue]
KEY = "4114c6fd-2edc-5523-adda-27fe2c1a973c"


def examples_of(contract: Contract, system: str) -> Json:
    """An example of every body, by the name of its schema."""
    operation = next(
        (o for o in contract.operations if system in o.askers and o.kind == "command"), contract.operations[0]
    )
    owned, replicated = owned_by(contract, system), replicated_at(contract, system)
    transition: Json = {
        "number": 1,
        "at": NOW,
        "subject": operation.name,
        "instance": KEY,
        "source": "idle",
        "target": "requested",
        "about": {},
        "cause": "sent",
    }
    fallout: Json = {
        "number": 1,
        "name": next((r.opens for r in operation.reactions if r.opens), "Fallout"),
        "owner": next((r.owner for r in operation.reactions if r.owner), "Operations"),
        "operation": operation.name,
        "key": KEY,
        "state": "failed",
        "openedAt": NOW,
    }
    return {
        "Environment": {"environmentClass": "test", "system": system},
        "Advance": {"advanceMs": 5000},
        "Now": {"now": NOW},
        "Story": _story_example(contract),
        "Repair": {
            "operation": operation.name,
            "key": KEY,
            "action": "resend",
            "actor": "jo",
            "role": operation.repair.by if operation.repair else "Operations",
        },
        "Transitions": {"transitions": [transition], "next": 1},
        "EntityValue": example(contract, owned[0]) if owned else None,
        "Replica": {
            "value": _copied(contract, replicated),
            "source": _source(contract, replicated),
            "asOf": NOW,
            "stale": False,
        },
        "Fallouts": {"fallouts": [fallout], "next": 1},
        "Parked": {"parked": [{"eventId": KEY, "type": "io.example.fact.v1", "reason": "gap"}]},
        "Evidence": {
            "operation": operation.name,
            "key": KEY,
            "holder": system,
            "items": {"outcome": "completed"},
            "keptUntil": None,
        },
    }


def _story_example(contract: Contract) -> JsonValue:
    for entity in outside(contract):
        value = example(contract, entity)
        if isinstance(value, dict):
            own = {field.name for field in entity.key if field.name in entity.own_key}
            key: Json = {field.name: value[field.name] for field in entity.key if field.name in own}
            about: Json = {field.name: value[field.name] for field in entity.key if field.name not in own}
            told: Json = {"entity": entity.name, "key": key, "state": states_of(contract, entity)[1]}
            return told | {"about": about} if about else told
    return None


def _copied(contract: Contract, names: list[str]) -> JsonValue:
    return example(contract, contract.entity(names[0])) if names else {}


def _source(contract: Contract, names: list[str]) -> str:
    return contract.entity(names[0]).owner if names else ""
