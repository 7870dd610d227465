"""A built-in rule, by its code."""

from merestone.checks import every_check
from merestone.tracing.works import Found, Index, Works, listed


def index(works: Works) -> Index:
    """Every built-in rule."""
    return listed({c.code: Found(f"merestone/checks/{c.name.replace('-', '_')}.py", 1) for c in every_check()})
