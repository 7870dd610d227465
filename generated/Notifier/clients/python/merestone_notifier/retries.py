# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Notifier be sent again, and how it is asked what became of one."""

from .retrying import Retries
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    message_state = Retries()
    document_state = Retries()
    withdrawal_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    send_notification = Asking(
        after=(),
        every=3600.0,
        lasting=259200.0,
        word="state",
        found={"delivered": "completed", "sent": "accepted", "failed": "failed", "suppressed": "rejected"},
        absent=None,
        absences=1,
        apart=0.0,
        otherwise="repair",
    )
    generate_document = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"stored": "completed", "rendering": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    withdraw_document = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"withdrawn": "completed", "pending": "accepted", "refused": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
