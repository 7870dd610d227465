"""What a view can know: which of its sources reach its system, what they tell there, and which questions that answers."""

from collections.abc import Callable, Iterator

from merestone.facts.handoffs import handoffs
from merestone.facts.labels import labels_in
from merestone.facts.shown import item_of
from merestone.model.aspects import Deadline, Keeps, Unknown
from merestone.model.boundary import Boundary, Message, Model, Operation
from merestone.model.entities import Entity
from merestone.model.names import local
from merestone.model.reach import fields_of, whole_key
from merestone.model.types import Crossing, Derived, Field, Named, States
from merestone.model.views import RECORDED, Question, Shown, View

Means = Callable[[Model, View], bool]


def sources(model: Model, view: View) -> tuple[tuple[Boundary, Operation], ...]:
    """The operations that a view is built from, with their boundaries."""
    named = {source.operation for source in view.sources}
    return tuple((b, o) for b in model.boundaries.values() for o in b.operations if o.name in named)


def reaches(boundary: Boundary, operation: Operation, system: str) -> bool:
    """Whether the system takes part in the operation, so that it sees what is said there."""
    senders = (operation.only_from,) if operation.only_from else boundary.senders
    receivers = (operation.only_to,) if operation.only_to else boundary.receivers
    return system in (*senders, *receivers)


def heard(model: Model, view: View) -> Iterator[tuple[Operation, Message]]:
    """Every message of the sources that the view's system sends or is sent."""
    for boundary, operation in sources(model, view):
        if reaches(boundary, operation, view.system):
            yield from ((operation, message) for message in operation.messages)


def known(model: Model, view: View, shown: Shown) -> bool:
    """Whether the view's system has what is to be shown: it decides it, keeps it, or a source tells it."""
    if shown.entity is None:
        return bool(view.sources) and (shown.name not in RECORDED or _keeps(model, view, shown.name))
    if decider(model, shown) == view.system or any(
        f.name == shown.name for f in whole_key(model.vocabulary, shown.entity)
    ):
        return True
    return any(_tells(model, operation, message, shown) for operation, message in heard(model, view))


def decider(model: Model, shown: Shown) -> str:
    """The system that decides a field of an entity."""
    field = field_of(model, shown)
    return field.decided or _owner(model, shown.entity or "")


def field_of(model: Model, shown: Shown) -> Field:
    """The field that is shown."""
    return next(f for f in fields_of(model.vocabulary, shown.entity or "") if f.name == shown.name)


def labels_of(model: Model, shown: Shown) -> tuple[str, ...]:
    """The labels of what is shown."""
    if shown.entity is None:
        return ()
    return tuple(dict.fromkeys(label for label, _ in labels_in(model.vocabulary, (field_of(model, shown),))))


def is_answered(model: Model, view: View, question: Question) -> bool:
    """Whether the view has what the question needs."""
    return _MEANS[question](model, view)


def slowest(model: Model, view: View) -> tuple[Operation, int] | None:
    """The source that is allowed to reach the view latest, and how late (ms)."""
    named = {source.operation for source in view.sources}
    limits = [
        (h.operation, d.within_ms)
        for h in handoffs(model)
        if h.operation.name in named
        for d in h.all(Deadline)
        if d.stage == "delivered" and d.share is None and d.within_ms is not None
    ]
    return max(limits, key=lambda limit: limit[1], default=None)


# ------------------------------------------------------------ what is told


def _tells(model: Model, operation: Operation, message: Message, shown: Shown) -> bool:
    """Whether a message has the field: as a copy, derived, beside a reference, or because it is told when the state is entered."""
    entity = shown.entity or ""
    if _emits(model.vocabulary.entities.get(entity), shown.name, operation.name):
        return True
    types = [(field.name, item_of(field.type)) for field in _all_fields(model, message.fields, frozenset())]
    for name, type_ in types:
        match type_:
            case Crossing(kind="snapshot" | "replica", entity=other) if other == entity:
                return True
            case Derived(entity=other, field=field) if (other, field) == (entity, shown.name):
                return True
            case _ if name == shown.name and any(isinstance(t, Crossing) and t.entity == entity for _, t in types):
                return True
    return False


def _all_fields(model: Model, fields: tuple[Field, ...], around: frozenset[str]) -> Iterator[Field]:
    """The fields of a message and of the plain types in it."""
    for field in fields:
        yield field
        type_ = item_of(field.type)
        record = model.vocabulary.records.get(type_.name) if isinstance(type_, Named) else None
        if record and record.name not in around:
            yield from _all_fields(model, record.fields, around | {record.name})


def _emits(entity: Entity | None, field: str, operation: str) -> bool:
    """Whether a transition of that lifecycle tells the operation."""
    life = entity.lifecycle(field) if entity else None
    return life is not None and any(arrow.emits == local(operation) for arrow in life.arrows)


def _keeps(model: Model, view: View, item: str) -> bool:
    named = {source.operation for source in view.sources}
    kept = (k for h in handoffs(model) if h.operation.name in named for k in h.all(Keeps))
    return any(k.holder == view.system and i.path == (item,) for k in kept for i in k.items)


def _owner(model: Model, entity: str) -> str:
    milestone = model.vocabulary.milestones.get(entity)
    held = model.vocabulary.entities.get(milestone.entity if milestone else entity)
    return held.owner if held else ""


# --------------------------------------------------------------- questions


def _shows(*names: str) -> Means:
    return lambda _, view: any(s.entity is None and s.name in names for s in view.shows)


def _shows_a_state(model: Model, view: View) -> bool:
    states = [s for s in view.shows if s.entity == view.entity and isinstance(field_of(model, s).type, States)]
    return bool(states)


def _hears(*roles: str) -> Means:
    return lambda model, view: any(message.role in roles for _, message in heard(model, view))


def _has_a_limit(model: Model, view: View) -> bool:
    """A deadline of a source, or a longest stay in a state of the entity: without one, nobody is late."""
    named = {source.operation for source in view.sources}
    entity = model.vocabulary.entities.get(view.entity)
    stays = any(life.stays for life in entity.lifecycles) if entity else False
    return stays or any(h.operation.name in named and h.all(Deadline) for h in handoffs(model))


def _compares(model: Model, view: View) -> bool:
    """A source whose outcome is asked for until both sides know the same."""
    named = {source.operation for source in view.sources}
    return any(h.operation.name in named and any(u.ask for u in h.all(Unknown)) for h in handoffs(model))


_MEANS: dict[Question, Means] = {
    "where": _shows_a_state,
    "who": _shows("actorId"),
    "rejectedBy": _hears("rejected", "failed"),
    "trigger": _shows("causationId"),
    "retried": _shows("attempts", "idempotencyKey"),
    "completed": _hears("completed"),
    "waiting": _has_a_limit,
    "correct": _compares,
}
NEEDS: dict[Question, str] = {
    "where": "show a state of the entity, as in `shows Order.status`",
    "who": "add `actorId` to what it shows",
    "rejectedBy": "add an operation that can be rejected or fail to its sources",
    "trigger": "add `causationId` to what it shows",
    "retried": "add `attempts` or `idempotencyKey` to what it shows",
    "completed": "add a command to its sources",
    "waiting": "add a source that has a deadline, or give a state of the entity a longest stay",
    "correct": "add a source whose outcome is asked for (`unknown .. ask`)",
}
"""What to write where a view cannot answer a question."""
