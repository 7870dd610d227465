"""What holds for all systems together, and the waivers of rules."""

from typing import Literal

from merestone.contract.types import Place, Style
from merestone.semantics.written import Frozen


class Forbidden(Frozen):
    """What may never hand over to what: layers and systems on each side; without styles, in no style."""

    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    styles: tuple[Style, ...] = ()
    reason: str = ""
    text: str


class Limit(Frozen):
    """How far the graph may grow in one measure; `time` is in milliseconds, everything else is counted."""

    measure: Literal["deep", "commands", "time", "fields", "neighbours", "foreign states"]
    most: int
    text: str


class Waiver(Frozen):
    """What a rule finds in that place is let pass, until that day is over (ISO 8601); `by` answers for it."""

    rule: str
    target: str
    until: str
    reason: str = ""
    by: str
    approved_by: str | None = None
    place: Place


class Landscape(Frozen):
    """The rules of the whole graph: its layers from the outside in, what they keep apart, and its limits."""

    name: str
    layers: tuple[str, ...]
    forbidden: tuple[Forbidden, ...] = ()
    limits: tuple[Limit, ...] = ()
    description: str = ""
    place: Place
