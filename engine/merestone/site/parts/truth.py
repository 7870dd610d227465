"""Who decides each field, and how the others come to have it: the matrix, and the messages behind it."""

from collections.abc import Iterator, Sequence

from merestone.contract.contract import Contract
from merestone.contract.entities import Entity
from merestone.contract.prose import amount
from merestone.site import links
from merestone.site.holdings import Carriage, crossings, decider, state_field, waiting
from merestone.site.markdown import bullets, classed, table
from merestone.site.scope import Scope

Row = tuple[str, ...]
WAYS = ("**decides**", "reference", "snapshot", "replica", "derived", "waits for it")
"""What a cell of the matrix may say."""


def legend() -> str:
    """What the words in the matrix mean."""
    return bullets(
        (
            "**decides**: the authority. Nobody else writes it.",
            "**reference**: only the identity is known; the owner's current value counts.",
            "**snapshot**: a frozen copy, kept as evidence. Later changes do not reach it.",
            "**replica**: a local copy, kept up to date by the owner's facts. It may be late, and it is never decided here.",
            "**derived**: shown with its source and the time it was true, and never decided here.",
            "**waits for it**: a milestone depends on that state. How the news arrives is outside this specification.",
        )
    )


def matrix(contract: Contract, scope: Scope) -> str:
    """A row for each entity and each run of its fields that are held alike, a column for each system."""
    rows: list[Row] = []
    for entity in scope.entities:
        rows += _entity_rows(contract, entity, scope.holders, scope.brought)
    return classed("matrix", table(("What", *(links.system(name) for name in scope.holders)), rows))


def holders(contract: Contract, scope: Scope) -> str:
    """The same as the matrix with a column for each way of holding: what can be read where there are many systems."""
    rows: list[Row] = []
    for entity in scope.entities:
        for what, *cells in _entity_rows(contract, entity, scope.holders, scope.brought):
            held = [(way, name) for name, cell in zip(scope.holders, cells, strict=True) for way in cell.split(", ")]
            rows.append((what, *(", ".join(links.system(name) for said, name in held if said == way) for way in WAYS)))
    heads = ("What", "Decided by", "Reference in", "Snapshot in", "Replica in", "Derived in", "Waited for by")
    return classed("held", table(heads, rows))


def _entity_rows(
    contract: Contract, entity: Entity, columns: Sequence[str], brought: Sequence[Carriage]
) -> Iterator[Row]:
    """A row for the identity, then one for each run of fields that are held alike."""
    yield (f"**{links.entity(entity.name)}**", *(_identity(contract, entity, column, brought) for column in columns))
    runs: list[tuple[list[str], Row]] = []
    for field in entity.fields:
        cells = tuple(_field(contract, entity, field.name, column, brought) for column in columns)
        if runs and runs[-1][1] == cells:
            runs[-1][0].append(field.name)
        else:
            runs.append(([field.name], cells))
    for names, cells in runs:
        yield (", ".join(f"`{name}`" for name in names), *cells)


def _identity(contract: Contract, entity: Entity, system: str, brought: Sequence[Carriage]) -> str:
    if entity.owner == system:
        return "**decides**"
    told = any(c.entity == entity.name and c.reader == system and c.way != "derived" for c in brought)
    refers = any(
        entity.name == c.entity
        for e in contract.entities
        if e.owner == system
        for c, _ in crossings(contract, e.fields)
    )
    return "reference" if told or refers else ""


def _field(contract: Contract, entity: Entity, field: str, system: str, brought: Sequence[Carriage]) -> str:
    if decider(contract, entity, field) == system:
        return "**decides**"
    here = [c for c in brought if c.entity == entity.name and c.reader == system]
    ways = ["snapshot"] if any(c.way == "snapshot" for c in here) else []
    if any(c.way == "replica" or (c.way == "facts" and c.field == field) for c in here):
        ways.append("replica")
    if any(c.way == "derived" and c.field == field for c in here):
        ways.append("derived")
    if not ways and field == state_field(contract, entity.name) and system in waiting(contract, entity.name):
        ways.append("waits for it")
    return ", ".join(ways)


def ways(contract: Contract, brought: Sequence[Carriage]) -> str:
    """Which messages carry what; systems that get it alike share a row."""
    grouped: dict[tuple[str, str, str], dict[str, None]] = {}
    replicated = {(c.operation.name, c.reader, c.entity) for c in brought if c.way == "facts"}
    for c in brought:
        plain = c.way == "reference" and (c.operation.name, c.reader, c.entity) in replicated
        if plain or c.reader == contract.entity(c.entity).owner:
            continue
        shown = "replica" if c.way == "facts" else f"derived `{c.field}`" if c.way == "derived" else str(c.way)
        late = f", stale after {amount(c.operation.stale.after_ms)}" if c.way == "facts" and c.operation.stale else ""
        grouped.setdefault((c.entity, shown + late, c.reader), {})[links.operation(contract, c.operation.name)] = None
    alike: dict[tuple[str, str, str], list[str]] = {}
    for (entity, way, reader), where in sorted(grouped.items()):
        alike.setdefault((entity, way, ", ".join(where)), []).append(reader)
    rows = [
        (links.entity(entity), way, links.systems(readers), where) for (entity, way, where), readers in alike.items()
    ]
    return table(("Entity", "As", "Comes to", "With"), rows)
