"""A system is in no layer, although a landscape has layers.

## Why
What is forbidden between layers says nothing about a system that is in none. A system that is only mentioned (`external`) may do without.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing }
system Bank "Our bank"     { kind erp      layer enterprise }
```
```report
warning[ARC806]: `Till` is in no layer of `Trade`
 --> example.mere:7:8
  |
7 | system Till "Payments"     { kind billing }
  |        ^^^^
 ::: example.mere:2:11: the landscape
  = help: add `layer NAME`, one of experience, services, enterprise
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
system Bank "Our bank"     { kind erp      layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "ARC806", Severity.WARNING, ("S-27.0.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each system of this spec without a layer."""
    layered = [landscape for landscape in model.landscapes.values() if landscape.layers]
    for system in model.systems.values() if layered else ():
        if system.layer is None and not system.external:
            choices = ", ".join(layer for landscape in layered for layer in landscape.layers)
            message = f"`{local(system.name)}` is in no layer of `{local(layered[0].name)}`"
            hint = f"add `layer NAME`, one of {choices}"
            yield Finding(system.span, message, hint, (Related(layered[0].span, "the landscape"),))
