# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of DealDesk be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

    approval_command_state = Retries()
    record_approval_decision = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    submit_quote_for_approval = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    withdraw_approval_request = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
