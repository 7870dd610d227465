"""An erasure waits for the end of a retention that has none.

## Why
What is erased after the retention, or deferred or refused while it lasts, needs a retention that ends. Without one the erasure is
promised and never comes.

## Example
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
  erase mail by drop after retention
}
```
```report
error[SEC603]: `mail` of `Customer` waits for the end of its retention, and nothing says how long that is
 --> example.mere:6:3
  |
6 |   erase mail by drop after retention
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: add `kept for D` to `Customer`
```

## Instead
```mere
module shop
system MDM "Customer master" { kind mdm  actors Steward }
entity Customer owned by MDM {
  key customerId : uuid
  mail : email?  sensitive pii
  kept for 7 years
  erase mail by drop after retention
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = (
    "SEC603",
    Severity.ERROR,
    (
        "S-25.2.6",
        "S-25.2.5",
    ),
)


def check(model: Model) -> Iterator[Finding]:
    """For each erasure that waits for the end of what is kept for ever, or of what is not said."""
    for entity in model.vocabulary.entities.values():
        for erasure in entity.erasures:
            waits = erasure.operation is None or erasure.while_kept
            if waits and (entity.kept is None or entity.kept.forever):
                name, fields = local(entity.name), ", ".join(f"`{f}`" for f in erasure.fields)
                if entity.kept:
                    text = f"{fields} of `{name}` can never be erased: it is kept for ever"
                    yield Finding(erasure.span, text, "say how long it is kept", (Related(entity.kept.span, "here"),))
                else:
                    text = f"{fields} of `{name}` waits for the end of its retention, and nothing says how long that is"
                    yield Finding(erasure.span, text, f"add `kept for D` to `{name}`")
