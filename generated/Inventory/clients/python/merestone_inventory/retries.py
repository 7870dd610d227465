# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Inventory be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    check_product_stock = Retries(not_sent=Retry(3, 0.1, 1.0))
    list_reservations = Retries(not_sent=Retry(3, 0.1, 0.4))
    release_reservation = Retries(not_sent=Retry(50, 1.0, 300.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    renew_reservation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    reservation_state = Retries()
    reserve_inventory = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    recall_state = Retries()
    shipment_state = Retries()
