"""The proof says that everything happened a day earlier."""

from datetime import datetime, timedelta

from reference import evidence
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Oms

KILLS = "order-facts/oms/evidence.complete"


MOMENTS = ("decidedAt", "occurredAt", "receivedAt")
kept = evidence.keep


def keep(oms: Oms, operation: str, key: str, items: Json) -> None:
    """Keeps the items, with moments that are wrong."""
    kept(oms, operation, key, items | {name: earlier(items[name]) for name in MOMENTS if name in items})


def earlier(moment: str) -> str:
    """The same time, a day before."""
    return (datetime.fromisoformat(moment) - timedelta(days=1)).isoformat()


if __name__ == "__main__":
    evidence.keep = keep
    main()
