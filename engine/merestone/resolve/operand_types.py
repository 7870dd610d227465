"""Which operand types the rows of the operator table let through, and how types are called."""

from collections.abc import Sequence

from merestone.model.names import local
from merestone.semantics.operators import OPERATORS, ORDERINGS, Shape
from merestone.semantics.terms import Kind, Type

NUMBERS = ("int", "decimal")
ANY = Type(kind="any")
_SPOKEN: dict[Kind, str] = {
    "bool": "true or false", "int": "an integer", "decimal": "a decimal", "string": "a text", "date": "a date",
    "timestamp": "a timestamp", "duration": "a duration", "period": "a number of months", "money": "money",
    "list": "a list", "map": "a map", "null": "null", "any": "unknown",
}  # fmt: skip


def gives(sign: str, left: Type | None, right: Type) -> Type | None:
    """What the operator gives for these operands; None if no row of the table has them."""
    wanted = "<" if sign in ORDERINGS else sign
    for row in OPERATORS:
        bound: list[Type] = []
        if row.sign != wanted or (row.left == "") != (left is None):
            continue
        if (left is None or row.left == "" or _fits(row.left, left, bound)) and _fits(row.right, right, bound):
            return _made(row.gives, bound)
    return None


def sized(takes: Sequence[Shape], given: Sequence[Type]) -> bool:
    """Whether arguments of these types are what a function takes."""
    return len(takes) == len(given) and all(_fits(t, g, []) for t, g in zip(takes, given, strict=True))


def same(one: Type, other: Type) -> bool:
    """Whether two values of these types can be equal: an enum's words with its own, numbers with each other."""
    if "any" in (one.kind, other.kind):
        return True
    if one.kind in NUMBERS and other.kind in NUMBERS:
        return True
    if one.kind != other.kind or one.name != other.name:
        return False
    return same(one.item or ANY, other.item or ANY)


def widest(types: Sequence[Type]) -> Type | None:
    """The one type of all, `any` of none; None if there is no such type."""
    made = ANY
    for type_ in types:
        if not same(made, type_):
            return None
        if made.kind == "any" or type_.kind == "decimal":
            made = type_
    return made


def item_of(type_: Type) -> Type:
    """What a list holds, or what a map is gone through by: its keys."""
    if type_.kind == "map":
        return Type(kind="string")
    return type_.item or ANY


def spoken(type_: Type) -> str:
    """The type in words, with its article."""
    if type_.kind == "word":
        return f"a word of `{type_.name}`"
    if type_.way == "derived":
        entity, _, field = type_.name.rpartition(".")
        return f"a value derived from `{local(entity)}.{field}`"
    if type_.kind == "record":
        way = f"{type_.way} of " if type_.way in {"snapshot", "replica"} else "reference to " if type_.way else ""
        return f"a {way}`{local(type_.name)}`"
    return _SPOKEN[type_.kind]


def _fits(shape: Shape, type_: Type, bound: list[Type]) -> bool:
    """Whether a value of the type can stand where the table says `shape`; `bound` collects what `T` stands for."""
    if type_.kind == "any" or shape == "any":
        return True
    match shape:
        case "number":
            return type_.kind in NUMBERS
        case "list of T":
            bound.append(item_of(type_))
            return type_.kind == "list" and same(bound[0], item_of(type_))
        case "map of T":
            return type_.kind == "map"
        case "T":
            bound.append(type_)
            return type_.kind not in {"record", "map", "null"} and same(bound[0], type_)
        case _:
            return type_.kind == shape


def _made(shape: Shape, bound: Sequence[Type]) -> Type:
    match shape:
        case "list of T":
            return Type(kind="list", item=widest(bound) or ANY)
        case "bool" | "int" | "decimal" | "string" | "date" | "timestamp" | "duration" | "period":
            return Type(kind=shape)
        case _:
            raise AssertionError(f"no operator gives {shape}")
