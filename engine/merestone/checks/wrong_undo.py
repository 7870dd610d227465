"""An operation is to be undone or corrected with one that cannot do it.

## Why
What takes an effect back is a command of its own, with its own key, that speaks of what the first one spoke of. A query
changes nothing, and a command about other things cannot know what to take back.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

enum PayState { paid, refused }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { basketId : uuid } recovery { undo with PayStatus } }
  status query PayStatus http get "/pay/{idempotencyKey}" { answer { state : PayState } }
}
```
```report
error[REC108]: `PayStatus` is a status query and cannot take back what `Pay` did
 --> example.mere:8:73
  |
8 |   command Pay http post "/pay" { request { basketId : uuid } recovery { undo with PayStatus } }
  |                                                                         ^^^^^^^^^^^^^^^^^^^
 ::: example.mere:9:16: declared here
  = help: name a command
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/pay"    { request { basketId : uuid } recovery { undo with Refund } }
  command Refund http post "/refund" { request { basketId : uuid } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.about import about
from merestone.facts.handoffs import Handoff, commands
from merestone.facts.in_force import takes_back
from merestone.model.aspects import AnyClause, Correct, Undo
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "REC108", Severity.ERROR, ("S-22.5.1", "S-22.5.3", "S-28.5.3", "S-2.0.8")


def check(model: Model) -> Iterator[Finding]:
    """For each undoing or correcting operation that is no command, or has nothing in common with what it takes back."""
    known = {o.name: o for o in model.operations()}
    for handoff in commands(model):
        for clause, name in _named(handoff):
            other = known.get(name)
            if other is None:
                continue
            if other.name == handoff.operation.name:
                if takes_back(clause):
                    message = f"`{handoff.name}` cannot take itself back"
                    yield Finding(clause.span, message, "name another command, or leave it out")
                continue
            related = (Related(other.span, "declared here"),)
            if other.kind not in {"command", "file"}:
                message = f"`{local(name)}` is a {other.kind} and cannot take back what `{handoff.name}` did"
                yield Finding(clause.span, message, "name a command", related)
            elif not _have_in_common(model, handoff.operation, other):
                message = f"`{local(name)}` speaks of nothing that `{handoff.name}` speaks of"
                yield Finding(clause.span, message, "let both carry the entity whose effect is taken back", related)


def _named(handoff: Handoff) -> Iterator[tuple[AnyClause, str]]:
    """Each clause that takes back, with the operation it names."""
    for undo in handoff.all(Undo):
        yield undo, undo.operation
    for correction in handoff.all(Correct):
        if correction.operation:
            yield correction, correction.operation


def _have_in_common(model: Model, one: Operation, other: Operation) -> bool:
    """Whether their requests have a field of one name, or any of their messages speak of the same entity."""
    return bool(_asked_with(one) & _asked_with(other) or _subjects(model, one) & _subjects(model, other))


def _asked_with(operation: Operation) -> set[str]:
    """The names of the request's fields."""
    request = operation.message("request")
    return {f.name for f in request.fields} if request else set()


def _subjects(model: Model, operation: Operation) -> set[str]:
    """The entities that any message is about."""
    return {e for m in operation.messages for e, _ in about(model.vocabulary, m.fields)}
