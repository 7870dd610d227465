"""What ties boundaries together: journeys, reconciliations and documents."""

from datetime import timedelta

from merestone.house.sight import Readers, Thing, milliseconds, module_of
from merestone.model.names import local
from merestone.model.ties import Side


def _side(side: Side) -> str:
    return ".".join((local(side.entity), *side.path))


def _within(reconciliation: Thing) -> timedelta | None:
    otherwise = reconciliation.subject.otherwise
    return milliseconds(otherwise.within.ms) if otherwise else None


READERS: Readers = {
    "journey": {
        "name": lambda j: local(j.subject.name),
        "module": module_of,
        "title": lambda j: j.subject.title,
        "entity": lambda j: j.sight.named("entity", j.subject.entity),
        "operations": lambda j: j.sight.each_named(
            "operation", (o for stage in j.subject.stages for step in stage.steps for o in step.operations)
        ),
        "tells": lambda j: j.sight.each_named("operation", (t.operation for t in j.subject.tells)),
        "description": lambda j: j.subject.description,
    },
    "reconciliation": {
        "name": lambda r: local(r.subject.name),
        "module": module_of,
        "left": lambda r: _side(r.subject.left),
        "right": lambda r: _side(r.subject.right),
        "leftOwner": lambda r: r.sight.named("system", r.subject.left.owner),
        "rightOwner": lambda r: r.sight.named("system", r.subject.right.owner),
        "by": lambda r: list(r.subject.by),
        "repairsAlone": lambda r: r.subject.alone is not None,
        "opens": lambda r: r.subject.otherwise.opens if r.subject.otherwise else None,
        "owner": lambda r: local(r.subject.otherwise.owner) if r.subject.otherwise else None,
        "within": _within,
        "description": lambda r: r.subject.description,
    },
    "document": {
        "name": lambda d: local(d.subject.name),
        "module": module_of,
        "title": lambda d: d.subject.title,
        "owner": lambda d: d.sight.named("system", d.subject.owner),
        "once": lambda d: d.subject.condition_text,
        "template": lambda d: d.subject.template,
        "irreversible": lambda d: d.subject.irreversible,
        "made": lambda d: d.sight.named("operation", d.subject.made.operation) if d.subject.made else None,
        "sent": lambda d: d.sight.named("operation", d.subject.sent.operation) if d.subject.sent else None,
        "description": lambda d: d.subject.description,
    },
}
