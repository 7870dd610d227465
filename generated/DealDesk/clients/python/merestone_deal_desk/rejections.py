# Written by `merestone compile`; change the spec, not this file.
"""What DealDesk says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class RecordApprovalDecisionRejected(Rejected):
    """`RecordApprovalDecision` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.ApprovalDecisionRefused:
        """The rejection as the contract has it."""
        return models.ApprovalDecisionRefused.model_validate(self.members)


class SubmitQuoteForApprovalRejected(Rejected):
    """`SubmitQuoteForApproval` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.QuoteApprovalRefused:
        """The rejection as the contract has it."""
        return models.QuoteApprovalRefused.model_validate(self.members)


class WithdrawApprovalRequestRejected(Rejected):
    """`WithdrawApprovalRequest` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.ApprovalNotWithdrawn:
        """The rejection as the contract has it."""
        return models.ApprovalNotWithdrawn.model_validate(self.members)
