"""A step of a journey is started by a system that has not heard of the step before.

## Why
A journey goes on because somebody learns that a step is over: who starts the next one must have taken part in it. Where no boundary
leads from the one to the other, something in between is missing: in the journey, or in the landscape. Where no message is needed (the
driver who takes the goods over knows that they are loaded), the step says how: `then Departed because ".."`.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Stock "Warehouse" { kind inventory }
entity Basket owned by Shop { key basketId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Booking from Till to Stock version 1.0 {
  style sync command
  command Book http post "/bookings" { request { basket : reference to Basket } }
}
boundary Sending from Stock to Shop version 1.0 {
  style sync command
  command Send http post "/parcels" { request { basket : reference to Basket } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Sending
}
```
```report
error[ARC701]: `Stock` starts `Sending`, and takes no part in `Payment`
  --> example.mere:21:8
   |
21 |   then Sending
   |        ^^^^^^^
  ::: example.mere:20:3: the step before
   = help: put `Booking` between them, or say how it learns of it: `Sending because ".."`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Stock "Warehouse" { kind inventory }
entity Basket owned by Shop { key basketId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Booking from Till to Stock version 1.0 {
  style sync command
  command Book http post "/bookings" { request { basket : reference to Basket } }
}
boundary Sending from Stock to Shop version 1.0 {
  style sync command
  command Send http post "/parcels" { request { basket : reference to Basket } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Booking
  then Sending
}
```
"""

from collections.abc import Callable, Iterator

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.parties import boundary_of, parties, starters
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local
from merestone.model.ties import Journey, Stage, Step

CODE, SEVERITY, ENFORCES = "ARC701", Severity.ERROR, ("S-26.1.2", "S-24.0.4")


def check(model: Model) -> Iterator[Finding]:
    """For each step that nobody who starts it has heard of a step before, in its branch or in the stage before."""
    for journey in model.journeys.values():
        for before, stage in zip((None, *journey.stages), journey.stages, strict=False):
            broken: dict[Span, Finding] = {}
            for step, earlier in _pairs(before, stage):
                starting, heard = _each(model, step, starters), _each(model, earlier, parties)
                if not starting & heard and not step.learns:
                    found = _finding(model, journey, (step, starting), (earlier, heard))
                    broken.setdefault(step.span, found)
            yield from broken.values()


def _pairs(before: Stage | None, stage: Stage) -> Iterator[tuple[Step, Step]]:
    """Each step with the ones it waits for: the last of every branch before, or the one before in its own branch."""
    lasts = [branch[-1] for branch in before.branches if branch] if before else []
    for branch in stage.branches:
        yield from ((first, last) for first in branch[:1] for last in lasts)
        yield from zip(branch[1:], branch, strict=False)


def _each(model: Model, step: Step, who: Callable[[Boundary, Operation], frozenset[str]]) -> frozenset[str]:
    """Who starts, or learns of, any operation of the step."""
    found = [(boundary, model.operation(n)) for n in step.operations if (boundary := boundary_of(model, n))]
    return frozenset[str]().union(*(who(boundary, operation) for boundary, operation in found))


def _finding(
    model: Model, journey: Journey, later: tuple[Step, frozenset[str]], earlier: tuple[Step, frozenset[str]]
) -> Finding:
    (step, starting), (before, heard) = later, earlier
    who, whom = (" and ".join(sorted(f"`{local(s)}`" for s in names)) for names in (starting, heard))
    between = [local(b.name) for b in _between(model, heard, starting) if not _is_walked(journey, b)]
    message = f"{who} starts `{local(step.name)}`, and takes no part in `{local(before.name)}`"
    hint = f"put `{between[0]}` between them" if between else f"write a boundary from {whom} to {who} and name it here"
    otherwise = f'say how it learns of it: `{local(step.name)} because ".."`'
    return Finding(step.span, message, f"{hint}, or {otherwise}", (Related(before.span, "the step before"),))


def _between(model: Model, heard: frozenset[str], starting: frozenset[str]) -> list[Boundary]:
    """The boundaries over which the ones can tell the others, by name."""
    found = (b for b in model.boundaries.values() if heard & set(b.senders) and starting & set(b.receivers))
    return sorted(found, key=lambda b: local(b.name))


def _is_walked(journey: Journey, boundary: Boundary) -> bool:
    """Whether the journey goes over the boundary already: a second time would do again what was done."""
    walked = {name for stage in journey.stages for step in stage.steps for name in step.operations}
    return any(o.name in walked for o in boundary.operations)
