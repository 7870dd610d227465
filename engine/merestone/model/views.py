"""Views: what people, or other systems, look at to see where something stands."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.semantics.formula import Frozen

ViewClass = Literal["operational", "analytical", "archive"]
Question = Literal["where", "who", "rejectedBy", "trigger", "retried", "completed", "waiting", "correct"]
QUESTIONS: dict[Question, str] = {
    "where": "Where is it now?",
    "who": "Who touched it?",
    "rejectedBy": "Which system rejected it?",
    "trigger": "Which event triggered the command?",
    "retried": "Was the command retried?",
    "completed": "Did the downstream system complete it?",
    "waiting": "Is the customer waiting?",
    "correct": "Do both sides agree on it?",
}
"""What operators ask, in the order of the source (article 24); "Is billing correct?" is the last of them, for any pair."""
OF_ENTRIES = (
    "occurredAt", "actorId", "causationId", "correlationId", "idempotencyKey", "sourceSystem", "entityVersion", "attempts",
    "outcome",
)  # fmt: skip
"""What a view may show of each message that it is built from, beside the values of entities."""
RECORDED = ("attempts", "outcome")
"""Those that no message carries: only who keeps them as evidence has them."""


class Shown(Frozen):
    """A field of an entity that is shown, or (without an entity) something of each message behind it."""

    entity: str | None
    name: str
    span: Span


class Source(Frozen):
    """An operation that the view is built from."""

    operation: str
    span: Span


class Answer(Frozen):
    """A question that the view claims to answer."""

    question: Question
    span: Span


class Drive(Frozen):
    """A command that is given from the view."""

    operation: str
    span: Span


class View(Frozen):
    """What is shown of an entity in a system; `span` is its name. A check reports a view without a class."""

    name: str
    entity: str
    system: str
    class_: ViewClass | None
    readers: tuple[str, ...]
    carries: tuple[str, ...]
    sources: tuple[Source, ...]
    shows: tuple[Shown, ...]
    answers: tuple[Answer, ...]
    fresh_ms: int | None
    fresh_span: Span | None
    drives: tuple[Drive, ...]
    description: str
    span: Span
