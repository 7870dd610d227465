"""The provider side of commands: their idempotency, their revisions, and their outcomes."""

import asyncio
from dataclasses import replace
from typing import Any

from merekit.identity import Grant
from merekit.payload import content_hash, instance_of, named
from merekit.simulator.admission import Asked, admitted, refused_on_demand, turned_away
from merekit.simulator.answers import Answer, problem
from merekit.simulator.effects import Effect
from merekit.simulator.events import deliver_surely, reply_letter
from merekit.simulator.hand_overs import answer_hand_over
from merekit.simulator.queries import answer_query
from merekit.simulator.replays import answer_replay
from merekit.simulator.world import OUTCOME_AFTER, Instance, World
from merestone.plan import PlanMessage

Json = Any
DIGITS = 1000
STATES = {"completed": "done", "rejected": "rejected", "failed": "failed", "accepted": "accepted"}


def answered(world: World, asked: Asked) -> Answer:
    """The answer to a request, a success with the headers that every success of its operation has."""
    if asked.operation.kind == "replay":
        return answer_replay(world, asked)
    if asked.operation.kind == "hand-over":
        return answer_hand_over(world, asked)
    answer = answer_command(world, asked) if asked.operation.kind == "command" else answer_query(world, asked)
    always = asked.operation.success_headers if answer.status < 400 else {}
    return replace(answer, headers={**always, **answer.headers}) if always else answer


def answer_command(world: World, asked: Asked) -> Answer:
    """Decides a command in the order of `docs/wire.md`, and makes the decision durable before it answers."""
    away = turned_away(world, asked)
    if away:
        return away
    refusal = refused_on_demand(world, asked)
    if refusal:
        return refusal
    operation, key = asked.operation, asked.key or ""
    known = world.effects.find(operation.name, key)
    fingerprint = content_hash(asked.body)
    if known and known.fingerprint != fingerprint:
        return problem("mismatch", 422, "this key was used for other content")
    if known and not (operation.asynchronous and known.state in ("rejected", "failed")):
        return Answer(known.status, known.body, known.headers | {"Idempotent-Replayed": "true"})
    if operation.based_on and "if-match" not in asked.headers:
        return problem("revision-missing", 428, f"say in If-Match which revision of the {operation.based_on} is meant")
    if operation.based_on and _is_stale(world, asked):
        return problem("stale", 412, f"the {operation.based_on} was changed since the revision in If-Match")
    return _decided(world, asked, admitted(world, asked), fingerprint)


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
        state, answer = "accepted", _accepted(world, instance, asked.provider)
    else:
        state, answer = "done", _completed(world, instance, _believed(asked))
    effect = Effect(operation.name, key, fingerprint, state, asked.body, answer.status, answer.headers, answer.body)
    world.effects.keep(effect)
    outcome = {"done": "completed"}.get(state, state)
    world.recorder.add("effect", operation=operation.name, key=key, hash=fingerprint, outcome=outcome)
    if state == "accepted":
        _go_on(world, instance)
    return answer


def _instance(world: World, asked: Asked, grant: Grant) -> Instance:
    known = named(world.plan, asked.operation.message("request"), asked.body)
    correlation = asked.headers.get("x-correlation-id", "")
    told = asked.headers.get("x-source-system")
    asker = told if told in asked.operation.askers else asked.operation.requirer
    instance = Instance(asked.operation, asker, asked.key or "", asked.body, grant, correlation, asked.nth, known)
    world.instances.append(instance)
    return instance


def _completed(world: World, instance: Instance, believed: int | None) -> Answer:
    message = instance.operation.message("completed")
    if message is None:
        return Answer(204)
    body = world.body(instance, message)
    revision = _revised(world, instance, message, body, believed)
    if message.revision is None or revision is None:
        return Answer(200, body, {}, message)
    return Answer(200, body | {message.revision: revision}, {"ETag": f'"{revision}"'}, message)


def _accepted(world: World, instance: Instance, provider: str) -> Answer:
    message = instance.operation.message("accepted")
    body = world.body(instance, message) if message else {}
    return Answer(202, body, _location(world, instance, provider), message)


def _rejected(world: World, instance: Instance) -> Answer:
    message = instance.operation.message("rejected")
    members = world.body(instance, message) if message else {}
    refused = problem("rejected", 422, "the request was understood and refused", **members)
    return replace(refused, message=message)


def _location(world: World, instance: Instance, provider: str) -> dict[str, str]:
    """Where the status query tells what becomes of it, as an address below the host: a played system has a path of its own."""
    query = next((o for o in world.plan.operations if o.name == instance.operation.query), None)
    if query is None or query.path is None or provider not in query.providers:
        return {}
    return {"Location": f"/{provider}{query.path.replace('{idempotencyKey}', instance.key)}"}


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


# ----------------------------------------------------------------- revisions


def _is_stale(world: World, asked: Asked) -> bool:
    """Whether If-Match names another revision than the one that is known; of what nobody told, any is believed."""
    entity = asked.operation.based_on or ""
    parts = named(world.plan, asked.operation.message("request"), asked.body).get(entity)
    current = world.effects.revision(entity, instance_of(parts)) if parts else None
    return current is not None and current != _believed(asked)


def _believed(asked: Asked) -> int | None:
    """The revision in If-Match; of one that is too long to count with only the beginning."""
    digits = asked.headers.get("if-match", "").strip('"')[:DIGITS]
    return int(digits) if digits.isdecimal() else None


def _revised(world: World, instance: Instance, message: PlanMessage, body: Json, believed: int | None) -> int | None:
    """Counts on the revision of what a command is based on, else of the first entity that its answer is about."""
    about = named(world.plan, message, body)
    entity = instance.operation.based_on or next(iter(about), None)
    parts = (instance.known | about).get(entity or "")
    if entity is None or parts is None:
        return None
    revision = (world.effects.revision(entity, instance_of(parts)) or believed or 0) + 1
    world.effects.revise(entity, instance_of(parts), revision)
    return revision
