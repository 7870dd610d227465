"""A token without the scope is good enough."""

from reference import tokens
from reference.__main__ import main
from reference.tokens import Claims

KILLS = "order-submission/oms/ownership.authorised"


def check_scope(claims: Claims, scope: str) -> None:
    """Any scope will do."""


if __name__ == "__main__":
    tokens.check_scope = check_scope
    main()
