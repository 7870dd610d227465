"""A journey as a picture: its steps in their order, what runs side by side, and what is told on the way."""

import itertools
from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.journeys import steps_of, told_after
from merestone.contract.prose import joined
from merestone.contract.ties import Journey, Step
from merestone.site.drawings.labels import label


def journey_map(contract: Contract, journey: Journey) -> str:
    """Mermaid text of a journey."""
    return "\n".join(["flowchart TD", *(f"  {line}" for line in _lines(contract, journey))])


def _lines(contract: Contract, journey: Journey) -> Iterator[str]:
    names: dict[int, str] = {}
    for number, step in enumerate(steps_of(journey)):
        names[id(step)] = f"s{number + 1}"
        yield f'{names[id(step)]}["{_box(contract, step)}"]'
    before: list[str] = []
    for stage in journey.stages:
        for branch in stage.branches:
            yield from (_arrow(last, names[id(branch[0])], branch[0]) for last in before)
            yield from (_arrow(names[id(a)], names[id(b)], b) for a, b in itertools.pairwise(branch))
        before = [names[id(branch[-1])] for branch in stage.branches]
    yield from _told(journey, names)


def _box(contract: Contract, step: Step) -> str:
    operations = [contract.operation(name) for name in step.operations]
    sides = dict.fromkeys(f"{joined(o.askers, 'or')} to {joined(o.providers)}" for o in operations)
    return f"<b>{step.name}</b><br>{'<br>'.join(sides)}"


def _arrow(source: str, target: str, step: Step) -> str:
    return f'{source} -->|"{label(step.text)}"| {target}' if step.text else f"{source} --> {target}"


def _told(journey: Journey, names: dict[int, str]) -> Iterator[str]:
    """A dotted arrow to each party, from the last step that the message waits for."""
    steps = steps_of(journey)
    for number, tell in enumerate(journey.tells):
        source = names[id(steps[told_after(journey, tell)])]
        yield f'{source} -.->|"{label(tell.says)}"| t{number + 1}(["{tell.party}"])'
