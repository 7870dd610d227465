"""No system is in a layer that a landscape declares.

## Why
A layer without a system forbids and allows nothing; mostly a system is missing that should be in it, or the layer has another name now.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise, observing
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
```
```report
warning[ARC807]: no system is in the layer `observing`
 --> example.mere:3:44
  |
3 |   layers experience, services, enterprise, observing
  |                                            ^^^^^^^^^
  = help: write `layer observing` in a system, or leave the layer out
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
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "ARC807", Severity.WARNING, ("S-27.0.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each layer that no system names; one with a fault may be meant for it."""
    held = {system.layer for system in model.systems.values()}
    for landscape in model.landscapes.values():
        for layer, span in zip(landscape.layers, landscape.layer_spans, strict=True):
            if layer not in held | model.unread:
                hint = f"write `layer {layer}` in a system, or leave the layer out"
                yield Finding(span, f"no system is in the layer `{layer}`", hint)
