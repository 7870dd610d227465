"""A system is connected with more others than a landscape allows.

## Why
Where every system calls every other, no change is safe and no journey can be traced. A system with too many neighbours is either doing
the work of several, or everybody goes to it for what an event could tell them.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  systems at most 1 neighbours
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
```report
warning[ARC804]: `Shop` is connected with 2 systems (Desk, Till), where the limit is 1
 --> example.mere:7:8
  |
7 | system Shop "Web shop"     { kind platform layer services }
  |        ^^^^
 ::: example.mere:4:19: the limit
  = help: let one of them tell it what it now asks several for, or divide what it does
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  systems at most 2 neighbours
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.landscape import limits, neighbours
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "ARC804", Severity.WARNING, ("S-26.1.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each system with too many neighbours."""
    for limit in limits(model, "neighbours"):
        for name, others in neighbours(model).items():
            system = model.systems.get(name)
            if system and len(others) > limit.most:
                said = ", ".join(local(other) for other in others)
                message = (
                    f"`{local(name)}` is connected with {len(others)} systems ({said}), where the limit is {limit.most}"
                )
                hint = "let one of them tell it what it now asks several for, or divide what it does"
                yield Finding(system.span, message, hint, (Related(limit.span, "the limit"),))
