# Written by `merestone compile`; change the spec, not this file.
"""What OMS says when it refuses: the rejection of each command, with its reason."""

from .models import OrderCancellationDenied, OrderCloseDenied, OrderRejected
from .problems import Rejected


class CancelOrderRejected(Rejected):
    """`CancelOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> OrderCancellationDenied:
        """The rejection as the contract has it."""
        return OrderCancellationDenied.model_validate(self.members)


class CloseOrderRejected(Rejected):
    """`CloseOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> OrderCloseDenied:
        """The rejection as the contract has it."""
        return OrderCloseDenied.model_validate(self.members)


class SubmitOrderRejected(Rejected):
    """`SubmitOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> OrderRejected:
        """The rejection as the contract has it."""
        return OrderRejected.model_validate(self.members)
