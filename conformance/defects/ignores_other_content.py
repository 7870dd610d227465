"""The same key with other content gets the first answer again."""

from reference import commands
from reference.__main__ import main
from reference.commands import Stored
from reference.submissions import Call

KILLS = "order-submission/oms/mutability.frozen"


def same_content(stored: Stored, call: Call) -> bool:
    """The key says it all."""
    return True


if __name__ == "__main__":
    commands.same_content = same_content
    main()
