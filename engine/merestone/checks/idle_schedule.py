"""Something is to run on days that its calendar does not count.

## Why
A schedule follows its calendar: on a day that does not count, nothing runs. What is due on Sundays in a calendar from Monday to
Friday never runs, and nobody is late.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
calendar ShopDays { zone "Europe/Berlin"  days mon, tue, wed, thu, fri }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
  timing { runs weekly on sun at 06:00 in ShopDays }
}
```
```report
error[TIM303]: `ShopDays` does not count `sun`, so nothing runs then
  --> example.mere:12:12
   |
12 |   timing { runs weekly on sun at 06:00 in ShopDays }
   |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  ::: example.mere:5:10: the calendar
   = help: choose from: mon, tue, wed, thu, fri
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
calendar ShopDays { zone "Europe/Berlin"  days mon, tue, wed, thu, fri }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
  timing { runs weekly on mon at 06:00 in ShopDays }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.handoffs import handoffs
from merestone.model.aspects import Runs
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM303", Severity.ERROR, ("S-4.0.2",)


def check(model: Model) -> Iterator[Finding]:
    """For each weekly schedule with a day that its calendar leaves out; one clause may serve several handoffs."""
    for clause in {c.span: c for h in handoffs(model) for c in h.all(Runs)}.values():
        calendar = model.calendars.get(clause.schedule.calendar or "")
        idle = [d for d in clause.schedule.days if calendar and d not in calendar.days]
        if calendar and idle:
            message = (
                f"`{local(calendar.name)}` does not count {', '.join(f'`{d}`' for d in idle)}, so nothing runs then"
            )
            related = (Related(calendar.span, "the calendar"),)
            yield Finding(clause.span, message, f"choose from: {', '.join(calendar.days)}", related)
