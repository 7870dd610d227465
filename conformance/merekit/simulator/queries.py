"""What a played provider says when it is asked: of a command what became of it, of anything else what it was told."""

from dataclasses import replace
from typing import Any

from merekit.payload import Parts, content_hash, identified, instance_of, named
from merekit.simulator.admission import Asked, refused_on_demand, turned_away
from merekit.simulator.answers import NOT_KEPT, Answer, problem
from merekit.simulator.effects import Effect
from merekit.simulator.hand_overs import run_asked_about
from merekit.simulator.world import World
from merestone.plan import PlanMessage, PlanOperation

Json = Any
KINDRED = {"done": ("done", "completed"), "accepted": ("accepted", "inFlight"), "inFlight": ("inFlight", "accepted")}
"""The words under which a table of answers may have a provider state."""
CACHE, ASKED_ABOUT = "Cache-Control", "no-cache"
"""The header that says how long an answer may be kept, and what it has for one with a tag, by which it is asked about again."""
NEXT_PAGE = "nextCursor"
"""What an answer has where there is another page; a list of a played system has one."""
ABSENT = 404
LISTED = 50
"""How many things an answer lists at most, the latest."""


def answer_query(world: World, asked: Asked) -> Answer:
    """Answers from what was done, or as a `Behave` step says."""
    away = turned_away(world, asked)
    if away:
        return away
    answer = refused_on_demand(world, asked)
    if answer is None:
        answer = _settling(world, asked) if asked.operation.kind == "status query" else _telling(world, asked)
    return replace(answer, headers=NOT_KEPT | answer.headers) if answer.status == ABSENT else answer


# ------------------------------------------------------------ what became of it


def _settling(world: World, asked: Asked) -> Answer:
    operation = asked.operation
    commands = [o for o in world.plan.operations if o.query == operation.name]
    found = (world.effects.find(command.name, asked.key or "") for command in commands)
    effect = next((effect for effect in found if effect), None) or run_asked_about(world, asked)
    word = _forced_word(world, asked, commands) or (_word(operation, effect.state) if effect else "absent")
    if word == "absent":
        return problem("absent", 404, "nothing was done under this key")
    return _found(world, operation, word, effect)


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
    if effect and effect.state == "done":
        outcome = effect.outcome if isinstance(effect.outcome, dict) else effect.body
        body |= {name: value for name, value in outcome.items() if name in example}
    return Answer(200, body | {operation.state_field.strip("/"): word}, message=message)


# ------------------------------------------------------------------ what is so


def _telling(world: World, asked: Asked) -> Answer:
    """The example of the answer, about what was asked and with what commands were about; a tag where it may be asked about."""
    message = asked.operation.message("answer")
    if message is None:
        raise ValueError(f"expected `{asked.operation.name}` to have an answer")
    if _forced_word(world, asked, []) == "absent":
        return problem("absent", 404, "nothing is known under this identity")
    answer = Answer(200, _said(world, asked, message, world.recorder.clock.moment()), message=message)
    if ASKED_ABOUT not in asked.operation.success_headers.get(CACHE, ""):
        return answer
    tag = f'"{content_hash(_said(world, asked, message, 0.0))[7:39]}"'
    known = [each.strip().removeprefix("W/") for each in asked.headers.get("if-none-match", "").split(",")]
    if tag in known or known == ["*"]:
        return Answer(304, headers={"ETag": tag})
    return replace(answer, headers={"ETag": tag})


def _said(world: World, asked: Asked, message: PlanMessage, moment: float) -> Json:
    """The answer as of a moment: the same question has the same answer until something is done."""
    named_here = named(world.plan, asked.operation.message("request"), asked.body)
    body = _about(world, asked, message, moment, _plainly(world, asked) | named_here)
    if world.shapes.violations(message, body):
        body = _about(world, asked, message, moment, named_here)
    for name, value in body.items():
        body[name] = _listed(world, asked, value)
    if not world.shapes.violations(message, {name: value for name, value in body.items() if name != NEXT_PAGE}):
        body.pop(NEXT_PAGE, None)
    for name in body.keys() & (asked.body.keys() if isinstance(asked.body, dict) else set()):
        said_back = body | {name: asked.body[name]}
        body = body if world.shapes.violations(message, said_back) else said_back
    return body


def _about(world: World, asked: Asked, message: PlanMessage, moment: float, known: dict[str, Parts]) -> Json:
    words = world.story.words(known, asked.operation.name, content_hash(asked.body))
    return world.story.told(message.example, moment, (), words, known)


def _plainly(world: World, asked: Asked) -> dict[str, Parts]:
    """The entities that a question names by the plain parts of their keys, if they are that."""
    body = asked.body if isinstance(asked.body, dict) else {}
    return {
        entity: {name: body[name] for name in names}
        for entity, names in world.plan.entity_keys.items()
        if names and all(isinstance(body.get(name), str | int) for name in names)
    }


def _listed(world: World, asked: Asked, value: Json) -> Json:
    """A list of references or copies has those that a command was about; as long as there are none, that of the example."""
    first = value[0] if isinstance(value, list) and value else None
    entity = first.get("entity") if isinstance(first, dict) and "contentHash" not in first else None
    met = _met(world, asked.provider, entity) if isinstance(entity, str) else []
    return [identified(world.plan, first, known) for known in met[-LISTED:]] or value


def _met(world: World, provider: str, entity: str) -> list[dict[str, Parts]]:
    """For each of the entity that a command was about at this provider: its identity, and whose the command told."""
    found: dict[str, dict[str, Parts]] = {}
    for operation in world.plan.operations:
        if operation.kind != "command" or provider not in operation.providers:
            continue
        for effect in world.effects.done(operation.name):
            told = named(world.plan, operation.message("request"), effect.request)
            told |= named(world.plan, operation.message("completed"), effect.outcome or effect.body)
            if entity in told:
                found[instance_of(told[entity])] = told
    return list(found.values())
