"""Who asks what became of a command is told that there was none."""

from reference import commands, problems
from reference.__main__ import main
from reference.canonical import Json
from reference.oms import Oms

KILLS = "order-submission/oms/recovery.tells-outcome"


def status_of(oms: Oms, key: str, tenant: str, legal_entity: str) -> Json:
    """Nothing is known of anything."""
    raise problems.absent(f"no command with the key {key} was ever decided")


if __name__ == "__main__":
    commands.status_of = status_of
    main()
