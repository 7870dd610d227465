"""Bind documents: whose they are, what must be the case before, and the commands that make and send them."""

from merestone.model.names import local, qualified
from merestone.model.ties import Document, Sending
from merestone.model.types import Named
from merestone.resolve import tie_faults
from merestone.resolve.formulas import bind_condition
from merestone.resolve.journeys import Known
from merestone.resolve.scope import Scope
from merestone.resolve.types import string
from merestone.resolve.words import plain_text, text_of
from merestone.syntax.tree import Node


def bind_document(scope: Scope, node: Node, known: Known) -> Document:
    """A document: what it waits for, and what it is made and sent with."""
    name, owner = node.words()
    condition = node.the("gate").the("condition")
    template, made, sent = (node.node(k) for k in ("template", "made", "sent"))
    return Document(
        name=qualified(scope.module.name, name.text),
        title=string(node.word("STRING")),
        owner=scope.find(owner, "system"),
        condition=bind_condition(scope, condition, known.vocabulary),
        condition_text=text_of(condition),
        condition_span=condition.span,
        template=string(template.word("STRING")) if template else None,
        irreversible=node.node("irreversible") is not None,
        made=_sending(scope, made, known) if made else None,
        sent=_sending(scope, sent, known) if sent else None,
        description=plain_text(node.node("doc")),
        span=name.span,
    )


def _sending(scope: Scope, node: Node, known: Known) -> Sending:
    """The command, and the word that tells it which message is meant."""
    with_, intent = node.the("with").word(), node.node("intent")
    operation = known.operations.get(scope.find(with_, "command"))
    request = operation.message("request") if operation else None
    if operation is None or request is None:
        raise scope.poison(with_.text)
    if intent is None:
        return Sending(operation=operation.name, intent=None, span=node.span)
    enums = known.vocabulary.enums
    words = [enums[f.type.name].values for f in request.fields if isinstance(f.type, Named) and f.type.name in enums]
    if len(words) != 1:
        if operation.boundary not in known.sound:
            raise scope.poison(with_.text)
        raise scope.report(tie_faults.no_intent(local(operation.name), intent.span, len(words)))
    word = scope.choice(intent.word(), f"message of `{local(operation.name)}`", words[0])
    return Sending(operation=operation.name, intent=word, span=node.span)
