"""A file, or a stream, is put on a channel that cannot carry it.

## Why
A file needs a place where it can lie: a drop over SFTP or HTTP. A stream needs one where facts follow each other: a broker, or
an address to post to. On the wrong one neither order nor wholeness can be had.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
channel Drop on kafka "sales" { readers Till }
boundary Sales from Shop to Till version 1.0 {
  style batch
  file DaySales on Drop {
    manifest { day : date, checksum : hash, rowCount : integer }
    row      { saleId : uuid }
  }
}
```
```report
error[STY303]: `DaySales` is a file, and `Drop` on kafka has no place where files lie
 --> example.mere:7:8
  |
7 |   file DaySales on Drop {
  |        ^^^^^^^^
 ::: example.mere:4:9: the channel
  = help: use a channel on sftp or http
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

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY303", Severity.ERROR, ("S-4.0.14", "S-5.6.7", "S-5.5.8")
WAIVABLE = False


DROPS = ("sftp", "http")


def check(model: Model) -> Iterator[Finding]:
    """For each file on a broker, and each stream on a drop."""
    for operation in model.operations():
        channel = model.channels.get(operation.channel or "")
        if channel is None or operation.kind not in ("stream", "file"):
            continue
        name, place, related = local(operation.name), local(channel.name), (Related(channel.span, "the channel"),)
        if operation.kind == "file" and channel.protocol not in DROPS:
            message = f"`{name}` is a file, and `{place}` on {channel.protocol} has no place where files lie"
            yield Finding(operation.span, message, "use a channel on sftp or http", related)
        elif operation.kind == "stream" and channel.protocol == "sftp":
            message = f"`{name}` is a stream, and `{place}` on sftp carries files only"
            yield Finding(operation.span, message, "use a channel on a broker or on http", related)
