"""The story a request belongs to: who asks, for whom, and because of what."""

import uuid
from dataclasses import dataclass, replace
from typing import Self

TARGET_SYSTEM = "DealDesk"


@dataclass(frozen=True, slots=True)
class Context:
    """What every message carries along. `causation_id` is None on the first message of a story."""

    source_system: str
    tenant: str
    legal_entity: str
    correlation_id: str
    causation_id: str | None = None

    @classmethod
    def begun(cls, source_system: str, tenant: str, legal_entity: str) -> Self:
        """The context of the first message of a new story."""
        return cls(source_system, tenant, legal_entity, str(uuid.uuid4()))

    def caused_by(self, message_id: str) -> "Context":
        """The same story, one step further: what is sent now follows from that message."""
        return replace(self, causation_id=message_id)

    def headers(self) -> dict[str, str]:
        """The headers of a request in this context."""
        made = {
            "X-Correlation-Id": self.correlation_id,
            "X-Source-System": self.source_system,
            "X-Target-System": TARGET_SYSTEM,
            "X-Tenant-Id": self.tenant,
            "X-Legal-Entity": self.legal_entity,
        }
        return made | {"X-Causation-Id": self.causation_id} if self.causation_id else made
