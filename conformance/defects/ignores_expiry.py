"""A token that has expired is good enough."""

from reference import tokens
from reference.__main__ import main
from reference.tokens import Claims

KILLS = "order-submission/oms/ownership.authorised"


def check_expiry(claims: Claims, now: float) -> None:
    """A token is good for ever."""


if __name__ == "__main__":
    tokens.check_expiry = check_expiry
    main()
