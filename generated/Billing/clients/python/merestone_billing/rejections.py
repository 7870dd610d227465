# Written by `merestone compile`; change the spec, not this file.
"""What Billing says when it refuses: the rejection of each command, with its reason."""

from .models import BillingActivationRejected, CancellationRejected
from .problems import Rejected


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
