"""An asynchronous command: asked now, accepted soon, its outcome told later."""

from merestone.styles._style import FAULTS_OF_COMMANDS, Style

STYLE = Style(
    name="async command",
    handoff="command",
    beside=("status query", "query"),
    demanded=("request", "accepted", "completed", "failed"),
    optional=("rejected",),
    stages=("accepted", "completed"),
    circumstances=FAULTS_OF_COMMANDS,
    replies=True,
)
