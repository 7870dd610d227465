"""Bind every declaration of every module: from trees to the model."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar, cast

from merestone.diagnostics import Diagnostic, Extents, Span
from merestone.model.boundary import Import, Model
from merestone.model.entities import Vocabulary
from merestone.model.names import qualified
from merestone.model.reach import whole_key
from merestone.resolve.boundaries import bind_boundary, bind_policy
from merestone.resolve.declare import Module, declare
from merestone.resolve.documents import bind_document
from merestone.resolve.entities import (
    bind_channel,
    bind_entity,
    bind_enum,
    bind_milestone,
    bind_record,
    bind_system,
    check_lineage,
    with_entity_checks,
    with_record_checks,
)
from merestone.resolve.formulas import bind_invariant
from merestone.resolve.journeys import Known, bind_journey
from merestone.resolve.landscapes import bind_landscape, layers_in
from merestone.resolve.recalled import Bound, Recalled
from merestone.resolve.reconciliations import bind_reconciliation
from merestone.resolve.repeated import report_repeated
from merestone.resolve.rules import bind_rule
from merestone.resolve.schedules import bind_calendar
from merestone.resolve.scope import Poisoned, Scope, called, check_imports
from merestone.resolve.tables import bind_table
from merestone.resolve.views import bind_view
from merestone.resolve.waivers import bind_waiver
from merestone.resolve.words import words_of
from merestone.syntax.tree import Node, Tree

T = TypeVar("T")


@dataclass(frozen=True)
class _Declared:
    """One declaration that could be read, with the names it can see; `known` is what it means, where that was recalled."""

    name: str
    kind: str
    span: Span
    whole: bool
    scope: Scope
    written: Node | None = None
    known: object = None

    @property
    def node(self) -> Node:
        """The construct, which nobody asks for where its meaning is known."""
        assert self.written is not None, f"`{self.name}` was recalled, and need not be bound"
        return self.written


@dataclass(frozen=True)
class Resolved:
    """The model, what is wrong with names and types, the modules, and every declaration."""

    model: Model
    found: list[Diagnostic]
    modules: Mapping[str, Module]
    declared: list[_Declared]

    def meanings(self) -> dict[str, list[Bound]]:
        """What each declaration means, by module; a module in which something has no shorthand, or a fault, is left out."""
        held = _held(self.model)
        meant: dict[str, list[Bound]] = {name: [] for name in self.modules}
        for one in self.declared:
            value = held.get(one.kind, {}).get(one.name)
            if value is None or one.scope.faulty or not one.whole:
                meant.pop(one.scope.module.name, None)
            elif one.scope.module.name in meant:
                meant[one.scope.module.name].append(Bound(one.kind, one.name, one.span, value))
        return meant


def resolve(
    trees: Mapping[str, Tree], documents: Mapping[str, str] = MappingProxyType({})
) -> tuple[Model, list[Diagnostic]]:
    """The model of all files, and what is wrong with names and types; `documents` are the JSON texts that types are taken from."""
    resolved = resolve_again(trees, documents, {})
    return resolved.model, resolved.found


def resolve_again(
    trees: Mapping[str, Tree], documents: Mapping[str, str], recalled: Mapping[str, Recalled]
) -> Resolved:
    """The same, where the meaning of some files was recalled; raises `Forgotten` if it turns out not to hold any more."""
    modules, found = declare(trees, {file: known.module for file, known in recalled.items()})
    known = {one.module.name: one for one in recalled.values() if modules.get(one.module.name) is one.module}
    everything = list(_declared(modules, known))
    model = _model(everything, modules, documents, known)
    for recollected in known.values():
        recollected.stand(model.unread)
    hearsay = called(modules.values())
    for module in modules.values():
        if module.name not in known:
            found.extend(check_imports(module, modules, hearsay))
    for one in everything:
        found.extend(one.scope.found)
    return Resolved(model, found, modules, everything)


def _held(model: Model) -> dict[str, Mapping[str, object]]:
    """What declarations mean, by kind and name; of what speaks of the whole spec nothing is recalled."""
    vocabulary = model.vocabulary
    return {
        "system": model.systems,
        "enum": vocabulary.enums,
        "record": vocabulary.records,
        "entity": vocabulary.entities,
        "milestone": vocabulary.milestones,
        "table": vocabulary.tables,
        "channel": model.channels,
        "calendar": model.calendars,
        "policy": model.policies,
        "boundary": model.boundaries,
        "view": model.views,
        "invariant": model.invariants,
    }


def _declared(modules: Mapping[str, Module], recalled: Mapping[str, Recalled]) -> Iterator[_Declared]:
    doubtful = {word for module in modules.values() for word in module.unread}
    for module in modules.values():
        if module.name in recalled:
            for one in recalled[module.name].bound:
                yield _Declared(one.name, one.kind, one.span, True, Scope(module, modules, doubtful), known=one.value)
            continue
        for unit in module.units:
            assert unit.node is not None, "units of a module have nodes"
            parameters = unit.node.node("parameters") if unit.node.kind == "policy" else None
            scope = Scope(module, modules, doubtful, words_of(parameters.the("names")) if parameters else ())
            scope.faulty = not unit.whole
            report_repeated(scope, unit.node)
            name = qualified(module.name, unit.node.word().text)
            yield _Declared(name, unit.node.kind, unit.span, unit.whole, scope, unit.node)


def _model(
    everything: list[_Declared],
    modules: Mapping[str, Module],
    documents: Mapping[str, str],
    recalled: Mapping[str, Recalled],
) -> Model:
    """Bind in the order of dependence: vocabulary, then what speaks of it."""
    vocabulary = _vocabulary(everything, documents)
    layers = layers_in(d.node for d in _of_kind(everything, "landscape"))
    keys = sorted({f.name for e in vocabulary.entities for f in whole_key(vocabulary, e)})
    for one in recalled.values():
        one.hold(keys, layers)
    boundaries = _each(everything, "boundary", lambda d: bind_boundary(d.scope, d.node, vocabulary))
    sound = {d.name for d in everything if d.kind == "boundary" and d.whole and not d.scope.faulty}
    known = Known(vocabulary, boundaries, frozenset(sound))
    return Model(
        systems=_each(everything, "system", lambda d: bind_system(d.scope, d.node, layers)),
        vocabulary=vocabulary,
        channels=_each(everything, "channel", lambda d: bind_channel(d.scope, d.node, keys)),
        calendars=_each(everything, "calendar", lambda d: bind_calendar(d.scope, d.node)),
        policies=_each(everything, "policy", lambda d: bind_policy(d.scope, d.node, vocabulary)),
        boundaries=boundaries,
        views=_each(everything, "view", lambda d: bind_view(d.scope, d.node, vocabulary)),
        invariants=_each(everything, "invariant", lambda d: bind_invariant(d.scope, d.node, vocabulary)),
        journeys=_each(everything, "journey", lambda d: bind_journey(d.scope, d.node, known)),
        reconciliations=_each(everything, "reconciliation", lambda d: bind_reconciliation(d.scope, d.node, vocabulary)),
        documents=_each(everything, "document", lambda d: bind_document(d.scope, d.node, known)),
        landscapes=_each(everything, "landscape", lambda d: bind_landscape(d.scope, d.node, layers)),
        rules=_each(everything, "rule", lambda d: bind_rule(d.scope, d.node)),
        waivers=tuple(w for _, w in _bound(_of_kind(everything, "waive"), lambda d: bind_waiver(d.scope, d.node))),
        waivers_unsure=any(d.scope.faulty or not d.whole for d in _of_kind(everything, "waive")),
        imports=tuple(_imports(everything, modules, recalled)),
        unsound=_unsound(everything, modules),
        unread=frozenset(everything[0].scope.doubtful if everything else ()),
    )


def _vocabulary(everything: list[_Declared], documents: Mapping[str, str]) -> Vocabulary:
    """Records and entities, first without what looks into others, then with it."""
    enums = _each(everything, "enum", lambda d: bind_enum(d.scope, d.node))
    records = _each(everything, "record", lambda d: bind_record(d.scope, d.node, documents))
    entities = _each(everything, "entity", lambda d: bind_entity(d.scope, d.node))
    bare = Vocabulary(enums=enums, records=records, entities=entities, milestones={})
    milestones = _each(everything, "milestone", lambda d: bind_milestone(d.scope, d.node, bare))
    known = bare.model_copy(update={"milestones": milestones})
    tables = _each(everything, "table", lambda d: bind_table(d.scope, d.node, known))
    full = known.model_copy(update={"tables": tables})
    for one in everything:
        if one.known is not None:
            continue
        if one.name in entities and one.kind == "entity":
            check_lineage(one.scope, entities[one.name], full)
            entities[one.name] = with_entity_checks(one.scope, one.node, entities[one.name], full)
        elif one.name in records and one.kind == "record":
            records[one.name] = with_record_checks(one.scope, one.node, records[one.name], full)
    return full.model_copy(update={"records": records, "entities": entities})


def _each(everything: list[_Declared], kind: str, bind: Callable[[_Declared], T]) -> dict[str, T]:
    """What could be bound of the declarations of that kind, by name."""
    return dict(_bound(_of_kind(everything, kind), bind))


def _of_kind(everything: list[_Declared], kind: str) -> list[_Declared]:
    return [d for d in everything if d.kind == kind]


def _bound(declared: list[_Declared], bind: Callable[[_Declared], T]) -> Iterator[tuple[str, T]]:
    """What could be bound, by name."""
    for one in declared:
        if one.known is not None:
            yield one.name, cast(T, one.known)
            continue
        try:
            yield one.name, bind(one)
        except Poisoned:
            one.scope.faulty = True
            one.scope.doubtful |= {t.text for t in one.node.tokens()}


def _imports(
    everything: list[_Declared], modules: Mapping[str, Module], recalled: Mapping[str, Recalled]
) -> Iterator[Import]:
    """Every import that leads somewhere, with whether its module uses it; a module with a fault may yet come to."""
    within: dict[str, list[_Declared]] = {name: [] for name in modules}
    for one in everything:
        within[one.scope.module.name].append(one)
    for module in modules.values():
        if module.name in recalled:
            yield from recalled[module.name].imports
            continue
        declared = within[module.name]
        named = {t.text for d in declared for t in d.node.tokens() if t.type == "NAME"}
        used = module.unread | (named - module.symbols.keys())
        faulty = bool(module.unknown or module.unread) or any(d.scope.faulty for d in declared)
        for i in module.imports:
            if i.module in modules and i.name in modules[i.module].symbols:
                yield Import(module=i.module, name=i.name, used=faulty or i.name in used, span=i.span, cut=i.cut)


def _unsound(everything: list[_Declared], modules: Mapping[str, Module]) -> tuple[Span, ...]:
    """The extents of declarations that have a fault, or that speak of one that has."""
    bad = [d.span for d in everything if d.scope.faulty or not d.whole]
    around, spans = Extents(bad), set(bad)
    names = {s.name for m in modules.values() for s in m.symbols.values() if around.hold(s.span)} if bad else set()
    return tuple(d.span for d in everything if d.span in spans or d.scope.touched & names)
