"""Which versions of a boundary a consumer can live on, and everything in a spec that is deprecated."""

from collections.abc import Iterator

from merestone.model.boundary import ASKED, Boundary, Model
from merestone.model.names import local
from merestone.model.types import Field
from merestone.model.versions import Consumer, Deprecation, major, same


def consumers_keep(boundary: Boundary) -> bool:
    """Whether compatibility is promised in the direction that lets consumers stay on an earlier version.

    Those who ask write requests, which the new version must read: backward. Those who are told read what the new version
    writes: forward.
    """
    promised = boundary.versions.compatible if boundary.versions else None
    return promised == "full" or promised == ("backward" if boundary.style in ASKED else "forward")


def kept_alive(boundary: Boundary, version: str) -> bool:
    """Whether who is on that version can go on because the current one is compatible with it."""
    return consumers_keep(boundary) and major(version) == major(boundary.version)


def served(boundary: Boundary, consumer: Consumer) -> bool:
    """Whether the consumer's version is the current one, one that is still there, or one that the current one stands in for."""
    earlier = boundary.versions.earlier if boundary.versions else ()
    there = (boundary.version, *(e.version for e in earlier))
    return kept_alive(boundary, consumer.version) or any(same(consumer.version, version) for version in there)


def endings(model: Model) -> Iterator[tuple[str, Deprecation, int | None]]:
    """Everything that ends: what it is called, from when until when, and the notice that was promised for it (ms)."""
    for boundary in model.boundaries.values():
        versions = boundary.versions
        notice = versions.notice_ms if versions else None
        if boundary.deprecated:
            yield f"`{local(boundary.name)}`", boundary.deprecated, notice
        for earlier in versions.earlier if versions else ():
            if earlier.deprecation:
                yield f"version {earlier.version} of `{local(boundary.name)}`", earlier.deprecation, notice
        for operation in boundary.operations:
            if operation.deprecated:
                yield f"`{local(operation.name)}`", operation.deprecated, notice
            fields = [f for m in operation.messages for f in m.fields]
            yield from ((f"`{f.name}`", f.deprecated, notice) for f in fields if f.deprecated)
    for field in _declared(model):
        if field.deprecated:
            yield f"`{field.name}`", field.deprecated, None


def _declared(model: Model) -> Iterator[Field]:
    """The fields of records and entities, which no one boundary promises a notice for."""
    for record in model.vocabulary.records.values():
        yield from record.fields
    for entity in model.vocabulary.entities.values():
        yield from (*entity.key, *entity.fields)
