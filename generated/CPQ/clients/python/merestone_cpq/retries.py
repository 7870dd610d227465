# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of CPQ be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    catalog_publish_state = Retries()
    accept_quote = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    quote_intent_state = Retries()
    revise_quote = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    price_book_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    accept_quote = Asking(
        after=(2.0, 10.0),
        every=60.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    revise_quote = Asking(
        after=(2.0, 10.0),
        every=60.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
