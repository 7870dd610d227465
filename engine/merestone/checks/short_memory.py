"""A stream is to be told again from further back than its channel keeps it.

## Why
What the channel has let go of cannot be said again with the same ids and the same bytes. The promise would fail on the one day
it is needed.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books  retained for 3 d }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { replay from 7 d back }
}
```
```report
error[TIM301]: `Sold` is to be told again from 7 d back, and `Sales` keeps it for 3 d
 --> example.mere:8:14
  |
8 |   recovery { replay from 7 d back }
  |              ^^^^^^^^^^^^^^^^^^^^
 ::: example.mere:4:9: the channel
  = help: keep it longer, or promise less and backfill the rest
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Books "Reports" { kind warehouse }
channel Sales on kafka "sales" { readers Books  retained for 7 d }
boundary SalesFeed from Shop to Books version 1.0 {
  style feed
  stream Sold on Sales { fact { saleId : uuid } }
  recovery { replay from 7 d back }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.durations import in_words
from merestone.facts.handoffs import streams
from merestone.model.aspects import Replay
from merestone.model.boundary import Model
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "TIM301", Severity.ERROR, ("S-5.5.7", "S-18.3.9")


def check(model: Model) -> Iterator[Finding]:
    """For each replay that reaches further back than the channel of its stream; one clause may serve several streams."""
    seen: set[object] = set()
    for handoff in streams(model):
        replay, channel = handoff.clause(Replay), model.channels.get(handoff.operation.channel or "")
        kept = channel.retained_ms if channel else None
        if replay and channel and kept is not None and replay.back_ms > kept and replay.span not in seen:
            seen.add(replay.span)
            message = (
                f"`{handoff.name}` is to be told again from {in_words(replay.back_ms)} back, and `{local(channel.name)}` "
                f"keeps it for {in_words(kept)}"
            )
            hint = "keep it longer, or promise less and backfill the rest"
            yield Finding(replay.span, message, hint, (Related(channel.span, "the channel"),))
