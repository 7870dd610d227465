# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Provisioning be sent again, and how it is asked what became of one."""

from .retrying import Retries, Retry
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    deactivation_state = Retries()
    list_service_orders = Retries(not_sent=Retry(3, 0.1, 0.4))
    service_order_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    activate_service = Asking(
        after=(300.0, 600.0, 1800.0),
        every=3600.0,
        lasting=14400.0,
        word="state",
        found={"completed": "completed", "running": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    deactivate_service = Asking(
        after=(300.0, 600.0, 1800.0),
        every=3600.0,
        lasting=14400.0,
        word="state",
        found={"completed": "completed", "running": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
