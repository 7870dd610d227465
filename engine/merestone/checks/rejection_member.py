"""A rejection has a field with a name that every refusal over HTTP has already.

## Why
A rejection is answered as a problem of RFC 9457, and its fields stand in that document, beside the members by which any program tells what was
refused and whether to try again. A field of the same name would take the place of one of them.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    completed { paymentId : uuid }
    rejected  { status : string(1..20) }
  }
}
```
```report
error[STY114]: the refusal of `Pay` has a `status` already
 --> example.mere:9:17
  |
9 |     rejected  { status : string(1..20) }
  |                 ^^^^^^
  = help: call the field after what it is of, such as `payStatus`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" {
    request   { basketId : uuid }
    completed { paymentId : uuid }
    rejected  { paymentStatus : string(1..20) }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY114", Severity.ERROR, ("S-5.2.1", "S-28.5.1")
WAIVABLE = False
_MEMBERS = frozenset(["type", "title", "status", "detail", "instance", "class", "retryable"])


def check(model: Model) -> Iterator[Finding]:
    """For each such field of a command that is asked over HTTP."""
    for operation in model.operations():
        rejected = operation.message("rejected") if operation.path else None
        for field in rejected.fields if rejected else ():
            if field.name in _MEMBERS:
                message = f"the refusal of `{local(operation.name)}` has a `{field.name}` already"
                hint = f"call the field after what it is of, such as `{_longer(local(operation.name), field.name)}`"
                yield Finding(field.span, message, hint)


def _longer(operation: str, field: str) -> str:
    return f"{operation[:1].lower()}{operation[1:]}{field[:1].upper()}{field[1:]}"
