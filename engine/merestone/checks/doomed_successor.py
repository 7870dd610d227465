"""What is to be used instead of something deprecated is deprecated itself.

## Why
A consumer that follows the advice would move twice. The advice must lead to something that stays.

## Example
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  style event
  event Sold on Sales {
    deprecated from 2026-12-01 until 2027-06-30 use Bought
    fact { amount : money }
  }
  event Bought on Sales {
    deprecated from 2027-01-01 until 2027-09-30
    fact { amount : money }
  }
}
```
```report
error[GOV806]: `Sold` is to be replaced by `Bought`, which is deprecated itself
 --> example.mere:9:5
  |
9 |     deprecated from 2026-12-01 until 2027-06-30 use Bought
  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:13:5: deprecated here
  = help: name something that stays
```

## Instead
```mere
module shop
system Shop  "Web shop" { kind platform }
system Till  "Payments" { kind billing }
system Books "Reports"  { kind warehouse }
channel Sales on http "/sales" { carries internal  readers Till, Books }
boundary Sale from Shop to Till, Books version 2.0 {
  style event
  event Sold on Sales {
    deprecated from 2026-12-01 until 2027-06-30 use Bought
    fact { amount : money }
  }
  event Bought on Sales {
    fact { amount : money }
  }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.versions import Deprecation

CODE, SEVERITY, ENFORCES = "GOV806", Severity.ERROR, ("S-28.7.1",)


def check(model: Model) -> Iterator[Finding]:
    """For each deprecated boundary or operation whose successor has an end, too."""
    ends = _endings(model)
    for name, ending in ends.items():
        next_ = ends.get(ending.instead or "")
        if next_ is not None and ending.instead:
            message = f"`{local(name)}` is to be replaced by `{local(ending.instead)}`, which is deprecated itself"
            related = (Related(next_.span, "deprecated here"),)
            yield Finding(ending.span, message, "name something that stays", related)


def _endings(model: Model) -> dict[str, Deprecation]:
    """What is deprecated, by qualified name."""
    named = [(b.name, b.deprecated) for b in model.boundaries.values()]
    named += [(o.name, o.deprecated) for o in model.operations()]
    return {name: ends for name, ends in named if ends}
