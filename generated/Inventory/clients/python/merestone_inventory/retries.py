# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Inventory be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    check_product_stock = Retries(not_sent=Retry(3, 0.1, 1.0))
    list_reservations = Retries(not_sent=Retry(3, 0.1, 0.4))
    release_reservation = Retries(not_sent=Retry(50, 1.0, 300.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    renew_reservation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    reservation_state = Retries()
    reserve_inventory = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    recall_state = Retries()
    shipment_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    release_reservation = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    renew_reservation = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    reserve_inventory = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    allocate_and_ship = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"dispatched": "completed", "preparing": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    recall_shipment = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"recalled": "completed", "recalling": "accepted", "refused": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
