"""Checks as JSON Schema, as far as JSON Schema can say them.

The schema refuses what breaks the check and nothing else: what is absent breaks nothing. Two values of one message cannot
be compared there, nor dates, exact decimals or sums; of these the schema carries the text only.
"""

import re
from typing import Literal

from pydantic import JsonValue

from merestone.semantics.comparisons import Comparing, Comparison, comparison
from merestone.semantics.operators import ORDERINGS
from merestone.semantics.terms import Binary, Call, Constant, Each, Items, Joined, Term, Unary, wire_path_of

Schema = dict[str, JsonValue]
_BOUNDS = {"<": "exclusiveMaximum", "<=": "maximum", ">": "exclusiveMinimum", ">=": "minimum"}
_OPPOSITE: dict[Comparing, Comparing] = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_WORDS_OF = {
    "array": {"contains", "items", "maxItems", "minItems"},
    "number": {*_BOUNDS.values()},
    "object": {"additionalProperties", "maxProperties", "minProperties", "properties", "required"},
    "string": {"maxLength", "minLength", "pattern"},
}
"""The words that can only mean values of one type."""
_SIZED = {"string": "Length", "list": "Items", "map": "Properties"}


def check_schema(term: Term) -> Schema | None:
    """The schema that refuses the objects for which the term is false; None if there is no such schema."""
    made = _schema(term, True)
    return _typed_within(made) if made is not None else None


def _typed_within(schema: Schema) -> Schema:
    """The schema of an object whose members say of which type they are, as strict readers ask of whatever has bounds."""
    made: Schema = {}
    for word, value in schema.items():
        if word == "properties" and isinstance(value, dict):
            made[word] = {name: _typed(member) for name, member in value.items()}
        elif word in {"allOf", "anyOf"} and isinstance(value, list):
            made[word] = [_typed_within(part) for part in value if isinstance(part, dict)]
        elif word == "not" and isinstance(value, dict):
            made[word] = _typed_within(value)
        else:
            made[word] = _typed(value) if word in {"items", "contains"} else value
    return made


def _typed(member: JsonValue) -> JsonValue:
    if not isinstance(member, dict):
        return member
    types = sorted({kind for kind, words in _WORDS_OF.items() if words & _words(member)})
    known: Schema = {"type": types[0]} if len(types) == 1 and "type" not in member else {}
    return known | _typed_within(member)


def _words(schema: JsonValue) -> set[str]:
    """The words that a schema has for the value itself, whether required, alternative or denied."""
    if isinstance(schema, list):
        return {word for part in schema for word in _words(part)}
    if not isinstance(schema, dict):
        return set()
    return {*schema} | {word for part in ("allOf", "anyOf", "not") for word in _words(schema.get(part))}


def _schema(term: Term, wanted: bool) -> Schema | None:
    """The schema that refuses the objects for which the term is certainly not `wanted`."""
    match term:
        case Unary(operator="!"):
            return _schema(term.of, not wanted)
        case Joined():
            return _joined(term, wanted)
        case Call(function="has"):
            return _has(term.arguments[0], wanted)
        case Call(function="matches" | "startsWith" | "endsWith" | "contains"):
            return _inside(term.arguments[0], _negated({"pattern": _pattern(term)}, wanted)) if _written(term) else None
        case Each(macro="all" | "exists"):
            return _each(term, wanted)
        case Binary(operator="in"):
            return _in(term, wanted)
        case Binary():
            return _compared(term, wanted)
        case _:
            return _inside(term, {"const": wanted}) if term.type.kind == "bool" else None


def _joined(term: Joined, wanted: bool) -> Schema | None:
    schemas = [_schema(part, wanted) for part in term.parts]
    known: list[JsonValue] = [s for s in schemas if s is not None]
    if len(known) < len(schemas):
        return None
    return {"allOf" if (term.operator == "&&") == wanted else "anyOf": known}


def _compared(term: Binary, wanted: bool) -> Schema | None:
    """A comparison with a literal: of a value, of a size, or with null."""
    for side, other in ((term.left, term.right), (term.right, term.left)):
        if other.type.kind == "null":
            return _has(side, wanted == (term.operator == "!="))
        if isinstance(side, Call) and side.function == "size" and isinstance(other, Constant):
            turned = side is term.right
            return _size(side, _operator(term.operator, turned, wanted), other.value)
    found = comparison(term)
    if found is None:
        return None
    leaf = comparison_leaf(found._replace(operator=_operator(found.operator, False, wanted)))
    return _at(found.wire, leaf) if leaf is not None else None


def comparison_leaf(check: Comparison) -> Schema | None:
    """The schema of the value alone; None where JSON Schema cannot compare such values (dates, decimals)."""
    literal = check.literal
    if check.operator in ORDERINGS:
        return {_BOUNDS[check.operator]: literal} if type(literal) is int else None
    if check.numeric and isinstance(literal, str):
        return None
    kind = {str: "string", bool: "boolean", int: "integer"}[type(literal)]
    equal: Schema = {"type": kind, "const": literal}
    return equal if check.operator == "==" else {"not": equal}


def _operator(sign: str, turned: bool, wanted: bool) -> Comparing:
    """The operator with its sides exchanged, or negated."""
    operator: Comparing = sign  # type: ignore[assignment]
    if turned:
        operator = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(operator, operator)  # type: ignore[assignment]
    return operator if wanted else _OPPOSITE[operator]


def _size(call: Call, operator: Comparing, size: object) -> Schema | None:
    """`size(x) >= 2` as `minItems`, `minLength` or `minProperties`."""
    word = _SIZED.get(call.arguments[0].type.kind)
    if word is None or type(size) is not int:
        return None
    low = {f"min{word}": max(size + (operator == ">"), 0)}
    high = {f"max{word}": max(size - (operator == "<"), 0)}
    match operator:
        case ">" | ">=":
            leaf: Schema = {**low}
        case "<" | "<=":
            leaf = {**high} if size - (operator == "<") >= 0 else {"not": {}}
        case _:
            leaf = _negated({**low, **high}, operator == "==")
    return _inside(call.arguments[0], leaf)


def _in(term: Binary, wanted: bool) -> Schema | None:
    """`x in ["a", "b"]` as `enum`; `"a" in list` as `contains`."""
    if isinstance(term.right, Items) and all(isinstance(i, Constant) for i in term.right.items):
        plain = term.left.type.kind in {"string", "word", "int"}
        values: list[JsonValue] = [i.value for i in term.right.items if isinstance(i, Constant)]
        return _inside(term.left, _negated({"enum": values}, wanted)) if plain else None
    if isinstance(term.left, Constant) and term.right.type.kind == "list" and term.left.type.kind in {"string", "word"}:
        return _inside(term.right, _negated({"contains": {"const": term.left.value}}, wanted))
    return None


def _each(term: Each, wanted: bool) -> Schema | None:
    """`xs.all(x, p)`: every item keeps p; `xs.exists(x, p)` denied: no item has it."""
    every = (term.macro == "all") == wanted
    if not every or term.over.type.kind != "list":
        return None
    inside = _schema_of_item(term, wanted)
    return _inside(term.over, {"items": inside}) if inside is not None else None


def _schema_of_item(term: Each, wanted: bool) -> Schema | None:
    """The schema of one item, if all that is said of it lies inside of it."""
    schema = _schema(term.body, wanted)
    if schema is None or _names(schema) - {term.variable}:
        return None
    return _below(schema, term.variable)


def _names(schema: JsonValue) -> set[str]:
    """The names that the outermost `properties` of a schema speak of."""
    if isinstance(schema, list):
        return {n for s in schema for n in _names(s)}
    if not isinstance(schema, dict):
        return set()
    properties = schema.get("properties")
    own = {*properties} if isinstance(properties, dict) else {*_required(schema)}
    return own | {n for word in ("allOf", "anyOf", "not") if word in schema for n in _names(schema[word])}


def _required(schema: Schema) -> list[str]:
    named = schema.get("required")
    return [str(n) for n in named] if isinstance(named, list) else []


def _below(schema: JsonValue, name: str) -> Schema:
    """A schema of an object with the member `name` as the schema of that member."""
    assert isinstance(schema, dict), "a schema is an object"
    made: Schema = {}
    for word, value in schema.items():
        if word in {"allOf", "anyOf"} and isinstance(value, list):
            made[word] = [_below(s, name) for s in value]
        elif word == "not":
            made[word] = _below(value, name)
        elif word == "properties" and isinstance(value, dict) and isinstance(value[name], dict):
            made |= value[name]  # type: ignore[arg-type]
    return made


def _has(value: Term, wanted: bool) -> Schema | None:
    """`has(a.b)`: a requires b, and the object a; b is named among the properties too, where linters look for what is required."""
    path = wire_path_of(value)
    if path is None:
        return None
    schema: Schema = {"properties": {path[-1]: {}}, "required": [path[-1]]}
    for step in reversed(path[:-1]):
        schema = {"properties": {step: schema}, "required": [step]}
    return _negated(schema, wanted)


def _written(term: Call) -> bool:
    return isinstance(term.arguments[1], Constant)


def _pattern(term: Call) -> str:
    """The regular expression that a text must fit somewhere."""
    assert isinstance(term.arguments[1], Constant), "it is written"
    text = str(term.arguments[1].value)
    function: Literal["matches", "startsWith", "endsWith", "contains"] = term.function  # type: ignore[assignment]
    plain = re.escape(text).replace("\\ ", " ").replace("\\-", "-")
    return {"matches": text, "startsWith": f"^{plain}", "endsWith": f"{plain}$", "contains": plain}[function]


def _negated(schema: Schema, wanted: bool) -> Schema:
    return schema if wanted else {"not": schema}


def _inside(value: Term, leaf: Schema) -> Schema | None:
    """The schema of the object in which the value of that path has the schema `leaf`."""
    path = wire_path_of(value)
    return _at(path, leaf) if path else None


def _at(path: tuple[str, ...], leaf: Schema) -> Schema:
    for step in reversed(path):
        leaf = {"properties": {step: leaf}, "additionalProperties": True}
    return leaf
