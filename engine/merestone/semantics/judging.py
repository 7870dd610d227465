"""From a history to verdicts: every expectation is a pure function of the history and of the machines."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from merestone.semantics.formula import Invariant, machine_name
from merestone.semantics.history import History
from merestone.semantics.machine import Machine
from merestone.semantics.verdict import Judgement, Verdict


@dataclass(frozen=True)
class Meaning:
    """What the spec says that a judgement needs: the target's machine of each subject, and the invariants by name."""

    machines: Mapping[str, Machine]
    invariants: Mapping[str, Invariant]


def meaning_for(system: str, machines: tuple[Machine, ...], invariants: tuple[Invariant, ...]) -> Meaning:
    """The machines as `system` sees them: its own side of each handoff, and every lifecycle and milestone."""
    own = {
        machine_name(m.subject, m.lifecycle): m
        for m in machines
        if m.kind in ("lifecycle", "milestone") or m.system == system
    }
    return Meaning(own, {i.name: i for i in invariants})


def judge(kind: str, args: Mapping[str, Any], history: History, meaning: Meaning) -> Judgement:
    """The verdict of one expectation; a fault that a stall can bring about is believed of a steady history only."""
    module = _module(kind)
    found: Judgement = module.judge(history, meaning, **args)
    if history.steady or found.verdict is not Verdict.FAIL or getattr(module, "TIMELESS", False):
        return found
    reason = f"the machine stood still for {history.header['stillMs']} ms, or else: {found.reason}"
    return found.model_copy(update={"verdict": Verdict.INCONCLUSIVE, "reason": reason})


@cache
def _module(kind: str) -> ModuleType:
    return import_module(f"merestone.semantics.expectations.{kind.replace('-', '_')}")
