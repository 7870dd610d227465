"""Labelled values are replaced by marks before anything is written: the same value by the same mark within a history."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from merekit.payload import steps_of
from merestone.plan import Plan

Json = Any
SHORTEST_TRACE = 5
"""A labelled text of at least this length is also looked for inside other texts; a shorter one would be found by chance."""


@dataclass
class Redactor:
    """The marks of one history. It remembers the labelled texts it has seen, so that an echo of one is marked too."""

    salt: str
    names: Mapping[str, str]
    """By property name: the label under which any message has it."""
    seen: dict[str, str] = field(default_factory=dict)

    def mark(self, label: str, value: Json) -> str:
        """`~<label>:<16 hex of HMAC>`."""
        spelled = value if isinstance(value, str) else json.dumps(value, sort_keys=True, separators=(",", ":"))
        digest = hmac.new(self.salt.encode(), spelled.encode(), hashlib.sha256).hexdigest()
        return f"~{label}:{digest[:16]}"

    def message(self, body: Json, labels: Mapping[str, str], prefix: str = "") -> Json:
        """A body with the values at its labelled places marked; `prefix` is where the message stands in it."""
        for pointer, label in sorted(labels.items()):
            body = self._marked(body, steps_of(prefix + pointer), label)
        return body

    def named(self, value: Json) -> Json:
        """A value of unknown shape: whatever has a name that is labelled in some message is marked."""
        if isinstance(value, list):
            return [self.named(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {name: self._if_labelled(name, item) for name, item in value.items()}

    def echoes(self, value: Json) -> Json:
        """A value in whose texts every labelled text seen so far is marked."""
        match value:
            case str():
                return self._unechoed(value)
            case list():
                return [self.echoes(item) for item in value]
            case dict():
                return {name: self.echoes(item) for name, item in value.items()}
            case _:
                return value

    def _marked(self, value: Json, steps: list[str], label: str) -> Json:
        if not steps:
            return self._learned(label, value)
        step, *rest = steps
        if isinstance(value, list) and (step == "*" or step.isdigit()):
            return [self._marked(v, rest, label) if step in ("*", str(i)) else v for i, v in enumerate(value)]
        if isinstance(value, dict) and step in value:
            return value | {step: self._marked(value[step], rest, label)}
        return value

    def _if_labelled(self, name: str, value: Json) -> Json:
        label = self.names.get(name)
        return self._learned(label, value) if label else self.named(value)

    def _learned(self, label: str, value: Json) -> Json:
        if isinstance(value, str) and value.startswith("~"):
            return value
        mark = self.mark(label, value)
        self._learn(value, mark)
        return mark

    def _learn(self, value: Json, mark: str) -> None:
        if isinstance(value, str) and len(value) >= SHORTEST_TRACE:
            self.seen[value] = mark

    def _unechoed(self, text: str) -> str:
        for known, mark in self.seen.items():
            if known in text:
                text = text.replace(known, mark)
        return text


def new_redactor(plan: Plan, salt: str) -> Redactor:
    """A redactor for the messages of a plan."""
    labelled = (pair for o in plan.operations for m in o.messages for pair in m.labels.items())
    return Redactor(salt, {_property(steps_of(pointer)): label for pointer, label in labelled})


def _property(steps: list[str]) -> str:
    """The name of what stands there: neither the place in a list, nor the `value` in which a copy or a derived value is wrapped."""
    return next((step for step in reversed(steps) if step not in ("*", "value")), steps[-1])
