# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Provisioning be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    deactivation_state = Retries()
    list_service_orders = Retries(not_sent=Retry(3, 0.1, 0.4))
    service_order_state = Retries()
