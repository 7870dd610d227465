# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Workforce be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    appointment_state = Retries()
    book_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    cancel_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    list_appointments = Retries(not_sent=Retry(3, 0.1, 0.4))
    reschedule_installation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    search_time_slot = Retries(not_sent=Retry(3, 0.1, 0.4))


class ASKING:
    """For `settle`; by the name of the command."""

    book_installation = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"booked": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    cancel_installation = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"booked": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    reschedule_installation = Asking(
        after=(60.0, 300.0),
        every=900.0,
        lasting=14400.0,
        word="state",
        found={"booked": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
