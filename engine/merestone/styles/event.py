"""An event: a fact that is told once it is durable."""

from merestone.styles._style import Style

STYLE = Style(
    name="event",
    handoff="event",
    beside=(),
    demanded=("fact",),
    optional=(),
    stages=("delivered",),
    circumstances=("denied", "invalid", "poison", "conflict", "gap"),
)
