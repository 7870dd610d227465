"""A batch: many rows handed over as one run, checked as a whole before any of them counts."""

from merestone.styles._style import Style

STYLE = Style(
    name="batch",
    handoff="file",
    beside=("status query", "query"),
    demanded=("manifest", "row", "accepted", "rejected"),
    optional=("completed", "failed"),
    stages=("completed",),
    circumstances=("rejected",),
)
