# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Workforce be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    appointment_state = Retries()
    book_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    cancel_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    list_appointments = Retries(not_sent=Retry(3, 0.1, 0.4))
    reschedule_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    search_time_slot = Retries(not_sent=Retry(3, 0.1, 0.4))
