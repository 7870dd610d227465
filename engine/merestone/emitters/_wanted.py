"""Which of its files an emitter is to make, where another may have made some of them already."""

from collections.abc import Callable

Wanted = Callable[[str], bool]
"""Whether a file of that name is wanted."""


def every(_: str) -> bool:
    """All of them."""
    return True
