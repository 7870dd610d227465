"""A key, or an order, is made of something that is not one value.

## Why
A snapshot says when it was taken, so the same request sent again would have another key and be executed twice. A list or
a whole record has no agreed spelling, by which two systems would have to compare it. A mask or a range stands for many values at once.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
entity Basket owned by Shop { key basketId : uuid  version : revision }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basket : snapshot of Basket }
    recovery { idempotent by basket forever }
  }
}
```
```report
error[REC112]: `basket` is a snapshot of `Basket`, and part of the key of `Pay`
  --> example.mere:10:16
   |
10 |     recovery { idempotent by basket forever }
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: name single values, as in `basket.basketId`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
entity Basket owned by Shop { key basketId : uuid  version : revision }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request { basket : snapshot of Basket }
    recovery { idempotent by basket.basketId forever }
  }
}
```
"""

from collections.abc import Iterator, Sequence

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import Handoff, handoffs
from merestone.model.aspects import Idempotent, OrderedBy
from merestone.model.boundary import Model
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.reach import Missing, reach, whole_key
from merestone.model.types import TELLING, Crossing, Derived, Field, ListOf, MapOf, Named, Path, Redacted, Type

CODE, SEVERITY, ENFORCES = "REC112", Severity.ERROR, ("S-5.2.6", "S-28.3.2")

_PARTS = ("manifest", "row")


def check(model: Model) -> Iterator[Finding]:
    """For each path of a key or an order that does not end at one value."""
    for handoff in handoffs(model):
        key, order = handoff.clause(Idempotent), handoff.clause(OrderedBy)
        for clause, what in ((key, "key"), (order, "order")):
            for path in clause.paths if clause else ():
                type_ = _type(handoff, model.vocabulary, path)
                if (
                    clause
                    and type_
                    and not (clause is key and _is_reference(type_))
                    and (called := _called(model.vocabulary, type_))
                ):
                    message = f"`{'.'.join(path)}` is {called}, and part of the {what} of `{handoff.name}`"
                    yield Finding(clause.span, message, f"name single values{_instead(model.vocabulary, type_, path)}")


def _type(handoff: Handoff, vocabulary: Vocabulary, path: Path) -> Type | None:
    """What the path leads to in the messages that it speaks of."""
    for message in handoff.operation.messages:
        inner = path[1:] if message.role == path[0] and message.role in _PARTS else path
        found = reach(vocabulary, message.fields, inner) if inner and _spoken_of(message.role) else None
        if found is not None and not isinstance(found, Missing):
            return found
    return None


def _is_reference(type_: Type) -> bool:
    """Whether only an identity crosses, which is the same each time; an order needs one text all the same."""
    return isinstance(type_, Crossing) and type_.kind == "reference"


def _spoken_of(role: str) -> bool:
    return role in {"request", "fact", *_PARTS}


def _called(vocabulary: Vocabulary, type_: Type) -> str | None:
    """What something that is not one value is called."""
    match type_:
        case Crossing(kind=kind, entity=entity):
            return f"a {kind} {'to' if kind == 'reference' else 'of'} `{local(entity)}`"
        case ListOf():
            return "a list"
        case MapOf():
            return "a map"
        case Derived():
            return "a derived value"
        case Redacted(way=way) if way not in TELLING:
            return f"redacted by {way}"
        case Named(name=name) if name in vocabulary.records:
            return f"a whole `{local(name)}`"
        case _:
            return None


def _instead(vocabulary: Vocabulary, type_: Type, path: Path) -> str:
    """The values that would do, as the end of a hint."""
    match type_:
        case Redacted():
            return " that are whole, or redacted by `hash` or `tokenise`"
        case Crossing(entity=entity):
            fields: Sequence[Field] = whole_key(vocabulary, entity)
        case Derived():
            return f", as in `{'.'.join(path)}.value`"
        case _:
            fields = ()
    named = ", ".join(f"`{'.'.join((*path, f.name))}`" for f in fields)
    return f", as in {named}" if named else ""
