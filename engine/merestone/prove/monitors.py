"""Invariants watched in a composed system: what each pattern remembers, and the step that breaks it.

The meaning is that of `merestone.semantics.patterns`; the corpus of traces decided by hand goes through both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from merestone.prove.handoff import promise
from merestone.prove.system import Cubes, Step, System, after, both, split, unless
from merestone.prove.world import World
from merestone.semantics.formula import Always, AtMost, Invariant, LeadsTo, Never, Occurrence, Precedes
from merestone.semantics.mentions import condition_of, occurrences

Fields = dict[str, tuple[str, ...]]


def broken(invariant: Invariant) -> str:
    """The promise that the invariant is."""
    return promise("invariant", invariant.name)


def happened(occurrence: Occurrence, invariant: Invariant) -> str:
    """The probe that tells whether an occurrence can come about at all."""
    return f"probe {invariant.name}: {occurrence.machine} enters {occurrence.state}"


def was(invariant: Invariant) -> str:
    """The probe that tells whether the condition can hold at all."""
    return f"probe {invariant.name}: condition"


def watched(system: System, world: World, invariant: Invariant, late: bool = False) -> System:
    """The system with the invariant watched; `late`: the time of a `leads to` may pass before its condition holds."""
    fields: Fields = dict(system.fields)
    steps = list(system.steps)
    owed = dict(system.owed)
    formula = invariant.formula
    condition = condition_of(invariant)
    cubes = world.cubes(condition) if condition else None
    match formula:
        case Never(occurrence=occurrence):
            steps += _breach(steps, world, occurrence, invariant, cubes or ())
        case Precedes(first=first, then=then):
            seen = f"seen {invariant.name}"
            fields[seen] = ("no", "yes")
            steps += _breach(steps, world, then, invariant, ({seen: frozenset({"no"})},))
            steps = [_noting(s, world, first, {seen: "yes"}) for s in steps]
        case AtMost(count=count, occurrence=occurrence):
            fields, steps = _counted(fields, steps, world, invariant, occurrence, count)
        case Always():
            steps += _unmet(world, invariant, cubes or (), fields)
        case LeadsTo(occurrence=occurrence):
            due = f"owed {invariant.name}"
            fields[due] = ("no", "yes")
            steps = [s for step in steps for s in _owing(step, world, occurrence, due, cubes or (), fields)]
            owed[broken(invariant)] = ({due: frozenset({"yes"})},)
            if late:
                tells = "the time is over, and what was owed has not come about"
                steps.append(
                    Step(
                        f"{invariant.name}: late",
                        "time",
                        {due: frozenset({"yes"})},
                        {},
                        tells,
                        breaks=broken(invariant),
                    )
                )
        case _:
            assert_never(formula)
    steps += _probes(steps, world, invariant, cubes)
    return System(fields, tuple(steps), owed, system.parties)


def _is(step: Step, world: World, occurrence: Occurrence) -> bool:
    return step.breaks is None and any(world.enters(m, occurrence) for m in step.moves)


def _breach(
    steps: Iterable[Step], world: World, occurrence: Occurrence, invariant: Invariant, while_: Cubes
) -> list[Step]:
    """The occurrence, at a moment at which it must not come about."""
    bad = [
        replace(s, then={}, timer=None, duty=None, breaks=broken(invariant)) for s in steps if _is(s, world, occurrence)
    ]
    return list(split(bad, while_))


def _noting(step: Step, world: World, occurrence: Occurrence, note: dict[str, str]) -> Step:
    return replace(step, then={**step.then, **note}) if _is(step, world, occurrence) else step


def _counted(
    fields: Fields, steps: list[Step], world: World, invariant: Invariant, occurrence: Occurrence, count: int
) -> tuple[Fields, list[Step]]:
    seen = f"count {invariant.name}"
    fields = {**fields, seen: tuple(str(n) for n in range(count + 1))}
    made = []
    for step in steps:
        if not _is(step, world, occurrence):
            made.append(step)
            continue
        for n in range(count):
            counted = step.given({seen: frozenset({str(n)})})
            made += [replace(counted, then={**counted.then, seen: str(n + 1)})] if counted else []
        full = ({seen: frozenset({str(count)})},)
        made += split([replace(step, then={}, timer=None, duty=None, breaks=broken(invariant))], full)
    return fields, made


def _unmet(world: World, invariant: Invariant, cubes: Cubes, fields: Fields) -> list[Step]:
    """A moment at which the condition does not hold, though there is something that it is about."""
    tells = f"here it does not hold that {invariant.text.removeprefix('always ')}"
    bare = Step(f"{invariant.name}: unmet", "", {}, {}, tells, breaks=broken(invariant))
    return list(split([bare], both(unless(cubes, fields), world.there())))


def _owing(step: Step, world: World, occurrence: Occurrence, due: str, cubes: Cubes, fields: Fields) -> Iterator[Step]:
    """The step, with what is owed after it: nothing where the condition holds then, and something more where it begins."""
    if step.breaks is not None:
        yield step
        return
    met = after(cubes, step.then)
    touched = any(name in step.then for cube in cubes for name in cube)
    begins = _is(step, world, occurrence)
    if not touched and not begins:
        yield step
        return
    yield from split([replace(step, then={**step.then, due: "no"})], met)
    unmet = unless(met, fields)
    yield from split([replace(step, then={**step.then, due: "yes"}) if begins else step], unmet)


def _probes(steps: Iterable[Step], world: World, invariant: Invariant, cubes: Cubes | None) -> list[Step]:
    """Steps that change nothing, and only tell that they could be taken: for what can never be triggered."""
    made = [
        Step(happened(occurrence, invariant), "", step.when, {}, "")
        for occurrence in occurrences(invariant)[-1:]
        for step in steps
        if _is(step, world, occurrence)
    ]
    if cubes is not None and isinstance(invariant.formula, Never):
        made += [Step(was(invariant), "", cube, {}, "") for cube in cubes]
    return made
