"""What an item of evidence resolves to."""

from merestone.facts.in_force import leads_somewhere
from merestone.model.boundary import Operation
from merestone.model.entities import Vocabulary
from merestone.model.envelope import ENVELOPE
from merestone.model.types import Path

RECORDED = ("request", "hash", "outcome", "decidedAt", "sentAt", "receivedAt", "attempts", "approver")
"""What the holder records of the handoff itself."""


def resolves(vocabulary: Vocabulary, operation: Operation, path: Path) -> bool:
    """Whether the item is a correlation field, something recorded, a message or its hash, or a field of a message."""
    if len(path) == 1 and (path[0] in ENVELOPE or path[0] in RECORDED):
        return True
    message = next((m for m in operation.messages if m.role == path[0]), None)
    if message is None:
        return False
    return path[1:] in ((), ("hash",)) or leads_somewhere(vocabulary, message.fields, path[1:])
