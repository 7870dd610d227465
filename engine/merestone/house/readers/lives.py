"""Lifecycles, their states and transitions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from merestone.facts.lifecycles import arrows
from merestone.facts.routes import beyond
from merestone.house.sight import Readers, Thing, milliseconds
from merestone.model.entities import Arrow, Lifecycle, State
from merestone.model.names import local
from merestone.semantics.expressions import Value


@dataclass(frozen=True)
class Life:
    """A lifecycle, and the entity whose it is."""

    entity: str
    lifecycle: Lifecycle

    @property
    def name(self) -> str:
        """As `Order.status`."""
        return f"{local(self.entity)}.{self.lifecycle.field}"

    @cached_property
    def following(self) -> Mapping[str, tuple[str, ...]]:
        """For each state, those one transition away."""
        found: dict[str, dict[str, None]] = {}
        for source, target in arrows(self.lifecycle):
            found.setdefault(source, {})[target] = None
        return {source: tuple(targets) for source, targets in found.items()}


@dataclass(frozen=True)
class Stage:
    """A state of a lifecycle."""

    state: State

    @property
    def name(self) -> str:
        """A sub-state with a dot."""
        return self.state.name


@dataclass(frozen=True)
class Move:
    """A transition as written."""

    arrow: Arrow

    @property
    def name(self) -> str:
        """As `active, suspended -> ended`."""
        return f"{', '.join(self.arrow.sources)} -> {self.arrow.target}"


class InLife(Thing):
    """A state or transition, and the lifecycle around it."""

    def __init__(self, kind: str, subject: Stage | Move, life: Thing) -> None:
        """Look at one part of `life`."""
        span = subject.state.span if isinstance(subject, Stage) else subject.arrow.span
        super().__init__(kind, subject, life.sight, span)
        self.life = life


def _lifecycles(entity: Thing) -> list[Thing]:
    lives = (Life(entity.subject.name, c) for c in entity.subject.lifecycles)
    return [Thing("lifecycle", life, entity.sight, life.lifecycle.span) for life in lives]


def _states(life: Thing) -> list[Thing]:
    return [InLife("state", Stage(s), life) for s in life.subject.lifecycle.states]


def _those(life: Thing, names: tuple[str, ...]) -> list[Thing]:
    """The states of these names, groups opened, in the order of the text."""
    wanted = {plain for name in names for plain in life.subject.lifecycle.expand(name)}
    return [s for s in life.things("states") if s.subject.name in wanted]


def _initial(life: Thing) -> Thing | None:
    return next(iter(_those(life, life.subject.lifecycle.expand(life.subject.lifecycle.initial)[:1])), None)


def _life(thing: Thing) -> Thing:
    assert isinstance(thing, InLife), "states and transitions are made in their lifecycle"
    return thing.life


def _moves(member: str) -> Callable[[Thing], Value]:
    """The transitions that have the state at that side."""

    def read(state: Thing) -> list[Thing]:
        moves = _life(state).things("transitions")
        return [m for m in moves if state.subject.name in {s.subject.name for s in m.things(member)}]

    return read


def _target(move: Thing) -> list[Thing]:
    """A composite state is entered at its first."""
    lifecycle: Lifecycle = _life(move).subject.lifecycle
    return _those(_life(move), lifecycle.expand(move.subject.arrow.target)[:1])


def _next(state: Thing) -> list[Thing]:
    return _those(_life(state), _life(state).subject.following.get(state.subject.name, ()))


def _reaches(state: Thing) -> list[Thing]:
    return _those(_life(state), beyond(_life(state).subject.following, state.subject.name))


def _stays(state: Thing) -> Value:
    lifecycle: Lifecycle = _life(state).subject.lifecycle
    fitting = [s.within_ms for s in lifecycle.stays if state.subject.name in _plain(lifecycle, s.states)]
    return milliseconds(min(fitting)) if fitting else None


def _plain(lifecycle: Lifecycle, names: tuple[str, ...]) -> set[str]:
    return {plain for name in names for plain in lifecycle.expand(name)}


def _groups(state: Thing) -> list[str]:
    groups: Mapping[str, tuple[str, ...]] = _life(state).subject.lifecycle.groups
    return [name for name, members in groups.items() if state.subject.name in members]


def _after(move: Thing) -> Value:
    trigger = move.subject.arrow.trigger
    return milliseconds(trigger.wait.ms) if trigger and trigger.wait else None


def _cause(move: Thing) -> str | None:
    trigger = move.subject.arrow.trigger
    return trigger.text if trigger else None


def _operation(move: Thing) -> Thing | None:
    trigger = move.subject.arrow.trigger
    return move.sight.named("operation", trigger.operation) if trigger else None


def _role(move: Thing) -> str | None:
    role = move.subject.arrow.role
    return local(role) if role else None


READERS: Readers = {
    "entity": {"lifecycles": _lifecycles},
    "lifecycle": {
        "name": lambda c: c.subject.name,
        "entity": lambda c: c.sight.named("entity", c.subject.entity),
        "field": lambda c: c.subject.lifecycle.field,
        "states": _states,
        "initial": _initial,
        "final": lambda c: _those(c, c.subject.lifecycle.final),
        "groups": lambda c: list(c.subject.lifecycle.groups),
        "transitions": lambda c: [InLife("transition", Move(a), c) for a in c.subject.lifecycle.arrows],
    },
    "state": {
        "name": lambda s: s.subject.name,
        "lifecycle": _life,
        "initial": lambda s: (
            s.subject.name in _life(s).subject.lifecycle.expand(_life(s).subject.lifecycle.initial)[:1]
        ),
        "final": lambda s: s.subject.name in _plain(_life(s).subject.lifecycle, _life(s).subject.lifecycle.final),
        "groups": _groups,
        "incoming": _moves("to"),
        "outgoing": _moves("from"),
        "next": _next,
        "reaches": _reaches,
        "staysAtMost": _stays,
    },
    "transition": {
        "name": lambda t: t.subject.name,
        "lifecycle": _life,
        "from": lambda t: _those(_life(t), t.subject.arrow.sources),
        "to": _target,
        "cause": _cause,
        "operation": _operation,
        "after": _after,
        "by": _role,
        "guard": lambda t: t.subject.arrow.guard,
        "whilst": lambda t: t.subject.arrow.condition_text or None,
        "emits": lambda t: t.sight.called("operation", t.subject.arrow.emits),
    },
}
