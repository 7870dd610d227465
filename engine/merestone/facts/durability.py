"""Whether a condition rests on something that cannot be taken back unseen: a commit of its owner, not a hope."""

from merestone.facts.parties import boundary_of
from merestone.model.boundary import Model, OperationKind
from merestone.semantics.formula import Condition, Entered, Every, Is, Quiet, Some

_DURABLE: dict[OperationKind, frozenset[str]] = {
    "command": frozenset({"completed", "rejected", "failed", "abandoned", "compensated", "settled"}),
    "event": frozenset({"recorded", "published", "received", "applied"}),
    "file": frozenset({"applied", "partlyApplied", "rejected", "settled"}),
}
"""The states of an operation that stay, whatever is lost or late; a query and a stream have none."""
REACHED = "reached"


def is_durable(model: Model, condition: Condition) -> bool:
    """Whether the condition holds only where some durable state is reached."""
    match condition:
        case Is():
            return not condition.negated and all(_stays(model, condition.subject, s) for s in condition.states)
        case Entered(occurrence=occurrence):
            return _stays(model, occurrence.subject, occurrence.state)
        case Every(parts=parts):
            return any(is_durable(model, part) for part in parts)
        case Some(parts=parts):
            return all(is_durable(model, part) for part in parts)
        case Quiet():
            return False


def _stays(model: Model, subject: str, state: str) -> bool:
    """A state of an entity is its owner's commit; a milestone counts once it is reached."""
    if subject in model.vocabulary.entities:
        return True
    if subject in model.vocabulary.milestones:
        return state == REACHED
    boundary = boundary_of(model, subject)
    return boundary is None or state in _DURABLE.get(model.operation(subject).kind, frozenset())
