"""An operator may repair without anybody's approval."""

from reference import control
from reference.__main__ import main
from reference.canonical import Json
from reference.handoffs import Handoff

KILLS = "billing-activation/oms/recovery.repair"


def check_approval(handoff: Handoff, body: Json) -> None:
    """The operator will know."""


if __name__ == "__main__":
    control.check_approval = check_approval
    main()
