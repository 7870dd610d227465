# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of OMS be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    catalog_publish_state = Retries()
    order_intent_state = Retries()
    request_order_cancellation = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    execute_repair_action = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    repair_state = Retries()
    check_orderability = Retries(not_sent=Retry(3, 0.1, 1.0))
    create_order_draft = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    order_draft_state = Retries()
    cancel_order = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    close_order = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))
    command_status = Retries()
    submit_order = Retries(not_sent=Retry(3, 1.0, 10.0), throttled=Retry(3, 1.0, 10.0), in_flight=Retry(3, 1.0, 10.0))


class ASKING:
    """For `settle`; by the name of the command."""

    request_order_cancellation = Asking(
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
    execute_repair_action = Asking(
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
    create_order_draft = Asking(
        after=(10.0, 60.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "refused": "rejected", "inFlight": "requested"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    cancel_order = Asking(
        after=(10.0, 60.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "refused": "rejected", "inFlight": "requested"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    close_order = Asking(
        after=(10.0, 60.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "refused": "rejected", "inFlight": "requested"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
    submit_order = Asking(
        after=(10.0, 60.0),
        every=300.0,
        lasting=14400.0,
        word="state",
        found={"done": "completed", "refused": "rejected", "inFlight": "requested"},
        absent="resend",
        absences=2,
        apart=60.0,
        otherwise="repair",
    )
