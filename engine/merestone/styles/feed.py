"""A feed: a read model in another system is kept up to date, and can be built again."""

from merestone.styles._style import Style

STYLE = Style(
    name="feed",
    handoff="stream",
    beside=("file", "status query", "query"),
    demanded=("fact", "tombstone"),
    optional=(),
    stages=(),
    circumstances=("invalid", "poison", "gap"),
)
