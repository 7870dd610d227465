"""A row of a decision table can never decide.

## Why
The rows are read from the top, and the first that fits decides. A row behind one that takes all its cases only looks as if
it meant something.

## Example
```mere
module shop
enum Ware { goods, service }
enum Answer { yes, no }

table Refundable (ware : Ware) gives Answer {
  any   -> no
  goods -> yes
}
```
```report
error[TYP422]: no case is left for the row `goods -> yes`
 --> example.mere:7:3
  |
7 |   goods -> yes
  |   ^^^^^^^^^^^^
  = help: remove it, or move it up
```

## Instead
```mere
module shop
enum Ware { goods, service }
enum Answer { yes, no }

table Refundable (ware : Ware) gives Answer {
  goods -> yes
  any   -> no
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.tables import cases, fits, settles
from merestone.model.boundary import Model
from merestone.model.entities import Vocabulary
from merestone.model.tables import Table

CODE, SEVERITY, ENFORCES = "TYP422", Severity.ERROR, ("S-22.1.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each row of each table of which every case is settled by the rows above."""
    for table in model.vocabulary.tables.values():
        for index in _idle(table, model.vocabulary):
            message = f"no case is left for the row `{table.texts[index]}`"
            yield Finding(table.rows[index], message, hint="remove it, or move it up")


def _idle(table: Table, vocabulary: Vocabulary) -> Iterator[int]:
    """The rows that no case reaches; the last is `otherwise`, if there is one."""
    rows, every = table.decisions.choices, list(cases(table, vocabulary))
    for index in range(len(table.rows)):
        above = rows[:index]
        here = [c for c in every if index >= len(rows) or fits(rows[index], c)]
        if all(any(settles(row, case) for row in above) for case in here):
            yield index
