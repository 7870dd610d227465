"""Every state a system can come to, breadth first, so that the first breach found is the shortest.

A state is one whole number; a field is some of its bits. Steps that look at the same bits are asked together, and what
they answer for a value of these bits is remembered: most states then cost a few look-ups (`docs/semantics.md` 7).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from time import monotonic

from merestone.prove.system import Step, System

WIDTH = 16
"""How many bits a group of steps may look at together."""
Answer = tuple[tuple[int, int], ...]
"""For each step that can be taken: what it changes (to be xor-ed), and its number."""


@dataclass(frozen=True)
class Budget:
    """How much an exploration may cost; what is reached first cuts it."""

    states: int = 2_000_000
    seconds: float = 120.0


class Packed:
    """A system with its states packed into whole numbers."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.places: dict[str, tuple[int, int, dict[str, int]]] = {}
        shift = 0
        for name, values in system.fields.items():
            bits = max(1, (len(values) - 1).bit_length())
            self.places[name] = (shift, ((1 << bits) - 1) << shift, {v: i << shift for i, v in enumerate(values)})
            shift += bits
        self.bits = shift
        self.fired = [False] * len(system.steps)
        self.groups = [_Group(self, numbers) for numbers in self._grouped()]

    def encode(self, state: Mapping[str, str]) -> int:
        """The number of a state."""
        return sum(self.places[name][2][value] for name, value in state.items())

    def decode(self, number: int) -> dict[str, str]:
        """The state of a number."""
        return {
            name: values[(number & self.places[name][1]) >> self.places[name][0]]
            for name, values in self.system.fields.items()
        }

    def mask(self, names: Iterator[str]) -> int:
        """The bits of some fields."""
        found = 0
        for name in names:
            found |= self.places[name][1]
        return found

    def written(self, step: Step) -> tuple[tuple[tuple[int, frozenset[int]], ...], int, int]:
        """A step in bits: for each field it looks at, the bits and what they may be; the bits that it changes, and to what."""
        asked = [(self.places[name], values) for name, values in step.when.items()]
        guards = [(mask, frozenset(bits[v] for v in values if v in bits)) for (_, mask, bits), values in asked]
        values = sum(self.places[name][2][value] for name, value in step.then.items())
        return tuple(sorted(guards, key=lambda guard: len(guard[1]))), self.mask(iter(step.then)), values

    def moves(self, number: int) -> Iterator[tuple[int, int]]:
        """What can happen in a state: where it leads, and the number of the step."""
        for group in self.groups:
            for change, step in group.answer(number):
                yield number ^ change, step

    def _grouped(self) -> list[list[int]]:
        """The numbers of the steps, those together that look at nearly the same bits."""
        masks = [self.mask(iter((*s.when, *s.then))) for s in self.system.steps]
        groups: list[tuple[int, list[int]]] = []
        for number in sorted(range(len(masks)), key=lambda n: (-masks[n].bit_count(), n)):
            near = min(groups, key=lambda g: (g[0] | masks[number]).bit_count() - g[0].bit_count(), default=None)
            if near and (near[0] | masks[number]).bit_count() <= max(WIDTH, near[0].bit_count()):
                groups[groups.index(near)] = (near[0] | masks[number], [*near[1], number])
            else:
                groups.append((masks[number], [number]))
        return [sorted(numbers) for _, numbers in groups]


class _Group:
    """Steps that look at the same bits, and what they answered so far."""

    def __init__(self, packed: Packed, numbers: Sequence[int]) -> None:
        self.packed = packed
        steps = packed.system.steps
        self.written = [(n, *packed.written(steps[n])) for n in numbers]
        self.mask = packed.mask(name for n in numbers for name in (*steps[n].when, *steps[n].then))
        self.moves: dict[int, tuple[int, ...]] = {}
        self.breaks: dict[int, tuple[int, ...]] = {}
        self.steps: dict[int, Answer] = {}

    def learn(self, key: int) -> tuple[int, ...]:
        """What the steps do where the bits have this value."""
        answer: list[tuple[int, int]] = []
        broken: list[int] = []
        for number, guards, changed, values in self.written:
            for mask, allowed in guards:
                if key & mask not in allowed:
                    break
            else:
                self.packed.fired[number] = True
                if self.packed.system.steps[number].breaks:
                    broken.append(number)
                elif change := (key & changed) ^ values:
                    answer.append((change, number))
        self.steps[key] = tuple(answer)
        self.breaks[key] = tuple(broken)
        self.moves[key] = tuple(dict.fromkeys(change for change, _ in answer))
        return self.moves[key]

    def answer(self, number: int) -> Answer:
        """What can be taken in a state."""
        key = number & self.mask
        if key not in self.steps:
            self.learn(key)
        return self.steps[key]


@dataclass
class Explored:
    """What an exploration saw: each state with the one it was first reached from, and the first breach of each promise."""

    packed: Packed
    reached: dict[int, int]
    breaches: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By promise: the state, and the number of the step that breaks it."""
    cut: str | None = None
    """What was reached before all states were seen, if anything was."""
    depth: int = 0
    seconds: float = 0.0

    @property
    def states(self) -> int:
        """How many states were seen."""
        return len(self.reached)

    def path(self, number: int) -> list[int]:
        """The states from the initial one to this."""
        path = [number]
        while self.reached[path[-1]] != path[-1]:
            path.append(self.reached[path[-1]])
        return path[::-1]

    def steps(self, path: Sequence[int]) -> list[int]:
        """The numbers of the steps along a path, the first declared where several would do."""
        return [min(n for target, n in self.packed.moves(a) if target == b) for a, b in pairwise(path)]

    def fired(self, number: int) -> bool:
        """Whether a step could be taken in any state."""
        return self.packed.fired[number]


def explore(system: System, budget: Budget) -> Explored:
    """Every state of the system that the budget allows."""
    packed, began = Packed(system), monotonic()
    start = packed.encode(system.initial)
    found = Explored(packed, {start: start})
    layer = [start]
    while layer:
        layer = _layer(found, layer, budget)
        found.depth += bool(layer)
        if layer and (reason := _spent(found, budget, monotonic() - began)):
            found.cut = reason
            break
    found.seconds = monotonic() - began
    return found


def _layer(found: Explored, layer: list[int], budget: Budget) -> list[int]:
    """The states one step behind those of a layer that were not reached before."""
    reached, after = found.reached, list[int]()
    groups = [(g.mask, g.moves, g.breaks, g.learn) for g in found.packed.groups]
    for state in layer:
        for mask, moves, breaks, learn in groups:
            key = state & mask
            changes = moves.get(key)
            if changes is None:
                changes = learn(key)
            for change in changes:
                target = state ^ change
                if target not in reached:
                    reached[target] = state
                    after.append(target)
            if breaks[key]:
                _note(found, state, breaks[key])
        if len(reached) > budget.states:
            break
    return after


def _note(found: Explored, state: int, broken: Sequence[int]) -> None:
    for number in broken:
        promise = found.packed.system.steps[number].breaks
        if promise and promise not in found.breaches:
            found.breaches[promise] = (state, number)


def _spent(found: Explored, budget: Budget, seconds: float) -> str | None:
    if found.states > budget.states:
        return f"{budget.states:,} states"
    return f"{budget.seconds:g} s" if seconds > budget.seconds else None
