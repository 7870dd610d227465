"""Two kinds of file are dropped at one address.

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
error[STY122]: `DaySales` and `YearSales` are both dropped at `shop/sales`
 --> example.mere:8:8
  |
8 |   file YearSales on Drop { manifest { day : date, checksum : hash }  row { amount : money } }
  |        ^^^^^^^^^
 ::: example.mere:7:8: the other
  = help: drop one of the two on a channel with an address of its own
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
from merestone.facts.parties import receivers
from merestone.model.boundary import Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY122", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each file at an address where one of its receivers takes another file already; told once."""
    first: dict[tuple[str, str, str], Operation] = {}
    for file in model.operations():
        channel = model.channels.get(file.channel or "")
        if file.kind == "file" and channel is not None:
            systems = sorted(receivers(model.boundaries[file.boundary], file))
            others = [first.setdefault((channel.protocol, channel.address, system), file) for system in systems]
            if other := next((o for o in others if o is not file), None):
                message = f"`{local(other.name)}` and `{local(file.name)}` are both dropped at `{channel.address}`"
                yield Finding(file.span, message, "drop one of the two on a channel with an address of its own", (Related(other.span, "the other"),))  # fmt: skip
