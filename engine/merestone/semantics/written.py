"""Values that are written to files and read back, so that pydantic spells and checks them."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Frozen(BaseModel):
    """A value: it does not change once it is made, and knows no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def additive(default: Any) -> Any:
    """A field that a format gained later: written only where it differs from `default`, so that older files stay as they are."""
    return Field(default=default, exclude_if=lambda value: value == default)
