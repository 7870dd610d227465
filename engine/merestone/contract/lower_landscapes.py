"""Lower landscapes: layers, what they keep apart, and limits."""

from typing import cast

from merestone.contract import landscapes as to
from merestone.contract import types as to_types
from merestone.contract.lower_types import place
from merestone.model.landscape import Forbidden, Landscape
from merestone.model.names import local


def lower_landscape(landscape: Landscape) -> to.Landscape:
    """One landscape."""
    return to.Landscape(
        name=local(landscape.name),
        layers=landscape.layers,
        forbidden=tuple(_forbidden(each) for each in landscape.forbidden),
        limits=tuple(to.Limit(measure=each.measure, most=each.most, text=each.text) for each in landscape.limits),
        description=landscape.description,
        place=place(landscape.span),
    )


def _forbidden(forbidden: Forbidden) -> to.Forbidden:
    return to.Forbidden(
        senders=tuple(local(each) for each in forbidden.senders),
        receivers=tuple(local(each) for each in forbidden.receivers),
        styles=cast(tuple[to_types.Style, ...], forbidden.styles),
        reason=forbidden.reason,
        text=forbidden.text,
    )
