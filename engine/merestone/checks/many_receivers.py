"""A command has more than one receiver.

## Why
A command asks one system for one effect. With two receivers there would be two effects under one key, and an outcome
that is half of each.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Bank "Bank" { kind other }
boundary Sale from Shop to Till, Bank version 1.0 {
  style sync command
  command Pay http post "/pay" { request { amount : money } }
}
```
```report
error[STY106]: `Pay` is a command and would go to 2 systems
 --> example.mere:7:11
  |
7 |   command Pay http post "/pay" { request { amount : money } }
  |           ^^^
  = help: add `only to SYSTEM`, make one boundary for each receiver, or tell them with an event
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }
system Bank "Bank" { kind other }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/pay" { request { amount : money } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "STY106", Severity.ERROR, ("S-5.2.1", "S-5.4.3")


def check(model: Model) -> Iterator[Finding]:
    """For each boundary of commands with several receivers, at the first that does not say to which of them it goes."""
    for boundary in model.boundaries.values():
        commands = [o for o in boundary.operations if o.kind == "command" and o.only_to is None]
        if commands and len(boundary.receivers) > 1:
            message = f"`{local(commands[0].name)}` is a command and would go to {len(boundary.receivers)} systems"
            yield Finding(
                commands[0].span,
                message,
                "add `only to SYSTEM`, make one boundary for each receiver, or tell them with an event",
            )
