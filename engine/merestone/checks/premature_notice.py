"""What cannot be taken back is sent before it is certain.

## Why
A message that a customer has read cannot be unsaid. It is sent once something is durable: a state that its owner has committed, a
milestone that is reached, an outcome. That something was asked for, or is being decided, is none of these.

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
document PaymentNotice "Payment notice" owned by Shop {
  once Pay is accepted
  irreversible
  sent with SendLetter as paid
}
```
```report
error[TIM711]: `PaymentNotice` cannot be taken back, and `Pay is accepted` is not durable
  --> example.mere:16:8
   |
16 |   once Pay is accepted
   |        ^^^^^^^^^^^^^^^
  ::: example.mere:15:10: the document
   = help: wait for a state of an entity, a milestone that is reached, or an outcome such as `completed`
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
  irreversible
  sent with SendLetter as paid
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durability import is_durable
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM711", Severity.ERROR, ("S-20.2.1", "S-20.2.2", "S-20.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each irreversible document whose gate may be open while nothing is durable."""
    for document in model.documents.values():
        if document.irreversible and not is_durable(model, document.condition):
            message = f"`{local(document.name)}` cannot be taken back, and `{document.condition_text}` is not durable"
            hint = "wait for a state of an entity, a milestone that is reached, or an outcome such as `completed`"
            yield Finding(document.condition_span, message, hint, (Related(document.span, "the document"),))
