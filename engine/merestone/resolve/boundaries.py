"""Bind boundaries, their operations and messages, and policies."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from merestone.model.aspects import ASPECTS, AspectName
from merestone.model.boundary import Access, Application, Block, Boundary, Message, Operation, Policy, Role
from merestone.model.entities import Vocabulary
from merestone.model.envelope import ENVELOPE
from merestone.model.names import local, qualified
from merestone.model.types import Field
from merestone.resolve import faults
from merestone.resolve.clauses import Ground, bind_clauses, bind_message_path, report_repeated
from merestone.resolve.declare import operation_kind, style_of, styles_of
from merestone.resolve.expressions import bind_checks
from merestone.resolve.periods import bind_deprecated
from merestone.resolve.scope import Scope
from merestone.resolve.types import bind_fields, string
from merestone.resolve.value_types import field_ground
from merestone.resolve.versions import with_versions
from merestone.resolve.words import plain_text, text_of, words_of
from merestone.syntax.tree import Node, between

METHODS = ("get", "post", "put", "patch", "delete")
_ASKED: tuple[Role, ...] = ("request",)
_TOLD: tuple[Role, ...] = ("fact",)
_PARTS: tuple[Role, ...] = ("manifest", "row")


def bind_boundary(scope: Scope, node: Node, vocabulary: Vocabulary) -> Boundary:
    """A boundary: first its messages, then the clauses that speak of them."""
    name = qualified(scope.module.name, node.word().text)
    senders, receivers = (tuple(scope.each(n.words(), lambda w: scope.find(w, "system"))) for n in node.nodes("names"))
    operations = tuple(scope.each(node.nodes("operation"), lambda n: _operation(scope, n, name, vocabulary)))
    broken = len(operations) < len(node.nodes("operation"))
    ground = replace(_ground(operations, vocabulary), broken=broken)
    clauses = bind_clauses(scope, node, ground)
    report_repeated(scope, clauses)
    boundary = Boundary(
        name=name,
        version=_version(node),
        style=style_of(node),
        styled=node.node("style") is not None,
        senders=senders,
        receivers=receivers,
        maps=tuple(string(w) for m in node.nodes("maps") for w in m.words("STRING")),
        applications=tuple(scope.each(node.nodes("apply"), lambda n: _application(scope, n, style_of(node)))),
        operations=operations,
        access=_access(scope, node, ground),
        blocks=tuple(Block(aspect=cast(AspectName, b.kind), span=b.span) for b in node.nodes(*ASPECTS)),
        clauses=clauses,
        description=plain_text(node.node("doc")),
        span=node.word().span,
        extent=node.span,
    )
    return with_versions(scope, node, boundary)


def bind_policy(scope: Scope, node: Node, vocabulary: Vocabulary) -> Policy:
    """A policy; its parameters stay marked in its clauses."""
    parameters = node.node("parameters")
    clauses = bind_clauses(scope, node, Ground(vocabulary))
    report_repeated(scope, clauses)
    return Policy(
        name=qualified(scope.module.name, node.word().text),
        parameters=words_of(parameters.the("names")) if parameters else (),
        styles=styles_of(node),
        clauses=clauses,
        description=plain_text(node.node("doc")),
        span=node.word().span,
    )


def _operation(scope: Scope, node: Node, boundary: str, vocabulary: Vocabulary) -> Operation:
    """One operation with its messages and own clauses."""
    messages = tuple(scope.each(node.nodes("message"), lambda n: _message(scope, n, node, vocabulary)))
    _report_second(scope, messages)
    http, channel = node.node("http"), node.node("on_channel")
    replies = next((r for a in (http, channel) if a for r in a.nodes("replies")), None)
    only_from, only_to = node.node("only_from"), node.node("only_to")
    operation = Operation(
        name=qualified(scope.module.name, node.word().text),
        kind=operation_kind(node),
        boundary=boundary,
        method=scope.choice(http.word(), "HTTP method", METHODS) if http else None,
        path=string(http.word("STRING")) if http else None,
        channel=scope.find(channel.word(), "channel") if channel else None,
        replies=scope.find(replies.word(), "channel") if replies else None,
        only_from=scope.find(only_from.word(), "system") if only_from else None,
        only_to=scope.find(only_to.word(), "system") if only_to else None,
        messages=messages,
        access=None,
        clauses=(),
        deprecated=bind_deprecated(
            scope, node.nodes("deprecated"), "command", "query", "status query", "event", "stream", "file"
        ),
        description=plain_text(node.node("doc")),
        span=node.word().span,
        extent=node.span,
    )
    ground = _ground((operation,), vocabulary)
    clauses = bind_clauses(scope, node, ground)
    report_repeated(scope, clauses)
    return operation.model_copy(update={"access": _access(scope, node, ground), "clauses": clauses})


def _report_second(scope: Scope, messages: Sequence[Message]) -> None:
    """Report each message of a role that the operation has already."""
    first: dict[Role, Message] = {}
    for message in messages:
        other = first.setdefault(message.role, message)
        if other is not message:
            scope.report(faults.second_clause(f"the message `{message.role}`", message.span, other.span, None))


def _message(scope: Scope, node: Node, operation: Node, vocabulary: Vocabulary) -> Message:
    """One message; without a name of its own it is named after its operation."""
    role = cast(Role, next(node.the("role").tokens()).text)
    alias, tokens = node.node("alias"), list(node.tokens())
    fields = bind_fields(scope, node.nodes("field"))
    of = f"the {role} of `{operation.word().text}`"
    default = operation.word().text + ("" if role == "fact" else role.capitalize())
    return Message(
        role=role,
        name=alias.word().text if alias else default,
        fields=fields,
        checks=bind_checks(scope, node, field_ground(fields, of, vocabulary)),
        description=plain_text(node.node("doc")),
        span=between(tokens[0], alias.word() if alias else tokens[0]),
    )


def _application(scope: Scope, node: Node, style: str) -> Application:
    """`apply POLICY(arguments)`, with as many arguments as the policy has parameters."""
    symbol = scope.symbol(node.word(), "policy")
    given = node.node("parameters")
    words = given.the("names").words() if given else []
    arguments = tuple(scope.each(words, lambda w: scope.find(w, "actor")))
    if len(arguments) < len(words):
        raise scope.poison("an argument is not bound")
    wanted_node = symbol.node.node("parameters")
    wanted = words_of(wanted_node.the("names")) if wanted_node else ()
    if len(wanted) != len(arguments):
        actors = scope.known("actor")
        raise scope.report(faults.wrong_arguments(local(symbol.name), wanted, len(arguments), node.span, actors))
    fits = styles_of(symbol.node)
    if style not in fits:
        raise scope.report(faults.other_style(local(symbol.name), " or ".join(fits), style, node.span))
    return Application(policy=symbol.name, arguments=arguments, span=node.span)


def _access(scope: Scope, node: Node, ground: Ground) -> Access | None:
    """The access block directly in a boundary or operation."""
    block = node.node("access")
    if block is None:
        return None
    scopes, purposes = block.nodes("scope"), block.nodes("purpose")
    partition = block.node("partition")
    roles = [w for r in block.nodes("roles") for w in r.the("names").words()]
    others = [w for s in block.nodes("separate") for w in s.the("names").words()]
    return Access(
        scope=string(scopes[0].word("STRING")) if scopes else None,
        roles=tuple(scope.each(roles, lambda w: scope.find(w, "actor"))),
        partition=_partition(scope, partition.the("path"), ground) if partition else (),
        purpose=string(purposes[0].word("STRING")) if purposes else None,
        separate_from=tuple(scope.each(others, lambda w: scope.find(w, "command", "event", "query"))),
        text=text_of(block),
        span=block.span,
    )


def _partition(scope: Scope, node: Node, ground: Ground) -> tuple[str, ...]:
    path = words_of(node)
    if path[0] in ENVELOPE:
        return path
    return bind_message_path(scope, node, (*ground.requests, *ground.facts, ("the message", ())), ground)


def _ground(operations: Sequence[Operation], vocabulary: Vocabulary) -> Ground:
    """What the clauses of these operations may speak of."""
    files = [o for o in operations if o.kind == "file"]
    parts = tuple(
        (m.role, f"the {m.role} of `{local(o.name)}`", m.fields) for o in files for m in o.messages if m.role in _PARTS
    )
    return Ground(vocabulary, _fields(operations, _ASKED), _fields(operations, _TOLD), parts)


def _fields(operations: Sequence[Operation], roles: tuple[Role, ...]) -> tuple[tuple[str, tuple[Field, ...]], ...]:
    """The fields of each message of those roles, with what to call it."""
    return tuple(
        (f"the {m.role} of `{local(o.name)}`", m.fields) for o in operations for m in o.messages if m.role in roles
    )


def _version(node: Node) -> str:
    return next(w.text for type_ in ("VERSION_NUMBER", "NUMBER") for w in node.words(type_))
