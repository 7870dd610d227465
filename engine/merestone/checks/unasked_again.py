"""A question beside commands is not said to be asked again when it could not be sent.

## Why
A question changes nothing, so a connection that broke is no reason to give up, nor one to ask for ever. Whoever asks has to know how
often to try, and what then counts as the answer.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  query Rate http get "/rates" { answer { rate : decimal(5, 2) } }
}
```
```report
error[REC116]: nothing says what is done when `Rate` cannot be sent
 --> example.mere:8:9
  |
8 |   query Rate http get "/rates" { answer { rate : decimal(5, 2) } }
  |         ^^^^
  = help: add `notSent retry N times, backoff D .. D, then refused` to its recovery
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } }
  query Rate http get "/rates" {
    answer { rate : decimal(5, 2) }
    recovery { notSent retry 3 times, backoff 100 ms .. 1 s, then refused }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.in_force import in_force
from merestone.model.aspects import Reaction
from merestone.model.boundary import HANDED_OVER, Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC116", Severity.ERROR, ("S-5.2.10", "S-28.5.2", "S-28.2.4")


def check(model: Model) -> Iterator[Finding]:
    """For each query that is no handoff of its boundary, for which `notSent` leads nowhere."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if operation.kind == "query" and HANDED_OVER[boundary.style] != "query":
                clauses = (i.clause for i in in_force(model, boundary, operation))
                if not any(isinstance(c, Reaction) and c.circumstance == "notSent" for c in clauses):
                    message = f"nothing says what is done when `{local(operation.name)}` cannot be sent"
                    hint = "add `notSent retry N times, backoff D .. D, then refused` to its recovery"
                    yield Finding(operation.span, message, hint)
