"""What a clause demands, in words: every requirement that the suite checks, with the aspect it belongs to and the clause it enforces.

`heads` are tried in order against the ids of the clauses in force; the first that is there is the clause cited.
"""

from typing import NamedTuple

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.clauses import Clause
from merestone.contract.contract import Contract
from merestone.contract.wire_names import kebab
from merestone.plan import Origin, Requirement


class Demand(NamedTuple):
    """One kind of requirement."""

    aspect: str
    text: str
    heads: tuple[str, ...]


DEMANDS = {
    "shape.conforms": Demand("shape", "everything it says has the declared shape", ("",)),
    "shape.refuses-invalid": Demand("shape", "a message that breaks its schema or a check is refused, and leaves nothing behind", ("recovery.on.invalid", "")),
    "shape.accepts-valid": Demand("shape", "a message at the edge of what is allowed is taken", ("",)),
    "ownership.authorised": Demand("ownership", "only who holds scope, role and partition may ask", ("access",)),
    "ownership.foreign-write": Demand("ownership", "a field that another system decides cannot be written from outside", ("ownership",)),
    "ownership.lifecycle": Demand("ownership", "what it decides moves only along the declared arrows", ("ownership",)),
    "ownership.owner-decides": Demand("ownership", "an outcome counts only once its owner has said so", ("ownership",)),
    "ownership.shows-owner": Demand("ownership", "a copy shows what its owner said last, and who that is", ("ownership",)),
    "ownership.infers-nothing": Demand("ownership", "a fact of another system moves no state of its own", ("ownership",)),
    "ownership.tells-truth": Demand("ownership", "facts tell each declared change once, and nothing that did not happen", ("ownership",)),
    "timing.answers-in-time": Demand("timing", "it answers within its time", ("timing.completed", "timing.answered")),
    "timing.not-before": Demand("timing", "it does not ask before it may", ("timing.may-start",)),
    "timing.starts-in-time": Demand("timing", "it asks within its time", ("timing.must-start",)),
    "timing.accepted-deadline": Demand("timing", "silence up to the first deadline makes the outcome unknown, not sooner and not later", ("timing.accepted",)),
    "timing.completed-deadline": Demand("timing", "no outcome up to the second deadline makes the outcome unknown", ("timing.completed",)),
    "timing.unknown-is-no-outcome": Demand("timing", "silence is taken for neither success nor failure", ("timing.timeout",)),
    "timing.delivered-in-time": Demand("timing", "facts reach their readers within their time", ("timing.delivered",)),
    "timing.stale": Demand("timing", "a copy that is too old says so", ("timing.stale",)),
    "mutability.based-on": Demand("mutability", "a change based on an old revision is refused", ("mutability.based-on",)),
    "mutability.frozen": Demand("mutability", "what was handed over does not change under its key", ("mutability.freeze",)),
    "mutability.snapshot-intact": Demand("mutability", "a copy that is not what its hash says is refused", ("mutability.freeze",)),
    "mutability.append-only": Demand("mutability", "a fact once told does not change", ("mutability.append-only",)),
    "mutability.reversed": Demand("mutability", "a correction goes through the declared operation", ("mutability.correct",)),
    "evidence.complete": Demand("evidence", "the evidence is complete and equal to what happened", ("evidence",)),
    "evidence.kept": Demand("evidence", "the evidence is kept long enough", ("evidence",)),
    "recovery.one-effect": Demand("recovery", "one key has one effect, however often it comes", ("recovery.idempotent", "recovery.dedupe")),
    "recovery.one-key": Demand("recovery", "every attempt at one intent carries the declared key", ("recovery.idempotent",)),
    "recovery.asks-first": Demand("recovery", "what may have been executed is not sent again before its absence is proven", ("recovery.unknown",)),
    "recovery.settles": Demand("recovery", "an unknown outcome is settled as the table of answers says", ("recovery.unknown",)),
    "recovery.late-reply": Demand("recovery", "a late reply settles what is unknown", ("recovery.unknown",)),
    "recovery.conflict": Demand("recovery", "a contradictory outcome changes nothing and lies with a person", ("recovery.on.conflict",)),
    "recovery.rejected": Demand("recovery", "a rejection lies with the declared desk", ("recovery.on.rejected",)),
    "recovery.failed": Demand("recovery", "a failure lies with the declared desk", ("recovery.on.failed",)),
    "recovery.repair": Demand("recovery", "only the declared desk repairs, with the declared approval", ("recovery.repair",)),
    "recovery.blocks": Demand("recovery", "the blocked state is entered by no route while the handoff is open", ("recovery.blocks",)),
    "recovery.undo": Demand("recovery", "what was done is undone by the declared operation, and not too late", ("recovery.undo",)),
    "recovery.survives-crash": Demand("recovery", "a crash loses nothing and repeats nothing", ("recovery.idempotent", "recovery.dedupe")),
    "recovery.ordered": Demand("recovery", "facts are taken and told in their order", ("recovery.ordered",)),
    "recovery.poison": Demand("recovery", "a fact that cannot be used is parked, with an owner", ("recovery.on.poison",)),
    "recovery.quarantine": Demand("recovery", "a fact that breaks its schema is kept apart, with an owner", ("recovery.on.invalid",)),
    "recovery.not-sent": Demand("recovery", "what was turned away unread is tried again as declared, and then lies with a person", ("recovery.on.not-sent",)),
    "recovery.needs-key": Demand("recovery", "a command without its own key is refused", ("recovery.idempotent",)),
    "recovery.tells-outcome": Demand("recovery", "who asks about a key is told its outcome, or that there is none", ("recovery.unknown",)),
    "recovery.redelivers": Demand("recovery", "a fact that was not taken is told again", ("recovery.dedupe",)),
}  # fmt: skip


def requirement(contract: Contract, operation: Operation, system: str, name: str) -> Requirement:
    """The requirement `name` of `operation`'s boundary for `system`, citing the clause in force for that operation.

    Where the clause speaks of one command alone, the requirement is that command's own, and its id says so.
    """
    demand, boundary = DEMANDS[name], contract.boundary(operation.boundary)
    origin, own = _origin(boundary, operation, system, demand.heads)
    whose = f".{kebab(operation.name)}" if own and operation.kind == "command" else ""
    return Requirement.model_validate(
        {
            "id": f"{boundary.slug}/{system.lower()}/{name}{whose}",
            "boundary": boundary.name,
            "system": system,
            "role": _role(operation, system),
            "aspect": demand.aspect,
            "text": demand.text,
            "clause": origin,
        }
    )


def _role(operation: Operation, system: str) -> str:
    asking = system in operation.askers
    if operation.kind == "event":
        return "publisher" if asking else "consumer"
    return "requirer" if asking else "provider"


def _origin(boundary: Boundary, operation: Operation, system: str, heads: tuple[str, ...]) -> tuple[Origin, bool]:
    """The clause that is cited, and whether it speaks of this operation alone."""
    in_force = [c for c in boundary.clauses if c.id in operation.clauses]
    for head in heads:
        found = [c for c in in_force if head and (f".{head}." in f"{c.id}." or c.id.endswith(head))]
        if found:
            clause = _nearest(found, operation, system)
            place = clause.place
            origin = Origin(id=clause.id, text=clause.text, file=place.file, line=place.line, policy=place.policy)
            return origin, clause.operation is not None
    place, text = operation.place, f"{operation.kind} {operation.name}"
    return Origin(id=f"{boundary.slug}.{operation.name}", text=text, file=place.file, line=place.line), True


def _nearest(found: list[Clause], operation: Operation, system: str) -> Clause:
    """The clause of the operation itself first, then the one that speaks of this system, then the first."""
    own = [c for c in found if c.operation == operation.name]
    said = [c for c in found if c.id.endswith(f".{system.lower()}")]
    plain = [c for c in found if not c.id.endswith(".p95")]
    return (own or said or plain or found)[0]
