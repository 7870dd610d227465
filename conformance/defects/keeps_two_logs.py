"""An accepted handoff is written down under a word of its own, which no machine knows."""

from reference import journal
from reference.__main__ import main
from reference.journal import About
from reference.oms import Oms

KILLS = "billing-activation/oms/ownership.lifecycle"

recorded = journal.record


def record(oms: Oms, subject: str, instance: str, source: str, target: str, about: About, cause: str) -> None:
    """Billing says it is working on it: so it is in progress."""
    words = {"accepted": "inProgress"} if subject in ("ActivateBilling", "CancelSubscription") else {}
    recorded(oms, subject, instance, words.get(source, source), words.get(target, target), about, cause)


if __name__ == "__main__":
    journal.record = record
    main()
