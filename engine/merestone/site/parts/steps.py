"""The steps of a journey as a page names them: `3b` is the second branch of the third stage."""

from collections.abc import Iterator
from string import ascii_lowercase

from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.contract.ties import Journey, Step
from merestone.site import links


def numbered(journey: Journey) -> Iterator[tuple[str, Step]]:
    """Every step with its place; the steps of one branch share theirs."""
    for number, stage in enumerate(journey.stages, 1):
        for index, branch in enumerate(stage.branches):
            letter = _letter(index) if len(stage.branches) > 1 else ""
            yield from ((f"{number}{letter}", step) for step in branch)


def places(journey: Journey) -> dict[str, str]:
    """The place of every operation that is a step."""
    found: dict[str, list[str]] = {}
    for place, step in numbered(journey):
        for name in step.operations:
            found.setdefault(name, []).append(place)
    return {name: joined(dict.fromkeys(where)) for name, where in found.items()}


def named(contract: Contract, step: Step) -> str:
    """A step with links: what it is called, and what it may be."""
    known = any(b.name == step.name for b in contract.boundaries)
    meant = joined((links.operation(contract, n) for n in step.operations), "or")
    return f"{links.boundary(step.name)}: {meant}" if known else meant


def between(contract: Contract, step: Step) -> str:
    """From whom to whom it goes."""
    operations = [contract.operation(name) for name in step.operations]
    return "<br>".join(dict.fromkeys(f"{joined(o.askers, 'or')} to {joined(o.providers)}" for o in operations))


def _letter(index: int) -> str:
    """`a` to `z`, then `a2` and so on."""
    again, letter = divmod(index, len(ascii_lowercase))
    return ascii_lowercase[letter] + (str(again + 1) if again else "")
