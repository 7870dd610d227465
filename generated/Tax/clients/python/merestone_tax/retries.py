# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Tax be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    commit_invoice_tax = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    tax_document_state = Retries()
    void_invoice_tax = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    validate_tax = Retries(not_sent=Retry(5, 30.0, 300.0))
    estimate_tax = Retries(not_sent=Retry(2, 0.2, 1.0))


class ASKING:
    """For `settle`; by the name of the command."""

    commit_invoice_tax = Asking(
        after=(),
        every=600.0,
        lasting=86400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    void_invoice_tax = Asking(
        after=(),
        every=600.0,
        lasting=86400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
