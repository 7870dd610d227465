"""The views of a spec leave a question of its operators without an answer.

## Why
At three in the morning somebody asks where an order is, who touched it, which system rejected it, what caused it, whether it was
tried again, whether it was done, whether the customer waits, and whether both sides agree. What no view answers is looked up in
logs, by hand. A spec that has no view at all is not judged.

## Example
```mere
module shop
system Shop "Web shop"     { kind platform  actors Clerk }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> sent  final sent }
}
view BasketDesk of Basket in Shop {
  class   operational
  readers Clerk
  shows   Basket.status
  answers where
  fresh within 1 s
}
```
```report
warning[OBS801]: no view answers: Who touched it?; Is the customer waiting?
 --> example.mere:7:6
  |
7 | view BasketDesk of Basket in Shop {
  |      ^^^^^^^^^^
  = help: add `answers who, waiting` to the views that can tell, `BasketDesk` or others
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
entity Basket owned by Shop {
  key basketId : uuid
  status : lifecycle { initial open  open -> sent  final sent }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.views import QUESTIONS, Question

CODE, SEVERITY, ENFORCES = (
    "OBS801",
    Severity.WARNING,
    ("S-24.0.1", "S-24.0.2", "S-24.0.3", "S-24.0.4", "S-24.0.5", "S-24.0.6", "S-24.0.7", "S-24.0.8"),
)


OF_COMMANDS: tuple[Question, ...] = ("rejectedBy", "trigger", "retried", "completed", "correct")
"""Questions that do not arise where nobody commands anything."""


def check(model: Model) -> Iterator[Finding]:
    """Once for the spec, at its first view, with every question that no view answers; a spec with faults is not judged yet."""
    answered = {answer.question for view in model.views.values() for answer in view.answers}
    asked = any(operation.kind == "command" for operation in model.operations())
    open_ = [q for q in QUESTIONS if q not in answered and (asked or q not in OF_COMMANDS)]
    if model.views and open_ and not model.unsound:
        first = min(model.views.values(), key=lambda view: view.span)
        said = "; ".join(f"{QUESTIONS[question]}" for question in open_)
        message = f"no view answers: {said}"
        hint = f"add `answers {', '.join(open_)}` to the views that can tell, `{local(first.name)}` or others"
        yield Finding(first.span, message, hint)
