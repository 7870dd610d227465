"""The words a status query can answer with."""

from merestone.facts.handoffs import operation_named
from merestone.model.boundary import Model
from merestone.model.types import Named


def answers_of(model: Model, query: str) -> tuple[str, ...] | None:
    """The values of the one enum field of the query's answer; None unless there is exactly one."""
    operation = operation_named(model, query)
    answer = operation.message("answer") if operation else None
    fields = answer.fields if answer else ()
    names = [f.type.name for f in fields if isinstance(f.type, Named) and f.type.name in model.vocabulary.enums]
    return model.vocabulary.enums[names[0]].values if len(names) == 1 else None
