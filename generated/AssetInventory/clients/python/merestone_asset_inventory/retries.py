# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of AssetInventory be sent again, and how it is asked what became of one."""

from .retrying import Retries
from .settling import Asking


class RETRIES:
    """For `retried`; by the name of the method."""

    asset_retirement_state = Retries()
    asset_state = Retries()


class ASKING:
    """For `settle`; by the name of the command."""

    register_asset = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"done": "completed", "running": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
    retire_asset = Asking(
        after=(900.0,),
        every=3600.0,
        lasting=86400.0,
        word="state",
        found={"done": "completed", "running": "accepted", "failed": "failed"},
        absent="resend",
        absences=2,
        apart=300.0,
        otherwise="repair",
    )
