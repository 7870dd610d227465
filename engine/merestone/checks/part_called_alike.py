"""A part of an imported schema would be called like something of the spec.

## Why
Every schema of a contract has a name of its own. A part that an imported schema refers to is called after the type and the part,
and another schema of that name would take its place.

## Example
```mere
module shop
type Address from "address.json"
enum AddressCountry { de, at }
```
```json title="address.json"
{
  "type": "object",
  "properties": { "country": { "$ref": "#/$defs/country" } },
  "$defs": { "country": { "type": "string" } }
}
```
```report
error[TYP610]: a part of the schema of `Address` would be called `AddressCountry`, as something else is
 --> example.mere:2:6
  |
2 | type Address from "address.json"
  |      ^^^^^^^
 ::: example.mere:3:6: the other
  = help: rename one of the two
```

## Instead
```mere
module shop
type Address from "address.json"
enum Country { de, at }
```
```json title="address.json"
{
  "type": "object",
  "properties": { "country": { "$ref": "#/$defs/country" } },
  "$defs": { "country": { "type": "string" } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TYP610", Severity.ERROR, ("S-4.0.14",)


def check(model: Model) -> Iterator[Finding]:
    """For each part of an imported schema whose name is taken."""
    taken = _names(model)
    for record in model.vocabulary.records.values():
        for part, _ in record.imported.definitions if record.imported else ():
            if part in taken:
                message = (
                    f"a part of the schema of `{local(record.name)}` would be called `{part}`, as something else is"
                )
                yield Finding(record.span, message, "rename one of the two", (Related(taken[part], "the other"),))


def _names(model: Model) -> dict[str, Span]:
    """What has a schema of that name in the contracts."""
    vocabulary = model.vocabulary
    named = (vocabulary.enums, vocabulary.records, vocabulary.entities, vocabulary.milestones)
    found = {local(name): thing.span for things in named for name, thing in things.items()}
    return found | {m.name: m.span for o in model.operations() for m in o.messages}
