# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of DealDesk be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    approval_command_state = Retries()
    record_approval_decision = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    submit_quote_for_approval = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    withdraw_approval_request = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))


class ASKING:
    """For `settle`; by the name of the command."""

    record_approval_decision = Asking(
        after=(5.0, 30.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    submit_quote_for_approval = Asking(
        after=(5.0, 30.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    withdraw_approval_request = Asking(
        after=(5.0, 30.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "inFlight": "requested", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
