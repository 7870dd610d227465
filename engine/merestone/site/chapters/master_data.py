"""Master data: what every system knows an entity by, what each system calls it, and by which boundaries that is told."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary
from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.site import links
from merestone.site.markdown import page, section, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of identifiers, if the spec has any."""
    shared = [entity for entity in contract.entities if any(f.enterprise for f in entity.key)]
    called = [row for entity in contract.entities for row in _called(contract, entity)]
    if not shared and not called:
        return
    rows = [_row(contract, entity, shelf) for entity in shared]
    yield (
        "master-data.md",
        page(
            "# Master data",
            "What every system knows a thing by, and what only one of them calls it. A local id is a reference into its system: no "
            "other system keys, orders or joins by it.",
            section("Enterprise identifiers", table(("Entity", "Known by", "Owner", "Told by", "Written at"), rows))
            if rows
            else "",
            section("Cross-references", table(("Entity", "Local id", "In", "Told by"), called)) if called else "",
        ),
    )


def _row(contract: Contract, entity: Entity, shelf: Shelf) -> tuple[str, ...]:
    keys = ", ".join(f"`{field.name}`" for field in entity.key if field.enterprise)
    told = ", ".join(links.boundary(b.name) for b in contract.boundaries if _tells(contract, b, entity))
    return links.entity(entity.name), keys, links.system(entity.owner), told, links.place(entity.place, shelf)


def _tells(contract: Contract, boundary: Boundary, entity: Entity) -> bool:
    """Whether a message of the boundary carries the entity."""
    messages = [m for name in boundary.operations for m in contract.operation(name).messages]
    return any(entity.name == carried for message in messages for carried, _ in message.about)


def _called(contract: Contract, entity: Entity) -> Iterator[tuple[str, ...]]:
    """What systems call the entity, where it is kept and where it is told."""
    kept = {(f.name, f.local.system) for f in entity.fields if f.local and f.local.entity == entity.name}
    told: dict[tuple[str, str], dict[str, None]] = {local: {} for local in sorted(kept)}
    for operation in contract.operations:
        for field in (f for message in operation.messages for f in message.fields):
            if field.local and field.local.entity == entity.name:
                told.setdefault((field.name, field.local.system), {})[operation.boundary] = None
    for (name, system), boundaries in told.items():
        yield links.entity(entity.name), f"`{name}`", links.system(system), ", ".join(map(links.boundary, boundaries))
