"""Landscapes: the layers of the systems, who may never hand over to whom, and how far the whole may grow."""

from typing import Literal

from merestone.diagnostics import Span
from merestone.semantics.formula import Frozen

Measure = Literal["deep", "commands", "time", "fields", "neighbours", "foreign states"]
"""What a landscape may limit: waits inside waits, commands in one wait, its length (ms), fields of a fact, connected systems, copied states."""


class Forbidden(Frozen):
    """`never A, B -> C by STYLES because TEXT`: each side lists layers and systems; without a style, every style is meant."""

    senders: tuple[str, ...]
    receivers: tuple[str, ...]
    styles: tuple[str, ...]
    reason: str
    text: str
    span: Span


class Limit(Frozen):
    """At most so many."""

    measure: Measure
    most: int
    text: str
    span: Span


class Landscape(Frozen):
    """The rules of the whole graph; `layers` in the order written, `span` is its name."""

    name: str
    layers: tuple[str, ...]
    layer_spans: tuple[Span, ...]
    forbidden: tuple[Forbidden, ...]
    limits: tuple[Limit, ...]
    description: str
    span: Span
