"""Views: what is shown of an entity, where, and to whom."""

from merestone.house.sight import Readers, Thing, milliseconds, module_of
from merestone.model.names import local


def _shows(view: Thing) -> list[str]:
    return [f"{local(s.entity)}.{s.name}" if s.entity else s.name for s in view.subject.shows]


READERS: Readers = {
    "view": {
        "name": lambda v: local(v.subject.name),
        "module": module_of,
        "entity": lambda v: v.sight.named("entity", v.subject.entity),
        "system": lambda v: v.sight.named("system", v.subject.system),
        "class": lambda v: v.subject.class_,
        "readers": lambda v: [local(r) for r in v.subject.readers],
        "carries": lambda v: list(v.subject.carries),
        "sources": lambda v: v.sight.each_named("operation", (s.operation for s in v.subject.sources)),
        "shows": _shows,
        "answers": lambda v: [a.question for a in v.subject.answers],
        "fresh": lambda v: milliseconds(v.subject.fresh_ms),
        "drives": lambda v: v.sight.each_named("operation", (d.operation for d in v.subject.drives)),
        "description": lambda v: v.subject.description,
    },
}
