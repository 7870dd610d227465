# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Support be sent again, and how it is asked what became of one."""

from .retrying import Retries
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    support_case_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    open_fallout_case = Asking(
        after=(300.0,),
        every=1800.0,
        lasting=86400.0,
        word="state",
        found={"opened": "completed", "opening": "accepted", "refused": "rejected"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
