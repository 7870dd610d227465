"""The provider side: commands with their idempotency, and status queries answered from what was really done."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from merekit.identity import Grant, Refusal, require
from merekit.payload import Parts, content_hash, identities
from merekit.simulator.answers import Answer, problem
from merekit.simulator.effects import Effect
from merekit.simulator.events import deliver_surely, reply_letter
from merekit.simulator.world import OUTCOME_AFTER, Instance, World
from merestone.plan import PlanOperation

Json = Any
STATES = {"completed": "done", "rejected": "rejected", "failed": "failed", "accepted": "accepted"}
KINDRED = {"done": ("done", "completed"), "accepted": ("accepted", "inFlight"), "inFlight": ("inFlight", "accepted")}
"""The words under which a table of answers may have a provider state."""


@dataclass(frozen=True)
class Asked:
    """One request to a played provider."""

    operation: PlanOperation
    provider: str
    headers: Mapping[str, str]
    body: Json
    shape: tuple[str, ...]
    key: str | None
    nth: int


def answered(world: World, asked: Asked) -> Answer:
    """The answer to a request, a success with the headers that every success of its operation has."""
    answer = answer_command(world, asked) if asked.operation.kind == "command" else answer_query(world, asked)
    always = asked.operation.success_headers if answer.status < 300 else {}
    return replace(answer, headers={**always, **answer.headers}) if always else answer


def answer_command(world: World, asked: Asked) -> Answer:
    """Decides a command in the order of `docs/wire.md`, and makes the decision durable before it answers."""
    try:
        grant = admitted(world, asked)
    except Refusal as refusal:
        return problem("denied", refusal.status, refusal.detail)
    operation = asked.operation
    if asked.key is None:
        return problem("idempotency-key-missing", 400, "a command needs an Idempotency-Key")
    if asked.shape:
        return _invalid(asked)
    known = world.effects.find(operation.name, asked.key)
    fingerprint = content_hash(asked.body)
    if known and known.fingerprint != fingerprint:
        return problem("mismatch", 422, "this key was used for other content")
    if known and not (operation.asynchronous and known.state in ("rejected", "failed")):
        return Answer(known.status, known.body, known.headers | {"Idempotent-Replayed": "true"})
    if operation.based_on and "if-match" not in asked.headers:
        return problem("revision-missing", 428, f"say in If-Match which revision of the {operation.based_on} is meant")
    return _decided(world, asked, grant, fingerprint)


def answer_query(world: World, asked: Asked) -> Answer:
    """Answers a status query from what was done, or as a `Behave` step says."""
    operation = asked.operation
    try:
        admitted(world, asked)
    except Refusal as refusal:
        return problem("denied", refusal.status, refusal.detail)
    commands = [o for o in world.plan.operations if o.query == operation.name]
    found = (world.effects.find(command.name, asked.key or "") for command in commands)
    effect = next((effect for effect in found if effect), None)
    word = _forced_word(world, asked, commands) or (_word(operation, effect.state) if effect else "absent")
    if word == "absent":
        return problem("absent", 404, "nothing was done under this key")
    return _found(world, operation, word, effect)


def admitted(world: World, asked: Asked) -> Grant:
    """The grant of a request whose token allows it."""
    grant = world.issuer.verify(asked.headers.get("authorization"), asked.provider)
    tenant, legal_entity = asked.headers.get("x-tenant-id"), asked.headers.get("x-legal-entity")
    require(grant, asked.operation.scope, asked.operation.roles, tenant, legal_entity)
    return grant


def settle(world: World, instance: Instance, role: str, outcome: Json) -> None:
    """Makes the outcome of a command durable, unless it has one."""
    effect = world.effects.find(instance.operation.name, instance.key)
    if effect and effect.state not in ("done", "rejected", "failed"):
        world.effects.keep(replace(effect, state=STATES[role], outcome=outcome))


# ------------------------------------------------------------------ commands


def _decided(world: World, asked: Asked, grant: Grant, fingerprint: str) -> Answer:
    operation, key = asked.operation, asked.key or ""
    instance = _instance(world, asked, grant)
    refusal = world.faults.decision(operation.name, asked.nth, "refuse")
    if refusal and refusal.point != "on-reply":
        world.recorder.add("fault", operation=operation.name, nth=asked.nth, point=refusal.point, action="refuse")
        state, answer = "rejected", _rejected(world, instance)
    elif operation.asynchronous:
        state, answer = "accepted", _accepted(world, instance)
    else:
        state, answer = "done", _completed(world, instance)
    effect = Effect(operation.name, key, fingerprint, state, asked.body, answer.status, answer.headers, answer.body)
    world.effects.keep(effect)
    outcome = {"done": "completed"}.get(state, state)
    world.recorder.add("effect", operation=operation.name, key=key, hash=fingerprint, outcome=outcome)
    if state == "accepted":
        _go_on(world, instance)
    return answer


def _instance(world: World, asked: Asked, grant: Grant) -> Instance:
    request = asked.operation.message("request")
    known: dict[str, Parts] = {}
    for entity, parts in identities(world.plan, request, asked.body) if request else ():
        known.setdefault(entity, parts)
    correlation = asked.headers.get("x-correlation-id", "")
    instance = Instance(asked.operation, asked.key or "", asked.body, grant, correlation, asked.nth, known)
    world.instances.append(instance)
    return instance


def _completed(world: World, instance: Instance) -> Answer:
    message = instance.operation.message("completed")
    body = world.body(instance, message) if message else {}
    return Answer(200, body, {"ETag": '"1"'}, message)


def _accepted(world: World, instance: Instance) -> Answer:
    message = instance.operation.message("accepted")
    body = world.body(instance, message) if message else {}
    return Answer(202, body, _location(world, instance), message)


def _rejected(world: World, instance: Instance) -> Answer:
    message = instance.operation.message("rejected")
    members = world.body(instance, message) if message else {}
    refused = problem("rejected", 422, "the request was understood and refused", **members)
    return replace(refused, message=message)


def _location(world: World, instance: Instance) -> dict[str, str]:
    query = next((o for o in world.plan.operations if o.name == instance.operation.query), None)
    path = query.path.replace("{idempotencyKey}", instance.key) if query and query.path else instance.key
    return {"Location": path}


def _go_on(world: World, instance: Instance) -> None:
    silent = world.faults.decision(instance.operation.name, instance.nth, "silent")
    if silent:
        world.recorder.add("fault", operation=silent.operation, nth=instance.nth, point=silent.point, action="silent")
        return
    world.spawn(_conclude(world, instance))


async def _conclude(world: World, instance: Instance) -> None:
    """Comes to an outcome and replies with it."""
    await asyncio.sleep(OUTCOME_AFTER)
    operation = instance.operation
    world.replies[operation.name] += 1
    refusal = world.faults.decision(operation.name, instance.nth, "refuse")
    role = (refusal.outcome or "rejected") if refusal and refusal.point == "on-reply" else "completed"
    letter = reply_letter(world, instance, role)
    settle(world, instance, role, letter.event["data"])
    fault = world.faults.on_wire(operation.name, instance.nth, "on-reply") or (refusal if role != "completed" else None)
    if fault:
        members = {"operation": operation.name, "nth": instance.nth, "point": "on-reply", "action": fault.action}
        world.recorder.add("fault", **members)
    if fault and fault.action != "refuse":
        return
    await deliver_surely(world, letter)


def _invalid(asked: Asked) -> Answer:
    errors = [{"pointer": text.partition(": ")[0], "detail": text.partition(": ")[2]} for text in asked.shape]
    return problem("invalid", 400, asked.shape[0], errors=errors)


# ------------------------------------------------------------------- queries


def _forced_word(world: World, asked: Asked, commands: list[PlanOperation]) -> str | None:
    """The word a `Behave` step wants, said of the query or of a command that it settles."""
    told = [world.faults.decision(asked.operation.name, asked.nth, "answer")]
    told += [world.faults.decision(command.name, world.faults.seen[command.name], "answer") for command in commands]
    behave = next((behave for behave in told if behave), None)
    if behave is None:
        return None
    world.recorder.add("fault", operation=behave.operation, nth=asked.nth, point=behave.point, action="answer")
    return behave.outcome or "absent"


def _word(operation: PlanOperation, state: str) -> str:
    """The word that a table of answers has for a provider state."""
    return next((operation.answers[s] for s in KINDRED.get(state, (state,)) if s in operation.answers), state)


def _found(world: World, operation: PlanOperation, word: str, effect: Effect | None) -> Answer:
    """The answer message with that word; what it may leave out it has only once there is an outcome."""
    message = operation.message("answer")
    if message is None or operation.state_field is None:
        raise ValueError(f"expected `{operation.name}` to have an answer with a state")
    instance = next((i for i in reversed(world.instances) if effect and i.key == effect.key), None)
    example = world.body(instance, message) if instance else world.story.body(message, world.recorder.clock.moment())
    required = world.shapes.schema_of(message).get("required", list(example))
    body = {name: value for name, value in example.items() if name in required}
    if effect and isinstance(effect.outcome, dict) and effect.state == "done":
        body |= {name: value for name, value in effect.outcome.items() if name in example}
    return Answer(200, body | {operation.state_field.strip("/"): word}, message=message)
