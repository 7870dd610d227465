"""More is waited for than a landscape allows.

## Why
Who submits an order and waits for five systems, one inside the other, waits for the slowest, and has no answer when one is down. A
landscape limits how deep waits may lie inside waits, how many commands one wait may bring about, and how long it may take. Only waits
that are written as `waits for` can be counted.

## Example
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  waits at most 1 deep
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
```report
error[ARC802]: `AskTakings` waits for `AskTill`: 2 waits deep, where the limit is 1
  --> example.mere:12:33
   |
12 |   timing { answered within 3 s  waits for AskTill }
   |                                 ^^^^^^^^^^^^^^^^^
  ::: example.mere:4:17: the limit
   = help: hand the last of them over as an async command, or hold a replica of what it tells
```

## Instead
```mere
module shop
landscape Trade {
  layers experience, services, enterprise
  waits at most 2 deep
}
system Desk "Service desk" { kind support  layer experience  actors Agent }
system Shop "Web shop"     { kind platform layer services }
system Till "Payments"     { kind billing  layer enterprise }
boundary Takings from Desk to Shop version 1.0 {
  style query
  query AskTakings http get "/takings" { request { day : date }  answer { total : money } }
  timing { answered within 3 s  waits for AskTill }
}
boundary TillTotals from Shop to Till version 1.0 {
  style query
  query AskTill http get "/tilltotals" { request { day : date }  answer { total : money } }
  timing { answered within 1 s }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.durations import in_words
from merestone.facts.landscape import limits
from merestone.facts.waits import Asked, Waits, inside, longest, waits
from merestone.model.boundary import Model
from merestone.model.landscape import Limit
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "ARC802", Severity.ERROR, ("S-26.4.1", "S-26.4.2", "S-26.4.4")


def check(model: Model) -> Iterator[Finding]:
    """For each operation that nothing else waits for, with what it waits for inside."""
    depths, widths, times = (tuple(limits(model, m)) for m in ("deep", "commands", "time"))
    all_ = waits(model) if depths or widths or times else {}
    for name, chain in longest(all_).items():
        yield from _too_deep(all_[name], chain, depths)
        yield from _too_many(all_, name, widths)
        yield from _too_long(all_[name], times)


def _too_deep(asked: Asked, chain: tuple[str, ...], depths: tuple[Limit, ...]) -> Iterator[Finding]:
    for limit in (each for each in depths if len(chain) > each.most):
        said = " waits for ".join(f"`{local(step)}`" for step in chain)
        message = f"{said}: {len(chain)} waits deep, where the limit is {limit.most}"
        hint = "hand the last of them over as an async command, or hold a replica of what it tells"
        yield Finding(_place(asked), message, hint, (Related(limit.span, "the limit"),))


def _too_many(all_: Waits, name: str, widths: tuple[Limit, ...]) -> Iterator[Finding]:
    commands = [step for step in inside(all_, name) if all_[step].operation.kind == "command"]
    for limit in (each for each in widths if len(commands) > each.most):
        said = ", ".join(f"`{local(step)}`" for step in commands)
        message = (
            f"one wait for `{local(name)}` takes {len(commands)} commands ({said}), where the limit is {limit.most}"
        )
        hint = "answer once it is accepted, and give the other commands afterwards"
        yield Finding(_place(all_[name]), message, hint, (Related(limit.span, "the limit"),))


def _too_long(asked: Asked, times: tuple[Limit, ...]) -> Iterator[Finding]:
    if asked.operation.kind == "command" and asked.boundary.style == "async command":
        return
    for limit in (each for each in times if asked.within_ms is not None and asked.within_ms > each.most):
        took, most = in_words(asked.within_ms or 0), in_words(limit.most)
        message = f"`{local(asked.operation.name)}` lets its asker wait {took}, where the limit is {most}"
        hint = "answer sooner, or accept at once and complete later: `style async command`"
        span = asked.deadline.span if asked.deadline else asked.operation.span
        yield Finding(span, message, hint, (Related(limit.span, "the limit"),))


def _place(asked: Asked) -> Span:
    return asked.clause.span if asked.clause else asked.operation.span
