"""The same party is told in two ways.

## Why
What a customer is told must match the state of the order, so one process tells it, and one gate opens it. A second way has a gate of
its own: sooner or later it says "active" before the first one says "being activated".

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Post "Letters" { kind notification }
entity Basket owned by Shop { key basketId : uuid }
entity Person owned by Shop { key personId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, customer : reference to Person } }
  command SendText http post "/texts" { request { basket : reference to Basket, customer : reference to Person } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  tell customer "We have your order" once Pay is requested with SendLetter
  tell customer "You have paid"      once Pay is completed with SendText
}
```
```report
error[STY701]: `customer` is told with `SendText` here, and with `SendLetter` elsewhere
  --> example.mere:20:8
   |
20 |   tell customer "You have paid"      once Pay is completed with SendText
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:19:8: told with `SendLetter`
   = help: tell it with `SendLetter`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Post "Letters" { kind notification }
entity Basket owned by Shop { key basketId : uuid }
entity Person owned by Shop { key personId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, customer : reference to Person } }
  command SendText http post "/texts" { request { basket : reference to Basket, customer : reference to Person } }
}
journey Buying "Buy something" {
  correlate by Basket.basketId
  Payment
  tell customer "We have your order" once Pay is requested with SendLetter
  tell customer "You have paid"      once Pay is completed with SendLetter
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.ties import Tell

CODE, SEVERITY, ENFORCES = "STY701", Severity.ERROR, ("S-29.2.10", "S-20.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each `tell` whose party was told with another command before, in this journey or in another."""
    first: dict[str, Tell] = {}
    for tell in sorted((t for j in model.journeys.values() for t in j.tells), key=lambda t: t.span):
        other = first.setdefault(tell.party, tell)
        if other.operation != tell.operation:
            name = local(other.operation)
            message = f"`{tell.party}` is told with `{local(tell.operation)}` here, and with `{name}` elsewhere"
            related = (Related(other.span, f"told with `{name}`"),)
            yield Finding(tell.span, message, f"tell it with `{name}`", related)
