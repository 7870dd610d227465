"""A view claims to answer a question for which it has no means.

## Why
Each question needs something to answer it from: a state to say where, an actor to say who, a rejection to say by whom, a cause, a
number of attempts, a completion, a deadline to be late against, a comparison. Without that, the answer is a guess.

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
  answers where, who
  fresh within 2 min
}
```
```report
error[OBS802]: `BasketDesk` has nothing to answer “Who touched it?” with
  --> example.mere:20:18
   |
20 |   answers where, who
   |                  ^^^
   = help: add `actorId` to what it shows
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
  shows   Basket.status, actorId
  answers where, who
  fresh within 2 min
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.views import NEEDS, is_answered
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.views import QUESTIONS

CODE, SEVERITY, ENFORCES = (
    "OBS802",
    Severity.ERROR,
    ("S-24.0.1", "S-24.0.2", "S-24.0.3", "S-24.0.4", "S-24.0.5", "S-24.0.6", "S-24.0.7", "S-24.0.8"),
)


def check(model: Model) -> Iterator[Finding]:
    """For each answer that a view cannot give."""
    for view in model.views.values():
        for answer in view.answers:
            if not is_answered(model, view, answer.question):
                message = f"`{local(view.name)}` has nothing to answer “{QUESTIONS[answer.question]}” with"
                yield Finding(answer.span, message, NEEDS[answer.question])
