"""A house rule of the spec, by its name."""

from merestone.model.names import local
from merestone.tracing.works import Found, Index, Works, listed


def index(works: Works) -> Index:
    """Every house rule."""
    return listed({local(r.name): Found(r.span.file, r.span.line) for r in works.rules.values()})
