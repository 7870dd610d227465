"""Collect what each module declares and imports."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, cast

from merestone.diagnostics import Diagnostic, Related, Span
from merestone.model.boundary import OperationKind, StyleName
from merestone.model.names import qualified
from merestone.resolve import faults
from merestone.syntax.tree import Node, Token, Tree, Unit, between, cut

Kind = Literal[
    "system", "actor", "enum", "type", "entity", "table", "milestone", "channel", "policy", "boundary", "command", "query",
    "status query", "event", "stream", "file", "calendar", "view", "invariant", "journey", "reconciliation", "document",
    "landscape", "rule",
]  # fmt: skip


@dataclass(frozen=True)
class Symbol:
    """A declared name. Operations have the style of their boundary, the names given to their unknown state, and two sides."""

    kind: Kind
    name: str
    span: Span
    declared_by: Callable[[], Node]
    """Gives the construct that declares it; of a file that was recalled, it is read only then."""
    style: StyleName | None = None
    labels: tuple[str, ...] = ()
    senders: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()

    @property
    def node(self) -> Node:
        """The construct that declares it."""
        return self.declared_by()


@dataclass(frozen=True)
class Imported:
    """One name of a `use`, and the module it comes from."""

    module: str
    name: str
    span: Span
    module_span: Span
    cut: Span
    """What to take out with it: its comma, or the whole `use` if it imports nothing else."""


@dataclass
class Module:
    """One file: its name, declarations and imports; `unread` are the words of declarations that could not be read."""

    name: str
    file: str
    reading: Callable[[], Tree]
    """Gives what is written in it; a file that was recalled is read only then."""
    symbols: dict[str, Symbol] = field(default_factory=dict)
    imports: list[Imported] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    nameless: bool = False
    """Whether a declaration that could not be read does not even show which name it declares."""
    imports_unread: bool = False
    """Whether a `use` could not be read."""
    unknown: set[str] = field(default_factory=set)
    """Names that were reported to be unknown here; once is enough."""
    candidates: dict[tuple[Kind, ...], frozenset[str]] = field(default_factory=dict)
    """The names of some kinds that can be used here, once somebody has asked."""
    meant: set[str | None] | None = None
    """The names that its imports may mean, once somebody has asked."""

    @property
    def tree(self) -> Tree:
        """What is written in it."""
        return self.reading()

    @cached_property
    def read_again(self) -> "Module":
        """The same module as its text says it; for one that was recalled, and that somebody looks into."""
        return module_of(self.tree, [])

    @cached_property
    def names(self) -> frozenset[str]:
        """What it declares, once all of it is entered."""
        return frozenset(self.symbols)

    @cached_property
    def sources(self) -> dict[str, list[str]]:
        """The modules that each imported name comes from, once all imports are entered."""
        found: dict[str, list[str]] = {}
        for i in self.imports:
            found.setdefault(i.name, []).append(i.module)
        return found

    @cached_property
    def fields(self) -> dict[str, Span]:
        """Where each name of a field is last written before its colon."""
        pairs = (pair for unit in self.tree.units for pair in pairwise(unit.tokens))
        return {field.text: field.span for field, sign in pairs if sign.type == "COLON"}

    @cached_property
    def times(self) -> Counter[str]:
        """How often each word is written in the file."""
        return Counter(t.text for unit in self.tree.units for t in unit.tokens)


def declare(
    trees: Mapping[str, Tree], recalled: Mapping[str, Module] = MappingProxyType({})
) -> tuple[dict[str, Module], list[Diagnostic]]:
    """The modules by name, and what is declared twice; those that were `recalled`, by file, are not read again."""
    modules: dict[str, Module] = {}
    found: list[Diagnostic] = []
    for file in trees:
        module = recalled.get(file) or module_of(trees[file], found)
        if module.name in modules:
            first = modules[module.name].tree.units[0].span
            found.append(_twice(f"the module `{module.name}`", module.tree.units[0].span, first))
            continue
        modules[module.name] = module
    found.extend(_clashes(modules.values()))
    return modules, found


def module_of(tree: Tree, found: list[Diagnostic]) -> Module:
    """What one file declares."""
    first, header, name = tree.units[0] if tree.units else None, _header(tree), name_of(tree)
    if header is None and (first is None or first.node):
        found.append(faults.no_module(first.span if first else Span(tree.file, 1, 1, 1, 1), name))
    module = Module(name, tree.file, lambda: tree)
    for unit in tree.units[1:] if first and first.tokens[0].text == "module" else tree.units:
        if not unit.whole:
            module.unread |= {t.text for t in unit.tokens}
        if unit.node is None:
            module.imports_unread |= unit.tokens[0].text == "use"
            module.nameless |= all(t.type != "WORD" for t in unit.tokens[1:2])
            continue
        if unit.node.kind == "module":
            found.append(faults.second_module(unit.span))
        elif unit.node.kind == "use":
            module.imports.extend(_imports(unit.node))
        else:
            module.units.append(unit)
            if unit.node.kind != "waive":
                _add(module, unit.node, found)
    return module


def name_of(tree: Tree) -> str:
    """The name of a file's module: what its first line says, or else what the file is called."""
    header = _header(tree)
    return ".".join(w.text for w in header.words()) if header else tree.file.rsplit("/", 1)[-1].removesuffix(".mere")


def imports_of(tree: Tree) -> Iterator[str]:
    """The modules that a file imports from, as far as it can be read."""
    for unit in tree.units:
        if unit.node and unit.node.kind == "use":
            yield ".".join(w.text for w in unit.node.words())


def _header(tree: Tree) -> Node | None:
    first = tree.units[0].node if tree.units else None
    return first if first and first.kind == "module" else None


def _imports(node: Node) -> Iterator[Imported]:
    words = node.words()
    source, span = ".".join(w.text for w in words), between(words[0], words[-1])
    names = node.the("names").words()
    for index, word in enumerate(names):
        yield Imported(source, word.text, word.span, span, cut(names, index) if len(names) > 1 else node.span)


def _add(module: Module, node: Node, found: list[Diagnostic]) -> None:
    """Enter every name that one declaration declares."""
    for kind, token, inner, style in _names(node):
        labels = (*unknown_names(node), *unknown_names(inner)) if kind in {"command", "file"} else ()
        senders, receivers = _sides(node, inner) if inner is not node and style else ((), ())
        name, declared_by = qualified(module.name, token.text), partial(_same, inner)
        symbol = Symbol(kind, name, token.span, declared_by, style, labels, senders, receivers)
        first = module.symbols.setdefault(token.text, symbol)
        if first is not symbol:
            found.append(_twice(f"`{token.text}`", token.span, first.span))


def _same(node: Node) -> Node:
    return node


def _names(node: Node) -> Iterator[tuple[Kind, Token, Node, StyleName | None]]:
    """Each name in one declaration: its kind, its token, the node that declares it, and the style around it."""
    kind = cast(Kind, "type" if node.kind == "record" else node.kind)
    yield kind, node.word(), node, None
    for actors in node.nodes("actors"):
        for word in actors.the("names").words():
            yield "actor", word, actors, None
    for operation in node.nodes("operation"):
        yield operation_kind(operation), operation.word(), operation, style_of(node)


def _sides(boundary: Node, operation: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The systems that start an operation, and those it goes to, as written."""
    around = [tuple(w.text for w in names.words()) for names in boundary.nodes("names")]
    own = [operation.node("only_from"), operation.node("only_to")]
    senders, receivers = ((n.word().text,) if n else a for n, a in zip(own, around, strict=True))
    return senders, receivers


def operation_kind(node: Node) -> OperationKind:
    """`status query` and the like, as written."""
    return cast(OperationKind, " ".join(t.text for t in node.the("operation_kind").tokens()))


def unknown_names(node: Node) -> Iterator[str]:
    """The names that the recovery clauses directly in `node` give to the unknown state."""
    for recovery in node.nodes("recovery"):
        for unknown in recovery.nodes("unknown"):
            if named := unknown.node("named"):
                yield named.word().text


def style_of(node: Node) -> StyleName:
    """The style a boundary or policy names; without one, the commonest is assumed, and a check reports it."""
    holder = node.node("style") or node
    name = holder.node("style_name")
    return cast(StyleName, " ".join(t.text for t in name.tokens()) if name else "async command")


def styles_of(node: Node) -> tuple[StyleName, ...]:
    """Every style that a policy is for."""
    return tuple(cast(StyleName, " ".join(t.text for t in n.tokens())) for n in node.nodes("style_name"))


def _clashes(modules: Iterable[Module]) -> Iterator[Diagnostic]:
    """Names that two modules declare: contracts have one list of names."""
    first: dict[str, Symbol] = {}
    for module in modules:
        for name, symbol in module.symbols.items():
            other = first.setdefault(name, symbol)
            if other is not symbol:
                yield _twice(f"`{name}`", symbol.span, other.span)


def _twice(what: str, span: Span, first: Span) -> Diagnostic:
    return faults.declared_twice(what, span, Related(first, "first declared here"))
