"""A step of a journey does not carry what the journey is correlated by.

## Why
Where is this order now, and which step is it waiting for? One key answers that only if every step on the way has it: in a message of
its own, or in something that the message names and that refers to it. Where it is lost, the trace ends.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
entity Basket owned by Shop { key basketId : uuid }
entity Receipt owned by Till { key receiptId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
channel Facts on http "/facts" { readers Shop }
boundary Receipts from Till to Shop version 1.0 {
  style event
  event ReceiptClosed on Facts { fact { receipt : reference to Receipt } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Receipts
}
```
```report
error[OBS701]: no message of `ReceiptClosed` carries `Basket.basketId`, or names something that refers to it
  --> example.mere:18:8
   |
18 |   then Receipts
   |        ^^^^^^^^
  ::: example.mere:16:3: what the journey is correlated by
   = help: add `basket : reference to Basket` to a message of it
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
entity Basket owned by Shop { key basketId : uuid }
entity Receipt owned by Till { key receiptId : uuid  basket : reference to Basket }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
channel Facts on http "/facts" { readers Shop }
boundary Receipts from Till to Shop version 1.0 {
  style event
  event ReceiptClosed on Facts { fact { receipt : reference to Receipt } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Receipts
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.correlation import carrier
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.ties import Journey, Step

CODE, SEVERITY, ENFORCES = "OBS701", Severity.ERROR, ("S-24.1.1", "S-24.0.1", "S-26.1.2")


def check(model: Model) -> Iterator[Finding]:
    """For each step with an operation that brings the entity of the journey in no message."""
    operations = {o.name: o for o in model.operations()}
    for journey in model.journeys.values():
        for step in (s for stage in journey.stages for s in stage.steps):
            lost = [
                n
                for n in step.operations
                if n in operations and carrier(model.vocabulary, operations[n], journey.entity) is None
            ]
            if lost:
                yield _finding(journey, step, lost)


def _finding(journey: Journey, step: Step, lost: list[str]) -> Finding:
    named = ", ".join(f"`{local(n)}`" for n in lost)
    entity = local(journey.entity)
    return Finding(
        step.span,
        f"no message of {named} carries `{entity}.{journey.key}`, or names something that refers to it",
        f"add `{entity[0].lower()}{entity[1:]} : reference to {entity}` to a message of it",
        (Related(journey.correlate, "what the journey is correlated by"),),
    )
