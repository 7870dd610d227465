"""A text of the greatest length allowed is refused."""

from reference import requests
from reference.__main__ import main
from reference.canonical import Json

KILLS = "order-submission/oms/shape.accepts-valid"


LIMITS = {"note": 500, "reason": 200, "requestedBy": 60}
checked = requests.errors_in


def errors_in(operation: str, body: Json) -> list[Json]:
    """What is wrong with a body: a text that just fits, too."""
    tight = [name for name, limit in LIMITS.items() if len(str(body.get(name, ""))) >= limit]
    return checked(operation, body) + [{"pointer": f"/{name}", "detail": "is too long"} for name in tight]


if __name__ == "__main__":
    requests.errors_in = errors_in
    main()
