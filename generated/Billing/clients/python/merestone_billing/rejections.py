# Written by `merestone compile`; change the spec, not this file.
"""What Billing says when it refuses: the rejection of each command, with its reason."""

from .models import BillingAccountRejected, BillingActivationRejected, CancellationRejected, CreditMemoRejected
from .problems import Rejected


class EnsureBillingAccountRejected(Rejected):
    """`EnsureBillingAccount` was understood and refused; `message` says why."""

    @property
    def message(self) -> BillingAccountRejected:
        """The rejection as the contract has it."""
        return BillingAccountRejected.model_validate(self.members)


class ActivateBillingRejected(Rejected):
    """`ActivateBilling` was understood and refused; `message` says why."""

    @property
    def message(self) -> BillingActivationRejected:
        """The rejection as the contract has it."""
        return BillingActivationRejected.model_validate(self.members)


class CancelSubscriptionRejected(Rejected):
    """`CancelSubscription` was understood and refused; `message` says why."""

    @property
    def message(self) -> CancellationRejected:
        """The rejection as the contract has it."""
        return CancellationRejected.model_validate(self.members)


class RequestCreditMemoRejected(Rejected):
    """`RequestCreditMemo` was understood and refused; `message` says why."""

    @property
    def message(self) -> CreditMemoRejected:
        """The rejection as the contract has it."""
        return CreditMemoRejected.model_validate(self.members)
