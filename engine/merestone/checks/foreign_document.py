"""A document is sent by another process than the one that owns it.

## Why
One process owns what a customer is told: it decides when, and it answers for it. A command that another system starts is in the
hands of that one.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Post "Letters" { kind notification }
enum Intent { paid, shipped }
entity Basket owned by Shop { key basketId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style async command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, intent : Intent } }
}
document PaymentNotice "Payment notice" owned by Till {
  once Pay is completed
  sent with SendLetter as paid
}
```
```report
error[OWN711]: `Till` owns it, and `Shop` starts `SendLetter`
  --> example.mere:17:3
   |
17 |   sent with SendLetter as paid
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:15:10: the document
   = help: let `Shop` own it, or name a command of its owner
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
system Post "Letters" { kind notification }
enum Intent { paid, shipped }
entity Basket owned by Shop { key basketId : uuid }
boundary Payment from Shop to Till version 1.0 {
  style async command
  command Pay http post "/payments" { request { basket : reference to Basket } }
}
boundary Letters from Shop to Post version 1.0 {
  style sync command
  command SendLetter http post "/letters" { request { basket : reference to Basket, intent : Intent } }
}
document PaymentNotice "Payment notice" owned by Shop {
  once Pay is completed
  sent with SendLetter as paid
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.parties import boundary_of, starters
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "OWN711", Severity.ERROR, ("S-29.2.10", "S-20.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each document made or sent with a command that its owner does not start."""
    for document in model.documents.values():
        for sending in document.sendings:
            boundary = boundary_of(model, sending.operation)
            starting = starters(boundary, model.operation(sending.operation)) if boundary else frozenset()
            if starting and document.owner not in starting:
                who = " and ".join(sorted(f"`{local(s)}`" for s in starting))
                message = f"`{local(document.owner)}` owns it, and {who} starts `{local(sending.operation)}`"
                related = (Related(document.span, "the document"),)
                yield Finding(sending.span, message, f"let {who} own it, or name a command of its owner", related)
