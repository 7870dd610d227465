"""Bind views."""

from itertools import pairwise
from typing import cast, get_args

from merestone.model.entities import Vocabulary
from merestone.model.names import qualified
from merestone.model.reach import complete, fields_of
from merestone.model.views import OF_ENTRIES, Answer, Drive, Question, Shown, Source, View, ViewClass
from merestone.resolve import faults, governance_faults
from merestone.resolve.declare import Kind
from merestone.resolve.scope import Scope
from merestone.resolve.types import LABELS
from merestone.resolve.words import duration, plain_text
from merestone.syntax.tree import Node, Token

OPERATIONS: tuple[Kind, ...] = ("command", "query", "status query", "event", "stream", "file")


def bind_view(scope: Scope, node: Node, vocabulary: Vocabulary) -> View:
    """A view: what it is of and where, then each of its clauses."""
    name, of, where = node.words()
    entity = scope.find(of, "entity", "milestone")
    class_, fresh = node.node("class"), node.node("fresh")
    return View(
        name=qualified(scope.module.name, name.text),
        entity=entity,
        system=scope.find(where, "system"),
        class_=_class(scope, class_.word()) if class_ else None,
        readers=tuple(scope.each(_listed(node, "readers"), lambda w: scope.find(w, "actor"))),
        carries=tuple(scope.each(_listed(node, "carries"), lambda w: scope.choice(w, "label", ("internal", *LABELS)))),
        sources=tuple(scope.each(_listed(node, "sources"), lambda w: _source(scope, w))),
        shows=tuple(scope.each(_paths(node), lambda n: _shown(scope, n, vocabulary))),
        answers=tuple(scope.each(_listed(node, "answers"), lambda w: _answer(scope, w))),
        fresh_ms=duration(scope, fresh.the("duration")) if fresh else None,
        fresh_span=fresh.span if fresh else None,
        drives=tuple(scope.each(_listed(node, "drives"), lambda w: _drive(scope, w))),
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def _listed(node: Node, kind: str) -> list[Token]:
    """The names in the clauses of that kind."""
    return [word for clause in node.nodes(kind) for word in clause.the("names").words()]


def _paths(node: Node) -> list[Node]:
    return [path for clause in node.nodes("shows") for path in clause.the("paths").nodes("path")]


def _class(scope: Scope, word: Token) -> ViewClass:
    return cast(ViewClass, scope.choice(word, "class of views", get_args(ViewClass)))


def _source(scope: Scope, word: Token) -> Source:
    return Source(operation=scope.find(word, *OPERATIONS), span=word.span)


def _answer(scope: Scope, word: Token) -> Answer:
    question = scope.choice(word, "question that operators ask", get_args(Question))
    return Answer(question=cast(Question, question), span=word.span)


def _drive(scope: Scope, word: Token) -> Drive:
    return Drive(operation=scope.find(word, "command"), span=word.span)


def _shown(scope: Scope, node: Node, vocabulary: Vocabulary) -> Shown:
    """`Order.status`, or `actorId`."""
    words = node.words()
    if len(words) == 1:
        return Shown(entity=None, name=_of_entries(scope, words[0], vocabulary), span=node.span)
    entity = scope.find(words[0], "entity", "milestone")
    names = [field.name for field in fields_of(vocabulary, entity)]
    for holder, word in pairwise(words):
        known = names if holder is words[0] else []
        if word.text not in known and (word.text in scope.doubtful or not complete(vocabulary, entity)):
            raise scope.poison(word.text)
        if word.text not in known:
            raise scope.report(faults.unknown_field(word.text, f"`{holder.text}`", word.span, known), word.text)
    return Shown(entity=entity, name=words[1].text, span=node.span)


def _of_entries(scope: Scope, word: Token, vocabulary: Vocabulary) -> str:
    """What is shown of each message; the name of an entity alone is a slip of its own."""
    meant = None if word.text in OF_ENTRIES else scope.declared(word)
    if meant is not None and meant.kind in ("entity", "milestone"):
        names = [field.name for field in fields_of(vocabulary, meant.name)]
        raise scope.report(governance_faults.whole_entity(word.text, word.span, names))
    return scope.choice(word, "thing to show of a message", OF_ENTRIES)
