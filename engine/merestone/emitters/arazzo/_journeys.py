"""A journey as a workflow: one step after the other, a step left out where its guard says so, and what is told on the way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import JsonValue

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.journeys import steps_of, told_after
from merestone.contract.ties import Carrier, Journey, Step, Tell
from merestone.contract.wire_names import camel, kebab
from merestone.emitters.arazzo._calls import command_step, fact_steps, file_step, outcome_step, query_step
from merestone.emitters.arazzo._conditions import simple
from merestone.emitters.arazzo._document import Flow
from merestone.emitters.arazzo._inputs import Inputs

Json = dict[str, JsonValue]


@dataclass
class _Part:
    """What one step of the journey becomes: some steps of the workflow, in a row, and the condition for them."""

    steps: list[Json] = field(default_factory=list)
    condition: str | None = None


def journey_flow(contract: Contract, journey: Journey) -> Flow:
    """The workflow of a journey."""
    flow = Flow(
        name=journey.name,
        title=journey.title,
        description=_text(journey),
        inputs=Inputs(contract),
        said=_said(journey),
    )
    flow.inputs.boundaries |= dict.fromkeys(_boundaries(contract, journey))
    parts = list(_parts(flow, journey))
    _skip(parts)
    flow.outputs = {
        camel(step.name): f"$steps.{kebab(step.name)}.outputs.answer" for step in _answered(contract, journey)
    }
    known = {str(step["stepId"]) for step in flow.steps if "outputs" in step}
    flow.outputs = {n: e for n, e in flow.outputs.items() if str(e).split(".")[1] in known}
    return flow


def _text(journey: Journey) -> str:
    """What it is for, and how it is followed."""
    followed = (
        f"Followed by `{journey.entity}.{journey.key.name}`, which every step carries, and by one correlation id."
    )
    return "\n\n".join(filter(None, (prose.paragraphs(journey.description), followed)))


def _said(journey: Journey) -> Json:
    """What Arazzo has no word for: what the steps have in common, and what runs side by side."""
    together: list[JsonValue] = [
        [[step.name for step in branch] for branch in stage.branches]
        for stage in journey.stages
        if len(stage.branches) > 1
    ]
    return {
        "journey": journey.name,
        "correlatedBy": f"{journey.entity}.{journey.key.name}",
        **({"sideBySide": together} if together else {}),
        "source": f"{journey.place.file}:{journey.place.line}",
    }


def _boundaries(contract: Contract, journey: Journey) -> Iterator[str]:
    for step in steps_of(journey):
        yield from (contract.operation(name).boundary for name in step.operations)


def _answered(contract: Contract, journey: Journey) -> list[Step]:
    """The steps that answer with something."""
    return [s for s in steps_of(journey) if any(contract.operation(n).kind == "command" for n in s.operations)]


# ----------------------------------------------------------------------- steps


def _parts(flow: Flow, journey: Journey) -> Iterator[_Part]:
    """Each step of the journey, and behind the last one that a `tell` speaks of, what is told; what speaks of none comes last."""
    told: dict[str, int] = {}
    for index, step in enumerate(steps_of(journey)):
        before = len(flow.steps)
        _step(flow, step)
        condition = _condition(flow, step)
        if flow.steps[before:]:
            yield _Part(flow.steps[before:], condition)
        for tell in (t for t in journey.tells if told_after(journey, t) == index):
            yield from _tell(flow, tell, told)


def _step(flow: Flow, step: Step) -> None:
    contract = flow.inputs.contract
    operations = [contract.operation(name) for name in step.operations]
    said: Json = {"step": step.name, "carries": [_carries(c) for c in step.carriers]}
    first = operations[0]
    match first.kind:
        case "command":
            command_step(flow, first, kebab(step.name), said=said)
            _outcome(flow, first, f"{kebab(step.name)}-outcome")
        case "event" | "stream":
            fact_steps(flow, step.name, operations, kebab(step.name), said)
        case "file":
            file_step(flow, first, kebab(step.name), said)
        case _:
            query_step(
                flow, first, kebab(step.name), {"successCriteria": [{"condition": "$statusCode == 200"}]}, said=said
            )


def _carries(carrier: Carrier) -> JsonValue:
    """Where an operation has what the journey is followed by."""
    at = f"{carrier.message}.{'.'.join(carrier.path)}"
    return {"operation": carrier.operation, "at": at, **({"through": carrier.through} if carrier.through else {})}


def _outcome(flow: Flow, operation: Operation, step: str) -> None:
    """A command that is only accepted at first: what became of it is asked for."""
    ask = operation.unknown.ask if operation.unknown else None
    if operation.message("accepted") is not None and ask:
        outcome_step(flow, operation, ask, step)


def _tell(flow: Flow, tell: Tell, told: dict[str, int]) -> Iterator[_Part]:
    """The command that tells, with a request of its own each time."""
    number = told[tell.operation] = told.get(tell.operation, 0) + 1
    operation = flow.inputs.contract.operation(tell.operation)
    before = len(flow.steps)
    said: Json = {"tells": tell.party, "says": tell.says, "once": tell.text}
    command_step(flow, operation, f"{kebab(tell.operation)}-{number}", number, said)
    if flow.steps[before:]:
        yield _Part(flow.steps[before:])


# ---------------------------------------------------------------------- guards


def _condition(flow: Flow, step: Step) -> str | None:
    """When the step happens; where the workflow cannot find that out, whoever runs it says so."""
    if step.when is None:
        return None
    contract = flow.inputs.contract
    inputs = {name: _read(contract.operation(operation)) for name, operation in step.reads}
    found = simple(step.when, inputs)
    readable = all(path.split(".")[1] in flow.inputs.properties for path in inputs.values())
    if found and readable:
        return found
    return f"{flow.inputs.flag(f'{camel(step.name)}Applies', step.text)} == true"


def _read(operation: Operation) -> str:
    """How the body of a request is read, or the data of a fact."""
    path = f"$inputs.{camel(operation.name)}"
    return f"{path}.data" if operation.kind in ("event", "stream") else path


def _skip(parts: Sequence[_Part]) -> None:
    """After each part, go on with the next one whose condition holds; with the end if there is none."""
    for index, part in enumerate(parts):
        actions: list[JsonValue] = []
        following = list(parts[index + 1 :])
        while following and following[0].condition:
            actions.append(_goto(following[0], [{"condition": following[0].condition}]))
            following.pop(0)
        if actions:
            actions.append(_goto(following[0], None) if following else {"name": "end", "type": "end"})
            part.steps[-1]["onSuccess"] = actions


def _goto(part: _Part, criteria: list[JsonValue] | None) -> Json:
    target = part.steps[0]["stepId"]
    made: Json = {"name": f"to-{target}", "type": "goto", "stepId": target}
    return made | ({"criteria": criteria} if criteria else {})
