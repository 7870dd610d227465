# Written by `merestone compile`; change the spec, not this file.
"""What Workforce says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class BookInstallationRejected(Rejected):
    """`BookInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InstallationBookingRejected:
        """The rejection as the contract has it."""
        return models.InstallationBookingRejected.model_validate(self.members)


class CancelInstallationRejected(Rejected):
    """`CancelInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InstallationNotCancelled:
        """The rejection as the contract has it."""
        return models.InstallationNotCancelled.model_validate(self.members)


class RescheduleInstallationRejected(Rejected):
    """`RescheduleInstallation` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InstallationNotRescheduled:
        """The rejection as the contract has it."""
        return models.InstallationNotRescheduled.model_validate(self.members)
