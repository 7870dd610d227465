"""Two kinds of file are dropped on one channel.

## Why
A run is a folder that is called by its key, with its rows and its manifest in it, and nothing there tells of which kind it is. Who reads the
drop would have to guess it, and two runs of different kinds with one key would write over each other.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Books "Ledger"   { kind erp }
channel Drop on sftp "shop/sales" { readers Books }
boundary Sales from Shop to Books version 1.0 {
  style batch
  file DaySales  on Drop { manifest { day : date, checksum : hash }  row { amount : money } }
  file YearSales on Drop { manifest { day : date, checksum : hash }  row { amount : money } }
}
```
```report
error[STY122]: `DaySales` and `YearSales` are both dropped on `Drop`
 --> example.mere:8:8
  |
8 |   file YearSales on Drop { manifest { day : date, checksum : hash }  row { amount : money } }
  |        ^^^^^^^^^
 ::: example.mere:7:8: the other
  = help: declare a channel of its own for one of the two
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Books "Ledger"   { kind erp }
channel DayDrop  on sftp "shop/days"  { readers Books }
channel YearDrop on sftp "shop/years" { readers Books }
boundary Sales from Shop to Books version 1.0 {
  style batch
  file DaySales  on DayDrop  { manifest { day : date, checksum : hash }  row { amount : money } }
  file YearSales on YearDrop { manifest { day : date, checksum : hash }  row { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY122", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each file on a channel that has another file already."""
    first: dict[str, Operation] = {}
    for file in model.operations():
        if file.kind == "file" and file.channel in model.channels:
            other = first.setdefault(file.channel, file)
            if other is not file:
                names = f"`{local(other.name)}` and `{local(file.name)}`"
                message = f"{names} are both dropped on `{local(file.channel)}`"
                help_ = "declare a channel of its own for one of the two"
                yield Finding(file.span, message, help_, (Related(other.span, "the other"),))
