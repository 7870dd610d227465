# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Pricing be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry


class RETRIES:
    """For `retried`; by the name of the method."""

    catalog_publish_state = Retries()
    calculate_price = Retries(not_sent=Retry(3, 0.1, 1.0))
    explain_price = Retries(not_sent=Retry(3, 0.1, 1.0))
