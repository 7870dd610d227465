"""Lower views: what is shown gets its type, and what is not the system's own becomes a derived value."""

from collections.abc import Iterable

from merestone.contract import types as to_types
from merestone.contract import views as to
from merestone.contract.lower_types import lower_field, place
from merestone.facts.shown import tellers
from merestone.facts.views import decider, field_of, reaches, sources
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.reach import whole_key
from merestone.model.views import Shown, View


def lower_view(model: Model, view: View) -> to.View:
    """One view."""
    others = dict.fromkeys(s.entity for s in view.shows if s.entity not in (None, view.entity))
    return to.View(
        name=local(view.name),
        entity=local(view.entity),
        system=local(view.system),
        use=view.class_ or "operational",
        readers=tuple(local(r) for r in view.readers),
        carries=view.carries,
        sources=tuple(local(s.operation) for s in view.sources),
        fields=_fields(model, view, view.entity),
        related=tuple(to.RelatedFields(entity=local(e), fields=_fields(model, view, e)) for e in others if e),
        of_entries=tuple(s.name for s in view.shows if s.entity is None),
        entries=tuple(_entries(model, view)),
        answers=tuple(a.question for a in view.answers),
        fresh_ms=view.fresh_ms,
        drives=tuple(local(d.operation) for d in view.drives),
        description=view.description,
        place=place(view.span),
    )


def _fields(model: Model, view: View, entity: str) -> tuple[to_types.FieldSpec, ...]:
    """The key of an entity, by which it is found, and what is shown of it."""
    keys = whole_key(model.vocabulary, entity)
    known = {field.name for field in keys}
    shown = [s for s in view.shows if s.entity == entity and s.name not in known]
    return (*(lower_field(k, model.vocabulary) for k in keys), *(_shown(model, view, s) for s in shown))


def _shown(model: Model, view: View, shown: Shown) -> to_types.FieldSpec:
    """A field as it is shown: the value itself in the system that decides it, anywhere else with its source and age."""
    field = lower_field(field_of(model, shown), model.vocabulary)
    source = decider(model, shown)
    if source == view.system:
        return field
    derived = to_types.Derived(system=local(source), entity=local(shown.entity or ""), field=shown.name)
    return field.model_copy(update={"type": derived, "decided": None})


def _entries(model: Model, view: View) -> Iterable[to.Entry]:
    """Each message that the view's system sends or is sent in a source."""
    for boundary, operation in sources(model, view):
        if reaches(boundary, operation, view.system):
            for message in operation.messages:
                yield to.Entry(
                    operation=local(operation.name),
                    message=message.name,
                    senders=tuple(local(s) for s in tellers(boundary, operation, message)),
                )
