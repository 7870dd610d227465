"""A token for another legal entity is good enough."""

from reference import tokens
from reference.__main__ import main
from reference.tokens import Claims

KILLS = "order-submission/oms/ownership.authorised"


def check_partition(claims: Claims, tenant: str | None, legal_entity: str | None) -> None:
    """Whatever the headers say is believed."""


if __name__ == "__main__":
    tokens.check_partition = check_partition
    main()
