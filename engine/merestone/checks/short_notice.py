"""Something ends with less notice than was promised.

## Why
Consumers plan their releases on the promised notice: the time from the day on which it is deprecated to the day on which it is
gone. A shorter one breaks them as a changed field does.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  versions {
    notice   90 d
    still    1.4 deprecated from 2027-05-01 until 2027-06-30
    consumer Till on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
```report
error[GOV802]: version 1.4 of `Sale` ends after 60 d, and 90 d of notice are promised
 --> example.mere:9:5
  |
9 |     still    1.4 deprecated from 2027-05-01 until 2027-06-30
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: end it no sooner than 2027-07-30
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  versions {
    notice   90 d
    still    1.4 deprecated from 2027-03-01 until 2027-06-30
    consumer Till on 1.4
  }
  style event
  event Sold on Sales { fact { amount : money } }
}
```
"""

from collections.abc import Iterator
from datetime import timedelta

from merestone.diagnostics import Finding, Severity
from merestone.facts.durations import in_words
from merestone.facts.versions import endings
from merestone.model.boundary import Model

CODE, SEVERITY, ENFORCES = "GOV802", Severity.ERROR, ("S-28.7.1", "S-28.7.2")


def check(model: Model) -> Iterator[Finding]:
    """For each end that comes sooner after its announcement than the boundary promises."""
    for name, ends, notice in endings(model):
        if notice is not None and ends.until - ends.since < timedelta(milliseconds=notice):
            message = (
                f"{name} ends after {(ends.until - ends.since).days} d, and {in_words(notice)} of notice are promised"
            )
            hint = f"end it no sooner than {ends.since + timedelta(milliseconds=notice)}"
            yield Finding(ends.span, message, hint)
