"""Somebody is to tell of something that it never hears of.

## Why
A message is sent when its gate opens, by the system that starts the command. That system must see the gate open: as a party of the
operation it waits for, as the owner of the thing, or as a reader of what is said about it. Otherwise the gate can never be looked at.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Bank "Clearing" { kind other }
system Post "Letters" { kind notification }
entity Basket owned by Shop { key basketId : uuid }
entity Person owned by Shop { key personId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Clearing from Till to Bank version 1.0 {
  style sync command
  command Clear http post "/clearings" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, customer : reference to Person } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Clearing
  tell customer "You have paid" once Clear is completed with SendLetter
}
```
```report
error[TIM701]: `Shop` sends `SendLetter`, and never hears of `Clear`
  --> example.mere:24:8
   |
24 |   tell customer "You have paid" once Clear is completed with SendLetter
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:14:11: what it waits for
   = help: wait for something that `Shop` takes part in or reads of
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Bank "Clearing" { kind other }
system Post "Letters" { kind notification }
entity Basket owned by Shop { key basketId : uuid }
entity Person owned by Shop { key personId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Clearing from Till to Bank version 1.0 {
  style sync command
  command Clear http post "/clearings" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, customer : reference to Person } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  then Clearing
  tell customer "You have paid" once Pay is completed with SendLetter
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.gates import Gate, gates
from merestone.facts.parties import starters
from merestone.facts.seers import seers
from merestone.facts.subjects import in_condition
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM701", Severity.ERROR, ("S-20.0.1", "S-20.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each gate of a command, by a `tell` or a document, with a subject that no system which starts the command sees.

    Nothing is said while any declaration has a fault: what tells it may stand there.
    """
    for operation in model.operations() if not model.unsound else ():
        boundary = model.boundaries[operation.boundary]
        for gate in gates(model, operation.name):
            telling = starters(boundary, operation)
            for subject in dict.fromkeys(in_condition(gate.condition)):
                seen = seers(model, subject)
                if seen and not telling & seen:
                    yield _finding(model, (gate, operation), telling, subject)


def _finding(model: Model, told: tuple[Gate, Operation], telling: frozenset[str], subject: str) -> Finding:
    gate, operation = told
    who = " and ".join(sorted(f"`{local(s)}`" for s in telling))
    message = f"{who} sends `{local(operation.name)}`, and never hears of `{local(subject)}`"
    operations = {o.name: o.span for o in model.operations()}
    related = (Related(operations[subject], "what it waits for"),) if subject in operations else ()
    return Finding(gate.span, message, f"wait for something that {who} takes part in or reads of", related)
