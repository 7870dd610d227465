# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Billing be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    billing_account_state = Retries()
    ensure_billing_account = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    activate_billing = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    activation_status = Retries()
    cancel_subscription = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    cancellation_status = Retries()
    contract_terms_state = Retries()
    credit_memo_state = Retries()
    request_credit_memo = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))


class ASKING:
    """For `settle`; by the name of the command."""

    ensure_billing_account = Asking(
        after=(10.0, 60.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    activate_billing = Asking(
        after=(),
        every=900.0,
        lasting=86400.0,
        word="state",
        found={"active": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    cancel_subscription = Asking(
        after=(),
        every=900.0,
        lasting=86400.0,
        word="state",
        found={"cancelled": "completed", "pending": "accepted", "failed": "failed", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    request_credit_memo = Asking(
        after=(),
        every=900.0,
        lasting=86400.0,
        word="state",
        found={"issued": "completed", "deciding": "accepted", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    map_contract_terms = Asking(
        after=(),
        every=3600.0,
        lasting=172800.0,
        word="state",
        found={"mapped": "completed", "mapping": "accepted", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
