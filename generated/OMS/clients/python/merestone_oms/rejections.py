# Written by `merestone compile`; change the spec, not this file.
"""What OMS says when it refuses: the rejection of each command, with its reason."""

from .models import (
    CancellationRequestDenied,
    OrderCancellationDenied,
    OrderCloseDenied,
    OrderDraftRefused,
    OrderRejected,
    RepairRefused,
)
from .problems import Rejected


class RequestOrderCancellationRejected(Rejected):
    """`RequestOrderCancellation` was understood and refused; `message` says why."""

    @property
    def message(self) -> CancellationRequestDenied:
        """The rejection as the contract has it."""
        return CancellationRequestDenied.model_validate(self.members)


class ExecuteRepairActionRejected(Rejected):
    """`ExecuteRepairAction` was understood and refused; `message` says why."""

    @property
    def message(self) -> RepairRefused:
        """The rejection as the contract has it."""
        return RepairRefused.model_validate(self.members)


class CreateOrderDraftRejected(Rejected):
    """`CreateOrderDraft` was understood and refused; `message` says why."""

    @property
    def message(self) -> OrderDraftRefused:
        """The rejection as the contract has it."""
        return OrderDraftRefused.model_validate(self.members)


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
