"""A command based on an old revision is carried out."""

from reference import commands
from reference.__main__ import main

KILLS = "order-submission/oms/mutability.based-on"


def is_current(told: int, current: int) -> bool:
    """Any revision will do."""
    return True


if __name__ == "__main__":
    commands.is_current = is_current
    main()
