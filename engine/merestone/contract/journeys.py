"""Where in a journey something is told: behind the last step that it waits for."""

from collections.abc import Iterator

from merestone.contract.ties import Journey, Step, Tell
from merestone.semantics.formula import Condition, Entered, Every, Is, Quiet, Some


def steps_of(journey: Journey) -> list[Step]:
    """Every step, in its order."""
    return [step for stage in journey.stages for step in stage.steps]


def told_after(journey: Journey, tell: Tell) -> int:
    """The place, among all steps, of the last one that the condition speaks of; the end where it speaks of none."""
    steps, subjects = steps_of(journey), set(_subjects(tell.condition))
    return max((i for i, s in enumerate(steps) if subjects & set(s.operations)), default=len(steps) - 1)


def _subjects(condition: Condition) -> Iterator[str]:
    match condition:
        case Is(subject=subject):
            yield subject
        case Entered(occurrence=occurrence):
            yield occurrence.subject
        case Quiet(without=without, since=since):
            yield without.subject
            yield from (o.subject for o in (since,) if o)
        case Every(parts=parts) | Some(parts=parts):
            for part in parts:
                yield from _subjects(part)
