"""A query: an answer that somebody needs at once, and that changes nothing."""

from merestone.styles._style import Style

STYLE = Style(
    name="query",
    handoff="query",
    beside=("status query",),
    demanded=("answer",),
    optional=("request",),
    stages=("answered",),
    circumstances=("notSent",),
)
