"""The spec as house rules see it: elements whose members are read from the model when they are asked for.

What can be read, and what it says, is the table of `resolve/asked.py`; how it is read is in `readers/`, found by scanning.
"""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache, cached_property
from importlib import import_module
from typing import Any

from merestone.diagnostics import Span
from merestone.facts.routes import Routes, routes
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.resolve.asked import KINDS, SPEC, wide
from merestone.semantics.expressions import Element, Value

Reader = Callable[["Thing"], Value]
Readers = Mapping[str, Mapping[str, Reader]]
_GATHERED = {
    "message": ("operation", "messages"),
    "lifecycle": ("entity", "lifecycles"),
    "state": ("lifecycle", "states"),
    "transition": ("lifecycle", "transitions"),
    "clause": ("operation", "clauses"),
    "evidence": ("operation", "evidence"),
}
"""Kinds that are not declared by a name of their own: the kind that holds them, and as what."""


class Thing(Element):
    """One element: its kind, what the model has of it, and the spec around."""

    def __init__(self, kind: str, subject: Any, sight: "Sight", span: Span | None = None) -> None:
        """Look at `subject`, which stands at `span`; a part of an element has no place of its own."""
        self.kind, self.subject, self.sight, self.span = kind, subject, sight, span
        self._read: dict[str, Value] = {}

    def member(self, name: str) -> Value:
        """What the table says it has under that name, read once."""
        if (self.kind, name) in wide():
            self.sight.looked_around = True
        if name not in self._read:
            self._read[name] = readers()[self.kind][name](self)
        return self._read[name]

    def things(self, name: str) -> "list[Thing]":
        """The elements that it has under that name."""
        found = self.member(name)
        assert isinstance(found, list), f"expected {self.kind}.{name} to be a list, got {type(found).__name__}"
        return found

    @property
    def name(self) -> str:
        """What it is called in a message."""
        return str(self.member("name"))


class Sight:
    """All elements of one model; `looked_around` tells whether anything was asked that depends on the whole spec."""

    def __init__(self, model: Model) -> None:
        """Look at the model."""
        self.model = model
        self.looked_around = False
        self.kept: dict[tuple[str, str], object] = {}
        """What readers found out once and need again."""
        self._gathered: dict[str, list[Thing]] = {}

    @cached_property
    def spec(self) -> Thing:
        """The spec itself."""
        return Thing(SPEC, self.model, self)

    def part(self, kind: str, subject: Any) -> Thing | None:
        """A part of an element; nothing, if there is none."""
        return None if subject is None else Thing(kind, subject, self)

    def named(self, kind: str, name: str | None) -> Thing | None:
        """The element of that kind and qualified name; nothing, where it could not be bound."""
        return self._declared[kind].get(name) if name else None

    def called(self, kind: str, name: str | None) -> Thing | None:
        """The element of that kind that is called so without its module: names are the spec's, not the module's."""
        return self._called[kind].get(name) if name else None

    def each_named(self, kind: str, names: Iterable[str]) -> list[Thing]:
        """The elements of that kind and these names, each once."""
        found = (self.named(kind, name) for name in dict.fromkeys(names))
        return [thing for thing in found if thing is not None]

    def every(self, kind: str) -> list[Thing]:
        """Every element of that kind, in the order of the texts."""
        if kind in self._declared:
            return list(self._declared[kind].values())
        if kind not in self._gathered:
            self._gathered[kind] = list(self._gather(kind))
        return self._gathered[kind]

    def _gather(self, kind: str) -> Iterator[Thing]:
        if kind == "field":
            for holder, member in (("message", "fields"), ("type", "fields"), ("entity", "fields")):
                yield from (field for thing in self.every(holder) for field in thing.things(member))
        elif kind == "reaction":
            for operation in self.every("operation"):
                recovery = operation.member("recovery")
                assert isinstance(recovery, Thing), "an operation has a recovery, empty or not"
                yield from recovery.things("reactions")
        else:
            holder, member = _GATHERED[kind]
            yield from (thing for around in self.every(holder) for thing in around.things(member))

    @cached_property
    def _called(self) -> Mapping[str, Mapping[str, Thing]]:
        """What is declared, by kind and the name without its module."""
        return {kind: {local(n): thing for n, thing in things.items()} for kind, things in self._declared.items()}

    @cached_property
    def routes(self) -> Routes:
        """For each system, to whom it hands over."""
        return routes(self.model, waiting=False)

    @cached_property
    def calls(self) -> Routes:
        """For each system, for whom it waits."""
        return routes(self.model, waiting=True)

    @cached_property
    def _declared(self) -> Mapping[str, Mapping[str, Thing]]:
        """What is declared by a name, by kind and qualified name."""
        model, words = self.model, self.model.vocabulary
        operations = {o.name: o for o in model.operations()}
        declared: Mapping[str, Mapping[str, Any]] = {
            "system": model.systems, "boundary": model.boundaries, "operation": operations, "entity": words.entities,
            "type": words.records, "enum": words.enums, "milestone": words.milestones, "table": words.tables,
            "channel": model.channels, "calendar": model.calendars, "policy": model.policies,
            "view": model.views, "invariant": model.invariants, "journey": model.journeys,
            "reconciliation": model.reconciliations, "document": model.documents,
            "landscape": model.landscapes,
        }  # fmt: skip
        return {
            kind: {name: Thing(kind, subject, self, subject.span) for name, subject in subjects.items()}
            for kind, subjects in declared.items()
        }


@cache
def readers() -> Readers:
    """How each member of each kind is read."""
    from merestone.house import readers as folder

    found: dict[str, dict[str, Reader]] = {SPEC: {plural: _all(kind) for kind, (plural, _) in KINDS.items()}}
    for module in pkgutil.iter_modules(folder.__path__):
        for kind, members in import_module(f"{folder.__name__}.{module.name}").READERS.items():
            found.setdefault(kind, {}).update(members)
    return found


def module_of(thing: Thing) -> str:
    """The module that declares a named element."""
    name: str = thing.subject.name
    return name.removesuffix(f".{local(name)}")


def milliseconds(length: int | None) -> timedelta | None:
    """A length of time as expressions know it."""
    return None if length is None else timedelta(milliseconds=length)


def _all(kind: str) -> Reader:
    return lambda spec: spec.sight.every(kind)
