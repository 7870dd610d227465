"""Whether what is owed is done at last: the fair runs along which it never is.

A run is fair if every timer that can go off without a break goes off, and every duty that can be done again and again is
done. Faults are no duty: the environment may do nothing, or the same for ever.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from merestone.prove.explore import Explored, Packed
from merestone.prove.system import Cubes

Part = frozenset[int]


@dataclass(frozen=True)
class Standstill:
    """A fair run that owes for ever: the states from the initial one to where it stays, and the circle it then goes."""

    path: tuple[int, ...]
    circle: tuple[int, ...]
    """Empty where nothing happens any more."""


def standstill(found: Explored, owed: Cubes) -> Standstill | None:
    """The shortest way into a fair run along which something is owed for ever, if there is one."""
    inside = _inside(found, owed)
    depths: dict[int, int] = {}
    best: tuple[int, int, Part] | None = None
    for part in _fair_parts(found.packed, inside):
        nearest = min(part, key=lambda s: (_depth(found, s, depths), s))
        if best is None or (depths[nearest], nearest) < best[:2]:
            best = (depths[nearest], nearest, part)
    if best is None:
        return None
    return Standstill(tuple(found.path(best[1])), tuple(_circle(found.packed, best[2], best[1])))


def _inside(found: Explored, owed: Cubes) -> Part:
    """The states in which it is owed."""
    places = found.packed.places
    ways = []
    for cube in owed:
        allowed = {0}
        for name, values in cube.items():
            allowed = {a | places[name][2][v] for a in allowed for v in values}
        ways.append((found.packed.mask(iter(cube)), allowed))
    return frozenset(s for s in found.reached if any(s & mask in allowed for mask, allowed in ways))


def _depth(found: Explored, state: int, known: dict[int, int]) -> int:
    trail = []
    while state not in known and found.reached[state] != state:
        trail.append(state)
        state = found.reached[state]
    depth = known.setdefault(state, 0)
    for behind in reversed(trail):
        depth += 1
        known[behind] = depth
    return depth


def _fair_parts(packed: Packed, inside: Part) -> Iterator[Part]:
    """The parts in which a fair run can stay for ever."""
    pending = [inside]
    while pending:
        for part in _knots(packed, pending.pop()):
            timers, duties = _neglected(packed, part)
            if timers:
                continue
            if not duties:
                yield part
            elif rest := _unable(packed, part, duties):
                pending.append(rest)


def _neglected(packed: Packed, part: Part) -> tuple[set[str], set[str]]:
    """The timers that could go off in all of the part, and the duties that could be done somewhere in it, but lead only out of it."""
    steps = packed.system.steps
    timers: set[str] | None = None
    able: set[str] = set()
    done: set[str] = set()
    for state in part:
        ticking: set[str] = set()
        for target, number in packed.moves(state):
            step = steps[number]
            ticking |= {step.timer} if step.timer else set()
            able |= {step.duty} if step.duty else set()
            if target in part:
                done |= {name for name in (step.timer, step.duty) if name}
        timers = ticking if timers is None else timers & ticking
    return (timers or set()) - done, able - done


def _unable(packed: Packed, part: Part, duties: set[str]) -> Part:
    """The states of the part in which none of the duties can be done."""
    steps = packed.system.steps
    return frozenset(s for s in part if not any(steps[n].duty in duties for _, n in packed.moves(s)))


def _knots(packed: Packed, inside: Part) -> Iterator[Part]:
    """The strongly connected parts of the states `inside`; a state that leads nowhere back is one by itself (Tarjan)."""
    search = _Search(packed, inside)
    for root in inside:
        if root not in search.index:
            yield from search.parts(root)


class _Search:
    """One depth-first search, which keeps its own stack: systems are deeper than Python's."""

    def __init__(self, packed: Packed, inside: Part) -> None:
        self.packed, self.inside = packed, inside
        self.index: dict[int, int] = {}
        self.low: dict[int, int] = {}
        self.stack: list[int] = []
        self.on_stack: set[int] = set()

    def parts(self, root: int) -> Iterator[Part]:
        """The parts that can be reached from a state and were not yielded before."""
        work = [(root, self._enter(root))]
        while work:
            state, targets = work[-1]
            target = next(targets, None)
            if target is None:
                work.pop()
                if work:
                    self.low[work[-1][0]] = min(self.low[work[-1][0]], self.low[state])
                if self.low[state] == self.index[state]:
                    yield self._part(state)
            elif target not in self.index:
                work.append((target, self._enter(target)))
            elif target in self.on_stack:
                self.low[state] = min(self.low[state], self.index[target])

    def _enter(self, state: int) -> Iterator[int]:
        self.index[state] = self.low[state] = len(self.index)
        self.stack.append(state)
        self.on_stack.add(state)
        return iter([target for target, _ in self.packed.moves(state) if target in self.inside])

    def _part(self, root: int) -> Part:
        start = self.stack.index(root) if self.stack[-1] != root else len(self.stack) - 1
        part = frozenset(self.stack[start:])
        del self.stack[start:]
        self.on_stack -= part
        return part


def _circle(packed: Packed, part: Part, start: int) -> list[int]:
    """A way through the part that does each of its duties and comes back to where it began."""
    if len(part) == 1:
        return []
    steps = packed.system.steps
    inner = [(steps[n].timer, steps[n].duty) for s in part for t, n in packed.moves(s) if t in part]
    walk = [start]
    for duty in sorted({name for names in inner for name in names if name}):
        if not any(_does(packed, a, b, duty) for a, b in pairwise(walk)):
            walk += _way(packed, part, walk[-1], duty)
    way = _way(packed, part, walk[-1], None, start) if walk[-1] != start or len(walk) == 1 else []
    return walk + way


def _does(packed: Packed, source: int, target: int, duty: str) -> bool:
    steps = packed.system.steps
    return any(t == target and duty in (steps[n].timer, steps[n].duty) for t, n in packed.moves(source))


def _way(packed: Packed, part: Part, start: int, duty: str | None, goal: int | None = None) -> list[int]:
    """The shortest way within the part that ends by doing the duty, or, without one, by coming to the goal."""
    before: dict[int, int] = {}
    layer = [start]
    while layer:
        after = []
        for state in layer:
            for target, number in packed.moves(state):
                if target not in part:
                    continue
                step = packed.system.steps[number]
                if target == goal or (duty and duty in (step.timer, step.duty)):
                    return [*_back(before, state, start), target]
                if target not in before:
                    before[target] = state
                    after.append(target)
        layer = after
    raise ValueError(f"expected a way to {duty or goal} within the part")


def _back(before: Mapping[int, int], state: int, start: int) -> list[int]:
    """The states on the way to `state`, without the one it starts from."""
    path: list[int] = []
    while state != start:
        path.append(state)
        state = before[state]
    return path[::-1]


def numbers(packed: Packed, path: Iterable[int]) -> list[int]:
    """The numbers of the steps along a path; a duty before what is none, and else the first declared."""
    steps = packed.system.steps
    return [
        min((n for t, n in packed.moves(a) if t == b), key=lambda n: (not (steps[n].timer or steps[n].duty), n))
        for a, b in pairwise(path)
    ]
