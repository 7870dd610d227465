"""The changelog of a client, made from the spec: the versions of each boundary, who is on which, and what ends when."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary, Earlier
from merestone.contract.contract import Contract
from merestone.contract.prose_words import amount, coded, joined
from merestone.contract.traffic import boundaries_of, version_of
from merestone.contract.types import Deprecation, FieldSpec

COMPATIBLE = {
    "backward": "a new version reads what an old one wrote",
    "forward": "an old version reads what a new one writes",
    "full": "either version reads what the other writes",
}


def package_version(contract: Contract, system: str) -> str:
    """The version of the package of a system: that of what describes it, as packages count."""
    version = version_of(contract, system)
    return version if version.count(".") > 1 else f"{version}.0"


def changelog(contract: Contract, system: str) -> str:
    """The changelog of the packages of one system, as Markdown."""
    parts = [f"# Changes of {system}", _HOW, f"## {package_version(contract, system)}"]
    for boundary in sorted(boundaries_of(contract, system), key=lambda b: b.name):
        parts.append(f"### {boundary.name} {boundary.version}")
        parts.append("\n".join(f"- {line}" for line in _said(contract, boundary)))
        parts += [_earlier(boundary, earlier) for earlier in boundary.versions.earlier] if boundary.versions else []
    return "\n\n".join(parts) + "\n"


def _said(contract: Contract, boundary: Boundary) -> Iterator[str]:
    """What holds of the version of a boundary that the package is made from."""
    yield f"From {joined(boundary.senders)} to {joined(boundary.receivers)}: {coded(boundary.operations)}."
    versions = boundary.versions
    if versions and versions.compatible:
        yield f"Compatible {versions.compatible}: {COMPATIBLE[versions.compatible]}."
    if versions and versions.notice_ms:
        yield f"What ends is told {amount(versions.notice_ms)} before."
    for consumer in versions.consumers if versions else ():
        yield f"{consumer.system} is on {consumer.version}."
    for operation in (contract.operation(name) for name in boundary.operations):
        if operation.deprecated:
            yield f"`{operation.name}` {_ending(operation.deprecated)}"
        for message in operation.messages:
            yield from _fields(message.name or operation.name, message.fields)


def _fields(where: str, fields: tuple[FieldSpec, ...]) -> Iterator[str]:
    for field in fields:
        if field.deprecated:
            yield f"`{where}.{field.name}` {_ending(field.deprecated)}"


def _earlier(boundary: Boundary, earlier: Earlier) -> str:
    ends = f" It {_ending(earlier.deprecated)}" if earlier.deprecated else ""
    return f"#### {boundary.name} {earlier.version}\n\n- Still answered beside {boundary.version}.{ends}"


def _ending(ends: Deprecation) -> str:
    instead = f"; use `{ends.instead}`" if ends.instead else ""
    return f"is deprecated from {ends.since} and gone after {ends.until}{instead}."


_HOW = "Made from the spec. The version grows with that of each boundary below; what the spec says of earlier versions stands with each."
