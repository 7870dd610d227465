"""A view promises to be fresher than what it is built from.

## Why
A view knows a fact when it has been delivered, and not before. A promise that its sources cannot keep is believed until somebody
acts on it.

## Example
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries internal  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : reference to Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status
  answers where
  fresh within 5 s
}
```
```report
error[TIM801]: `BasketDesk` is fresh within 5 s, and `BasketSent` may take 1 min to come
  --> example.mere:21:3
   |
21 |   fresh within 5 s
   |   ^^^^^^^^^^^^^^^^
   = help: promise `fresh within 1 min` or more, or have it delivered sooner
```

## Instead
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
system Desk "Service desk" { kind support   actors Agent }
channel Facts on http "/facts" { carries internal  readers Desk }
entity Basket owned by Shop {
  key basketId : uuid
  buyer  : email sensitive pii
  status : lifecycle { initial open  open -> sent emits BasketSent  final sent }
}
boundary BasketFacts from Shop to Desk version 1.0 {
  style event
  event BasketSent on Facts { fact { basket : reference to Basket } }
  timing { delivered within 1 min }
}
view BasketDesk of Basket in Desk {
  class   operational
  readers Agent
  from    BasketSent
  shows   Basket.status
  answers where
  fresh within 2 min
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.durations import in_words
from merestone.facts.views import slowest
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM801", Severity.ERROR, ("S-18.2.1", "S-18.2.2", "S-28.2.2")


def check(model: Model) -> Iterator[Finding]:
    """For each view with a source that may be delivered later than the view is fresh."""
    for view in model.views.values():
        latest = slowest(model, view)
        if latest and view.fresh_ms is not None and view.fresh_span and latest[1] > view.fresh_ms:
            operation, within = local(latest[0].name), in_words(latest[1])
            message = f"`{local(view.name)}` is fresh within {in_words(view.fresh_ms)}, and `{operation}` may take {within} to come"
            yield Finding(
                view.fresh_span, message, f"promise `fresh within {within}` or more, or have it delivered sooner"
            )
