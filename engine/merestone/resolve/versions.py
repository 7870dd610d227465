"""Bind the versions of a boundary."""

from collections.abc import Callable, Sequence
from typing import cast

from merestone.model.boundary import Boundary
from merestone.model.names import local
from merestone.model.versions import Compatibility, Consumer, Earlier, Versions, numbers, same
from merestone.resolve import faults, governance_faults
from merestone.resolve.periods import bind_deprecated, deprecation
from merestone.resolve.scope import Scope
from merestone.resolve.types import whole_number
from merestone.resolve.words import duration
from merestone.syntax.tree import Node

COMPATIBLE = ("backward", "forward", "full")


def with_versions(scope: Scope, node: Node, boundary: Boundary) -> Boundary:
    """The boundary with its versions and its deprecation, as far as it says any."""
    blocks, ends = node.nodes("versions"), node.nodes("deprecated")
    versions = next(scope.each(blocks[:1], lambda n: _versions(scope, n, boundary)), None)
    return boundary.model_copy(update={"versions": versions, "deprecated": bind_deprecated(scope, ends, "boundary")})


def _versions(scope: Scope, node: Node, boundary: Boundary) -> Versions:
    compatible, notice, at_once = (node.node(kind) for kind in ("compatible", "notice", "side_by_side"))
    choice = scope.choice(compatible.word(), "direction of compatibility", COMPATIBLE) if compatible else None
    earlier = tuple(scope.each(node.nodes("still"), lambda n: _earlier(scope, n, boundary)))
    consumers = tuple(scope.each(node.nodes("consumer"), lambda n: _consumer(scope, n, boundary)))
    _report_twice(scope, node.nodes("still"), lambda n: numbers(_version(n)))
    _report_twice(scope, node.nodes("consumer"), lambda n: n.word().text)
    return Versions(
        compatible=cast(Compatibility | None, choice),
        notice_ms=duration(scope, notice.the("duration")) if notice else None,
        at_once=whole_number(scope, at_once.word("NUMBER")) if at_once else None,
        earlier=earlier,
        consumers=consumers,
        span=node.span,
    )


def _earlier(scope: Scope, node: Node, boundary: Boundary) -> Earlier:
    version = _version(node)
    if same(version, boundary.version) or numbers(version) > numbers(boundary.version):
        raise scope.report(governance_faults.not_earlier(version, local(boundary.name), boundary.version, node.span))
    ends = deprecation(scope, node, lambda word: word.text) if node.has("DATE") else None
    return Earlier(version=version, deprecation=ends, span=node.span)


def _consumer(scope: Scope, node: Node, boundary: Boundary) -> Consumer:
    word = node.word()
    system = scope.find(word, "system")
    if system not in boundary.consumers:
        known = [local(name) for name in boundary.consumers]
        raise scope.report(governance_faults.no_consumer(word.text, local(boundary.name), word.span, known))
    return Consumer(system=system, version=_version(node), span=node.span)


def _version(node: Node) -> str:
    return next(w.text for type_ in ("VERSION_NUMBER", "NUMBER") for w in node.words(type_))


def _report_twice(scope: Scope, nodes: Sequence[Node], key: Callable[[Node], object]) -> None:
    """Lines of a block that speak of the same thing."""
    first: dict[object, Node] = {}
    for node in nodes:
        before = first.setdefault(key(node), node)
        if before is not node:
            what = f"`{next(node.tokens()).text} {list(node.tokens())[1].text}`"
            scope.report(faults.second_clause(what, node.span, before.span, None))
