"""What a question of the prover is: the promises looked at together, and the system they are looked at in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.types import Place
from merestone.prove.compose import Scope
from merestone.prove.handoff import promise
from merestone.semantics.formula import Invariant


@dataclass(frozen=True)
class Promise:
    """`name` is what breaks it is called by; `subject` the boundary or invariant it belongs to."""

    name: str
    subject: str
    about: str
    title: str
    code: str
    place: Place


@dataclass(frozen=True)
class Question:
    """Promises that are looked at together, in one system: a scope, or one operation at one reader or receiver.

    `limits` are faults that this system leaves out, since they are another question's. `machines` are the fields of this system
    in which every state has to be entered by some run, each with the operation that it belongs to.
    """

    name: str
    promises: tuple[Promise, ...]
    scope: Scope | None = None
    invariant: Invariant | None = None
    late: bool = False
    reader: tuple[str, str] | None = None
    part: str = ""
    """Which of several systems there are for one reader."""
    machines: Mapping[str, str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    left: tuple[str, ...] = ()
    """What an invariant speaks of that is no handoff and no lifecycle: then it is not looked at here."""

    def asked_for(self, contract: Contract) -> frozenset[str]:
        """The names by which it is asked for: those its promises are of, and, of an invariant, each handoff it binds and its boundary."""
        own = {name for p in self.promises for name in (p.subject, p.about)}
        bound = self.scope.operations if self.invariant and self.scope else {}
        return frozenset({*own, *bound, *(contract.operation(name).boundary for name in bound)})


def promised(
    contract: Contract, operation: Operation, kind: str, code: str, title: str, clause: str | None, detail: str = ""
) -> Promise:
    """A promise of an operation, at the clause that makes it, or, without one, at the operation."""
    place = contract.clause(clause).place if clause else operation.place
    return Promise(promise(kind, operation.name, detail), operation.boundary, operation.name, title, code, place)
