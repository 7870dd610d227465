# Written by `merestone compile`; change the spec, not this file.
"""What OMS says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class RequestOrderCancellationRejected(Rejected):
    """`RequestOrderCancellation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.CancellationRequestDenied:
        """The rejection as the contract has it."""
        return models.CancellationRequestDenied.model_validate(self.members)


class ExecuteRepairActionRejected(Rejected):
    """`ExecuteRepairAction` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.RepairRefused:
        """The rejection as the contract has it."""
        return models.RepairRefused.model_validate(self.members)


class CreateOrderDraftRejected(Rejected):
    """`CreateOrderDraft` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.OrderDraftRefused:
        """The rejection as the contract has it."""
        return models.OrderDraftRefused.model_validate(self.members)


class CancelOrderRejected(Rejected):
    """`CancelOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.OrderCancellationDenied:
        """The rejection as the contract has it."""
        return models.OrderCancellationDenied.model_validate(self.members)


class CloseOrderRejected(Rejected):
    """`CloseOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.OrderCloseDenied:
        """The rejection as the contract has it."""
        return models.OrderCloseDenied.model_validate(self.members)


class SubmitOrderRejected(Rejected):
    """`SubmitOrder` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.OrderRejected:
        """The rejection as the contract has it."""
        return models.OrderRejected.model_validate(self.members)
