"""The idempotency key of a request, derived from its natural key: the same intent always has the same key."""

import json
import uuid
from collections.abc import Iterable

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")


def key_of(operation: str, tenant: str, legal_entity: str, sender: str, values: Iterable[object]) -> str:
    """UUIDv5 over operation, tenant, legal entity, sender and the values of the natural key, in order."""
    natural = ":".join([operation, tenant, legal_entity, sender, *(_spelled(value) for value in values)])
    return str(uuid.uuid5(NAMESPACE, natural))


def _spelled(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, separators=(",", ":"))
