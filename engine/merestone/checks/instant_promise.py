"""Something that takes time is promised to be consistent at once.

## Why
What travels on its own is somewhere else for a while: an event, a feed, a file, a command whose outcome follows later. So is the
answer from a copy: the owner may know better by then. Only what is answered by who decides it can be consistent at once.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Stock "Stock"    { kind inventory }
entity Ware owned by Shop { key wareId : uuid  count : integer(0..999) }
boundary WareLookup from Shop to Stock version 1.0 {
  style query
  query FindWare http get "/wares/{wareId}" {
    request { wareId : uuid }
    answer  { ware : replica of Ware }
  }
  timing { answered within 1 s  consistent at once }
}
```
```report
error[TIM811]: `FindWare` is promised to be consistent at once, and `Ware` is a copy of what `Shop` owns
  --> example.mere:11:33
   |
11 |   timing { answered within 1 s  consistent at once }
   |                                 ^^^^^^^^^^^^^^^^^^
   = help: promise `consistent within D`, or `consistent when asked`
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform  actors Clerk }
system Stock "Stock"    { kind inventory }
entity Ware owned by Stock { key wareId : uuid  count : integer(0..999) }
boundary WareLookup from Shop to Stock version 1.0 {
  style query
  query FindWare http get "/wares/{wareId}" {
    request { wareId : uuid }
    answer  { ware : replica of Ware }
  }
  timing { answered within 1 s  consistent at once }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.handoffs import handoffs
from merestone.facts.shown import item_of
from merestone.model.aspects import Consistent
from merestone.model.boundary import Model, Operation
from merestone.model.names import local
from merestone.model.types import Crossing, Derived

CODE, SEVERITY, ENFORCES = "TIM811", Severity.ERROR, ("S-28.4.1", "S-28.4.2")


TAKES_TIME = {
    "async command": "its outcome follows later",
    "event": "it is told after the fact",
    "feed": "a copy follows its owner",
    "batch": "a file comes when it comes",
}


def check(model: Model) -> Iterator[Finding]:
    """For each promise of `at once` where something takes time, told once for a clause."""
    told: set[Consistent] = set()
    for handoff in handoffs(model):
        promise = handoff.clause(Consistent)
        reason = TAKES_TIME.get(handoff.boundary.style) or _from_a_copy(
            model, handoff.operation, handoff.boundary.receivers
        )
        if promise and promise.promise == "at once" and reason and promise not in told:
            told.add(promise)
            message = f"`{handoff.name}` is promised to be consistent at once, and {reason}"
            yield Finding(promise.span, message, "promise `consistent within D`, or `consistent when asked`")


def _from_a_copy(model: Model, operation: Operation, receivers: tuple[str, ...]) -> str | None:
    """What an answer shows that those who answer do not own."""
    answer = operation.message("answer")
    for type_ in (item_of(field.type) for field in answer.fields) if answer else ():
        if isinstance(type_, Derived) and type_.system not in receivers:
            return f"`{local(type_.entity)}.{type_.field}` is a copy of what `{local(type_.system)}` decides"
        held = (
            model.vocabulary.entities.get(type_.entity)
            if isinstance(type_, Crossing) and type_.kind == "replica"
            else None
        )
        if held and held.owner not in receivers:
            return f"`{local(held.name)}` is a copy of what `{local(held.owner)}` owns"
    return None
