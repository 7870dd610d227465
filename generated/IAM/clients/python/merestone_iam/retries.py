# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of IAM be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry


class RETRIES:
    """For `retried`; by the name of the method."""

    authorize = Retries(not_sent=Retry(1, 0.05, 0.1))
