# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Tax be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    commit_invoice_tax = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    tax_document_state = Retries()
    void_invoice_tax = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    validate_tax = Retries(not_sent=Retry(5, 30.0, 300.0))
    estimate_tax = Retries(not_sent=Retry(2, 0.2, 1.0))
