"""What each message of the worked example may say by itself: its schema, the checks of the spec, no costs where none belong."""

from collections import Counter
from collections.abc import Iterator

from merestone.semantics.expressions import evaluate
from worked_example.story import Json, Story, checks, facts, parts, texts, validator


def shapes(story: Story) -> Iterator[str]:
    """What the compiled schema of a message refuses, with the keyword that refuses it."""
    for entry in story:
        for error in validator(entry.schema).iter_errors(entry.whole):
            yield f"{entry} {error.json_path} {error.validator}: {error.message}"


def kept(story: Story) -> Iterator[str]:
    """Which checks of the spec a message breaks, at whatever depth."""
    for entry in story:
        for name, _, value in parts(entry.schema, entry.whole):
            for check in checks().get(name, ()):
                if evaluate(check.term, value) is False:
                    yield f"{entry} {name}: {check.text}"


def secrecy(story: Story) -> Iterator[str]:
    """Costs outside of the fields that may hold a margin, and fields that no clause declares, which a reader of facts would not refuse."""
    costs = _costs(story)
    for entry in story:
        said = [
            (schema["properties"], value)
            for _, schema, value in parts(entry.schema, entry.whole)
            if "properties" in schema
        ]
        told = Counter(texts(entry.whole))
        told.subtract(text for fields, value in said for text in _of_margin(fields, value))
        yield from (f"{entry} tells the cost {cost}" for cost in sorted(costs) if told[cost] > 0)
        yield from (
            f"{entry} tells {name}, which nothing declares" for fields, v in said for name in v if name not in fields
        )


def _costs(story: Story) -> set[str]:
    """What a unit and what a line costs the seller."""
    units = {line["cost"] for line in facts()["lines"].values() if "cost" in line}
    trace = [step for entry in story if entry.name == "ExplainPriceAnswer" for step in entry.said["trace"]]
    return units | {step["amount"]["amount"] for step in trace if step["step"] == "cost"}


def _of_margin(fields: Json, value: Json) -> Iterator[str]:
    """What stands in the fields that are marked as margin."""
    for name in value:
        if fields.get(name, {}).get("x-sensitive") == "margin":
            yield from texts(value[name])
