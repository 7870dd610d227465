"""A decision table gives nothing in some case.

## Why
What is asked for every message must have an answer for every message. Whoever reads the table must not have to guess what
holds where it is silent.

## Example
```mere
module shop
enum Ware { goods, service }
enum Answer { yes, no }

table Refundable (ware : Ware, days : integer) gives Answer {
  goods   -> yes when days <= 14
  service -> no
}
```
```report
error[TYP421]: `Refundable` may give nothing for goods
 --> example.mere:5:7
  |
5 | table Refundable (ware : Ware, days : integer) gives Answer {
  |       ^^^^^^^^^^
  = help: add `otherwise -> WORD` as its last row
```

## Instead
```mere
module shop
enum Ware { goods, service }
enum Answer { yes, no }

table Refundable (ware : Ware, days : integer) gives Answer {
  goods   -> yes when days <= 14
  otherwise -> no
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.tables import cases, settles
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TYP421", Severity.ERROR, ("S-22.1.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each table without a last row, the first case that no row settles."""
    for table in model.vocabulary.tables.values():
        rows = table.decisions.choices
        silent = (c for c in cases(table, model.vocabulary) if not any(settles(row, c) for row in rows))
        case = next(silent, None)
        if table.decisions.otherwise is None and case is not None:
            said = ", ".join(case) or "any case"
            message = f"`{local(table.name)}` may give nothing for {said}"
            yield Finding(table.span, message, hint="add `otherwise -> WORD` as its last row")
