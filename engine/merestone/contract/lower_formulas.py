"""Lower conditions, occurrences and formulas: the same with local names."""

from typing import assert_never

from merestone.model.names import local
from merestone.semantics.formula import (
    Always,
    AtMost,
    Condition,
    Entered,
    Every,
    Formula,
    Is,
    LeadsTo,
    Never,
    Occurrence,
    Precedes,
    Quiet,
    Some,
)


def lower_occurrence(occurrence: Occurrence) -> Occurrence:
    """The occurrence by local name."""
    at = local(occurrence.at) if occurrence.at else None
    return occurrence.model_copy(update={"subject": local(occurrence.subject), "at": at})


def lower_condition(condition: Condition) -> Condition:
    """The condition by local names."""
    match condition:
        case Is():
            at = local(condition.at) if condition.at else None
            return condition.model_copy(update={"subject": local(condition.subject), "at": at})
        case Entered(occurrence=occurrence):
            return Entered(occurrence=lower_occurrence(occurrence))
        case Quiet(for_ms=length, without=without, since=since):
            begun = lower_occurrence(since) if since else None
            return Quiet(for_ms=length, without=lower_occurrence(without), since=begun)
        case Every(parts=parts):
            return Every(parts=tuple(lower_condition(p) for p in parts))
        case Some(parts=parts):
            return Some(parts=tuple(lower_condition(p) for p in parts))
        case _:
            assert_never(condition)


def lower_formula(formula: Formula) -> Formula:
    """The formula by local names."""
    match formula:
        case Never(occurrence=occurrence, condition=condition):
            return Never(occurrence=lower_occurrence(occurrence), condition=lower_condition(condition))
        case Precedes(first=first, then=then):
            return Precedes(first=lower_occurrence(first), then=lower_occurrence(then))
        case LeadsTo(occurrence=occurrence, condition=condition, within_ms=within):
            return LeadsTo(
                occurrence=lower_occurrence(occurrence), condition=lower_condition(condition), within_ms=within
            )
        case AtMost(count=count, occurrence=occurrence):
            return AtMost(count=count, occurrence=lower_occurrence(occurrence))
        case Always(condition=condition):
            return Always(condition=lower_condition(condition))
        case _:
            assert_never(formula)
