# Written by `merestone compile`; change the spec, not this file.
"""What Workforce says when it refuses: the rejection of each command, with its reason."""

from .models import InstallationBookingRejected, InstallationNotCancelled, InstallationNotRescheduled
from .problems import Rejected


class BookInstallationRejected(Rejected):
    """`BookInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> InstallationBookingRejected:
        """The rejection as the contract has it."""
        return InstallationBookingRejected.model_validate(self.members)


class CancelInstallationRejected(Rejected):
    """`CancelInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> InstallationNotCancelled:
        """The rejection as the contract has it."""
        return InstallationNotCancelled.model_validate(self.members)


class RescheduleInstallationRejected(Rejected):
    """`RescheduleInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> InstallationNotRescheduled:
        """The rejection as the contract has it."""
        return InstallationNotRescheduled.model_validate(self.members)
