"""A question beside commands has no time within which it is answered.

## Why
Somebody waits for the answer of a question, whatever else its boundary is about. Without a time nobody can say when to stop
waiting, and each who asks chooses another one.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  query Rates http get "/rates" { answer { rate : decimal(5, 2) } }
  timing { completed within 5 s }
}
```
```report
error[TIM106]: nothing says within which time `Rates` is answered
 --> example.mere:8:9
  |
8 |   query Rates http get "/rates" { answer { rate : decimal(5, 2) } }
  |         ^^^^^
  = help: add `timing { answered within D }`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  query Rates http get "/rates" {
    answer { rate : decimal(5, 2) }
    timing { answered within 1 s }
  }
  timing { completed within 5 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.in_force import in_force
from merestone.model.aspects import Deadline
from merestone.model.boundary import HANDED_OVER, Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM106", Severity.ERROR, ("S-4.0.2", "S-28.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each query that is no handoff of its boundary, unless its boundary says nothing of timing at all."""
    for boundary in model.boundaries.values():
        if not any(c.aspect == "timing" for c in boundary.clauses):
            continue
        for operation in boundary.operations:
            if operation.kind == "query" and HANDED_OVER[boundary.style] != "query":
                times = (i.clause for i in in_force(model, boundary, operation) if isinstance(i.clause, Deadline))
                if not any(t.stage == "answered" and t.share is None for t in times):
                    message = f"nothing says within which time `{local(operation.name)}` is answered"
                    yield Finding(operation.span, message, "add `timing { answered within D }`")
