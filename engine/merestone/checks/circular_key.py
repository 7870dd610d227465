"""The key of an entity holds itself.

## Why
A reference is the whole key of what it refers to. Where a key holds a reference that leads back to it, directly or by way of other keys,
there is no first part of it, and so no value.

## Example
```mere
module shop
system Shop "Web shop" { kind platform }
entity Basket owned by Shop {
  key after : reference to Basket
  size      : integer(1..99)
}
```
```report
error[TYP205]: the key of `Basket` holds the key of `Basket`, without end
 --> example.mere:3:8
  |
3 | entity Basket owned by Shop {
  |        ^^^^^^
  = help: write a field of its own as key, and the reference without `key`
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform }
entity Basket owned by Shop {
  key basketId : uuid
  after        : reference to Basket?
  size         : integer(1..99)
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.model.boundary import Model
from merestone.model.entities import Vocabulary
from merestone.model.names import local
from merestone.model.reach import whole_key
from merestone.model.types import Crossing

CODE, SEVERITY, ENFORCES = "TYP205", Severity.ERROR, ("S-22.1.1", "S-4.0.14")
WAIVABLE = False


def check(model: Model) -> Iterator[Finding]:
    """For each entity that is found again in its key, through any number of others."""
    for entity in model.vocabulary.entities.values():
        if entity.name in _held_by(model.vocabulary, entity.name):
            message = f"the key of `{local(entity.name)}` holds the key of `{local(entity.name)}`, without end"
            yield Finding(entity.span, message, "write a field of its own as key, and the reference without `key`")


def _held_by(vocabulary: Vocabulary, name: str) -> set[str]:
    """The entities whose keys are inside that of this one."""
    held: set[str] = set()
    waiting = [name]
    while waiting:
        inner = {f.type.entity for f in whole_key(vocabulary, waiting.pop()) if isinstance(f.type, Crossing)} - held
        held |= inner
        waiting.extend(sorted(inner))
    return held
