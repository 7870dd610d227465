"""A boundary connects what a landscape keeps apart.

## Why
A screen that calls the enterprise system behind the service goes around the rules that the service owns; a report that commands
decides on yesterday's figures. What may never hand over to what is said once, for layers and systems, and holds for every boundary.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  never experience -> enterprise  because "the till is asked through the shop"
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Till version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
```report
error[ARC801]: `Desk` hands over to `Till`, which `never experience -> enterprise` forbids
 --> example.mere:9:10
  |
9 | boundary Takings from Desk to Till version 1.0 {
  |          ^^^^^^^
 ::: example.mere:4:3: the till is asked through the shop
  = help: go through a system between them, or change the landscape
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  never experience -> enterprise  because "the till is asked through the shop"
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.landscape import edges, forbids
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "ARC801",
    Severity.ERROR,
    ("S-27.0.1", "S-27.0.2", "S-27.0.3", "S-27.0.4", "S-27.0.5", "S-18.0.1"),
)


def check(model: Model) -> Iterator[Finding]:
    """For each boundary and each pair of its systems that a landscape forbids."""
    rules = [rule for landscape in model.landscapes.values() for rule in landscape.forbidden]
    for edge in edges(model) if rules else ():
        for rule in (r for r in rules if forbids(model, r, edge)):
            message = f"`{local(edge.sender)}` hands over to `{local(edge.receiver)}`, which `{rule.text}` forbids"
            hint = "go through a system between them, or change the landscape"
            yield Finding(edge.boundary.span, message, hint, (Related(rule.span, rule.reason or "forbidden here"),))
