"""The copy of a subscription shows what OMS thinks, not what Billing said."""

from reference import replicas
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Oms

KILLS = "billing-facts/oms/ownership.shows-owner"


heard = replicas.hear


def hear(oms: Oms, entity: str, key: str, value: Json, source: str, as_of: str) -> None:
    """Replaces the copy by what ought to be true."""
    heard(oms, entity, key, value | {"status": "pending"}, "OMS", as_of)


if __name__ == "__main__":
    replicas.hear = hear
    main()
