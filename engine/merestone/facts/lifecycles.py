"""How a written lifecycle hangs together."""

from collections.abc import Iterator
from itertools import permutations

from merestone.model.boundary import Model
from merestone.model.entities import Entity, Lifecycle, State
from merestone.semantics.once import once


def lives(model: Model) -> Iterator[tuple[Entity, Lifecycle]]:
    """Every lifecycle of the spec, with its entity."""
    for entity in model.vocabulary.entities.values():
        yield from ((entity, lifecycle) for lifecycle in entity.lifecycles)


def arrows(lifecycle: Lifecycle) -> Iterator[tuple[str, str]]:
    """Each plain transition: source and target, those inside a composite state whose inner life is not written included."""
    for arrow in lifecycle.arrows:
        target = lifecycle.expand(arrow.target)[0]
        yield from ((source, target) for written in arrow.sources for source in lifecycle.expand(written))
    for name in lifecycle.unordered():
        yield from permutations(lifecycle.groups[name], 2)


@once
def reachable(lifecycle: Lifecycle) -> frozenset[str]:
    """Every state that some run can come to."""
    return _behind(lifecycle, lifecycle.initial)


def unreached(lifecycle: Lifecycle) -> Iterator[State]:
    """The states that no run comes to, without those that lie behind another one of them."""
    targets = {target for source, target in arrows(lifecycle) if source != target}
    explained = set(reachable(lifecycle))
    for state in sorted(lifecycle.states, key=lambda s: s.name in targets):
        if state.name not in explained:
            explained |= _behind(lifecycle, state.name)
            yield state


def _behind(lifecycle: Lifecycle, start: str) -> frozenset[str]:
    """The states that a run comes to from `start`, itself included."""
    following = _following(lifecycle)
    seen, waiting = {start}, [start]
    while waiting:
        for target in following.get(waiting.pop(), []):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return frozenset(seen)


@once
def _following(lifecycle: Lifecycle) -> dict[str, list[str]]:
    """The states that follow each state at once."""
    following: dict[str, list[str]] = {}
    for source, target in arrows(lifecycle):
        following.setdefault(source, []).append(target)
    return following
