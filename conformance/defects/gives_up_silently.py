"""When the asking budget is spent nobody is told: the outcome stays unknown for ever."""

from collections.abc import Iterator

from reference import handoffs
from reference.__main__ import main
from reference.handoffs import Deadline, Handoff

KILLS = "billing-activation/oms/recovery.settles"


asked = handoffs.asking_deadlines


def asking_deadlines(handoff: Handoff) -> Iterator[Deadline]:
    """The next turn of asking, as long as there is budget, and then nothing."""
    ends = (handoff.unknown_at or 0) + handoff.terms.ask_for
    yield from (due for due in asked(handoff) if due.what == "ask" and due.at <= ends)


if __name__ == "__main__":
    handoffs.asking_deadlines = asking_deadlines
    main()
