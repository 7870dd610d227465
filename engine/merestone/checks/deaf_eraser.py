"""An erasure is asked for where the owner does not hear it.

## Why
Only the owner can erase what it holds. An operation that neither comes from it nor goes to it changes nothing there.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
system Portal "Portal" { kind other }
system Shop "Shop" { kind platform }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?
  erase mail by drop on ForgetMe.applied
}
boundary Forgetting from Portal to Shop version 1.0 {
  style event
  event ForgetMe http post "/forget" { fact { customerId : uuid } }
}
```
```report
error[SEC604]: `MDM` owns `Customer` and never hears of `ForgetMe`
 --> example.mere:8:3
  |
8 |   erase mail by drop on ForgetMe.applied
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:12:9: the operation
  = help: name an operation that comes from or goes to `MDM`
```

## Instead
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
system Portal "Portal" { kind other }
system Shop "Shop" { kind platform }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?
  erase mail by drop on ForgetMe.applied
}
boundary Forgetting from Portal to MDM version 1.0 {
  style event
  event ForgetMe http post "/forget" { fact { customerId : uuid } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Boundary, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC604", Severity.ERROR, ("S-25.2.6",)


def check(model: Model) -> Iterator[Finding]:
    """For each erasure on an operation to which the owner of the entity is no party."""
    homes = {o.name: (b, o) for b in model.boundaries.values() for o in b.operations}
    for entity in model.vocabulary.entities.values():
        for erasure in entity.erasures:
            home = homes.get(erasure.operation or "")
            if home and entity.owner not in _parties(*home):
                owner, asked = local(entity.owner), local(home[1].name)
                text = f"`{owner}` owns `{local(entity.name)}` and never hears of `{asked}`"
                hint = f"name an operation that comes from or goes to `{owner}`"
                yield Finding(erasure.span, text, hint, (Related(home[1].span, "the operation"),))


def _parties(boundary: Boundary, operation: Operation) -> set[str]:
    senders = (operation.only_from,) if operation.only_from else boundary.senders
    return {*senders, *((operation.only_to,) if operation.only_to else boundary.receivers)}
