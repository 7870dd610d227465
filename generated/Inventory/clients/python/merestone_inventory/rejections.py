# Written by `merestone compile`; change the spec, not this file.
"""What Inventory says when it refuses: the rejection of each command, with its reason."""

from .models import InventoryReservationRejected, ReservationNotReleased, ReservationNotRenewed
from .problems import Rejected


class ReleaseReservationRejected(Rejected):
    """`ReleaseReservation` was understood and refused; `message` says why."""

    @property
    def message(self) -> ReservationNotReleased:
        """The rejection as the contract has it."""
        return ReservationNotReleased.model_validate(self.members)


class RenewReservationRejected(Rejected):
    """`RenewReservation` was understood and refused; `message` says why."""

    @property
    def message(self) -> ReservationNotRenewed:
        """The rejection as the contract has it."""
        return ReservationNotRenewed.model_validate(self.members)


class ReserveInventoryRejected(Rejected):
    """`ReserveInventory` was understood and refused; `message` says why."""

    @property
    def message(self) -> InventoryReservationRejected:
        """The rejection as the contract has it."""
        return InventoryReservationRejected.model_validate(self.members)
