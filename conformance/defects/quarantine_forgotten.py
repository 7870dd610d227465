"""A fact that breaks its schema is refused, and nobody ever hears of it."""

from reference import inbox
from reference.__main__ import main
from reference.canonical import Json
from reference.events import Kind
from reference.oms import Oms

KILLS = "billing-facts/oms/recovery.quarantine"


def quarantine(oms: Oms, kind: Kind | None, channel: str, body: Json, raw: bytes) -> None:
    """Out of sight."""


if __name__ == "__main__":
    inbox.quarantine = quarantine
    main()
