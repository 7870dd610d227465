"""What a played publisher answers when a stream is to be said again. It has no broker and tells no stream, so nothing follows."""

import re
from datetime import datetime
from typing import Any

import jsonschema_rs

from merekit.simulator.admission import Asked, refused_on_demand, turned_away
from merekit.simulator.answers import Answer, invalid
from merekit.simulator.world import World
from merestone.plan import PlanOperation

Json = Any
FROM: Json = {"type": "string", "format": "date-time"}
PARTITION: Json = {"type": "string", "minLength": 1}


def replay_violations(operation: PlanOperation, body: Json) -> list[str]:
    """How a body departs from what a request for a replay is."""
    properties = {"from": FROM} | ({"partitionKey": PARTITION} if operation.ordered_by else {})
    schema = {"type": "object", "properties": properties, "required": ["from"], "additionalProperties": False}
    errors = jsonschema_rs.validator_for(schema, validate_formats=True, mask="the value").iter_errors(body)
    return sorted(f"/{'/'.join(str(step) for step in e.instance_path)}: {e.message}" for e in errors)


def answer_replay(world: World, asked: Asked) -> Answer:
    """Takes the request where the stream reaches so far back."""
    away = turned_away(world, asked)
    if away:
        return away
    refusal = refused_on_demand(world, asked)
    if refusal:
        return refusal
    if _moment(asked.body["from"]) < world.recorder.clock.moment() - (asked.operation.reach_ms or 0) / 1000:
        return invalid("/from: lies further back than what is kept to be said again")
    return Answer(202)


def _moment(text: str) -> float:
    """Seconds since 1970; a moment that no clock can show lies before all."""
    try:
        return datetime.fromisoformat(re.sub(r":60(?=\D)", ":59", text.upper())).timestamp()
    except (ValueError, OverflowError):
        return float("-inf")
