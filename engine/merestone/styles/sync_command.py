"""A synchronous command: somebody waits for the decision."""

from merestone.styles._style import FAULTS_OF_COMMANDS, Style

STYLE = Style(
    name="sync command",
    handoff="command",
    beside=("status query", "query"),
    demanded=("request", "completed", "rejected"),
    optional=("failed",),
    stages=("completed",),
    circumstances=FAULTS_OF_COMMANDS,
)
