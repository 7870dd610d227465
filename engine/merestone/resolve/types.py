"""Bind types, fields and paths."""

from collections.abc import Sequence
from typing import Literal, cast, get_args

from merestone.diagnostics import Applicability, Edit, Fix
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.reach import Missing, reach
from merestone.model.types import (
    Crossing,
    Derived,
    Field,
    ListOf,
    LocalTo,
    MapOf,
    Named,
    Path,
    Scalar,
    ScalarName,
    States,
    Type,
)
from merestone.resolve import faults, governance_faults
from merestone.resolve.patterns import unusable
from merestone.resolve.periods import deprecation, report_successors
from merestone.resolve.redactions import redacted as redacted_type
from merestone.resolve.scope import Scope
from merestone.resolve.words import plain_text, text_of, words_of
from merestone.syntax.tree import Node, Token

LABELS = ("pii", "margin", "price", "contract", "payment", "secret")
_SCALARS: tuple[str, ...] = get_args(ScalarName)
_RANGED = ("string", "integer")

_LETTERS, _ITEMS, _PLACES = 100_000, 100_000, 38
"""How many letters of a text, items of a list and digits of a decimal may be asked for: messages are held in memory."""


def bind_fields(
    scope: Scope, nodes: Sequence[Node], keys: Sequence[Node] = (), around: str | None = None
) -> tuple[Field, ...]:
    """The fields among `keys` and `nodes`, each name once; `around` is the entity that has them."""
    nodes = [*keys, *nodes]
    fields = tuple(scope.each(nodes, lambda n: bind_field(scope, n, around)))
    first: dict[str, Node] = {}
    for node in nodes:
        name = node.word("FIELD")
        if name.text in first:
            other = first[name.text]
            again = node.span if _says_nothing_else(node, other) and node not in keys else None
            first_span = other.word("FIELD").span
            scope.report(faults.second_clause(f"the field `{name.text}`", name.span, first_span, again))
        first.setdefault(name.text, node)
    scope.doubtful |= first.keys() - {f.name for f in fields}
    report_successors(scope, nodes, fields)
    return fields


def _says_nothing_else(node: Node, other: Node) -> bool:
    """Whether a field says no more than another of its name, not even in words."""
    docs = [plain_text(n.node("doc")) for n in (node, other)]
    return text_of(node).rstrip(",") == text_of(other).rstrip(",") and docs[0] in ("", docs[1])


def bind_field(scope: Scope, node: Node, around: str | None = None) -> Field:
    """One field with its marks."""
    name = node.word("FIELD")
    sensitive, redacted, decided, doc = (node.node(k) for k in ("sensitive", "redacted", "decided", "doc"))
    deprecated, local_to = node.node("deprecated"), node.node("local_to")
    type_ = bind_type(scope, node.the("type"))
    if around is not None and isinstance(_innermost(type_), States):
        raise scope.report(faults.kept_state(name.text, local(around), text_of(node.the("type")), name.span))
    return Field(
        name=name.text,
        type=redacted_type(scope, type_, redacted.word()) if redacted else type_,
        optional=node.the("type").node("optional") is not None,
        sensitive=scope.choice(sensitive.word(), "label", LABELS) if sensitive else None,
        redacted=redacted.word().text if redacted else None,
        decided=scope.find(decided.word(), "system") if decided else None,
        enterprise=node.node("enterprise") is not None,
        local=_local_to(scope, local_to, around) if local_to else None,
        deprecated=deprecation(scope, deprecated, lambda word: word.text) if deprecated else None,
        description=plain_text(doc),
        span=name.span,
    )


def _innermost(type_: Type) -> Type:
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    return type_


def _local_to(scope: Scope, node: Node, around: str | None) -> LocalTo:
    """`local to SYSTEM of ENTITY`; in an entity, it is that one where no other is named."""
    of, system = node.node("of_entity"), scope.find(node.word(), "system")
    if of is None and around is None:
        raise scope.report(governance_faults.local_id_of_what(node.word().text, node.span))
    return LocalTo(system=system, entity=scope.find(of.word(), "entity", "milestone") if of else around or "")


def bind_type(scope: Scope, node: Node) -> Type:
    """The type that a `type` node, or one of its parts, stands for."""
    if node.kind in {"type", "map"}:
        inner = bind_type(scope, next(n for n in node.nodes() if n.kind != "optional"))
        return MapOf(item=inner) if node.kind == "map" else inner
    match node.kind:
        case "reference" | "snapshot" | "replica":
            return Crossing(kind=node.kind, entity=scope.find(node.word(), "entity", "milestone"))
        case "derived":
            return _derived(scope, node)
        case "state_of":
            return _state_of(scope, node)
        case "list":
            low, high = _range(scope, node.node("bounds"), most=_ITEMS)
            _report_negative(scope, node, "a list has no")
            return ListOf(item=bind_type(scope, node.the("type")), low=low, high=high)
        case _:
            return _plain(scope, node)


def bind_path(scope: Scope, node: Node, fields: Sequence[Field], of: str, vocabulary: Vocabulary) -> Path:
    """A path that leads somewhere from `fields`, the fields of what `of` describes."""
    words = node.words()
    path = words_of(node)
    end = reach(vocabulary, fields, path)
    if isinstance(end, Missing):
        if words[end.index].text in scope.doubtful or not end.certain:
            raise scope.poison(words[end.index].text)
        holder = of if end.index == 0 else f"`{'.'.join(path[: end.index])}`"
        word = words[end.index]
        raise scope.report(faults.unknown_field(word.text, holder, word.span, end.candidates), word.text)
    return path


def _derived(scope: Scope, node: Node) -> Derived:
    """`derived from SYSTEM.ENTITY.FIELD`; the field is looked up in the text, as the entity may not be bound yet."""
    system, thing, field = node.words()
    decider, entity = scope.find(system, "system"), scope.symbol(thing, "entity", "milestone")
    declared = scope.fields_in(entity)
    if field.text in scope.doubtful:
        raise scope.poison(field.text)
    if field.text not in declared:
        holder = f"`{thing.text}`"
        raise scope.report(faults.unknown_field(field.text, holder, field.span, sorted(declared)), field.text)
    return Derived(system=decider, entity=entity.name, field=field.text)


def _state_of(scope: Scope, node: Node) -> States:
    """`state of ENTITY`, or of one of its lifecycles; these are looked up in the text, as the entity may not be bound yet."""
    thing, *named = node.words()
    entity = scope.symbol(thing, "entity", "milestone")
    lives = [n.word("FIELD").text for n in entity.node.nodes("lifecycle")] if entity.kind == "entity" else ["status"]
    unknown = next((word for word in named if word.text not in lives), None)
    if unknown is not None or not lives:
        name, span = (unknown.text, unknown.span) if unknown else (None, thing.span)
        raise scope.report(faults.no_lifecycle(name, thing.text, span, lives))
    if not named and len(lives) > 1:
        raise scope.report(faults.which_lifecycle(thing.text, lives, thing.span))
    return States(entity=entity.name, field=named[0].text if named else lives[0])


def _plain(scope: Scope, node: Node) -> Type:
    """A scalar with its bounds, or a declared name."""
    word = node.word()
    if word.text in scope.module.symbols or word.text not in _SCALARS:
        meant = scope.symbol_or_scalar(word, _SCALARS)
        if node.node("bounds") or node.words("STRING") or node.node("matching"):
            raise scope.report(faults.wrong_bounds(f"`{word.text}` takes no bounds and no pattern", node.span, None))
        return Named(name=meant.name, of=cast(Literal["enum", "type", "entity", "milestone"], meant.kind))
    pattern = _pattern(scope, node)
    if word.text == "decimal":
        _report_negative(scope, node, "a number has no")
        precision, scale = _range(scope, node.node("bounds"), ordered=False, most=_PLACES)
        if precision is not None and scale is not None and scale > precision:
            hint = f"write all digits first, then those behind the point, as in `decimal({scale}, {precision})`"
            message = f"of {precision} digits {scale} cannot stand behind the point"
            raise scope.report(faults.wrong_bounds(message, node.the("bounds").span, hint))
        return Scalar(name="decimal", precision=precision, scale=scale)
    low, high = _range(scope, node.node("bounds"), most=_LETTERS if word.text == "string" else None)
    if word.text == "string":
        _report_negative(scope, node, "a text has no")
    if low is not None and word.text not in _RANGED:
        raise scope.report(faults.wrong_bounds(f"`{word.text}` takes no range", node.the("bounds").span, None))
    return Scalar(name=cast(ScalarName, word.text), low=low, high=high, pattern=pattern)


def _report_negative(scope: Scope, node: Node, what: str) -> None:
    """Raise where a length, or a number of digits, is below zero."""
    bounds = node.node("bounds")
    for below in bounds.nodes("negative") if bounds else ():
        raise scope.report(faults.wrong_bounds(f"{what} length below zero", below.span, None))


def _pattern(scope: Scope, node: Node) -> str | None:
    """The regular expression of `id ".."` or `string matching ".."`."""
    holder = node.node("matching") or node
    texts = holder.words("STRING")
    word = node.word().text
    if not texts:
        if word == "id":
            hint = 'write the form of the id, as in `id "ORD-[0-9]{8}"`'
            raise scope.report(faults.wrong_bounds("`id` needs a pattern", node.span, hint))
        return None
    if word not in {"id", "string"} or (word == "string") != (holder is not node):
        hint = 'write `id ".."` or `string matching ".."`'
        raise scope.report(faults.wrong_bounds(f"`{word}` takes no pattern here", texts[0].span, hint))
    pattern = string(texts[0])
    if why := unusable(pattern):
        raise scope.report(faults.wrong_bounds(f"the pattern {why}", texts[0].span, None))
    return pattern


def _range(
    scope: Scope, node: Node | None, ordered: bool = True, most: int | None = None
) -> tuple[int | None, int | None]:
    """The two numbers between brackets, of which none may be more than `most`."""
    if node is None:
        return None, None
    written = [part for part in node.children if isinstance(part, Node) or part.type == "NUMBER"]
    low, high = _bound(scope, written[0]), _bound(scope, written[-1])
    if most is not None and max(low, high) > most:
        raise scope.report(
            faults.wrong_bounds(f"`{max(low, high)}` is more than {most}, the most that fits here", node.span, None)
        )
    if ordered and low > high:
        hint, turned = "write the smaller number first", f"({high}..{low})"
        fix = Fix(f"write `{turned}`", (Edit(node.span, turned),), Applicability.REVIEW)
        raise scope.report(faults.wrong_bounds(f"the range {low}..{high} is empty", node.span, hint, (fix,)))
    return low, high


def _bound(scope: Scope, part: Node | Token) -> int:
    """The number, which must be whole; one below zero is a node of its own."""
    return -whole_number(scope, part.word("NUMBER")) if isinstance(part, Node) else whole_number(scope, part)


def whole_number(scope: Scope, token: Token) -> int:
    """The number, which must be whole."""
    if "." in token.text:
        raise scope.report(faults.wrong_bounds(f"`{token.text}` is not a whole number", token.span, None))
    return int(token.text)


def string(token: Token) -> str:
    """The text between the quotes; a backslash keeps its meaning for patterns and only frees a quote."""
    return token.text[1:-1].replace('\\"', '"')
