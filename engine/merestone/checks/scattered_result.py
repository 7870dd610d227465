"""The result of a run is sent somewhere else than the run.

## Why
What became of a run lies beside its rows and its manifest, so that whoever finds one finds all three, for as long as they are
kept. A result on a channel of replies would be one more thing to match.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
channel Results on http "/results" { readers Shop }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop, replies on Results {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
}
```
```report
error[STY304]: `DaySales` is a file, and its result lies beside it, not on a channel of replies
 --> example.mere:8:8
  |
8 |   file DaySales on Drop, replies on Results {
  |        ^^^^^^^^
  = help: remove `, replies on ..`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on sftp "sales" { readers Till }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY304", Severity.ERROR, ("S-5.6.11", "S-5.6.12")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each file, and each stream, with a channel of replies."""
    for operation in model.operations():
        if operation.kind == "file" and operation.replies:
            message = f"`{local(operation.name)}` is a file, and its result lies beside it, not on a channel of replies"
            yield Finding(operation.span, message, "remove `, replies on ..`")
        elif operation.kind == "stream" and operation.replies:
            yield Finding(
                operation.span, f"nobody replies to the stream `{local(operation.name)}`", "remove `, replies on ..`"
            )
