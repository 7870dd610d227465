# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of CLM be sent again, and how it is asked what became of one."""

from .retrying import Retries
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    contract_package_state = Retries()
    contract_void_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    create_contract_package = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"sent": "completed", "preparing": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    void_contract_package = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"voided": "completed", "voiding": "accepted", "refused": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
