"""Lower versions, and what is deprecated."""

from merestone.contract import boundaries as to
from merestone.contract import types as to_types
from merestone.model.boundary import Boundary, Operation
from merestone.model.names import local
from merestone.model.versions import Deprecation, Versions


def lower_versions(boundary: Boundary) -> to.Versions | None:
    """What a boundary says of its versions."""
    versions = boundary.versions
    if versions is None:
        return None
    return to.Versions(
        compatible=versions.compatible,
        first=tuple(local(s) for s in _first(boundary, versions)),
        notice_ms=versions.notice_ms,
        at_once=versions.at_once,
        earlier=tuple(
            to.Earlier(version=e.version, deprecated=lower_deprecation(e.deprecation)) for e in versions.earlier
        ),
        consumers=tuple(to.Consumer(system=local(c.system), version=c.version) for c in versions.consumers),
    )


def lower_deprecation(deprecation: Deprecation | None) -> to_types.Deprecation | None:
    """From when until when, and what to use instead."""
    if deprecation is None:
        return None
    return to_types.Deprecation(
        since=deprecation.since.isoformat(),
        until=deprecation.until.isoformat(),
        instead=local(deprecation.instead) if deprecation.instead else None,
    )


def deprecation_of(boundary: Boundary, operation: Operation) -> to_types.Deprecation | None:
    """That of the operation; without one, that of its boundary."""
    return lower_deprecation(operation.deprecated or boundary.deprecated)


def _first(boundary: Boundary, versions: Versions) -> tuple[str, ...]:
    """Who has to go first to a new version: those who read what is written, those who write it, or nobody in particular."""
    sides = {"backward": boundary.receivers, "forward": boundary.senders}
    return sides.get(versions.compatible or "", ())
