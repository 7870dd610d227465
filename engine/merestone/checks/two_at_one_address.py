"""Two operations that one system answers have one address.

## Why
A caller names an operation by method and path. Where two share them, the contract has room for one only, and the system that answers
cannot tell which was meant. A parameter of the path stands for any text, whatever it is called.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/payments" { request { amount : money } }
}
```
```report
error[STY121]: `Till` answers `Pay` and `Refund` at `POST /payments`
 --> example.mere:7:11
  |
7 |   command Refund http post "/payments" { request { amount : money } }
  |           ^^^^^^
 ::: example.mere:6:11: the other
  = help: give one of the two a path of its own
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing }
boundary Payment from Shop to Till version 1.0 {
  style sync command
  command Pay    http post "/payments" { request { amount : money } }
  command Refund http post "/refunds"  { request { amount : money } }
}
```
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.handoffs import streams
from merestone.facts.parties import receivers, starters
from merestone.model.aspects import Replay
from merestone.model.boundary import Model
from merestone.model.names import kebab, local, replay_path

CODE, SEVERITY, ENFORCES = "STY121", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False


class _Addressed(NamedTuple):
    """Something that systems answer at a method and path, by its name in the spec."""

    name: str
    span: Span
    systems: frozenset[str]
    method: str
    path: str


_PARAMETER = re.compile(r"\{[^}]*\}")


def check(model: Model) -> Iterator[Finding]:
    """For each operation, replay, channel and file over HTTP with the method and path of something else at the same system; told once."""
    first: dict[tuple[str, str, str], tuple[str, Span]] = {}
    for name, span, systems, method, path in (*_operations(model), *_replays(model), *_channels(model), *_files(model)):
        places = [(system, method, _PARAMETER.sub("{}", path)) for system in sorted(systems)]
        if taken := next((p for p in places if p in first), None):
            other, there = first[taken]
            message = f"`{local(taken[0])}` answers `{other}` and `{name}` at `{method.upper()} {path}`"
            yield Finding(span, message, "give one of the two a path of its own", (Related(there, "the other"),))
        for place in places:
            first.setdefault(place, (name, span))


def _operations(model: Model) -> Iterator[_Addressed]:
    for boundary in model.boundaries.values():
        for operation in boundary.operations:
            if operation.method and operation.path:
                there = receivers(boundary, operation)
                yield _Addressed(local(operation.name), operation.span, there, operation.method, operation.path)


def _channels(model: Model) -> Iterator[_Addressed]:
    """What is posted to each reader of a channel over HTTP; a channel of files alone has its files below the address."""
    operations = list(model.operations())
    told = {name for o in operations for name in (o.replies, None if o.kind == "file" else o.channel) if name}
    files = {o.channel for o in operations if o.kind == "file"} - told
    for name, channel in model.channels.items():
        if channel.protocol == "http" and name not in files:
            yield _Addressed(local(name), channel.span, frozenset(channel.readers), "post", channel.address)


def _replays(model: Model) -> Iterator[_Addressed]:
    """Where the readers of a stream ask whoever tells it to tell it again."""
    for handoff in streams(model):
        if handoff.clause(Replay):
            stream = handoff.operation
            asked = starters(handoff.boundary, stream)
            yield _Addressed(local(stream.name), stream.span, asked, "post", replay_path(local(stream.name)))


def _files(model: Model) -> Iterator[_Addressed]:
    """What each receiver of files over HTTP is handed, and tells of it, below the address of a run; two files there are `STY122`."""
    taken = {
        (channel.address, system): file
        for file in model.operations()
        if file.kind == "file" and (channel := model.channels.get(file.channel or "")) and channel.protocol == "http"
        for system in sorted(receivers(model.boundaries[file.boundary], file))
    }
    for (address, system), file in taken.items():
        own = kebab(local(system))
        for method, part in (
            ("put", "rows.jsonl"),
            ("put", "manifest.json"),
            ("get", f"result-{own}.json"),
            ("get", f"report-{own}.json"),
        ):
            yield _Addressed(local(file.name), file.span, frozenset({system}), method, f"{address}/{{run}}/{part}")
