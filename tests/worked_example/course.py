"""The course of the worked example: what is told in which envelope, after what, and in which state."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from merestone.contract.keys import value_at
from merestone.semantics.machine import Machine
from support import contract
from worked_example.story import Entry, Story, messages


def envelopes(story: Story) -> Iterator[str]:
    """Subjects, partitions, sequences and causes that are not what the message says or what came before."""
    before: set[str] = set()
    counted: Counter[tuple[str, str, str]] = Counter()
    for entry in story:
        if entry.kind == "event":
            yield from _envelope(entry, before, counted)
        before |= {entry.key, entry.attributes.get("id", "")}


def _envelope(entry: Entry, before: set[str], counted: Counter[tuple[str, str, str]]) -> Iterator[str]:
    operation, _ = messages()[entry.name]
    about = entry.attributes
    first = next((v for v in entry.said.values() if isinstance(v, dict) and "entity" in v), None)
    if first and about["subject"] != "/".join(str(v) for k, v in first.items() if k != "entity"):
        yield f"{entry} subject: {about['subject']}"
    if about.get("causationid", "") not in {*before, ""}:
        yield f"{entry} cause: nothing was told under {about['causationid']}"
    if about["id"] in before:
        yield f"{entry} id: was used before"
    if operation.ordered_by:
        place = (about["source"], str(operation.channel), about["partitionkey"])
        counted[place] += 1
        if about["partitionkey"] != "/".join(str(value_at(entry.said, path)) for path in operation.ordered_by):
            yield f"{entry} partition: {about['partitionkey']}"
        if about["sequence"] != str(counted[place]):
            yield f"{entry} sequence: {about['sequence']} and not {counted[place]}"


def states(story: Story) -> Iterator[str]:
    """States of an order or a quote that its lifecycle does not have, or does not lead to from the one told before."""
    for entity, field in (("Order", "order"), ("Quote", "quote")):
        machine = next(m for m in contract().lifecycles if m.subject == entity)
        last = machine.initial
        for entry in story:
            state = _state(entry, entity, field)
            if state and state not in _reached(machine, last):
                yield f"{entry}: {entity} cannot become {state} after {last}"
            last = state or last


def _state(entry: Entry, entity: str, field: str) -> str:
    told = entry.said.get("status", "")
    if entry.name == entity or (field in entry.said and entry.name.startswith(entity)):
        return str(told["value"] if isinstance(told, dict) else told)
    return ""


def _reached(machine: Machine, state: str) -> set[str]:
    """The state and all that can follow it."""
    found = {state}
    while more := {t.target for t in machine.transitions if t.source in found} - found:
        found |= more
    return found


def order(story: Story) -> Iterator[str]:
    """What is told before what happened earlier: each file, and the story, goes forward in time."""
    dated = [entry for entry in story if entry.moment and not entry.step.startswith("F")]
    for earlier, later in pairwise(dated):
        if datetime.fromisoformat(later.moment) < datetime.fromisoformat(earlier.moment):
            yield f"{later} is told after {earlier}, and was before it"
