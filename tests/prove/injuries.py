"""Injuries: a contract with one protective clause taken out, or a style without one of its controls."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from merestone.contract.contract import Contract, Operation
from merestone.prove.handoff import Style
from merestone.prove.promises import questions
from merestone.prove.proof import Settings, answer
from merestone.prove.story import Story


@dataclass(frozen=True)
class Injury:
    """What is taken out of which operation; the contract without it, and how the style is without it."""

    operation: str
    clause: str
    contract: Contract
    style: Style = field(default_factory=Style)

    @property
    def name(self) -> str:
        return f"{self.operation}: {self.clause}"


def injuries(contract: Contract) -> Iterator[Injury]:
    """Every clause of every command and event that the prover looks at, taken out by itself."""
    for operation in contract.operations:
        if operation.kind not in ("command", "event"):
            continue
        for clause, change in _changes(operation):
            yield Injury(operation.name, clause, without(contract, operation.name, **change))
        controls = {"outbox": Style(outbox=False)} | (
            {"inbox": Style(inbox=False)} if operation.kind == "command" else {}
        )
        for control, style in controls.items():
            yield Injury(operation.name, control, contract, style)


def without(contract: Contract, operation: str, **change: Any) -> Contract:
    """The contract with one operation changed."""
    changed = tuple(o.model_copy(update=change) if o.name == operation else o for o in contract.operations)
    return contract.model_copy(update={"operations": changed})


def _changes(operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
    """What can be taken out, by the name of the clause, and the change that takes it out."""
    singles = {
        "key": ("idempotency", None),
        "repair": ("repair", None),
        "compensation": ("undo", None),
        "may start": ("may_start", None),
        "ordered by": ("ordered_by", ()),
        "dedupe by": ("dedupe_by", ()),
    }
    for clause, (name, nothing) in singles.items():
        if getattr(operation, name):
            yield clause, {name: nothing}
    if operation.unknown and operation.unknown.ask:
        yield "reconcile", {"unknown": operation.unknown.model_copy(update={"ask": None})}
    yield from _one_of_many(operation)


def _one_of_many(operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
    for block in operation.blocks:
        name = f"block {block.entity} {block.state}"
        weak = block.model_copy(update={"until": _all_but_unknown()})
        yield name, {"blocks": tuple(b for b in operation.blocks if b != block)}
        yield f"{name}, only while unknown", {"blocks": tuple(weak if b == block else b for b in operation.blocks)}
    for deadline in operation.deadlines:
        if deadline.share is None:
            yield f"{deadline.stage} deadline", {"deadlines": tuple(d for d in operation.deadlines if d != deadline)}
    for reaction in operation.reactions:
        yield reaction.circumstance, {"reactions": tuple(r for r in operation.reactions if r != reaction)}


def _all_but_unknown() -> tuple[str, ...]:
    """The ends of the weak block of decision D1: it holds only while the outcome is unknown."""
    return ("requested", "accepted", "completed", "rejected", "failed", "repair", "abandoned", "compensating")


def incidents(injury: Injury) -> dict[str, Story]:
    """The promises that the injury breaks, each with the shortest run."""
    found: dict[str, Story] = {}
    for question in questions(injury.contract):
        named = {p.about for p in question.promises}
        scope = question.scope.operations if question.scope else {}
        if injury.operation in named or injury.operation in scope:
            for verdict in answer(injury.contract, question, Settings(style=injury.style)).verdicts:
                if verdict.story:
                    found[verdict.promise] = verdict.story
    return found
