"""No proof is kept of what Billing told."""

from reference import evidence
from reference.__main__ import main
from reference.oms import Oms

KILLS = "billing-facts/oms/evidence.complete"


def keep_heard(oms: Oms, name: str, event_id: str, outcome: str) -> None:
    """It was only a fact."""


if __name__ == "__main__":
    evidence.keep_heard = keep_heard
    main()
