"""Systems, and how boundaries connect them."""

from collections.abc import Callable, Iterable

from merestone.facts.routes import beyond
from merestone.house.sight import Reader, Readers, Thing, milliseconds, module_of
from merestone.model.boundary import Boundary
from merestone.model.names import local


def _boundaries(side: Callable[[Boundary], Iterable[str]]) -> Reader:
    """The boundaries that have the system on that side."""

    def read(system: Thing) -> list[Thing]:
        every = system.sight.every("boundary")
        return [b for b in every if system.subject.name in side(b.subject)]

    return read


def _decided(system: Thing) -> list[Thing]:
    """The fields of entities of others that it decides."""
    name = system.subject.name
    entities = (e for e in system.sight.every("entity") if e.subject.owner != name)
    return [f for e in entities for f in e.things("fields") if f.subject.field.decided == name]


READERS: Readers = {
    "system": {
        "name": lambda s: local(s.subject.name),
        "title": lambda s: s.subject.title,
        "module": module_of,
        "kind": lambda s: s.subject.kind,
        "layer": lambda s: s.subject.layer,
        "team": lambda s: s.subject.team,
        "trust": lambda s: s.subject.trust or None,
        "identity": lambda s: s.subject.identity or None,
        "external": lambda s: s.subject.external,
        "actors": lambda s: [local(a) for a in s.subject.actors],
        "owns": lambda s: [e for e in s.sight.every("entity") if e.subject.owner == s.subject.name],
        "decides": _decided,
        "starts": _boundaries(lambda b: b.senders),
        "serves": _boundaries(lambda b: b.receivers),
        "handsTo": lambda s: s.sight.each_named("system", s.sight.routes.get(s.subject.name, ())),
        "reaches": lambda s: s.sight.each_named("system", beyond(s.sight.routes, s.subject.name)),
        "calls": lambda s: s.sight.each_named("system", s.sight.calls.get(s.subject.name, ())),
        "dependsOn": lambda s: s.sight.each_named("system", beyond(s.sight.calls, s.subject.name)),
        "reads": lambda s: [c for c in s.sight.every("channel") if s.subject.name in c.subject.readers],
        "keeps": lambda s: [e for e in s.sight.every("evidence") if e.subject.clause.holder == s.subject.name],
        "description": lambda s: s.subject.description,
    },
    "channel": {
        "name": lambda c: local(c.subject.name),
        "module": module_of,
        "protocol": lambda c: c.subject.protocol,
        "address": lambda c: c.subject.address,
        "carries": lambda c: list(c.subject.carries),
        "readers": lambda c: c.sight.each_named("system", c.subject.readers),
        "keyedBy": lambda c: list(c.subject.keyed_by),
        "retained": lambda c: milliseconds(c.subject.retained_ms),
        "contentMode": lambda c: c.subject.content_mode,
        "operations": lambda c: [
            o for o in c.sight.every("operation") if c.subject.name in (o.subject.channel, o.subject.replies)
        ],
        "description": lambda c: c.subject.description,
    },
    "landscape": {
        "name": lambda each: local(each.subject.name),
        "module": module_of,
        "layers": lambda each: list(each.subject.layers),
        "forbids": lambda each: [f.text for f in each.subject.forbidden],
        "limits": lambda each: [limit.text for limit in each.subject.limits],
        "description": lambda each: each.subject.description,
    },
    "calendar": {
        "name": lambda c: local(c.subject.name),
        "module": module_of,
        "zone": lambda c: c.subject.zone,
        "days": lambda c: list(c.subject.days),
        "holidays": lambda c: c.subject.holidays,
        "description": lambda c: c.subject.description,
    },
}
