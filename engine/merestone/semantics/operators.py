"""Every operator and function of the expressions, once, as data: type checking, evaluation and the manual read it here.

In a row, `T` stands for any one type (the same one wherever it occurs in that row), `number` for `int` or `decimal`.
"""

from typing import Literal, NamedTuple

Shape = Literal[
    "bool", "int", "decimal", "number", "string", "date", "timestamp", "duration", "period", "T", "list of T",
    "map of T", "any",
]  # fmt: skip


class Operator(NamedTuple):
    """What one operator gives for operands of these types; `left` is empty where it stands before its operand."""

    sign: str
    left: Shape | Literal[""]
    right: Shape
    gives: Shape
    means: str


class Function(NamedTuple):
    """What one function gives; `literal` ones take a written text only, which is looked at when the spec is checked.

    A method is written behind its first argument: `name.startsWith("A")`.
    """

    name: str
    takes: tuple[Shape, ...]
    gives: Shape
    means: str
    method: bool = False
    literal: bool = False


class MacroRow(NamedTuple):
    """What going through a list (or the keys of a map) gives, for a body of that type."""

    name: str
    body: Shape
    gives: Shape
    means: str


OPERATORS: tuple[Operator, ...] = (
    Operator("||", "bool", "bool", "bool", "one of both, or both, are true"),
    Operator("&&", "bool", "bool", "bool", "both are true"),
    Operator("!", "", "bool", "bool", "it is false"),
    Operator("==", "T", "T", "bool", "they are equal; 1 and 1.0 are"),
    Operator("!=", "T", "T", "bool", "they are not equal"),
    Operator("<", "number", "number", "bool", "the left is less"),
    Operator("<", "string", "string", "bool", "the left comes first, letter by letter"),
    Operator("<", "date", "date", "bool", "the left is the earlier day"),
    Operator("<", "timestamp", "timestamp", "bool", "the left is the earlier moment"),
    Operator("<", "duration", "duration", "bool", "the left is shorter"),
    Operator("<", "period", "period", "bool", "the left has fewer months"),
    Operator("in", "T", "list of T", "bool", "the list holds it"),
    Operator("in", "string", "map of T", "bool", "the map has this key"),
    Operator("+", "int", "int", "int", "the sum"),
    Operator("+", "number", "number", "decimal", "the sum, exact"),
    Operator("+", "string", "string", "string", "one text after the other"),
    Operator("+", "list of T", "list of T", "list of T", "one list after the other"),
    Operator("+", "date", "duration", "date", "that many whole days later"),
    Operator("+", "date", "period", "date", "that many months later; the last day of a shorter month"),
    Operator("+", "timestamp", "duration", "timestamp", "that much later"),
    Operator("+", "timestamp", "period", "timestamp", "that many months later, at the same time of day"),
    Operator("+", "duration", "duration", "duration", "the sum"),
    Operator("+", "period", "period", "period", "the sum"),
    Operator("-", "int", "int", "int", "the difference"),
    Operator("-", "number", "number", "decimal", "the difference, exact"),
    Operator("-", "date", "date", "duration", "the days between"),
    Operator("-", "date", "duration", "date", "that many whole days earlier"),
    Operator("-", "date", "period", "date", "that many months earlier"),
    Operator("-", "timestamp", "timestamp", "duration", "the time between"),
    Operator("-", "timestamp", "duration", "timestamp", "that much earlier"),
    Operator("-", "timestamp", "period", "timestamp", "that many months earlier"),
    Operator("-", "duration", "duration", "duration", "the difference"),
    Operator("-", "period", "period", "period", "the difference"),
    Operator("-", "", "int", "int", "the same below zero"),
    Operator("-", "", "decimal", "decimal", "the same below zero"),
    Operator("-", "", "duration", "duration", "the same backwards"),
    Operator("*", "int", "int", "int", "the product"),
    Operator("*", "number", "number", "decimal", "the product, exact"),
    Operator("*", "duration", "int", "duration", "that many times"),
    Operator("*", "int", "duration", "duration", "that many times"),
    Operator("/", "int", "int", "int", "the quotient without its rest: 7 / 2 is 3"),
    Operator("/", "number", "number", "decimal", "the quotient, to 28 digits"),
    Operator("%", "int", "int", "int", "the rest, with the sign of the left"),
)
"""The rows of `<` hold for `<=`, `>` and `>=` too."""

FUNCTIONS: tuple[Function, ...] = (
    Function("has", ("any",), "bool", "the value is there; written of a field"),
    Function("size", ("string",), "int", "how many characters"),
    Function("size", ("list of T",), "int", "how many items"),
    Function("size", ("map of T",), "int", "how many keys"),
    Function("matches", ("string", "string"), "bool", "some part of it fits the pattern", method=True),
    Function("startsWith", ("string", "string"), "bool", "it begins with that", method=True),
    Function("endsWith", ("string", "string"), "bool", "it ends with that", method=True),
    Function("contains", ("string", "string"), "bool", "that is somewhere in it", method=True),
    Function("date", ("string",), "date", 'a day: `date("2030-12-31")`', literal=True),
    Function("timestamp", ("string",), "timestamp", 'a moment: `timestamp("2030-12-31T08:00:00Z")`', literal=True),
    Function("years", ("int",), "period", "calendar time: 12 months each"),
    Function("months", ("int",), "period", "calendar time, of no fixed length"),
    Function("days", ("int",), "duration", "24 hours each"),
    Function("hours", ("int",), "duration", "exact time"),
    Function("minutes", ("int",), "duration", "exact time"),
    Function("seconds", ("int",), "duration", "exact time"),
)

MACROS: tuple[MacroRow, ...] = (
    MacroRow("all", "bool", "bool", "it is true of every item; of an empty list too"),
    MacroRow("exists", "bool", "bool", "it is true of some item"),
    MacroRow("exists_one", "bool", "bool", "it is true of exactly one item"),
    MacroRow("filter", "bool", "list of T", "the items of which it is true"),
    MacroRow("map", "T", "list of T", "what it gives for each item"),
)

ORDERINGS = ("<", "<=", ">", ">=")
MILLISECONDS = {"days": 86_400_000, "hours": 3_600_000, "minutes": 60_000, "seconds": 1_000}
MONTHS = {"years": 12, "months": 1}
