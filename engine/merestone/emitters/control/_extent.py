"""What the control API of a system extends to: what it owns, what it learns, and what happens outside."""

from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.traffic import read_by
from merestone.contract.types import StatesOf
from merestone.contract.wire_fields import states


def owned_by(contract: Contract, system: str) -> list[Entity]:
    """What a system owns and this spec describes."""
    return [entity for entity in contract.entities if entity.owner == system and not entity.external]


def outside(contract: Contract) -> list[Entity]:
    """What others own, with states this spec waits for."""
    return [entity for entity in contract.entities if entity.external and states_of(contract, entity)]


def replicated_at(contract: Contract, system: str) -> list[str]:
    """What a system learns of from facts without owning it."""
    about = {
        name
        for items in read_by(contract, system).values()
        for item in items
        if not item.is_reply
        for name, _ in item.message.about[:1]
    }
    return sorted(name for name in about if contract.entity(name).owner != system)


def states_of(contract: Contract, entity: Entity) -> tuple[str, ...]:
    """The states of an entity; none if it has no lifecycle."""
    held = [field.type for field in entity.fields if isinstance(field.type, StatesOf)]
    return states(contract, held[0]) if held else ()
