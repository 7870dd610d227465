"""A spec as a picture of letters: who tells or asks whom what, one boundary after the other."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract

LINES = {"query": "---?-->", "sync command": "=======>", "async command": "------->"}
TOLD = "- - - ->"
"""The line of what is told, not asked: events, feeds and batches."""


def draw(contract: Contract, name: str | None = None) -> str:
    """Every boundary, or the one of that name, as lines of text."""
    shown = [b for b in contract.boundaries if name in (None, b.name)]
    width = max((len(" + ".join(b.senders)) for b in shown), default=0)
    return "\n\n".join("\n".join(_boundary(contract, boundary, width)) for boundary in shown)


def _boundary(contract: Contract, boundary: Boundary, width: int) -> Iterator[str]:
    """The two sides and the line between them; below, what goes over it."""
    sides, line = " + ".join(boundary.senders), LINES.get(boundary.style, TOLD)
    yield f"{sides:>{width}}  {line}  {' + '.join(boundary.receivers)}     {boundary.name} ({boundary.style})"
    for name in boundary.operations:
        operation = contract.operation(name)
        yield f"{'':>{width}}  {_mark(operation)} {operation.name}{_answers(operation)}"


def _mark(operation: Operation) -> str:
    return {"status query": "?", "query": "?", "command": ">"}.get(operation.kind, "*")


def _answers(operation: Operation) -> str:
    """What may come of it."""
    roles = [m.role for m in operation.messages if m.role not in ("request", "fact", "manifest", "row")]
    unknown = [operation.unknown.name] if operation.unknown else []
    return f" -> {' | '.join([*roles, *unknown])}" if operation.kind == "command" else ""
