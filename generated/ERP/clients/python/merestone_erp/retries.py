# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of ERP be sent again, and how it is asked what became of one."""

from .retrying import Retries


class RETRIES:
    """For `retried`; by the name of the method."""

    posting_batch_state = Retries()
