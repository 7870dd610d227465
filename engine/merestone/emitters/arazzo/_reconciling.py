"""A standing reconciliation as a workflow: how both sides come to be known, and the repair that needs no person."""

from pydantic import JsonValue

from merestone.contract import prose
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.provenance import plain
from merestone.contract.ties import Reconciliation, Side
from merestone.contract.wire_names import kebab
from merestone.emitters.arazzo._calls import command_step, fact_steps, file_step, query_step
from merestone.emitters.arazzo._document import Flow
from merestone.emitters.arazzo._inputs import Inputs
from merestone.emitters.arazzo._places import places

Json = dict[str, JsonValue]


def reconciling_flow(contract: Contract, one: Reconciliation) -> Flow:
    """The workflow of a comparison; a side that the comparing system decides itself needs no call."""
    left, right = one.left.fact, one.right.fact
    flow = Flow(
        name=one.name,
        title=f"Compare {left} with {right}",
        description=_text(one),
        inputs=Inputs(contract),
        said=_said(one),
    )
    for side in (one.left, one.right):
        _known(flow, side)
    if one.alone:
        operation = contract.operation(one.alone.operation)
        command_step(flow, operation, f"repair-{kebab(operation.name)}", said={"repairsAlone": one.alone.text})
    return flow


def _text(one: Reconciliation) -> str:
    how = f"`{one.system}` matches `{one.left.fact}` of {one.left.owner} with `{one.right.fact}` of {one.right.owner} by {prose.coded(one.by)}."
    steps = (
        "The steps say how what it does not decide itself comes to it: asked for, or told, with the same key and so without a second "
        "effect where it was told before."
    )
    owned = f"A difference opens `{one.otherwise.opens}` for `{one.otherwise.owner}`." if one.otherwise else ""
    return "\n\n".join(filter(None, (prose.paragraphs(one.description), how, steps, owned)))


def _said(one: Reconciliation) -> Json:
    """What Arazzo has no word for: the comparison itself, when it runs, and whose a difference is."""
    said: Json = {
        "reconciliation": one.name,
        "about": one.about,
        "compares": one.system,
        "left": {"fact": one.left.fact, "owner": one.left.owner},
        "right": {"fact": one.right.fact, "owner": one.right.owner},
        "by": list(one.by),
        "agree": [{"left": list(a.left), "right": list(a.right)} for a in one.agreements],
        "runs": plain(one.runs) if one.runs else None,
        "otherwise": _without_nothing(plain(one.otherwise)) if one.otherwise else None,
        "source": f"{one.place.file}:{one.place.line}",
    }
    return {key: value for key, value in said.items() if value}


def _without_nothing(said: Json) -> Json:
    return {key: value for key, value in said.items() if value is not None}


def _known(flow: Flow, side: Side) -> None:
    """The first way in which the side comes to the comparing system, and that a step can name."""
    contract = flow.inputs.contract
    for operation in (contract.operation(name) for name in side.seen):
        if places(contract, operation):
            _call(flow, operation, {"brings": side.fact})
            return


def _call(flow: Flow, operation: Operation, said: Json) -> None:
    step = f"know-{kebab(operation.name)}"
    if any(known["stepId"] == step for known in flow.steps):
        return
    match operation.kind:
        case "command":
            command_step(flow, operation, step, said=said)
        case "event" | "stream":
            fact_steps(flow, operation.name, [operation], step, said)
        case "file":
            file_step(flow, operation, step, said)
        case _:
            query_step(flow, operation, step, {"successCriteria": [{"condition": "$statusCode == 200"}]}, said=said)
