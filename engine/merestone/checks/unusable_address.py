"""The address of an operation is no path, or has a part that nothing fills.

## Why
What stands in braces is filled by the sender from a field of the request, or, where a query has no request, from the key of what it asks about.
A part that nothing carries, or an address that is no path, goes into contracts and clients as it is, and the first request fails.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/baskets/{basketNo}/payments" { request { basketId : uuid } }
}
```
```report
error[STY108]: nothing fills `{basketNo}` in the address of `Pay`
 --> example.mere:6:11
  |
6 |   command Pay http post "/baskets/{basketNo}/payments" { request { basketId : uuid } }
  |           ^^^
  = help: did you mean `{basketId}`?
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Sale from Shop to Till version 1.0 {
  style sync command
  command Pay http post "/baskets/{basketId}/payments" { request { basketId : uuid } }
}
```
"""

import re
from collections.abc import Iterator

from merestone.diagnostics import Finding, Severity, nearest
from merestone.model.boundary import Model, Operation
from merestone.model.names import local
from merestone.model.types import TELLING, Field, Named, Redacted, Scalar
from merestone.semantics.once import once
from merestone.spelling import listed

CODE, SEVERITY, ENFORCES = "STY108", Severity.ERROR, ("S-4.0.14", "S-5.3.9")
WAIVABLE = False
_PATH = re.compile(r"(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\{[A-Za-z_][A-Za-z0-9_]*\})*)+")
_KEY = "idempotencyKey"


def check(model: Model) -> Iterator[Finding]:
    """For each address that is no path, and each of its parts that is there twice or that nothing fills."""
    for operation in model.operations():
        if operation.path is not None:
            yield from _of_one(model, operation, operation.path)


def _of_one(model: Model, operation: Operation, path: str) -> Iterator[Finding]:
    name = local(operation.name)
    if not _PATH.fullmatch(path) or {".", ".."} & set(path.split("/")):
        hint = 'write a path such as "/orders/{orderId}": letters, digits and names in braces between slashes'
        yield Finding(operation.span, f"the address of `{name}` is no path that a request can be sent to", hint)
        return
    parts, known = re.findall(r"\{(\w+)\}", path), _fillers(model, operation)
    for part in dict.fromkeys(parts):
        if parts.count(part) > 1:
            yield Finding(operation.span, f"`{{{part}}}` is twice in the address of `{name}`", "name each part once")
        elif part not in known:
            meant = nearest(part, known)
            hint = f"did you mean `{{{meant}}}`?" if meant else _advice(part, known)
            yield Finding(operation.span, f"nothing fills `{{{part}}}` in the address of `{name}`", hint)


def _fillers(model: Model, operation: Operation) -> list[str]:
    """What a request carries that can stand in its address."""
    request = operation.message("request")
    if request is not None:
        return [*(f.name for f in request.fields if _is_word(f)), _KEY]
    return _keys(model)


@once
def _keys(model: Model) -> list[str]:
    """The parts of all keys: a query has no body, and its address asks for what something is known by."""
    return list(dict.fromkeys([*(f.name for entity in model.vocabulary.entities.values() for f in entity.key), _KEY]))


def _is_word(field: Field) -> bool:
    """Whether its value is always there and is one word, as a part of a path must be."""
    plain = isinstance(field.type, Scalar) and field.type.name not in {"money", "boolean"}
    text = isinstance(field.type, Redacted) and field.type.way in TELLING
    return not field.optional and (plain or text or (isinstance(field.type, Named) and field.type.of == "enum"))


def _advice(part: str, known: list[str]) -> str:
    return f"add `{part}` to the request, or take one of: {listed(known)}"
