# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Billing be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    billing_account_state = Retries()
    ensure_billing_account = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    activate_billing = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    activation_status = Retries()
    cancel_subscription = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
    cancellation_status = Retries()
    contract_terms_state = Retries()
    credit_memo_state = Retries()
    request_credit_memo = Retries(not_sent=Retry(6, 2.0, 300.0), throttled=Retry(6, 2.0, 300.0), in_flight=Retry(6, 2.0, 300.0))
