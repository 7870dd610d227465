"""Terms that compare one value with a written one: those whose edges can be told."""

from typing import Literal, NamedTuple, cast

from merestone.semantics.operators import ORDERINGS
from merestone.semantics.terms import Binary, Constant, Term, path_of, wire_path_of

Comparing = Literal["==", "!=", "<", "<=", ">", ">="]
_TURNED: dict[Comparing, Comparing] = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Comparison(NamedTuple):
    """`path operator literal`: the path as written, the same on the wire, and the literal in its wire form."""

    path: tuple[str, ...]
    wire: tuple[str, ...]
    operator: Comparing
    literal: str | int | bool
    numeric: bool
    """Whether the value is a number, though its wire form may be a text."""


def comparison(term: Term) -> Comparison | None:
    """The term as a comparison of a path with a literal, if it is one; the literal may stand on either side."""
    if not isinstance(term, Binary) or term.operator not in ("==", "!=", *ORDERINGS):
        return None
    operator = cast(Comparing, term.operator)
    if isinstance(term.left, Constant):
        return _compared(term.right, _TURNED[operator], term.left)
    return _compared(term.left, operator, term.right)


def _compared(value: Term, operator: Comparing, constant: Term) -> Comparison | None:
    path, wire = path_of(value), wire_path_of(value)
    if path is None or wire is None or not isinstance(constant, Constant) or constant.value is None:
        return None
    if constant.type.kind in {"duration", "period"}:
        return None
    numeric = value.type.kind in {"int", "decimal"}
    literal = str(constant.value) if value.type.kind == "decimal" else constant.value
    return Comparison(path, wire, operator, literal, numeric)
