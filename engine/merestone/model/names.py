"""Qualified names: `module.Name`, the module itself may have dots."""

import re
from functools import lru_cache


def qualified(module: str, name: str) -> str:
    """The full name of what `module` declares as `name`."""
    return f"{module}.{name}"


def local(name: str) -> str:
    """The name without its module."""
    return name.rsplit(".", 1)[-1]


@lru_cache(maxsize=1 << 15)
def kebab(name: str) -> str:
    """`BillingActivation` as `billing-activation`, `notSent` as `not-sent`, `OMS` as `oms`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name).replace("_", "-").lower()
