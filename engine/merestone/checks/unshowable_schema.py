"""No example can be made of an imported schema, and it shows none itself.

## Why
Every message has an example that is valid: contracts show it, and tests start from it. What a schema only forbids, or makes
depend on something else, gives no example. The schema can show one itself.

## Example
```mere
module shop
type Code from "code.json"
```
```json title="code.json"
{ "type": "string", "not": { "pattern": "^X" } }
```
```report
error[TYP609]: no example of `Code` can be made from its schema: it has `not`
 --> example.mere:2:16
  |
2 | type Code from "code.json"
  |                ^^^^^^^^^^^
  = help: add `examples` to it in `code.json`
```

## Instead
```mere
module shop
type Code from "code.json"
```
```json title="code.json"
{ "type": "string", "not": { "pattern": "^X" }, "examples": ["A17"] }
```
"""

import json
from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity
from merestone.facts.schema_examples import NoExample, schema_example
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TYP609", Severity.ERROR, ("S-4.0.14",)


def check(model: Model) -> Iterator[Finding]:
    """For each imported type of which no example can be made."""
    for record in model.vocabulary.records.values():
        if taken := record.imported:
            definitions = {name: json.loads(text) for name, text in taken.definitions}
            try:
                schema_example(json.loads(taken.schema), definitions)
            except NoExample as reason:
                message = f"no example of `{local(record.name)}` can be made from its schema: {reason}"
                yield Finding(taken.span, message, f"add `examples` to it in `{taken.file}`")
