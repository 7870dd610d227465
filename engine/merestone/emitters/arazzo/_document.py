"""The document around the steps of one workflow."""

from dataclasses import dataclass, field

from pydantic import JsonValue

from merestone.contract.contract import Contract
from merestone.contract.provenance import EXTENSION
from merestone.contract.wire_names import camel
from merestone.emitters.arazzo._inputs import Inputs
from merestone.emitters.arazzo._places import Place

Json = dict[str, JsonValue]
PLAIN, WITH_CHANNELS = "1.0.1", "1.1.0"
"""The version of Arazzo that most tools read, and the first that knows channels."""


@dataclass
class Flow:
    """One workflow: its steps, the documents they name, what it must be given, and what stands behind it."""

    name: str
    title: str
    description: str
    inputs: Inputs
    said: Json
    steps: list[Json] = field(default_factory=list)
    used: dict[str, Place] = field(default_factory=dict)
    outputs: Json = field(default_factory=dict)

    def call(self, place: Place, step: Json) -> None:
        """Add a step that calls what `place` describes; one of a name that is taken is numbered."""
        self.used.setdefault(place.source, place)
        name, taken = step.pop("stepId"), {s["stepId"] for s in self.steps}
        names = (name, f"{name}-again", *(f"{name}-again{n}" for n in range(2, len(taken) + 2)))
        free = next(n for n in names if n not in taken)
        self.steps.append({"stepId": free, "description": step.pop("description"), **place.target, **step})


def document(contract: Contract, flow: Flow) -> Json:
    """The Arazzo document of one workflow."""
    sources: list[JsonValue] = [flow.used[name].description for name in sorted(flow.used)]
    channels = any(place.channel for place in flow.used.values())
    workflow: Json = {
        "workflowId": camel(flow.name),
        "summary": flow.title,
        "description": flow.description,
        "inputs": flow.inputs.schema(),
        "steps": [*flow.steps],
        **({"outputs": flow.outputs} if flow.outputs else {}),
        EXTENSION: flow.said,
    }
    return {
        "arazzo": WITH_CHANNELS if channels else PLAIN,
        "info": {"title": flow.title, "version": _version(contract, flow)},
        "sourceDescriptions": sources,
        "workflows": [workflow],
    }


def _version(contract: Contract, flow: Flow) -> str:
    """The highest version among the boundaries that the steps belong to."""
    versions = [contract.boundary(name).version for name in flow.inputs.boundaries]
    return max(versions, default="1.0", key=lambda text: tuple(int(part) for part in text.split(".") if part.isdigit()))
