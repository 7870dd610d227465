# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Notifier be sent again, for `retried`."""

from .retrying import Retries


class RETRIES:
    """By the name of the method."""

    message_state = Retries()
    document_state = Retries()
    withdrawal_state = Retries()
