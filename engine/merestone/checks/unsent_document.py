"""Nothing makes or sends a document.

## Why
A document that no command makes or sends is a wish: nobody gets it, and its gate opens nothing.

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
  template "PAY"
}
```
```report
error[STY711]: nothing makes or sends `PaymentNotice`
  --> example.mere:15:10
   |
15 | document PaymentNotice "Payment notice" owned by Shop {
   |          ^^^^^^^^^^^^^
   = help: add `sent with COMMAND`, or `made with COMMAND`
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
  template "PAY"
  sent with SendLetter as paid
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY711", Severity.ERROR, ("S-20.1.1", "S-20.0.1")


def check(model: Model) -> Iterator[Finding]:
    """For each document without `made with` and `sent with`."""
    for document in model.documents.values():
        if not document.sendings:
            message = f"nothing makes or sends `{local(document.name)}`"
            yield Finding(document.span, message, "add `sent with COMMAND`, or `made with COMMAND`")
