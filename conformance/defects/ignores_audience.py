"""A token made out to another system is good enough."""

from reference import tokens
from reference.__main__ import main
from reference.tokens import Claims

KILLS = "order-submission/oms/ownership.authorised"


def check_audience(claims: Claims) -> None:
    """A token is good everywhere."""


if __name__ == "__main__":
    tokens.check_audience = check_audience
    main()
