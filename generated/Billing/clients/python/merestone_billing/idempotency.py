"""The idempotency key of a request, derived from its natural key: the same intent always has the same key."""

import json
import uuid
from collections.abc import Iterable

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")


def key_of(operation: str, tenant: str, legal_entity: str, sender: str, values: Iterable[object]) -> str:
    """UUIDv5 over operation, tenant, legal entity, sender and the values of the natural key, in order."""
    natural = ":".join(_part(value) for value in (operation, tenant, legal_entity, sender, *values))
    return str(uuid.uuid5(NAMESPACE, natural))


def _part(value: object) -> str:
    """A text as it is, anything else as compact JSON; `:` divides the parts, so within one it is `%3A`, and `%` is `%25`."""
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True, separators=(",", ":"))
    return text.replace("%", "%25").replace(":", "%3A")
