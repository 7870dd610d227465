"""The verbs: the path of each, in the order in which a kit comes to need them."""

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.prose import coded
from merestone.contract.value_schemas import Schema
from merestone.emitters.control._extent import outside, owned_by, replicated_at
from merestone.emitters.control._schemas import ref

Json = dict[str, JsonValue]
TEXT: Schema = {"type": "string", "minLength": 1}


def driving(contract: Contract) -> Json:
    """The verbs that set a system up and tell it what happens outside."""
    paths: Json = {"/merestone/environment": {"get": _environment()}, "/merestone/reset": {"post": _reset()}}
    paths["/merestone/clock"] = {"post": _clock()}
    if outside(contract):
        paths["/merestone/facts"] = {"post": _story(contract)}
    return paths | {"/merestone/repairs": {"post": _repair()}}


def watching(contract: Contract, system: str) -> Json:
    """The verbs that read what a system did and what it holds."""
    paths: Json = {"/merestone/transitions": {"get": _transitions(contract, system)}}
    if owned_by(contract, system):
        paths["/merestone/entities/{entity}/{key}"] = {"get": _entity(contract, system)}
    if replicated_at(contract, system):
        paths["/merestone/replicas/{entity}/{key}"] = {"get": _replica(contract, system)}
    paths["/merestone/fallouts"] = {"get": _fallouts()}
    paths["/merestone/parked"] = {"get": _parked()}
    return paths | {"/merestone/evidence/{operation}/{key}": {"get": _evidence(contract, system)}}


def _environment() -> Json:
    text = "Which class of environment this is, so that a test kit never touches production. Needs no token."
    answer = _answer("The class, and which system this is.", "Environment")
    made = _operation("environment", "Name the environment", text, "watch", answer)
    return made | {"security": [], "responses": {"200": answer, "404": ref("responses", "NotOffered")}}


def _reset() -> Json:
    text = "Forgets everything: entities, handoffs, keys, evidence, parked events. The clock runs true again."
    return _operation("reset", "Forget everything", text, "drive", _done())


def _clock() -> Json:
    text = "Moves the system's clock forward. Deadlines passed by the jump fire at once, in the order of their times."
    made = _operation("advanceClock", "Move the clock forward", text, "drive", _answer("The time it is now.", "Now"))
    return made | _body("Advance")


def _story(contract: Contract) -> Json:
    names = coded(entity.name for entity in outside(contract))
    text = f"Tells what a system outside this specification would have told: that something it owns ({names}) has entered a state."
    return _operation("tellStory", "Tell what happened outside", text, "drive", _done()) | _body("Story")


def _repair() -> Json:
    text = (
        "What an operator does to a handoff that is in `repair`, or to a fallout: confirm its outcome, send it again with "
        "the same key and content, or abandon it. 403 where the role or the approval is lacking, 409 where the state does "
        "not allow it."
    )
    made = _operation("repair", "Repair a handoff", text, "drive", _done(), "409")
    return made | _body("Repair")


def _transitions(contract: Contract, system: str) -> Json:
    operations = [
        o.name for o in contract.operations if system in (*o.askers, *o.providers) and o.kind != "status query"
    ]
    things = [entity.name for entity in owned_by(contract, system)]
    text = (
        "Every durable commit since `after`, in commit order: one transition for each. Subjects are the operations this system "
        f"takes part in ({coded(operations)})" + (f" and what it owns ({coded(things)})." if things else ".")
    )
    made = _operation(
        "readTransitions", "Read the transitions", text, "watch", _answer("The transitions.", "Transitions")
    )
    return made | {"parameters": [ref("parameters", "After")]}


def _entity(contract: Contract, system: str) -> Json:
    names = [entity.name for entity in owned_by(contract, system)]
    text = f"The current value of {coded(names, 'or')}, as this system holds it."
    answer = _answer("The value.", "EntityValue")
    answer["headers"] = {
        wire_names.ETAG: {
            "description": "Its revision, in quotes.",
            "schema": {"type": "string", "pattern": wire_names.ETAG_PATTERN},
        }
    }
    return _operation("readEntity", "Read an entity", text, "watch", answer) | {"parameters": _addressed(names)}


def _replica(contract: Contract, system: str) -> Json:
    names = replicated_at(contract, system)
    text = "What this system knows of something that another one owns, and how old that knowledge is."
    answer = _answer("The local copy.", "Replica")
    return _operation("readReplica", "Read a local copy", text, "watch", answer) | {"parameters": _addressed(names)}


def _fallouts() -> Json:
    text = "Every fallout opened since `after`: what went wrong, and whose desk it is on."
    made = _operation("readFallouts", "Read the fallouts", text, "watch", _answer("The fallouts.", "Fallouts"))
    return made | {"parameters": [ref("parameters", "After")]}


def _parked() -> Json:
    text = "Every event that was taken and not applied, and why."
    return _operation("readParked", "Read the parked events", text, "watch", _answer("The parked events.", "Parked"))


def _evidence(contract: Contract, system: str) -> Json:
    kept = [f"`{o.name}`: {coded(k.items)}" for o in contract.operations for k in o.kept if k.holder == system]
    listed = "\n".join(f"- {entry}" for entry in kept)
    owed = f"\n\nWhat {system} has to keep:\n\n{listed}" if kept else ""
    text = f"The evidence that this system keeps about one instance of an operation.{owed}"
    names = [o.name for o in contract.operations if any(k.holder == system for k in o.kept)]
    operation: Json = {
        "name": "operation",
        "in": "path",
        "required": True,
        "description": "The operation.",
        "schema": {"type": "string", "enum": list(names)} if names else dict(TEXT),
    }
    made = _operation("readEvidence", "Read the evidence", text, "watch", _answer("The evidence.", "Evidence"))
    return made | {"parameters": [operation, _key("The idempotency key; for an event its id.")]}


REFUSALS = {"401": "NoToken", "403": "NotAllowed", "404": "NotOffered", "409": "NotInThisState"}


def _operation(identity: str, summary: str, description: str, tag: str, success: Json, *more: str) -> Json:
    refusals: Json = {
        status: ref("responses", name) for status, name in REFUSALS.items() if status != "409" or status in more
    }
    return {
        "operationId": identity,
        "summary": summary,
        "description": description,
        "tags": [tag],
        "responses": {"200" if "content" in success else "204": success, **refusals},
    }


def _answer(description: str, schema: str) -> Json:
    media: Json = {
        "schema": ref("schemas", schema),
        "examples": {wire_names.camel(schema): ref("examples", schema)},
    }
    return {"description": description, "content": {wire_names.JSON: media}}


def _body(schema: str) -> Json:
    media: Json = {"schema": ref("schemas", schema), "examples": {wire_names.camel(schema): ref("examples", schema)}}
    return {"requestBody": {"required": True, "content": {wire_names.JSON: media}}}


def _done() -> Json:
    return {"description": "Done."}


def _addressed(names: list[str]) -> list[JsonValue]:
    entity: Json = {
        "name": "entity",
        "in": "path",
        "required": True,
        "description": "What it is.",
        "schema": {"type": "string", "enum": list(names)},
    }
    return [
        entity,
        _key(
            f"Its whole key; several parts are {wire_names.JOINED}. In the address all but the `/` between them is percent-encoded."
        ),
    ]


def _key(description: str) -> Json:
    return {"name": "key", "in": "path", "required": True, "description": description, "schema": dict(TEXT)}
