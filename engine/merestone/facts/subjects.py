"""What a formula speaks of."""

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
    Precedes,
    Quiet,
    Some,
)


def subjects_of(formula: Formula) -> tuple[str, ...]:
    """Each operation, entity or milestone in the formula, once, in order."""
    match formula:
        case Precedes(first=first, then=then):
            found = [first.subject, then.subject]
        case AtMost(occurrence=occurrence):
            found = [occurrence.subject]
        case Never(occurrence=occurrence, condition=condition) | LeadsTo(occurrence=occurrence, condition=condition):
            found = [occurrence.subject, *in_condition(condition)]
        case Always(condition=condition):
            found = in_condition(condition)
    return tuple(dict.fromkeys(found))


def in_condition(condition: Condition) -> list[str]:
    """Each operation, entity or milestone in the condition, in order."""
    match condition:
        case Is(subject=subject):
            return [subject]
        case Entered(occurrence=occurrence):
            return [occurrence.subject]
        case Quiet(without=without, since=since):
            return [without.subject, *([since.subject] if since else [])]
        case Every(parts=parts) | Some(parts=parts):
            return [subject for part in parts for subject in in_condition(part)]
