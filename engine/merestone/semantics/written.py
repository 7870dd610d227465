"""Values that are written to files and read back, so that pydantic spells and checks them."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_NOT_KEPT: set[str] = set()


class Frozen(BaseModel):
    """A value: it does not change once it is made, and knows no field that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _context: Any, /) -> None:
        """Forget which fields were given and which were left to their defaults: nobody asks, and of a large spec it is half the memory."""
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_KEPT)


def additive(default: Any) -> Any:
    """A field that a format gained later: written only where it differs from `default`, so that older files stay as they are."""
    return Field(default=default, exclude_if=lambda value: value == default)
