"""How long an entity is kept and how it is erased, as every document of it says; and whom an erasure is refused to."""

from pydantic import JsonValue

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity, Erasure, Retention
from merestone.semantics.once import once

Schema = dict[str, JsonValue]


def lifetime(entity: Entity) -> Schema:
    """The extensions of the schema of an entity: `x-retention`, and for each field `x-erasure`."""
    said: Schema = {}
    if entity.kept:
        said["x-retention"] = retained(entity.kept)
    erased: Schema = {field: _erased(erasure) for erasure in entity.erasures for field in erasure.fields}
    return said | ({"x-erasure": erased} if erased else {})


def refused_erasures(contract: Contract, operation: Operation) -> list[Entity]:
    """The entities whose erasure, asked for with this operation, is refused while something stands against it."""
    return [e for e in _erased_at_all(contract) if any(_refuses(erasure, operation) for erasure in e.erasures)]


@once
def _erased_at_all(contract: Contract) -> list[Entity]:
    """The entities with something to erase."""
    return [entity for entity in contract.entities if entity.erasures]


def reasons(entity: Entity, operation: str) -> list[str]:
    """What stands against an erasure that is asked for with this operation, in the words of the spec."""
    asked = [e for e in entity.erasures if e.operation == operation and e.stands == "refused"]
    return [*dict.fromkeys("kept" if e.while_kept else e.condition_text for e in asked)]


def _refuses(erasure: Erasure, operation: Operation) -> bool:
    return operation.kind == "command" and erasure.operation == operation.name and erasure.stands == "refused"


def retained(kept: Retention) -> Schema:
    """How long something is kept: for a length of time, from something on, while others refer to it, or for ever."""
    if kept.referenced_by:
        return {"whileReferencedBy": list(kept.referenced_by)}
    if kept.length is None:
        return {"forever": True}
    after: Schema = {"after": {"entity": kept.after.subject, "enters": kept.after.state}} if kept.after else {}
    return {"for": kept.length} | after


def _erased(erasure: Erasure) -> Schema:
    on = f"{erasure.operation}.{erasure.state}" if erasure.operation else "the end of the retention"
    said: Schema = {"by": erasure.way, "on": on}
    if erasure.stands:
        said[f"{erasure.stands}While"] = "kept" if erasure.while_kept else erasure.condition_text
    return said
