# Written by `merestone compile`; change the spec, not this file.
"""What Tax says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class CommitInvoiceTaxRejected(Rejected):
    """`CommitInvoiceTax` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InvoiceTaxRefused:
        """The rejection as the contract has it."""
        return models.InvoiceTaxRefused.model_validate(self.members)


class VoidInvoiceTaxRejected(Rejected):
    """`VoidInvoiceTax` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.InvoiceTaxVoidDenied:
        """The rejection as the contract has it."""
        return models.InvoiceTaxVoidDenied.model_validate(self.members)
