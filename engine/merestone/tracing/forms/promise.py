"""Something that the prover looks at in every run, by the name it has there: `one-effect|Pay`."""

from merestone.prove.promises import questions
from merestone.tracing.works import Found, Index, Works, listed


def index(works: Works) -> Index:
    """Every promise of the contract."""
    promises = [p for question in questions(works.contract) for p in question.promises]
    return listed({p.name: Found(p.place.file, p.place.line) for p in promises})
