"""How what is deprecated says so on the wire: response headers (RFC 9745, RFC 8594) and attributes of events."""

from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.contract.types import Deprecation

Json = dict[str, JsonValue]


def response_headers(contract: Contract, operation: Operation) -> Json:
    """`Deprecation` and `Sunset` of every success: always where the operation ends, else for those on a version that does."""
    if operation.deprecated is not None:
        ends = operation.deprecated
        return {
            wire_names.DEPRECATION: _always(deprecated_at(ends), "From when on it is not to be used any more."),
            wire_names.SUNSET: _always(gone_at(ends), "From when on it is not answered any more."),
        }
    ending = _ending(contract.boundary(operation.boundary))
    if not ending:
        return {}
    who = "; ".join(f"{joined(systems)}, still on {version}" for version, _, systems in ending)
    return {
        wire_names.DEPRECATION: _sometimes(
            [deprecated_at(e) for _, e, _ in ending], f"When that version is left: to {who}."
        ),
        wire_names.SUNSET: _sometimes([gone_at(e) for _, e, _ in ending], f"When that version is gone: to {who}."),
    }


def event_attributes(boundary: Boundary, operation: Operation) -> Json:
    """What every event of an operation says of its version: nothing, unless the spec speaks of versions or of an end."""
    said: Json = {wire_names.SCHEMA_VERSION: boundary.version} if boundary.versions else {}
    ends = operation.deprecated
    if ends is None:
        return said
    said |= {
        "deprecated": True,
        "deprecationfrom": _moment(_begins(ends)),
        "deprecationsunset": _moment(_ends(ends)),
    }
    return said | ({"deprecationmigration": wire_names.successor_urn(ends.instead)} if ends.instead else {})


def deprecated_at(ends: Deprecation) -> str:
    """The moment as a date of a structured field (RFC 9745)."""
    return f"@{int(_begins(ends).timestamp())}"


def gone_at(ends: Deprecation) -> str:
    """The moment as an HTTP date (RFC 8594)."""
    return format_datetime(_ends(ends), usegmt=True)


def _begins(ends: Deprecation) -> datetime:
    return datetime.combine(date.fromisoformat(ends.since), time(), UTC)


def _ends(ends: Deprecation) -> datetime:
    """The last second of the last day."""
    return datetime.combine(date.fromisoformat(ends.until), time(23, 59, 59), UTC)


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _ending(boundary: Boundary) -> list[tuple[str, Deprecation, list[str]]]:
    """Each earlier version that ends, with those who are still on it."""
    versions = boundary.versions
    if versions is None:
        return []
    on = {e.version: [c.system for c in versions.consumers if c.version == e.version] for e in versions.earlier}
    return [(e.version, e.deprecated, on[e.version]) for e in versions.earlier if e.deprecated and on[e.version]]


def _always(value: str, description: str) -> Json:
    return {"description": description, "required": True, "schema": {"type": "string", "const": value}}


def _sometimes(values: list[str], description: str) -> Json:
    return {"description": description, "schema": {"type": "string", "enum": list(dict.fromkeys(values))}}
