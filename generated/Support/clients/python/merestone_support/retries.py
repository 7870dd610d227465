# Written by `merestone compile`; change the spec, not this file.
"""How often the contract lets each operation of Support be sent again, for `retried`."""

from .retrying import Retries


class RETRIES:
    """By the name of the method."""

    support_case_state = Retries()
