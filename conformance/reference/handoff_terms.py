"""What the boundary says about each command OMS sends to Billing: deadlines, table of answers, desks."""

from dataclasses import dataclass

from reference import times

BILLING = "Billing"
OPERATORS = "BillingOperations"
APPROVER = "FinanceApprover"

ARROWS: dict[str, frozenset[str]] = {
    "idle": frozenset({"requested"}),
    "requested": frozenset({"accepted", "completed", "rejected", "failed", "unknown", "repair"}),
    "accepted": frozenset({"completed", "rejected", "failed", "unknown"}),
    "unknown": frozenset({"reconciling", "repair", "completed", "rejected", "failed", "accepted"}),
    "reconciling": frozenset({"unknown", "completed", "accepted", "rejected", "failed", "requested", "repair"}),
    "repair": frozenset({"completed", "requested", "abandoned", "rejected", "failed", "accepted"}),
    "rejected": frozenset({"repair"}),
    "failed": frozenset({"repair"}),
    "completed": frozenset({"compensating"}),
    "compensating": frozenset({"compensated", "repair"}),
    "compensated": frozenset(),
    "abandoned": frozenset(),
}
OPEN = ("requested", "accepted", "unknown", "reconciling", "repair", "compensating", "rejected", "failed")
OUTCOMES = ("completed", "rejected", "failed")


@dataclass(frozen=True)
class Terms:
    """The clauses in force for one command. `found` maps a word of the status query to the state it proves."""

    operation: str
    unknown_name: str
    found: dict[str, str]
    fallouts: dict[str, str]
    owner: str = OPERATORS
    approver: str = APPROVER
    accepted_within: int = 5 * times.SECOND
    completed_within: int = 4 * times.HOUR
    ask_every: int = 15 * times.MINUTE
    ask_for: int = 24 * times.HOUR
    answer_within: int = 5 * times.SECOND
    absences: int = 2
    absences_apart: int = 5 * times.MINUTE
    retries: int = 6
    backoff: tuple[int, int] = (2 * times.SECOND, 5 * times.MINUTE)
    may_repair: tuple[str, ...] = ("confirm", "resend", "abandon")


_DESKS = {
    "mismatch": "PayloadMismatch",
    "stale": "StaleRevision",
    "expired": "DeadlinePassed",
    "conflict": "ContradictoryOutcome",
    "poison": "PoisonMessage",
    "denied": "AccessDenied",
    "invalid": "ContractViolation",
}

TERMS = {
    "ActivateBilling": Terms(
        operation="ActivateBilling",
        unknown_name="BillingActivationUnconfirmed",
        found={"active": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"},
        fallouts=_DESKS | {"rejected": "BillingRejected", "failed": "BillingFailed"},
    ),
    "CancelSubscription": Terms(
        operation="CancelSubscription",
        unknown_name="CancellationUnconfirmed",
        found={"cancelled": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"},
        fallouts=_DESKS | {"rejected": "CancellationRefused", "failed": "CancellationRefused"},
    ),
}
