"""An operation waits for something that its answerer does not ask.

## Why
`waits for` names what the system that answers asks of others before it does. If somebody else asks that, the one who waits never hears.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
}
boundary TillTotals from Desk to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
```report
error[TIM821]: `AskTill` is asked by `Desk`, not by `Shop`, which would wait for it
  --> example.mere:11:43
   |
11 |   timing { answered within 3 s  waits for AskTill }
   |                                           ^^^^^^^
  ::: example.mere:15:9: asked here
   = help: name what `Shop` asks, or leave it out
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
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
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
from merestone.facts.waits import waits
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM821", Severity.ERROR, ("S-26.4.1", "S-28.2.1")


def check(model: Model) -> Iterator[Finding]:
    """For each operation that is waited for, and asked by none of those who wait."""
    all_ = waits(model)
    for asked in all_.values():
        for awaited in asked.clause.operations if asked.clause else ():
            inner = all_.get(awaited.operation)
            if inner and not inner.askers & asked.answerers:
                waiting, asking = (_said(systems) for systems in (asked.answerers, inner.askers))
                message = (
                    f"`{local(awaited.operation)}` is asked by {asking}, not by {waiting}, which would wait for it"
                )
                hint = f"name what {waiting} asks, or leave it out"
                yield Finding(awaited.span, message, hint, (Related(inner.operation.span, "asked here"),))


def _said(systems: frozenset[str]) -> str:
    return " or ".join(f"`{local(system)}`" for system in sorted(systems))
