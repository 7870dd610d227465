"""The content hash of a snapshot is not looked at."""

from reference import requests
from reference.__main__ import main
from reference.canonical import Json

KILLS = "order-submission/oms/mutability.snapshot-intact"


def seal_holds(snapshot: Json) -> bool:
    """It will be all right."""
    return True


if __name__ == "__main__":
    requests.seal_holds = seal_holds
    main()
