"""Bind expressions: every name to what it means, every part to its type.

The same binder serves checks, guards, tables, house rules and queries; what differs is the `Ground`: the names that stand
for something, and what can be read inside of a value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal, cast

from merestone.diagnostics import Diagnostic, Span
from merestone.model.types import Check
from merestone.resolve import expression_faults as faults
from merestone.resolve import faults as of_names
from merestone.resolve.operand_types import gives, item_of, same, sized, spoken, widest
from merestone.resolve.patterns import unusable
from merestone.resolve.redaction_faults import unreadable
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.resolve.words import text_of
from merestone.semantics.operators import FUNCTIONS, MACROS, MILLISECONDS, MONTHS
from merestone.semantics.terms import (
    Binary,
    Call,
    Constant,
    Decisions,
    Each,
    Index,
    Items,
    Joined,
    Lookup,
    Macro,
    Member,
    Sign,
    Term,
    Type,
    Unary,
    Variable,
    path_of,
)
from merestone.syntax.tree import Node, Token

LONGEST = 40
"""How many operators or steps may follow each other without brackets."""

BOOL, INT, STRING, NULL = (Type(kind="bool"), Type(kind="int"), Type(kind="string"), Type(kind="null"))
_MACROS = {m.name: m for m in MACROS}
_FUNCTIONS = {f.name for f in FUNCTIONS}


@dataclass(frozen=True)
class Members:
    """What can be read inside of a value.

    It is not `certain` that there is no more where the declaration has a fault; `elsewhere` are names that the value has
    at its owner, but not here.
    """

    types: Mapping[str, Type]
    certain: bool = True
    elsewhere: frozenset[str] = frozenset()


@dataclass(frozen=True)
class DecisionTable:
    """A table that expressions may ask: the types of its parameters in order, its rows, and the word it gives."""

    parameters: Mapping[str, Type]
    gives: Type
    decisions: Decisions


@dataclass(frozen=True)
class Ground:
    """What an expression may speak of: names with their types, what they are the fields of, and what is inside of each."""

    names: Mapping[str, Type]
    of: str
    members: Callable[[Type], Members]
    tables: Mapping[str, DecisionTable] | None = None
    """The tables that may be asked, by qualified name; None where none may, as in a table."""

    def also(self, name: str, type_: Type) -> "Ground":
        """The same ground with one more name."""
        return replace(self, names={**self.names, name: type_})


def bind_checks(scope: Scope, node: Node, ground: Ground) -> tuple[Check, ...]:
    """The checks directly in a record, message or entity."""
    return tuple(scope.each(node.nodes("check"), lambda n: _check(scope, n.the("expression"), ground)))


def _check(scope: Scope, node: Node, ground: Ground) -> Check:
    return Check(term=bind_truth(scope, node, ground), text=text_of(node), span=node.span)


def bind_truth(scope: Scope, node: Node, ground: Ground) -> Term:
    """The term of an `expression` that must be true or false: a check, a guard, a `where`."""
    term = bind_expression(scope, node, ground)
    return _wanted(scope, node.nodes()[0], term, BOOL)


def bind_expression(scope: Scope, node: Node, ground: Ground) -> Term:
    """The term of an `expression`, of whatever type it is."""
    return _bind(scope, node.nodes()[0], ground)


def _bind(scope: Scope, node: Node, ground: Ground) -> Term:
    """The term of any part of an expression, whose value can be read."""
    return _legible(scope, node, _BINDERS[node.kind](scope, node, ground))


def _legible(scope: Scope, node: Node, term: Term) -> Term:
    """The term, if it is not redacted."""
    if term.type.way == "redacted":
        raise scope.report(unreadable(text_of(node), term.type.name, node.span))
    return term


def _joined(scope: Scope, node: Node, ground: Ground) -> Term:
    """`a && b`, `a || b`: every part is looked at, whatever is wrong with the others."""
    terms = list(scope.each(node.nodes(), lambda n: _wanted(scope, n, _bind(scope, n, ground), BOOL)))
    if len(terms) < len(node.nodes()):
        raise scope.poison("a part is not bound")
    sign = cast('Literal["&&", "||"]', next(t.text for t in node.children if isinstance(t, Token)))
    return Joined(type=_optional_if(BOOL, *terms), operator=sign, parts=tuple(terms))


def _relation(scope: Scope, node: Node, ground: Ground) -> Term:
    """`a == b`, `a < b`, `a in b`."""
    signs = [t for t in node.children if isinstance(t, Token)]
    if len(signs) > 1:
        raise scope.report(faults.chained_comparison(signs[1].span))
    left_node, right_node = node.nodes()
    left = _operand(scope, left_node, right_node, ground)
    right = _operand(scope, right_node, left_node, ground)
    if NULL in (left.type, right.type):
        return _compared_with_null(scope, node, signs[0], left, right)
    if signs[0].text == "in":
        left = _fitted(scope, left_node, left, item_of(right.type))
        right = _all_fitted(scope, right_node, right, left.type)
    else:
        left, right = _fitted(scope, left_node, left, right.type), _fitted(scope, right_node, right, left.type)
    if gives(signs[0].text, left.type, right.type) is None:
        raise scope.report(_unlike(node, signs[0], left, right))
    return Binary(type=_optional_if(BOOL, left, right), operator=_sign(signs[0]), left=left, right=right)


def _operand(scope: Scope, node: Node, other: Node, ground: Ground) -> Term:
    """One side of a comparison; an unknown name that is a word of the other side has only lost its quotes."""
    name = node.word().text if node.kind == "variable" else None
    if name is not None and name not in ground.names:
        type_ = _type_quietly(scope, other, ground)
        words = item_of(type_).words or type_.words
        if name in words:
            raise scope.report(faults.unquoted_word(name, type_.name or item_of(type_).name, node.span))
    return _bind(scope, node, ground)


def _type_quietly(scope: Scope, node: Node, ground: Ground) -> Type:
    """The type of a path, or `any` for whatever else or for what is not known."""
    names = [w.text for part in ([node] if node.kind == "variable" else node.nodes()) for w in part.words()]
    if node.kind not in {"variable", "chain"} or any(n.kind in {"method", "index", "call"} for n in node.nodes()):
        return Type(kind="any")
    type_ = ground.names.get(names[0])
    for name in names[1:]:
        type_ = ground.members(type_).types.get(name) if type_ else None
    return type_ or Type(kind="any")


def _compared_with_null(scope: Scope, node: Node, sign: Token, left: Term, right: Term) -> Term:
    """`x == null`, `x != null`: whether something is absent."""
    value = right if left.type == NULL else left
    if sign.text not in {"==", "!="} or value.type == NULL:
        raise scope.report(_unlike(node, sign, left, right))
    if not value.type.optional:
        raise scope.report(faults.never_absent(text_of(node.nodes()[left.type == NULL]), node.span))
    return Binary(type=BOOL, operator=_sign(sign), left=left, right=right)


def _arithmetic(scope: Scope, node: Node, ground: Ground) -> Term:
    """`a + b - c`, from left to right."""
    first, *rest = node.nodes()
    signs = [t for t in node.children if isinstance(t, Token)]
    if len(signs) > LONGEST:
        raise scope.report(faults.too_long(LONGEST, node.span))
    term = _bind(scope, first, ground)
    for sign, operand in zip(signs, rest, strict=True):
        right = _bind(scope, operand, ground)
        type_ = gives(sign.text, term.type, right.type)
        if type_ is None:
            raise scope.report(faults.wrong_operands(sign.text, spoken(term.type), spoken(right.type), node.span))
        term = Binary(type=_optional_if(type_, term, right), operator=_sign(sign), left=term, right=right)
    return term


def _unary(scope: Scope, node: Node, ground: Ground) -> Term:
    """`!x`, `-x`, as often as it is written."""
    signs = [t for t in node.children if isinstance(t, Token)]
    if len(signs) > LONGEST:
        raise scope.report(faults.too_long(LONGEST, node.span))
    term = _bind(scope, node.nodes()[0], ground)
    type_ = gives(signs[0].text, None, term.type)
    if type_ is None:
        raise scope.report(faults.wrong_operands(signs[0].text, None, spoken(term.type), node.span))
    for sign in signs:
        term = Unary(type=_optional_if(type_, term), operator=cast('Literal["!", "-"]', sign.text), of=term)
    return term


def _bracketed(scope: Scope, node: Node, ground: Ground) -> Term:
    return _bind(scope, node.nodes()[0], ground)


# ------------------------------------------------------------ names and steps


def _variable(scope: Scope, node: Node, ground: Ground) -> Term:
    """A field, or what a macro goes through."""
    name = node.word()
    if name.text not in ground.names:
        if name.text in scope.doubtful:
            raise scope.poison(name.text)
        fault = of_names.unknown_field(name.text, ground.of, name.span, ground.names, _within(name.text, ground))
        raise scope.report(fault, name.text)
    return Variable(type=ground.names[name.text], name=name.text)


def _within(name: str, ground: Ground) -> str | None:
    """What to write where the one thing that has such a field is not named: `fact.fault` for a field of the message."""
    holders = [n for n, type_ in ground.names.items() if name in ground.members(type_).types]
    return f"did you mean `{holders[0]}.{name}`?" if len(holders) == 1 else None


def _chain(scope: Scope, node: Node, ground: Ground) -> Term:
    """`a.b.c(d)[e]`, step by step."""
    first, *steps = node.nodes()
    if len(steps) > LONGEST:
        raise scope.report(faults.too_long(LONGEST, node.span))
    term, text = _bind(scope, first, ground), text_of(first)
    for step in steps:
        term = _legible(scope, node, term)
        match step.kind:
            case "member":
                term = _member(scope, step, term, text, ground)
            case "index":
                term = _index(scope, step, term, text, ground)
            case _:
                term = _method(scope, step, term, text, ground)
        text += text_of(step)
    return term


def _member(scope: Scope, node: Node, of: Term, text: str, ground: Ground) -> Term:
    name, inside = node.word(), ground.members(of.type)
    if name.text not in inside.types:
        if name.text in scope.doubtful or not inside.certain:
            raise scope.poison(name.text)
        if name.text in inside.elsewhere:
            raise scope.report(faults.stays_with_owner(name.text, text, name.span, inside.types))
        raise scope.report(of_names.unknown_field(name.text, f"`{text}`", name.span, inside.types), name.text)
    type_ = inside.types[name.text]
    return Member(type=_optional_if(type_, of), of=of, name=name.text)


def _index(scope: Scope, node: Node, of: Term, text: str, ground: Ground) -> Term:
    at = _bind(scope, node.nodes()[0], ground)
    wanted = {"list": INT, "map": STRING}.get(of.type.kind)
    if wanted is None or of.type.item is None:
        raise scope.report(faults.no_items(f"`{text}`", spoken(of.type), node.span))
    at = _wanted(scope, node.nodes()[0], at, wanted)
    return Index(type=of.type.item.model_copy(update={"optional": True}), of=of, at=at)


# -------------------------------------------------------------------- calls


def _call(scope: Scope, node: Node, ground: Ground) -> Term:
    """`size(x)`, `has(x)`, `days(30)`, `date("2030-12-31")`, or a decision table."""
    name = node.word()
    if name.text in _MACROS:
        raise scope.report(faults.written_behind(name.text, name.span))
    if name.text in _FUNCTIONS:
        return _function(scope, node, name, _arguments(node), ground)
    symbol = scope.declared(name)
    if symbol is None or symbol.kind != "table" or ground.tables is None:
        if name.text in scope.doubtful:
            raise scope.poison(name.text)
        tables = scope.known("table") if ground.tables is not None else []
        raise scope.report(faults.unknown_function(name.text, name.span, tables=tables), name.text)
    if symbol.name not in ground.tables:
        raise scope.poison(name.text)
    return _lookup(scope, node, ground.tables[symbol.name], ground)


def _method(scope: Scope, node: Node, of: Term, text: str, ground: Ground) -> Term:
    """`x.startsWith("a")`, or a macro."""
    name, nodes = node.word(), _arguments(node)
    if name.text in _MACROS:
        return _macro(scope, node, of, text, ground)
    if not any(f.name == name.text and (f.method or f.name == "size") for f in FUNCTIONS):
        raise scope.report(faults.unknown_function(name.text, name.span, of=f"`{text}`"), name.text)
    arguments = [of, *(_bind(scope, n, ground) for n in nodes)]
    return _called(scope, node, name, arguments, [node, *nodes])


def _function(scope: Scope, node: Node, name: Token, nodes: Sequence[Node], ground: Ground) -> Term:
    if name.text == "has":
        return _has(scope, node, nodes, ground)
    arguments = [_bind(scope, n, ground) for n in nodes]
    return _called(scope, node, name, arguments, nodes)


def _called(scope: Scope, node: Node, name: Token, arguments: Sequence[Term], nodes: Sequence[Node]) -> Term:
    """A call with arguments of the right number and types."""
    rows = [f for f in FUNCTIONS if f.name == name.text]
    row = next((r for r in rows if sized(r.takes, [a.type for a in arguments])), None)
    if row is None:
        given = [spoken(a.type) for a in arguments]
        raise scope.report(faults.wrong_arguments(name.text, given, node.span))
    if row.literal:
        return _literal(scope, name.text, nodes[0])
    if name.text == "matches":
        _pattern(scope, nodes[1])
    if name.text in MILLISECONDS | MONTHS and isinstance(arguments[0], Constant):
        unit = (MILLISECONDS | MONTHS)[name.text]
        return Constant(type=Type(kind=cast(Literal["duration", "period"], row.gives)), value=_int(arguments[0]) * unit)
    type_ = Type(kind=cast('Literal["bool", "int", "duration", "period"]', row.gives))
    return Call(type=_optional_if(type_, *arguments), function=name.text, arguments=tuple(arguments))


def _has(scope: Scope, node: Node, nodes: Sequence[Node], ground: Ground) -> Term:
    """`has(a.b)`: whether an optional field is there."""
    terms = [_BINDERS[n.kind](scope, n, ground) for n in nodes]
    if len(terms) == 1 and terms[0].type.name == "drop":
        terms = [_legible(scope, nodes[0], terms[0])]
    if len(terms) != 1 or not (path_of(terms[0]) or isinstance(terms[0], Index)):
        raise scope.report(faults.wrong_arguments("has", [spoken(t.type) for t in terms], node.span))
    if not terms[0].type.optional:
        raise scope.report(faults.never_absent(text_of(nodes[0]), node.span))
    return Call(type=BOOL, function="has", arguments=(terms[0],))


def _literal(scope: Scope, function: str, node: Node) -> Term:
    """`date("..")`, `timestamp("..")`: a written day or moment, that must exist."""
    if node.kind != "text":
        raise scope.report(faults.not_written(function, node.span))
    token = node.word("STRING")
    if function == "date":
        return Constant(type=Type(kind="date"), value=_date(scope, token))
    return Constant(type=Type(kind="timestamp"), value=_timestamp(scope, token))


def _date(scope: Scope, token: Token) -> str:
    """A day of the calendar, as `2030-12-31`."""
    text = string(token)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        hint = "write year, month and day, as in `2030-12-31`"
        raise scope.report(of_names.wrong_bounds(f"`{text}` is no date", token.span, hint)) from None


def _timestamp(scope: Scope, token: Token) -> str:
    """A moment with its distance from UTC."""
    text = string(token)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        hint = "write day, time and zone, as in `2030-12-31T08:00:00Z`"
        raise scope.report(of_names.wrong_bounds(f"`{text}` is no moment", token.span, hint))
    return text


def _pattern(scope: Scope, node: Node) -> None:
    """Report a pattern that is not written out, or is not a regular expression."""
    if node.kind != "text":
        raise scope.report(faults.not_written("matches", node.span))
    if why := unusable(string(node.word("STRING"))):
        raise scope.report(of_names.wrong_bounds(f"the pattern {why}", node.span, None))


def _macro(scope: Scope, node: Node, over: Term, text: str, ground: Ground) -> Term:
    """`xs.all(x, x > 0)` and its like."""
    name, nodes = node.word(), _arguments(node)
    if len(nodes) != 2 or nodes[0].kind != "variable":
        raise scope.report(faults.wrong_macro(name.text, text, node.span))
    if over.type.kind not in {"list", "map", "any"}:
        raise scope.report(faults.no_items(f"`{text}`", spoken(over.type), node.span))
    variable = nodes[0].word()
    if variable.text in ground.names:
        raise scope.report(faults.name_taken(variable.text, ground.of, variable.span))
    body = _bind(scope, nodes[1], ground.also(variable.text, item_of(over.type)))
    if _MACROS[name.text].body == "bool":
        body = _wanted(scope, nodes[1], body, BOOL)
    type_ = {"filter": over.type, "map": Type(kind="list", item=body.type)}.get(name.text, BOOL)
    macro = cast(Macro, name.text)
    return Each(type=_optional_if(type_, over), macro=macro, over=over, variable=variable.text, body=body)


def _lookup(scope: Scope, node: Node, table: DecisionTable, ground: Ground) -> Term:
    """`TABLE(a, b)`: arguments of the types of its parameters, in their order."""
    nodes, wanted = _arguments(node), list(table.parameters.values())
    if len(nodes) != len(wanted):
        raise scope.report(faults.wrong_lookup(node.word().text, list(table.parameters), len(nodes), node.span))
    arguments = [_wanted(scope, n, _bind(scope, n, ground), t) for n, t in zip(nodes, wanted, strict=True)]
    return Lookup(
        type=_optional_if(table.gives, *arguments),
        table=node.word().text,
        decisions=table.decisions,
        arguments=tuple(arguments),
    )


def _arguments(node: Node) -> list[Node]:
    listed = node.node("arguments")
    return listed.nodes() if listed else []


# ----------------------------------------------------------------- literals


def _number(_scope: Scope, node: Node, _ground: Ground) -> Term:
    text = node.word("NUMBER").text
    whole = "." not in text
    return Constant(type=INT if whole else Type(kind="decimal"), value=int(text) if whole else text)


def _text(_scope: Scope, node: Node, _ground: Ground) -> Term:
    return Constant(type=STRING, value=string(node.word("STRING")))


def _truth(_scope: Scope, node: Node, _ground: Ground) -> Term:
    return Constant(type=BOOL, value=next(node.tokens()).text == "true")


def _null(_scope: Scope, _node: Node, _ground: Ground) -> Term:
    return Constant(type=NULL, value=None)


def _items(scope: Scope, node: Node, ground: Ground) -> Term:
    """`[a, b]`: items of one type."""
    terms = [_bind(scope, n, ground) for n in _arguments(node)]
    type_ = widest([t.type for t in terms])
    if type_ is None:
        raise scope.report(faults.mixed_list(node.span))
    return Items(type=Type(kind="list", item=type_), items=tuple(terms))


# -------------------------------------------------------------------- types


def _wanted(scope: Scope, node: Node, term: Term, type_: Type) -> Term:
    """The term, which must be of that type."""
    term = _fitted(scope, node, term, type_)
    if not same(term.type, type_):
        text = text_of(node)
        raise scope.report(faults.wrong_type(f"`{text}`", spoken(term.type), spoken(type_), node.span))
    return term


def _fitted(scope: Scope, node: Node, term: Term, type_: Type) -> Term:
    """The term; a written text beside an enum is a word of it, and must be one of its values."""
    if type_.kind != "word" or not isinstance(term, Constant) or term.type.kind != "string":
        return term
    if term.value not in type_.words:
        what = f"value of `{type_.name}`"
        raise scope.report(of_names.not_a_choice(str(term.value), what, _inner(node), type_.words))
    return term.model_copy(update={"type": type_.model_copy(update={"optional": False})})


def _inner(node: Node) -> Span:
    """Where a written text stands, without its quotes."""
    span = next(t for t in node.tokens() if t.type == "STRING").span
    return Span(span.file, span.line, span.column + 1, span.end_line, span.end_column - 1)


def _all_fitted(scope: Scope, node: Node, term: Term, type_: Type) -> Term:
    """The term; the written texts of a list beside an enum are words of it."""
    if type_.kind != "word" or not isinstance(term, Items):
        return term
    nodes = _arguments(node if node.kind == "items" else node.nodes()[0])
    if len(nodes) != len(term.items):
        return term
    items = tuple(_fitted(scope, n, t, type_) for n, t in zip(nodes, term.items, strict=True))
    return Items(type=Type(kind="list", item=widest([i.type for i in items])), items=items)


def _unlike(node: Node, sign: Token, left: Term, right: Term) -> Diagnostic:
    """The fault of a comparison that no row of the operators allows."""
    left_node, right_node = node.nodes()
    if sign.text == "in" or same(left.type, right.type):
        return faults.wrong_operands(sign.text, spoken(left.type), spoken(right.type), node.span)
    if isinstance(left, Constant) and not isinstance(right, Constant):
        left, right, left_node, right_node = right, left, right_node, left_node
    return of_names.wrong_value(
        text_of(left_node), spoken(left.type), _beside(right, right_node), node.span, _cure(left, right)
    )


def _beside(term: Term, node: Node) -> str:
    """What something is compared with: a literal by its kind, anything else by its text too."""
    if isinstance(term, Constant):
        return {"int": "a number", "decimal": "a number"}.get(term.type.kind, spoken(term.type))
    return f"`{text_of(node)}`, which is {spoken(term.type)}"


def _cure(term: Term, other: Term) -> str | None:
    """What to write instead, where that can be said."""
    if term.type.kind in {"date", "timestamp"} and isinstance(other, Constant) and other.type.kind == "string":
        return f'write `{term.type.kind}("{other.value}")`'
    if term.type.kind == "money" and other.type.kind in {"int", "decimal"}:
        return "compare its `.amount`"
    if term.type.way == "derived":
        return "compare its `.value`"
    if {term.type.kind, other.type.kind} == {"duration", "period"}:
        return "months and years have no fixed length: write days, or months on both sides"
    return None


def _optional_if(type_: Type, *terms: Term) -> Type:
    """The type, which may be absent if one of the terms may."""
    return type_.model_copy(update={"optional": True}) if any(t.type.optional for t in terms) else type_


def _sign(token: Token) -> Sign:
    return cast(Sign, token.text)


def _int(term: Constant) -> int:
    assert isinstance(term.value, int), "the table asks for a whole number"
    return term.value


_BINDERS: dict[str, Callable[[Scope, Node, Ground], Term]] = {
    "either": _joined, "both": _joined, "relation": _relation, "sum": _arithmetic, "product": _arithmetic,
    "inverse": _unary, "minus": _unary, "bracketed": _bracketed, "variable": _variable, "chain": _chain, "call": _call,
    "number": _number, "text": _text, "truth": _truth, "null": _null, "items": _items,
}  # fmt: skip
