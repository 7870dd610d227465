"""A composed system as data: fields with few values, and the steps that move it.

Everything that is explored, emitted as Promela or told as a story is one of these values. A step is taken whole: it is one
durable commit, one delivery, one timer or one fault.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

Cube = Mapping[str, frozenset[str]]
"""What must be the case: for each field named, the values it may have."""
Cubes = tuple[Cube, ...]
"""What must be the case in one of several ways; no way at all is never the case."""

ALWAYS: Cubes = ({},)
NEVER: Cubes = ()


@dataclass(frozen=True)
class Move:
    """What a step commits: `subject` goes from `source` to `target` (as `merestone.semantics.trace.Entry` says it)."""

    subject: str
    source: str
    target: str


@dataclass(frozen=True)
class Sending:
    """A message that a step puts on its way, or brings there."""

    sender: str
    receiver: str
    message: str
    arrives: bool = False


@dataclass(frozen=True)
class Step:
    """One thing that can happen: when (`when`), what it changes (`then`), and how it is told.

    `by` is who acts: a system, a desk, or the network. `fault` names what is counted against the environment. `timer` names
    a duty that is done at last if it can be done without a break, `duty` one that is done at last if it can be done again
    and again. A step with `breaks` is the breach of a promise: nothing follows it.
    """

    name: str
    by: str
    when: Cube
    then: Mapping[str, str]
    tells: str
    moves: tuple[Move, ...] = ()
    sending: tuple[Sending, ...] = ()
    clause: str | None = None
    fault: str | None = None
    timer: str | None = None
    duty: str | None = None
    breaks: str | None = None
    cause: str = ""
    """The arrow of the machine that it takes: where from, and why."""

    def given(self, cube: Cube) -> "Step | None":
        """The same step under a further condition; None where the two exclude each other."""
        met = meet(self.when, cube)
        return None if met is None else replace(self, when=met)


@dataclass(frozen=True)
class System:
    """Fields with their values, the initial one first; the steps; and for each promise of progress where it is still owed."""

    fields: Mapping[str, tuple[str, ...]]
    steps: tuple[Step, ...]
    owed: Mapping[str, Cubes]
    parties: tuple[str, ...] = ()

    @cached_property
    def initial(self) -> dict[str, str]:
        """The first value of every field."""
        return {name: values[0] for name, values in self.fields.items()}


def meet(one: Cube, other: Cube) -> dict[str, frozenset[str]] | None:
    """Both at once, or None where that cannot be."""
    met = dict(one)
    for name, values in other.items():
        both = met.get(name, values) & values
        if not both:
            return None
        met[name] = both
    return met


def both(one: Cubes, other: Cubes) -> Cubes:
    """Both at once."""
    return tuple(met for a in one for b in other if (met := meet(a, b)) is not None)


def unless(cubes: Cubes, fields: Mapping[str, tuple[str, ...]]) -> Cubes:
    """None of them: where each is missed in at least one of its fields."""
    missed = ALWAYS
    for cube in cubes:
        ways = tuple({n: frozenset(fields[n]) - vs} for n, vs in cube.items() if frozenset(fields[n]) - vs)
        missed = both(missed, ways)
    return missed


def after(cubes: Cubes, then: Mapping[str, str]) -> Cubes:
    """What must be the case before a change, for `cubes` to be the case after it."""
    return tuple(
        {n: vs for n, vs in cube.items() if n not in then}
        for cube in cubes
        if all(then[n] in vs for n, vs in cube.items() if n in then)
    )


def holds(cubes: Cubes, state: Mapping[str, str]) -> bool:
    """Whether one of them is the case."""
    return any(all(state[n] in vs for n, vs in cube.items()) for cube in cubes)


def split(steps: Iterable[Step], cubes: Cubes) -> Iterator[Step]:
    """The steps under each of the conditions."""
    for step in steps:
        for cube in cubes:
            if narrowed := step.given(cube):
                yield narrowed
