"""What an invariant or a condition speaks of: its occurrences, and the subjects it names."""

from collections.abc import Iterator
from typing import assert_never

from merestone.semantics.formula import (
    Always,
    AtMost,
    Condition,
    Entered,
    Every,
    Invariant,
    Is,
    LeadsTo,
    Never,
    Occurrence,
    Precedes,
    Quiet,
    Some,
)


def subjects(invariant: Invariant) -> set[str]:
    """The operations, entities and milestones it names."""
    named = {o.subject for o in occurrences(invariant)}
    condition = condition_of(invariant)
    return named | (subjects_in(condition) if condition else set())


def occurrences(invariant: Invariant) -> tuple[Occurrence, ...]:
    """The occurrences its pattern is about; not those inside its condition."""
    match invariant.formula:
        case Never(occurrence=occurrence) | LeadsTo(occurrence=occurrence) | AtMost(occurrence=occurrence):
            return (occurrence,)
        case Precedes(first=first, then=then):
            return (first, then)
        case Always():
            return ()
        case _:
            assert_never(invariant.formula)


def condition_of(invariant: Invariant) -> Condition | None:
    """The condition of its pattern, if it has one."""
    match invariant.formula:
        case Never(condition=condition) | LeadsTo(condition=condition) | Always(condition=condition):
            return condition
        case _:
            return None


def subjects_in(condition: Condition) -> set[str]:
    """What a condition names."""
    match condition:
        case Is(subject=subject):
            return {subject}
        case Entered(occurrence=occurrence):
            return {occurrence.subject}
        case Quiet(without=without, since=since):
            return {without.subject} | ({since.subject} if since else set())
        case Every(parts=parts) | Some(parts=parts):
            return {name for part in parts for name in subjects_in(part)}
        case _:
            assert_never(condition)


def atoms(condition: Condition) -> Iterator[Is | Entered | Quiet]:
    """The parts of a condition that are not joined of others."""
    match condition:
        case Every(parts=parts) | Some(parts=parts):
            for part in parts:
                yield from atoms(part)
        case _:
            yield condition
