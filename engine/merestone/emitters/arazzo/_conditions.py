"""A guard as a condition that a workflow can look at: over its inputs, as far as Arazzo's simple conditions reach."""

from collections.abc import Mapping

from merestone.semantics.terms import Binary, Constant, Items, Joined, Term, Type, Unary, wire_path_of

_COMPARED = {"string", "word", "int", "bool", "date"}
_ORDERED = {"int"}


def simple(term: Term, inputs: Mapping[str, str]) -> str | None:
    """The condition, where `inputs` says how each name is read; None for what only the caller can find out."""
    match term:
        case Joined(operator=operator, parts=parts):
            found = [simple(part, inputs) for part in parts]
            return f" {operator} ".join(f"({f})" for f in found) if all(found) else None
        case Unary(operator="!", of=of):
            inner = simple(of, inputs)
            return f"!({inner})" if inner else None
        case Binary(operator="in", left=left, right=Items(items=items)):
            found = [_compared(left, "==", item, inputs) for item in items]
            return " || ".join(f for f in found if f) if all(found) else None
        case Binary(operator=operator, left=left, right=right) if operator in {"==", "!=", "<", "<=", ">", ">="}:
            return _compared(left, operator, right, inputs)
        case _:
            path = _path(term, inputs) if term.type.kind == "bool" else None
            return f"{path} == true" if path else None


def _compared(left: Term, operator: str, right: Term, inputs: Mapping[str, str]) -> str | None:
    kinds = _COMPARED if operator in {"==", "!="} else _ORDERED
    one, other = _value(left, inputs), _value(right, inputs)
    if one is None or other is None or not {left.type.kind, right.type.kind} <= kinds:
        return None
    return f"{one} {operator} {other}"


def _value(term: Term, inputs: Mapping[str, str]) -> str | None:
    return _literal(term.type, term.value) if isinstance(term, Constant) else _path(term, inputs)


def _literal(type_: Type, value: str | int | bool | None) -> str | None:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value) if type_.kind == "int" else None
        case str():
            return "'" + value.replace("'", "''") + "'"
        case None:
            return None


def _path(term: Term, inputs: Mapping[str, str]) -> str | None:
    path = wire_path_of(term)
    return ".".join((inputs[path[0]], *path)) if path and path[0] in inputs else None
