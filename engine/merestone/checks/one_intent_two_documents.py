"""Two documents are sent as the same message.

## Why
Each message has one owner, one gate and one template. Two documents under one word cannot be told apart by who sends it, and either gate
would let out both.

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
  once Pay is completed
  sent with SendLetter as paid
}
document RefusalNotice "Refusal notice" owned by Shop {
  once Pay is rejected
  sent with SendLetter as paid
}
```
```report
error[STY712]: `PaymentNotice` is sent in the same way
  --> example.mere:21:3
   |
21 |   sent with SendLetter as paid
   |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:15:10: the other document
   = help: send it `as` another word of `SendLetter`, or with another command
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
document RefusalNotice "Refusal notice" owned by Shop {
  once Pay is rejected
  sent with SendLetter as shipped
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.ties import Document

CODE, SEVERITY, ENFORCES = "STY712", Severity.ERROR, ("S-29.2.10",)


def check(model: Model) -> Iterator[Finding]:
    """For each document that is sent with the command, and as the word, of one before it."""
    first: dict[tuple[str, str | None], Document] = {}
    for document in sorted(model.documents.values(), key=lambda d: d.span):
        if document.sent is None:
            continue
        other = first.setdefault((document.sent.operation, document.sent.intent), document)
        if other is not document:
            message = f"`{local(other.name)}` is sent in the same way"
            related = (Related(other.span, "the other document"),)
            hint = f"send it `as` another word of `{local(document.sent.operation)}`, or with another command"
            yield Finding(document.sent.span, message, hint, related)
