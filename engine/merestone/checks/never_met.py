"""A check, or the guard of a transition, asks for a number that its field never holds.

## Why
A message that has to pass such a check does not exist, and such a transition is never taken. Mostly the bounds of the type and the number
were written on different days.

## Example
```mere
module shop
type Line {
  quantity : integer(1..10)
  check quantity > 12
}
```
```report
error[TYP622]: `quantity > 12` never holds: `quantity` is from 1 to 10
 --> example.mere:4:9
  |
4 |   check quantity > 12
  |         ^^^^^^^^^^^^^
  = help: change the condition, or the bounds of `quantity`
```

## Instead
```mere
module shop
type Line {
  quantity : integer(1..20)
  check quantity > 12
}
```
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from merestone.diagnostics import Finding, Severity, Span
from merestone.facts.intervals import Interval, unmet
from merestone.model.boundary import Model
from merestone.model.entities import Entity
from merestone.model.reach import fields_of
from merestone.model.types import Check, Field
from merestone.semantics.terms import Term

CODE, SEVERITY, ENFORCES = "TYP622", Severity.ERROR, ("S-4.0.14",)


class _Asked(NamedTuple):
    """A condition over fields, as it is written and where."""

    fields: Sequence[Field]
    term: Term
    text: str
    span: Span


def check(model: Model) -> Iterator[Finding]:
    """For each check and each guard that no value of the types can meet."""
    for asked in _every(model):
        if found := unmet(model.vocabulary, asked.fields, asked.term):
            path, allowed = ".".join(found[0]), _in_words(found[1])
            message = f"`{asked.text}` never holds: `{path}` is {allowed}"
            yield Finding(asked.span, message, f"change the condition, or the bounds of `{path}`")


def _every(model: Model) -> Iterator[_Asked]:
    for record in model.vocabulary.records.values():
        yield from _checks(record.fields, record.checks)
    for operation in model.operations():
        for message in operation.messages:
            yield from _checks(message.fields, message.checks)
    for entity in model.vocabulary.entities.values():
        yield from _of_entity(entity, fields_of(model.vocabulary, entity.name))


def _checks(fields: Sequence[Field], checks: Sequence[Check]) -> Iterator[_Asked]:
    yield from (_Asked(fields, one.term, one.text, one.span) for one in checks)


def _of_entity(entity: Entity, fields: Sequence[Field]) -> Iterator[_Asked]:
    yield from _checks(fields, entity.checks)
    for arrow in (a for lifecycle in entity.lifecycles for a in lifecycle.arrows):
        if arrow.when is not None:
            yield _Asked(fields, arrow.when, arrow.guard or "", arrow.span)


def _in_words(allowed: Interval) -> str:
    """`from 1 to 10`, `at least 1`, `a whole number`."""
    match allowed:
        case Interval(low=None, high=None):
            return "a whole number"
        case Interval(high=None):
            return f"at least {allowed.low}"
        case Interval(low=None):
            return f"at most {allowed.high}"
        case _:
            return f"from {allowed.low} to {allowed.high}"
