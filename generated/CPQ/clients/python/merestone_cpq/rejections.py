# Written by `merestone compile`; change the spec, not this file.
"""What CPQ says when it refuses: the rejection of each command, with its reason."""

from .models import QuoteNotAccepted, QuoteNotRevised
from .problems import Rejected


class AcceptQuoteRejected(Rejected):
    """`AcceptQuote` was understood and refused; `message` says why."""

    @property
    def message(self) -> QuoteNotAccepted:
        """The rejection as the contract has it."""
        return QuoteNotAccepted.model_validate(self.members)


class ReviseQuoteRejected(Rejected):
    """`ReviseQuote` was understood and refused; `message` says why."""

    @property
    def message(self) -> QuoteNotRevised:
        """The rejection as the contract has it."""
        return QuoteNotRevised.model_validate(self.members)
