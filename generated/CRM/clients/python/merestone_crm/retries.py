# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of CRM be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry


class RETRIES:
    """For `retried`; by the name of the method."""

    find_opportunities = Retries(not_sent=Retry(2, 0.1, 1.0))
    show_opportunity = Retries(not_sent=Retry(2, 0.1, 1.0))
