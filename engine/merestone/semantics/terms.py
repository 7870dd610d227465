"""Expressions over values, as data: what is read, compared and asked, each part with its type.

A term is what the text of a `check`, a guard or a house rule means once its names are bound. It says all that is needed to
evaluate it over JSON values: where the wire form of a value is not the value itself (a decimal is a text), the type tells.
"""

from collections.abc import Iterator
from typing import Literal

from merestone.semantics.formula import Frozen

Kind = Literal[
    "bool", "int", "decimal", "string", "date", "timestamp", "duration", "period", "money", "word", "list", "map",
    "record", "null", "any",
]  # fmt: skip
Sign = Literal["==", "!=", "<", "<=", ">", ">=", "in", "+", "-", "*", "/", "%"]
Macro = Literal["all", "exists", "exists_one", "filter", "map"]


class Type(Frozen):
    """The type of a term. `optional` values may be absent.

    `name` is what a word or record is called; `item` what a list or map holds; `words` the values of a word; `way` how a
    record crosses: the members of a snapshot or replica lie below `value` on the wire, of a reference only the key does; of what is derived, `item` is the value;
    of what is redacted nothing can be read, and `name` is the way.
    """

    kind: Kind
    name: str = ""
    item: "Type | None" = None
    words: tuple[str, ...] = ()
    way: Literal["", "reference", "snapshot", "replica", "derived", "redacted"] = ""
    optional: bool = False


class Constant(Frozen):
    """A written value: decimals as text, dates and timestamps in ISO 8601, durations in milliseconds, periods in months."""

    node: Literal["constant"] = "constant"
    type: Type
    value: str | int | bool | None


class Variable(Frozen):
    """A name of the surroundings: a field of the record, or what a macro goes through."""

    node: Literal["variable"] = "variable"
    type: Type
    name: str


class Member(Frozen):
    """`of.name`."""

    node: Literal["member"] = "member"
    type: Type
    of: "Term"
    name: str


class Index(Frozen):
    """`of[at]`: an item of a list (counted from 0) or a value of a map."""

    node: Literal["index"] = "index"
    type: Type
    of: "Term"
    at: "Term"


class Unary(Frozen):
    """`!x` or `-x`."""

    node: Literal["unary"] = "unary"
    type: Type
    operator: Literal["!", "-"]
    of: "Term"


class Binary(Frozen):
    """`left operator right`."""

    node: Literal["binary"] = "binary"
    type: Type
    operator: Sign
    left: "Term"
    right: "Term"


class Joined(Frozen):
    """`a && b && c`, or `a || b || c`."""

    node: Literal["joined"] = "joined"
    type: Type
    operator: Literal["&&", "||"]
    parts: tuple["Term", ...]


class Items(Frozen):
    """`[a, b]`."""

    node: Literal["items"] = "items"
    type: Type
    items: tuple["Term", ...]


class Call(Frozen):
    """A function of the language; what a method is called on is its first argument."""

    node: Literal["call"] = "call"
    type: Type
    function: str
    arguments: tuple["Term", ...]


class Each(Frozen):
    """`over.macro(variable, body)`: goes through the items of a list, or the keys of a map."""

    node: Literal["each"] = "each"
    type: Type
    macro: Macro
    over: "Term"
    variable: str
    body: "Term"


class Choice(Frozen):
    """One row of a decision table: a word (or None for any) for each parameter that is an enum, and what it gives."""

    words: tuple[str | None, ...]
    gives: str
    guard: "Term | None" = None


class Decisions(Frozen):
    """The rows of a decision table, of which the first that fits decides; `keyed` are the parameters its words are of."""

    parameters: tuple[str, ...]
    keyed: tuple[str, ...]
    choices: tuple[Choice, ...]
    otherwise: str | None


class Lookup(Frozen):
    """`TABLE(a, b)`: the word that a decision table gives."""

    node: Literal["lookup"] = "lookup"
    type: Type
    table: str
    decisions: Decisions
    arguments: tuple["Term", ...]


Term = Constant | Variable | Member | Index | Unary | Binary | Joined | Items | Call | Each | Lookup


def parts(term: Term) -> tuple[Term, ...]:
    """The terms directly in `term`."""
    match term:
        case Constant() | Variable():
            return ()
        case Member() | Unary():
            return (term.of,)
        case Index():
            return (term.of, term.at)
        case Binary():
            return (term.left, term.right)
        case Joined():
            return term.parts
        case Items():
            return term.items
        case Call() | Lookup():
            return term.arguments
        case Each():
            return (term.over, term.body)


def walk(term: Term) -> Iterator[Term]:
    """`term` and every term below it, outermost first."""
    waiting = [term]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(parts(found)))


def is_copy(type_: Type) -> bool:
    """Whether the members of such a value lie below `value` on the wire."""
    return type_.way in {"snapshot", "replica"}


def path_of(term: Term) -> tuple[str, ...] | None:
    """The names of `a.b.c` as written, if the term is nothing but that."""
    names: list[str] = []
    while isinstance(term, Member):
        names.append(term.name)
        term = term.of
    return (term.name, *reversed(names)) if isinstance(term, Variable) else None


def wire_path_of(term: Term) -> tuple[str, ...] | None:
    """The same path as it is in JSON: what a snapshot or replica carries lies below `value`."""
    names: list[str] = []
    while isinstance(term, Member):
        names.extend((term.name, "value") if is_copy(term.of.type) else (term.name,))
        term = term.of
    return (term.name, *reversed(names)) if isinstance(term, Variable) else None
