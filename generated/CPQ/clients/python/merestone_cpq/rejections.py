# Written by `merestone compile`; change the spec, not this file.
"""What CPQ says when it refuses: the rejection of each command, with its reason."""

from . import models
from .problems import Rejected


class AcceptQuoteRejected(Rejected):
    """`AcceptQuote` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.QuoteNotAccepted:
        """The rejection as the contract has it."""
        return models.QuoteNotAccepted.model_validate(self.members)


class ReviseQuoteRejected(Rejected):
    """`ReviseQuote` was understood and refused; `message` says why."""

    @property
    def message(self) -> models.QuoteNotRevised:
        """The rejection as the contract has it."""
        return models.QuoteNotRevised.model_validate(self.members)
