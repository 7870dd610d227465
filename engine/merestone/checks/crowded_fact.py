"""A fact carries more values than a landscape allows.

## Why
An event that holds a whole database row invites everyone who hears it to make up its own meaning of it, and each change of the row
breaks somebody. A fact says what happened and to what; who needs more asks the owner.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  facts at most 2 fields
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
entity Parcel owned by Shop { key parcelId : uuid }
channel Facts on http "/facts" { readers Till, Desk }
boundary BasketFacts from Shop to Till version 1.0 {
  style event
  event BasketSent on Facts { fact { parcel : reference to Parcel, weight : decimal(9, 3), shelf : string(1..9) } }
}
```
```report
warning[ARC803]: `BasketSent` carries 3 values, where the limit is 2
  --> example.mere:13:9
   |
13 |   event BasketSent on Facts { fact { parcel : reference to Parcel, weight : decimal(9, 3), shelf : string(1..9) } }
   |         ^^^^^^^^^^
  ::: example.mere:4:3: the limit
   = help: tell what happened with a `reference to` its subject, and let who needs more ask for it
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  facts at most 2 fields
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
entity Parcel owned by Shop { key parcelId : uuid }
channel Facts on http "/facts" { readers Till, Desk }
boundary BasketFacts from Shop to Till version 1.0 {
  style event
  event BasketSent on Facts { fact { parcel : reference to Parcel, weight : decimal(9, 3) } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.landscape import limits, width
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "ARC803", Severity.WARNING, ("S-26.3.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each fact with too many values; those inside records and copies count."""
    allowed = tuple(limits(model, "fields"))
    for operation in model.operations() if allowed else ():
        fact = operation.message("fact")
        carried = width(model.vocabulary, fact.fields) if fact else 0
        for limit in (each for each in allowed if carried > each.most):
            message = f"`{local(operation.name)}` carries {carried} values, where the limit is {limit.most}"
            hint = "tell what happened with a `reference to` its subject, and let who needs more ask for it"
            yield Finding(operation.span, message, hint, (Related(limit.span, "the limit"),))
