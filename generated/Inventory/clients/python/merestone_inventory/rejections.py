# Written by `merestone compile`; change the spec, not this file.
"""What Inventory says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class ReleaseReservationRejected(Rejected):
    """`ReleaseReservation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.ReservationNotReleased:
        """The rejection as the contract has it."""
        return models.ReservationNotReleased.model_validate(self.members)


class RenewReservationRejected(Rejected):
    """`RenewReservation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.ReservationNotRenewed:
        """The rejection as the contract has it."""
        return models.ReservationNotRenewed.model_validate(self.members)


class ReserveInventoryRejected(Rejected):
    """`ReserveInventory` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InventoryReservationRejected:
        """The rejection as the contract has it."""
        return models.InventoryReservationRejected.model_validate(self.members)
