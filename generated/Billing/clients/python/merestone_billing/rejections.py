# Written by `merestone compile`; change the spec, not this file.
"""What Billing says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class EnsureBillingAccountRejected(Rejected):
    """`EnsureBillingAccount` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.BillingAccountRejected:
        """The rejection as the contract has it."""
        return models.BillingAccountRejected.model_validate(self.members)


class ActivateBillingRejected(Rejected):
    """`ActivateBilling` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.BillingActivationRejected:
        """The rejection as the contract has it."""
        return models.BillingActivationRejected.model_validate(self.members)


class CancelSubscriptionRejected(Rejected):
    """`CancelSubscription` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.CancellationRejected:
        """The rejection as the contract has it."""
        return models.CancellationRejected.model_validate(self.members)


class RequestCreditMemoRejected(Rejected):
    """`RequestCreditMemo` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.CreditMemoRejected:
        """The rejection as the contract has it."""
        return models.CreditMemoRejected.model_validate(self.members)
