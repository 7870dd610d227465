"""An operation waits, over others, for itself.

## Why
Each of the systems holds its answer back until the next has answered, and the last waits for the first. Nobody ever answers.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Till to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTakings }
}
```
```report
error[TIM823]: `AskTakings` waits for `AskTill` waits for `AskTakings`
  --> example.mere:11:33
   |
11 |   timing { answered within 3 s  waits for AskTill }
   |                                 ^^^^^^^^^^^^^^^^^
   = help: let one of them answer without waiting, as an async command
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
boundary Takings from Till to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 3 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.waits import waits
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM823", Severity.ERROR, ("S-26.4.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each circle of waits, at the first of its operations."""
    all_ = waits(model)
    done: set[str] = set()
    told: set[str] = set()
    for name in all_:
        trail: dict[str, int] = {}
        open_ = [(name, 0)]
        while open_:
            step, depth = open_.pop()
            while len(trail) > depth:
                done.add(trail.popitem()[0])
            if step in trail:
                circle = list(trail)[trail[step] :]
                clause = all_[step].clause
                said = " waits for ".join(f"`{local(each)}`" for each in (*circle, step))
                if clause and not told.intersection(circle):
                    yield Finding(clause.span, said, "let one of them answer without waiting, as an async command")
                told.update(circle)
            elif step not in done:
                trail[step] = len(trail)
                open_.extend((inner, len(trail)) for inner in all_[step].awaited_in(all_))
        done.update(trail)
