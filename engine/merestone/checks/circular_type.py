"""A type contains itself.

## Why
A value of it would have no end: neither an example nor a test message can be written. What refers back to something of
its kind does so by reference.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

type Line { lineNo : integer(1..99)  parts : [Line](1..9) }
```
```report
error[TYP204]: a value of `Line` holds a value of `Line`, without end
 --> example.mere:5:6
  |
5 | type Line { lineNo : integer(1..99)  parts : [Line](1..9) }
  |      ^^^^
  = help: write `reference to` an entity where it refers back
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

type Part { partNo : integer(1..99) }
type Line { lineNo : integer(1..99)  parts : [Part](1..9) }
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.shown import derivation
from merestone.model.boundary import Model
from merestone.model.entities import Entity, Record, Vocabulary
from merestone.model.names import local
from merestone.model.reach import source_of
from merestone.model.types import Crossing, Derived, ListOf, MapOf, Named, Type

CODE, SEVERITY, ENFORCES = "TYP204", Severity.ERROR, ("S-22.1.1", "S-4.0.14")


def check(model: Model) -> Iterator[Finding]:
    """For each record that holds itself, and each entity of which a copy holds a copy, through any number of others."""
    vocabulary = model.vocabulary
    things: list[Record | Entity] = [*vocabulary.records.values(), *vocabulary.entities.values()]
    for thing in things:
        if thing.name in _held_by(vocabulary, thing.name):
            message = f"a value of `{local(thing.name)}` holds a value of `{local(thing.name)}`, without end"
            yield Finding(thing.span, message, "write `reference to` an entity where it refers back")


def _held_by(vocabulary: Vocabulary, name: str) -> set[str]:
    """The records and copied entities inside a value of that name."""
    held: set[str] = set()
    waiting = [name]
    while waiting:
        inner = {n for t in _types(vocabulary, waiting.pop()) if (n := _copied(vocabulary, t))} - held
        held |= inner
        waiting.extend(sorted(inner))
    return held


def _types(vocabulary: Vocabulary, name: str) -> list[Type]:
    if name in vocabulary.records:
        return [f.type for f in vocabulary.records[name].fields]
    entity = vocabulary.entities.get(name)
    return [f.type for f in (*entity.key, *entity.fields)] if entity else []


def _copied(vocabulary: Vocabulary, type_: Type) -> str | None:
    """The record or entity whose content crosses with a value of the type."""
    while isinstance(type_, ListOf | MapOf):
        type_ = type_.item
    match type_:
        case Named(name=name, of="type") | Crossing(kind="snapshot" | "replica", entity=name):
            return name
        case Derived() if (source := source_of(vocabulary, type_)) and not derivation(source.type):
            return _copied(vocabulary, source.type)
        case _:
            return None
