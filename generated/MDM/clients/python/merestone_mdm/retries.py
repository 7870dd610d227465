# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of MDM be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry


class RETRIES:
    """For `retried`; by the name of the method."""

    check_customer = Retries(not_sent=Retry(3, 0.1, 1.0))
    find_xrefs = Retries(not_sent=Retry(3, 0.1, 1.0))
    resolve_customer = Retries(not_sent=Retry(3, 0.1, 1.0))
    show_customer = Retries(not_sent=Retry(3, 0.1, 1.0))
