# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of OMS be sent again, for `retried`."""

from .retrying import Retries, Retry


class RETRIES:
    """By the name of the method."""

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
