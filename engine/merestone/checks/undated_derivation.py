"""A boundary shows derived values and does not say when they are too old.

## Why
A derived value carries the time at which it was true. Readers need to know from when on that is too long ago, and what to do
then: refuse, degrade, use it anyway, or show that it is old.

## Example
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
boundary OrderView from CRM to OMS version 1.0 {
  style query
  query ShowOrder http get "/orders/{orderId}" {
    request { orderId : uuid }
    answer  { state : derived from OMS.Order.status }
  }
  timing { answered within 1 s }
}
```
```report
error[TIM601]: `ShowOrder` does not say when what it shows is too old
  --> example.mere:10:9
   |
10 |   query ShowOrder http get "/orders/{orderId}" {
   |         ^^^^^^^^^
   = help: add `stale after D, then flag` to its timing
```

## Instead
```mere
module shop
system CRM "Customer records" { kind crm }
system OMS "Order management" { kind platform }
entity Order owned by OMS {
  key orderId : uuid
  status : lifecycle { initial open  open -> done  final done }
}
boundary OrderView from CRM to OMS version 1.0 {
  style query
  query ShowOrder http get "/orders/{orderId}" {
    request { orderId : uuid }
    answer  { state : derived from OMS.Order.status }
  }
  timing { answered within 1 s  stale after 15 min, then flag }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.in_force import first, in_force
from merestone.facts.shown import derivations_in
from merestone.model.aspects import Nothing, Stale
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "TIM601",
    Severity.ERROR,
    (
        "S-21.2.3",
        "S-21.2.1",
        "S-4.0.2",
    ),
)


_SHOWN_IN = {"answer", "fact"}


def check(model: Model) -> Iterator[Finding]:
    """For each query and fact that shows something derived, without `stale after`."""
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if not _shows(model, operation):
                continue
            clauses = in_force(model, boundary, operation)
            silent = any(isinstance(i.clause, Nothing) and i.clause.aspect == "timing" for i in clauses)
            if first(clauses, Stale) is None and not silent:
                message = f"`{local(operation.name)}` does not say when what it shows is too old"
                yield Finding(operation.span, message, "add `stale after D, then flag` to its timing")


def _shows(model: Model, operation: Operation) -> bool:
    return any(derivations_in(model.vocabulary, m.fields) for m in operation.messages if m.role in _SHOWN_IN)
