"""The names that one module can use, and the notes taken while its declarations are bound."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from merestone.diagnostics import Diagnostic, Span, to_review
from merestone.model.aspects import PARAMETER
from merestone.model.names import local
from merestone.resolve import faults
from merestone.resolve.declare import Imported, Kind, Module, Symbol
from merestone.resolve.suggest import a, built_in, importing, one_of, similar, slip, where_declared
from merestone.syntax.tree import Node, Token

T = TypeVar("T")
N = TypeVar("N", Node, Token)


class Poisoned(Exception):
    """What is being bound has a fault that is already reported (or lies in a text that could not be read)."""


class Scope:
    """What one declaration of `module` can see; collects what is reported, used and touched while it is bound."""

    def __init__(
        self, module: Module, modules: Mapping[str, Module], doubtful: set[str], parameters: Iterable[str] = ()
    ) -> None:
        """Look names up in `module`, then in its imports; `parameters` are those of the policy around.

        `doubtful` collects, for all scopes together, the words of what could not be read or bound: whatever is
        missing may be declared there, so nothing is said about these words.
        """
        self.doubtful = doubtful
        self.module = module
        self.modules = modules
        self.parameters = frozenset(parameters)
        self.found: list[Diagnostic] = []
        self.touched: set[str] = set()
        self.faulty = False

    def report(self, diagnostic: Diagnostic, word: str | None = None) -> Poisoned:
        """Note the fault; the caller raises what is returned. Nothing more will be said about `word`."""
        self.found.append(slip(diagnostic, word, self.module, self.modules) if word else diagnostic)
        self.faulty = True
        if word is not None:
            self.doubtful.add(word)
        return Poisoned(diagnostic.message)

    def find(self, token: Token, *kinds: Kind, beside: tuple[str, ...] = ()) -> str:
        """The qualified name that `token` means, which must be of one of `kinds`; the words `beside` could stand there too."""
        return self.symbol(token, *kinds, beside=beside).name

    def symbol(self, token: Token, *kinds: Kind, beside: tuple[str, ...] = ()) -> Symbol:
        """The declaration that `token` means, which must be of one of `kinds`; the words `beside` could stand there too."""
        symbol = self._lookup(token.text)
        if symbol is None:
            raise self._unknown(token, kinds, beside)
        if symbol.kind not in kinds:
            raise self.report(faults.wrong_kind(token.text, a(symbol.kind), one_of(kinds), token.span, symbol.span))
        self.touched.add(symbol.name)
        return symbol

    def declared(self, token: Token) -> Symbol | None:
        """The declaration of that name, of whatever kind, if there is one."""
        symbol = self._lookup(token.text)
        if symbol is not None:
            self.touched.add(symbol.name)
        return symbol

    def known(self, kind: Kind) -> list[str]:
        """The names of that kind that can be used here."""
        symbols = [*self.module.symbols.items(), *((i.name, s) for i in self.module.imports if (s := self._of(i)))]
        return [name for name, symbol in symbols if symbol.kind == kind]

    def fields_in(self, symbol: Symbol) -> set[str]:
        """The names of all fields that an entity or milestone has as written, its parents' keys among them."""
        names = {"status"} if symbol.kind == "milestone" else _field_names(symbol.node)
        parent = symbol.node.words()[1] if symbol.kind == "milestone" else _parent(symbol.node)
        seen, where = {symbol.name}, self.modules[symbol.name.rpartition(".")[0]]
        while parent is not None:
            above = Scope(where, self.modules, self.doubtful)._lookup(parent.text)
            if above is None or above.name in seen or above.kind != "entity":
                break
            names |= _key_names(above.node)
            seen.add(above.name)
            parent, where = _parent(above.node), self.modules[above.name.rpartition(".")[0]]
        return names

    def _of(self, imported: Imported) -> Symbol | None:
        module = self.modules.get(imported.module)
        return module.symbols.get(imported.name) if module else None

    def symbol_or_scalar(self, token: Token, scalars: tuple[str, ...]) -> Symbol:
        """The declared type that `token` means; for the suggestion, the built-in ones count too."""
        symbol = self._lookup(token.text)
        if symbol is None:
            raise self._unknown(token, ("type", "enum"), scalars)
        if symbol.kind not in ("enum", "type", "entity", "milestone"):
            raise self.report(faults.wrong_kind(token.text, a(symbol.kind), "a type", token.span, symbol.span))
        self.touched.add(symbol.name)
        return symbol

    def poison(self, why: str) -> Poisoned:
        """What is bound rests on a text that could not be read; the caller raises what is returned."""
        self.faulty = True
        return Poisoned(why)

    def role(self, token: Token) -> str:
        """The actor that `token` means, or the policy's parameter of that name."""
        return PARAMETER + token.text if token.text in self.parameters else self.find(token, "actor")

    def choice(self, token: Token, what: str, choices: Iterable[str]) -> str:
        """The word, which must be one of `choices`."""
        choices = list(choices)
        if token.text not in choices:
            if token.text in self.doubtful:
                raise self.poison(token.text)
            raise self.report(faults.not_a_choice(token.text, what, token.span, choices))
        return token.text

    def each(self, items: Iterable[N], bind: Callable[[N], T]) -> Iterator[T]:
        """What could be bound; an item with a fault is left out, as its fault is reported."""
        for item in items:
            try:
                yield bind(item)
            except Poisoned:
                self.faulty = True
                self.doubtful |= {t.text for t in (item.tokens() if isinstance(item, Node) else (item,))}

    def _lookup(self, name: str) -> Symbol | None:
        if name in self.module.symbols:
            return self.module.symbols[name]
        sources = [m for m in self.module.sources.get(name, ()) if m in self.modules]
        return next((s for m in sources if (s := self.modules[m].symbols.get(name))), None)

    def _unknown(self, token: Token, kinds: tuple[Kind, ...], also: tuple[str, ...] = ()) -> Poisoned:
        """The fault of a name that nobody declares; silent if an unreadable text or a faulty import may declare it."""
        if token.text in self.doubtful or token.text in self._meant():
            return self.poison(token.text)
        module = where_declared(token.text, self.modules, kinds)
        unread = self.module.nameless or (self.module.imports_unread and module)
        if unread or token.text in self.module.unknown:
            return self.poison(token.text)
        self.module.unknown.add(token.text)
        if kinds not in self.module.candidates:
            known = [*self.module.symbols.values(), *self._imported()]
            self.module.candidates[kinds] = frozenset(local(s.name) for s in known if s.kind in kinds)
        names = self.module.candidates[kinds]
        if self.parameters or also:
            names = names.union(self.parameters, also)
        elsewhere = importing(self.module, module, token.text) if module else None
        what = f"no {', '.join(kinds[:-1])}{' or ' if kinds[1:] else ''}{kinds[-1]}"
        fault = faults.unknown_name(token.text, what, token.span, names, elsewhere, built_in(token.text, names))
        return self.report(fault if elsewhere else slip(fault, token.text, self.module, self.modules))

    def _meant(self) -> set[str | None]:
        """The names that imports may mean: themselves, and, where one is misspelt, what the fault reported there suggests."""
        if self.module.meant is None:
            self.module.meant = {name for i in self.module.imports for name in self._meant_by(i)}
        return self.module.meant

    def _meant_by(self, imported: Imported) -> set[str | None]:
        declared = self.modules[imported.module].names if imported.module in self.modules else frozenset()
        return {imported.name} if imported.name in declared else {imported.name, similar(imported.name, declared)}

    def _imported(self) -> Iterator[Symbol]:
        for i in self.module.imports:
            if i.module in self.modules and i.name in self.modules[i.module].symbols:
                yield self.modules[i.module].symbols[i.name]


def _field_names(entity: Node) -> set[str]:
    return _key_names(entity) | {n.word("FIELD").text for n in entity.nodes("field", "lifecycle")}


def _key_names(entity: Node) -> set[str]:
    return {k.the("field").word("FIELD").text for k in entity.nodes("key")}


def _parent(entity: Node) -> Token | None:
    parent = entity.node("parent")
    return parent.word() if parent else None


def called(modules: Iterable[Module]) -> Counter[str]:
    """How many modules use a module by a name, and how many files are called so: a name that counts twice is no slip."""
    named: Counter[str] = Counter()
    for module in modules:
        named.update({i.module for i in module.imports})
        stem = module.file.rsplit("/", 1)[-1].removesuffix(".mere")
        named[stem] += 2
    return named


def check_imports(module: Module, modules: Mapping[str, Module], hearsay: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Imports of modules or names that are not there; what the other module misses itself was reported there.

    Where `hearsay` has a name twice, it may be the module line that is misspelt.
    """
    reported: set[Span] = set()
    for i in module.imports:
        source = modules.get(i.module)
        if source is None:
            if i.module_span not in reported:
                fault = faults.unknown_module(i.module, i.module_span, modules)
                yield to_review(fault) if hearsay[i.module] > 1 else fault
            reported.add(i.module_span)
        elif not (source.nameless or i.name in source.names or i.name in source.unread or i.name in source.unknown):
            fault = faults.not_declared_there(i.name, i.module, i.span, source.names)
            yield slip(fault, i.name, module, modules)
