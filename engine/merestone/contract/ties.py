"""What ties boundaries together: journeys, reconciliations and documents."""

from typing import Literal

from merestone.contract.clauses import Runs
from merestone.contract.entities import BusinessDays
from merestone.contract.types import FieldSpec, Place, Type
from merestone.semantics.formula import Condition
from merestone.semantics.terms import Term
from merestone.semantics.written import Frozen, additive


class Carrier(Frozen):
    """How one operation of a step brings along what the journey is correlated by.

    `path` leads to it in the message of that role; `through` (`Order.quote`) is the field of the entity found there that refers to it.
    """

    operation: str
    message: str
    path: tuple[str, ...]
    through: str | None = None


class Step(Frozen):
    """One step of a journey: what it is called there, and every operation that it may be.

    Without a carrier is only one whose lost correlation a team has put off. `when` is its guard; `reads` are the names in it, each with the operation whose request or fact brings the value.
    """

    name: str
    operations: tuple[str, ...]
    carriers: tuple[Carrier, ...]
    when: Term | None = None
    reads: tuple[tuple[str, str], ...] = ()
    text: str = ""
    place: Place


class Stage(Frozen):
    """What must be over before the journey goes on: branches side by side, each a row of steps; those that started are waited for."""

    branches: tuple[tuple[Step, ...], ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step of it."""
        return tuple(step for branch in self.branches for step in branch)


class Tell(Frozen):
    """What a party is told once a condition holds; the condition is a gate of the operation. `party` is a field of its request."""

    party: str
    says: str
    condition: Condition
    text: str
    operation: str
    place: Place


class Journey(Frozen):
    """A way through several boundaries, followed by the key `key` of `entity`."""

    name: str
    title: str
    entity: str
    key: FieldSpec
    stages: tuple[Stage, ...]
    tells: tuple[Tell, ...] = ()
    description: str = ""
    place: Place


class Side(Frozen):
    """One side of a comparison: the fact at `path` of `entity`, which `owner` decides.

    `items` is the list that holds what is compared, if one does; `seen` the operations that bring it to the comparing system, none
    where that system is the owner.
    """

    entity: str
    path: tuple[str, ...]
    owner: str
    type: Type
    items: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    @property
    def fact(self) -> str:
        """`Subscription.charges`."""
        return ".".join((self.entity, *self.path))


class Agreement(Frozen):
    """Words of both sides that mean the same; nothing on one side means that there is no counterpart."""

    left: tuple[str, ...]
    right: tuple[str, ...]


class AloneRepair(Frozen):
    """What the comparing system does without a person, as long as the condition holds."""

    operation: str
    condition: Condition
    text: str


class Difference(Frozen):
    """The case that a difference opens, whose it is, and how long it may stay open."""

    opens: str
    owner: str
    within_ms: int | None
    within_days: BusinessDays | None = additive(None)


class Reconciliation(Frozen):
    """A standing comparison of what two owners hold to be true, matched by the fields `by`.

    `system` makes it: the one whose role gets the differences. It, `runs` and `otherwise` are missing only where a team has put off
    the finding that says so.
    """

    name: str
    about: Literal["financial", "asset", "catalog", "state"]
    system: str | None
    left: Side
    right: Side
    by: tuple[str, ...]
    agreements: tuple[Agreement, ...] = ()
    runs: Runs | None
    alone: AloneRepair | None = None
    otherwise: Difference | None
    description: str = ""
    place: Place


class Sending(Frozen):
    """The command that makes or sends a document; `intent` is the word in its request that says which."""

    operation: str
    intent: str | None = None


class Document(Frozen):
    """Something that a party gets to see: the process that owns it, and what must be the case before, which is a gate of its commands.

    An irreversible one cannot be taken back once it was seen.
    """

    name: str
    title: str
    owner: str
    condition: Condition
    text: str
    template: str | None = None
    irreversible: bool = False
    made: Sending | None = None
    sent: Sending | None = None
    description: str = ""
    place: Place
