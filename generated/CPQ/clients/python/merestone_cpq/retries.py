# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of CPQ be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    catalog_publish_state = Retries()
    accept_quote = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    quote_intent_state = Retries()
    revise_quote = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    price_book_state = Retries()
