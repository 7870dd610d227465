"""A labelled field reaches a channel that may not carry the label.

## Why
Whoever reads the channel reads the field. A channel says which labels it may carry, so that personal data, prices and
margins do not reach readers by accident.

## Example
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

channel Sales on http "/sales" { carries internal  readers Till }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold on Sales { fact { buyer : email sensitive pii } }
}
```
```report
error[SEC102]: `buyer` is pii, and `Sales` may not carry that
 --> example.mere:8:32
  |
8 |   event Sold on Sales { fact { buyer : email sensitive pii } }
  |                                ^^^^^
 ::: example.mere:5:9: the channel
  = help: redact the field, or add `pii` to what the channel carries
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform  actors Clerk }
system Till "Payments" { kind billing  actors Cashier }

channel Sales on http "/sales" { carries pii  readers Till }
boundary Sale from Shop to Till version 1.0 {
  style event
  event Sold on Sales { fact { buyer : email sensitive pii } }
}
```
"""

from collections.abc import Iterator

from merestone.diagnostics import Finding, Related, Severity
from merestone.facts.labels import labels_in
from merestone.model.boundary import Message, Model, Operation
from merestone.model.names import local

CODE, SEVERITY, ENFORCES = "SEC102", Severity.ERROR, ("S-3.0.10",)


def check(model: Model) -> Iterator[Finding]:
    """For each field whose label the channel of its message does not carry, unless it is redacted."""
    for operation in model.operations():
        for message in operation.messages:
            channel = model.channels.get(_channel_of(operation, message) or "")
            for label, field in labels_in(model.vocabulary, message.fields) if channel else ():
                if channel and label not in channel.carries:
                    text = f"`{field.name}` is {label}, and `{local(channel.name)}` may not carry that"
                    related = (Related(channel.span, "the channel"),)
                    yield Finding(
                        field.span, text, f"redact the field, or add `{label}` to what the channel carries", related
                    )


def _channel_of(operation: Operation, message: Message) -> str | None:
    """The channel on which the message travels; the request and the answer of an HTTP operation travel on none."""
    told_later = message.role in {"accepted", "completed", "rejected", "failed"}
    return operation.replies if told_later and operation.replies else operation.channel
