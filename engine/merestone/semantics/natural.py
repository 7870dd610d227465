"""Natural keys: what makes a request this request and no other, and the idempotency key that follows from it."""

import json
import uuid
from collections.abc import Iterable

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://merestone.dev/idempotency")


def natural_key(operation: str, tenant: str, legal_entity: str, sender: str, values: Iterable[object]) -> str:
    """The text an idempotency key is made from: scope first, then the values of `idempotent by` in order."""
    return ":".join(_part(value) for value in (operation, tenant, legal_entity, sender, *values))


def idempotency_key(operation: str, tenant: str, legal_entity: str, sender: str, values: Iterable[object]) -> str:
    """The `Idempotency-Key` of a request: the same natural key always gives the same UUID."""
    return str(uuid.uuid5(NAMESPACE, natural_key(operation, tenant, legal_entity, sender, values)))


def _part(value: object) -> str:
    """A string as it is, anything else as compact JSON; `:` divides the parts, so within one it is `%3A`, and `%` is `%25`."""
    text = value if isinstance(value, str) else json.dumps(value, sort_keys=True, separators=(",", ":"))
    return text.replace("%", "%25").replace(":", "%3A")
