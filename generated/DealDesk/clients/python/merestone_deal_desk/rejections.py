# Written by `merestone compile`; change the spec, not this file.
"""What DealDesk says when it refuses: the rejection of each command, with its reason."""

from .models import ApprovalDecisionRefused, ApprovalNotWithdrawn, QuoteApprovalRefused
from .problems import Rejected


class RecordApprovalDecisionRejected(Rejected):
    """`RecordApprovalDecision` was understood and refused; `message` says why."""

    @property
    def message(self) -> ApprovalDecisionRefused:
        """The rejection as the contract has it."""
        return ApprovalDecisionRefused.model_validate(self.members)


class SubmitQuoteForApprovalRejected(Rejected):
    """`SubmitQuoteForApproval` was understood and refused; `message` says why."""

    @property
    def message(self) -> QuoteApprovalRefused:
        """The rejection as the contract has it."""
        return QuoteApprovalRefused.model_validate(self.members)


class WithdrawApprovalRequestRejected(Rejected):
    """`WithdrawApprovalRequest` was understood and refused; `message` says why."""

    @property
    def message(self) -> ApprovalNotWithdrawn:
        """The rejection as the contract has it."""
        return ApprovalNotWithdrawn.model_validate(self.members)
