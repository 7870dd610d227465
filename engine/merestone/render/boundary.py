"""A boundary as a reader wants it: every clause in force, and where each came from."""

from collections.abc import Iterable, Iterator
from textwrap import indent

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Clause
from merestone.contract.contract import Contract
from merestone.contract.types import Deprecation
from merestone.diagnostics import WrongUse, nearest
from merestone.model.boundary import Model
from merestone.model.names import local

ASPECTS = ("access", "ownership", "timing", "mutability", "evidence", "recovery")
_WIDTH = 72


def named(model: Model, name: str, others: Iterable[str] = ()) -> str:
    """The boundary that `name` means, or that holds the operation of that name; a slip may have meant one of `others` too."""
    names = {local(b.name): local(b.name) for b in model.boundaries.values()}
    operations = {local(o.name): local(o.boundary) for o in model.operations()}
    known = operations | names
    if name not in known:
        meant = nearest(name, [*known, *others])
        raise WrongUse(f"nothing is called {name}" + (f"; did you mean {meant}?" if meant else ""))
    return known[name]


def around(model: Model, place: str) -> str:
    """The boundary around `FILE:LINE`."""
    file, _, line = place.rpartition(":")
    if not line.isdigit():
        raise WrongUse(f"{place} is not of the form FILE:LINE")
    for boundary in model.boundaries.values():
        extent = boundary.extent
        if extent.file == file and extent.line <= int(line) <= extent.end_line:
            return local(boundary.name)
    raise WrongUse(f"no boundary is around {place}")


def describe(contract: Contract, name: str) -> str:
    """The boundary of that name, aspect by aspect."""
    boundary = contract.boundary(name)
    parts = ["\n".join([_head(boundary), *_versions(boundary)])]
    if boundary.description:
        parts.append(indent(boundary.description, "  "))
    parts.append("\n".join(_operation(contract.operation(o)) for o in boundary.operations))
    parts.extend(_aspect(aspect, boundary) for aspect in ASPECTS)
    return "\n\n".join(part for part in parts if part)


def _head(boundary: Boundary) -> str:
    sides = f"{', '.join(boundary.senders)} to {', '.join(boundary.receivers)}"
    return (
        f"{boundary.name} {boundary.version}: {boundary.style}, {sides}   {boundary.place.file}:{boundary.place.line}"
    )


def _versions(boundary: Boundary) -> Iterator[str]:
    """Which earlier versions are still there, and who is on which."""
    for earlier in boundary.versions.earlier if boundary.versions else ():
        yield f"  still {earlier.version}{_end(earlier.deprecated)}"
    for consumer in boundary.versions.consumers if boundary.versions else ():
        yield f"  {consumer.system} is on {consumer.version}"


def _end(ends: Deprecation | None) -> str:
    if ends is None:
        return ""
    return f", deprecated from {ends.since} until {ends.until}" + (f": use {ends.instead}" if ends.instead else "")


def _operation(operation: Operation) -> str:
    address = f"{operation.method} {operation.path}" if operation.path else f"on {operation.channel}"
    return f"  {operation.kind} {operation.name} ({address}){_end(operation.deprecated)}"


def _aspect(aspect: str, boundary: Boundary) -> str:
    lines = [line for c in boundary.clauses if c.aspect == aspect for line in _clause(c)]
    return "\n".join([f"  {aspect}", *lines]) if lines else ""


def _clause(clause: Clause) -> Iterator[str]:
    """The clause, and under or beside it where it is written."""
    source = f"{clause.place.file}:{clause.place.line}{', proposed' * clause.proposed}"
    if clause.place.policy:
        source += f", through {clause.place.policy}"
    text = f"    {clause.operation}: {clause.text}" if clause.operation else f"    {clause.text}"
    if len(text) <= _WIDTH:
        yield f"{text:<{_WIDTH}}  {source}"
    else:
        yield text
        yield f"{'':<{_WIDTH}}  {source}"
