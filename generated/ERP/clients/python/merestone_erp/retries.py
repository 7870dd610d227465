# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of ERP be sent again, for `retried`."""

from .retrying import Retries


class RETRIES:
    """By the name of the method."""

    posting_batch_state = Retries()
