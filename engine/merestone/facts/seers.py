"""Who sees what becomes of a thing, so that it can wait for it."""

from merestone.facts.about import brought
from merestone.facts.parties import boundary_of, parties
from merestone.model.boundary import Model
from merestone.semantics.once import once


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
    return frozenset({entity.owner}) | _hearing(model).get(subject, frozenset())


@once
def _hearing(model: Model) -> dict[str, frozenset[str]]:
    """Who is a party to some message that brings a thing, by the thing's name."""
    found: dict[str, set[str]] = {}
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            brings = {name for m in operation.messages for name, _ in brought(model.vocabulary, m.fields)}
            for name in brings:
                found.setdefault(name, set()).update(parties(boundary, operation))
    return {name: frozenset(systems) for name, systems in found.items()}
