"""The vocabulary: types that travel inside messages, and closed choices of words."""

from collections.abc import Iterable, Iterator

from merestone.contract.contract import Contract
from merestone.contract.types import FieldSpec, ListOf, MapOf, Named, Type
from merestone.contract.wire_names import kebab
from merestone.site import links, phrases
from merestone.site.markdown import bullets, code, heading, page, prose, section, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of types and enums."""
    yield (
        "types.md",
        page(
            "# Types",
            "Values without an identity of their own. How they look on the wire is said in [On the wire](/reference/wire.md#values).",
            section("Types", *_records(contract, shelf), anchor="records"),
            section(
                "Choices", table(("Name", "Values", "Used in", "Written at"), _enums(contract, shelf)), anchor="choices"
            ),
        ),
    )


def _records(contract: Contract, shelf: Shelf) -> Iterator[str]:
    for record in contract.records:
        yield heading(3, record.name, kebab(record.name))
        yield prose(record.description)
        yield table(("Field", "Type", "Sensitivity", "Remark"), phrases.fields_table_rows(record.fields))
        yield bullets(f"Must hold: {code(c.text)}" for c in record.checks)
        users = _users(contract, record.name)
        yield (
            f"Used in {', '.join(users)}. Written at {links.place(record.place, shelf)}."
            if users
            else f"Written at {links.place(record.place, shelf)}."
        )


def _enums(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    for enum in contract.enums:
        named = f'<span id="{kebab(enum.name)}"></span>**{enum.name}**'
        told = f"<br>{prose(enum.description)}" if enum.description else ""
        yield (
            named + told,
            ", ".join(f"`{v}`" for v in enum.values),
            ", ".join(_users(contract, enum.name)),
            links.place(enum.place, shelf),
        )


def _users(contract: Contract, name: str) -> list[str]:
    """Where a type is named, in the order of the contract."""
    found: dict[str, None] = {}
    for record in contract.records:
        found |= dict.fromkeys([links.vocabulary(record.name)] if _names(record.fields, name) else [])
    for entity in contract.entities:
        found |= dict.fromkeys([links.entity(entity.name)] if _names((*entity.key, *entity.fields), name) else [])
    for operation in contract.operations:
        used = any(_names(message.fields, name) for message in operation.messages)
        found |= dict.fromkeys([links.operation(contract, operation.name)] if used else [])
    return list(found)


def _names(fields: Iterable[FieldSpec], name: str) -> bool:
    return any(_is(field.type, name) for field in fields)


def _is(type_: Type, name: str) -> bool:
    match type_:
        case Named(name=found):
            return found == name
        case ListOf(item=item) | MapOf(item=item):
            return _is(item, name)
        case _:
            return False
