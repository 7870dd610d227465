"""A token without any of the roles is good enough."""

from collections.abc import Iterable

from reference import tokens
from reference.__main__ import main
from reference.tokens import Claims

KILLS = "order-submission/oms/ownership.authorised"


def check_role(claims: Claims, roles: Iterable[str]) -> None:
    """Any role will do."""


if __name__ == "__main__":
    tokens.check_role = check_role
    main()
