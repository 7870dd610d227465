"""Bind decision tables."""

from collections.abc import Mapping

from merestone.model.entities import Vocabulary
from merestone.model.names import local, qualified
from merestone.model.tables import Table
from merestone.model.types import Field
from merestone.resolve import expression_faults
from merestone.resolve.expressions import Ground, bind_truth
from merestone.resolve.scope import Scope
from merestone.resolve.types import bind_type
from merestone.resolve.value_types import field_types, members_of
from merestone.resolve.words import plain_text, text_of
from merestone.semantics.terms import Choice, Decisions, Type
from merestone.syntax.tree import Node, Token

ANY = "any"


def bind_table(scope: Scope, node: Node, vocabulary: Vocabulary) -> Table:
    """A table: its parameters, then the rows that decide by them."""
    fields = tuple(scope.each(node.nodes("parameter"), lambda n: _parameter(scope, n)))
    if len(fields) < len(node.nodes("parameter")):
        raise scope.poison(node.word().text)
    gives = scope.find(node.words()[1], "enum")
    types, answers = field_types(fields, vocabulary), _words(gives, vocabulary)
    keyed = {name: type_ for name, type_ in types.items() if type_.kind == "word"}
    ground = Ground(types, f"the table `{node.word().text}`", lambda type_: members_of(type_, vocabulary))
    rows, otherwise = node.nodes("choice"), node.nodes("otherwise")
    choices = tuple(scope.each(rows, lambda n: _choice(scope, n, keyed, answers, ground)))
    last = tuple(scope.each(otherwise, lambda n: scope.choice(n.word(), _value(gives), answers)))
    return Table(
        name=qualified(scope.module.name, node.word().text),
        parameters=fields,
        gives=gives,
        decisions=Decisions(
            parameters=tuple(types), keyed=tuple(keyed), choices=choices, otherwise=last[0] if last else None
        ),
        texts=tuple(text_of(n) for n in [*rows, *otherwise]),
        rows=tuple(n.span for n in [*rows, *otherwise]),
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _parameter(scope: Scope, node: Node) -> Field:
    name = node.word("FIELD")
    return Field(
        name=name.text,
        type=bind_type(scope, node.the("type")),
        optional=node.the("type").node("optional") is not None,
        sensitive=None,
        redacted=None,
        description="",
        span=name.span,
    )


def _choice(scope: Scope, node: Node, keyed: Mapping[str, Type], answers: tuple[str, ...], ground: Ground) -> Choice:
    """`word, any -> word when EXPRESSION`."""
    cells, guard = node.the("names").words(), node.node("guard")
    if len(cells) != len(keyed):
        raise scope.report(expression_faults.wrong_cells(list(keyed), len(cells), node.the("names").span))
    words = [_cell(scope, cell, type_) for cell, type_ in zip(cells, keyed.values(), strict=True)]
    return Choice(
        words=tuple(words),
        gives=scope.choice(node.word(), "answer of this table", answers),
        guard=bind_truth(scope, guard.the("expression"), ground) if guard else None,
    )


def _cell(scope: Scope, word: Token, type_: Type) -> str | None:
    if word.text == ANY and ANY not in type_.words:
        return None
    return scope.choice(word, f"value of `{type_.name}`", type_.words)


def _value(enum: str) -> str:
    return f"value of `{local(enum)}`"


def _words(enum: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return vocabulary.enums[enum].values if enum in vocabulary.enums else ()
