"""The proof of a decision lacks the idempotency key."""

from reference import evidence
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Oms

KILLS = "order-submission/oms/evidence.complete"


kept = evidence.keep


def keep(oms: Oms, operation: str, key: str, items: Json) -> None:
    """Keeps the items, but for one."""
    kept(oms, operation, key, {name: value for name, value in items.items() if name != "idempotencyKey"})


if __name__ == "__main__":
    evidence.keep = keep
    main()
