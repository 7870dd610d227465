"""An operation waits for longer than it may take to answer.

## Why
What is waited for takes its own time, one after another. If that is more than the answer may take, who asked has given up before the
answer is there: the timeouts of a chain must fit into each other.

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
  timing { answered within 1 s  waits for AskTill }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 2 s }
}
```
```report
error[TIM822]: `AskTakings` may take 1 s, and waits up to 2 s for `AskTill`
  --> example.mere:11:33
   |
11 |   timing { answered within 1 s  waits for AskTill }
   |                                 ^^^^^^^^^^^^^^^^^
  ::: example.mere:16:12: how long that may take
   = help: allow more than 2 s, or shorten what is waited for
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
  timing { answered within 2 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import in_words
from merestone.facts.waits import waits
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM822", Severity.ERROR, ("S-26.4.2", "S-26.4.3")


def check(model: Model) -> Iterator[Finding]:
    """For each operation whose answer is due before what it waits for is, all deadlines added."""
    all_ = waits(model)
    for asked in all_.values():
        inner = [all_[name] for name in asked.awaited_in(all_)]
        needed = sum(each.within_ms or 0 for each in inner)
        if asked.clause and asked.within_ms is not None and needed > asked.within_ms:
            said = " and ".join(f"`{local(each.operation.name)}`" for each in inner)
            message = f"`{local(asked.operation.name)}` may take {in_words(asked.within_ms)}, and waits up to {in_words(needed)} for {said}"
            related = tuple(Related(each.deadline.span, "how long that may take") for each in inner if each.deadline)
            hint = f"allow more than {in_words(needed)}, or shorten what is waited for"
            yield Finding(asked.clause.span, message, hint, related)
