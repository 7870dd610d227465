"""How long something is kept, and how what is personal in it is erased."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.semantics.formula import Condition, Frozen, Occurrence

ErasedBy = Literal["drop", "hash", "tokenise", "key drop"]
"""The value is taken out; replaced by its hash; replaced by a token; or its key is destroyed, so that no copy can be read."""


class Retention(Frozen):
    """`for D`, perhaps after something; `while referenced by E`; or `forever`. `days` is about how long D is, to compare."""

    amount: str = ""
    unit: str = ""
    days: float | None = None
    after: Occurrence | None = None
    referenced_by: tuple[str, ...] = ()
    text: str
    span: Span

    @property
    def forever(self) -> bool:
        """Whether there is no end to it."""
        return self.days is None and not self.referenced_by


class Erasure(Frozen):
    """`erase FIELDS by WAY`, on what, and what stands against it."""

    fields: tuple[str, ...]
    way: ErasedBy
    operation: str | None
    """What asks for it; None where the end of the retention does."""
    state: str | None
    stands: Literal["deferred", "refused"] | None
    while_kept: bool
    condition: Condition | None
    condition_text: str
    text: str
    span: Span
