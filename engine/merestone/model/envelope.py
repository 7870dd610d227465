"""What every command and event carries by construction, so that clauses may name it and nobody writes it."""

ENVELOPE = (
    "correlationId", "causationId", "entityId", "entityVersion", "idempotencyKey", "sourceSystem", "targetSystem",
    "tenant", "legalEntity", "actorId", "eventId", "occurredAt", "schemaVersion",
)  # fmt: skip
