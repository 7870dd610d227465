"""A milestone leaves out a case, or names one that does not exist.

## Why
For each value of the deciding field somebody waits for the milestone. A value without a case can never be billed, told
or closed.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

enum Ware { goods, service }
entity Basket owned by Shop {
  key basketId : uuid
  ware   : Ware
  status : lifecycle { initial open  open -> sent  final sent }
}
milestone Payable of Basket by ware {
  goods when Basket enters sent
}
```
```report
error[TYP202]: `Payable` has no case for `service`
  --> example.mere:11:11
   |
11 | milestone Payable of Basket by ware {
   |           ^^^^^^^
   = help: add `service when ..`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

enum Ware { goods, service }
entity Basket owned by Shop {
  key basketId : uuid
  ware   : Ware
  status : lifecycle { initial open  open -> sent  final sent }
}
milestone Payable of Basket by ware {
  goods   when Basket enters sent
  service when Basket enters sent
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.entities import Milestone, Vocabulary
from merestone.model.names import local
from merestone.model.reach import fields_of, reach
from merestone.model.types import Named

CODE, SEVERITY, ENFORCES = "TYP202", Severity.ERROR, ("S-4.0.8",)


def check(model: Model) -> Iterator[Finding]:
    """For each milestone whose cases are not the values of its field, one each."""
    for milestone in model.vocabulary.milestones.values():
        yield from _misfits(milestone, model.vocabulary)


def _misfits(milestone: Milestone, vocabulary: Vocabulary) -> Iterator[Finding]:
    field = ".".join(milestone.by)
    type_ = reach(vocabulary, fields_of(vocabulary, milestone.entity), milestone.by)
    if not isinstance(type_, Named) or type_.name not in vocabulary.enums:
        message = f"`{local(milestone.name)}` is decided by `{field}`, which is no enum"
        yield Finding(milestone.span, message, "let a field of an enum decide")
        return
    values, seen = vocabulary.enums[type_.name].values, set[str]()
    for case in milestone.cases:
        if case.value not in values:
            yield Finding(case.span, f"`{field}` is never `{case.value}`", f"its values are: {', '.join(values)}")
        elif case.value in seen:
            yield Finding(case.span, f"`{case.value}` has a case already", "join the conditions with `or`")
        seen.add(case.value)
    missing = [v for v in values if v not in seen]
    if missing and all(v in values for v in seen):
        words = ", ".join(f"`{v}`" for v in missing)
        yield Finding(
            milestone.span, f"`{local(milestone.name)}` has no case for {words}", f"add `{missing[0]} when ..`"
        )
