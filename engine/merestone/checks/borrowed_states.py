"""A system keeps the states of more foreign lifecycles than a landscape allows.

## Why
A system that stores the state of quotes, orders, invoices and deliveries of others becomes the place where everyone looks, and is wrong
about all of them. It keeps what it owns, and links to the rest.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  systems at most 0 foreign states
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
entity Sale owned by Till {
  key saleId : uuid
  status : lifecycle { initial open  open -> paid  final paid }
}
entity Basket owned by Shop {
  key basketId : uuid
  sale : derived from Till.Sale.status
}
```
```report
warning[ARC805]: `Shop` keeps 1 state of others (`Sale.status`), where the limit is 0
 --> example.mere:7:8
  |
7 | system Shop "Web shop"     { kind platform layer services }
  |        ^^^^
 ::: example.mere:4:19: the limit
  = help: keep a `reference to` the entity, and show its state in a view
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  systems at most 0 foreign states
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
entity Sale owned by Till {
  key saleId : uuid
  status : lifecycle { initial open  open -> paid  final paid }
}
entity Basket owned by Shop {
  key basketId : uuid
  sale : reference to Sale
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.landscape import foreign_states, limits
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "ARC805", Severity.WARNING, ("S-26.2.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each system whose entities hold too many states of others."""
    for limit in limits(model, "foreign states"):
        for system in model.systems.values():
            held = foreign_states(model, system.name)
            if len(held) > limit.most:
                said = ", ".join(f"`{local(entity)}.{field}`" for entity, field in held)
                message = f"`{local(system.name)}` keeps {len(held)} state{'s' * (len(held) != 1)} of others ({said}), where the limit is {limit.most}"
                hint = "keep a `reference to` the entity, and show its state in a view"
                yield Finding(system.span, message, hint, (Related(limit.span, "the limit"),))
