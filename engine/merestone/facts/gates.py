"""What must be the case before something is told: each `tell` of a journey, and each document, is a gate of its command."""

from collections.abc import Iterator
from dataclasses import dataclass

from merestone.diagnostics import Span
from merestone.model.boundary import Model
from merestone.semantics.formula import Condition


@dataclass(frozen=True)
class Gate:
    """One condition that opens the command, as written, and where."""

    condition: Condition
    text: str
    span: Span


def gates(model: Model, operation: str) -> tuple[Gate, ...]:
    """Every gate of the operation of that qualified name; any one of them opens it."""
    return tuple(_gates(model, operation))


def _gates(model: Model, operation: str) -> Iterator[Gate]:
    for journey in model.journeys.values():
        for tell in journey.tells:
            if tell.operation == operation:
                yield Gate(tell.condition, tell.condition_text, tell.span)
    for document in model.documents.values():
        if any(sending.operation == operation for sending in document.sendings):
            yield Gate(document.condition, document.condition_text, document.condition_span)
