# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of CLM be sent again, for `retried`."""

from .retrying import Retries


class RETRIES:
    """By the name of the method."""

    contract_package_state = Retries()
    contract_void_state = Retries()
