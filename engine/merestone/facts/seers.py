"""Who sees what becomes of a thing, so that it can wait for it."""

from merestone.facts.about import brought
from merestone.facts.parties import boundary_of, parties
from merestone.model.boundary import Model


def seers(model: Model, subject: str) -> frozenset[str]:
    """Who sees the subject of that qualified name: the parties of an operation; the owner of a thing, and who hears of it.

    Empty where nobody knows what the subject is.
    """
    around = boundary_of(model, subject)
    if around is not None:
        return parties(around, model.operation(subject))
    milestone = model.vocabulary.milestones.get(subject)
    entity = model.vocabulary.entities.get(milestone.entity if milestone else subject)
    if entity is None:
        return frozenset()
    hearing = (
        parties(b, o)
        for b in model.boundaries.values()
        for o in b.operations
        if any(name == subject for m in o.messages for name, _ in brought(model.vocabulary, m.fields))
    )
    return frozenset({entity.owner}).union(*hearing)
