"""Two facts of one kind about one thing, told one after the other, as one of their readers takes them.

Readers do not wait for each other, so each is looked at by itself; two facts are enough to come too late, twice or in the
wrong order (`docs/semantics.md` 7).
"""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.handoff.event import receiver
from merestone.prove.handoff import Style, promise, reaction
from merestone.prove.system import Cube, Cubes, Move, Sending, Step, System
from merestone.semantics.formula import machine_name

NUMBERS = ("first", "second")
GONE = frozenset({"lost"})


class Reading:
    """One reader of one event."""

    def __init__(self, operation: Operation, system: str, style: Style) -> None:
        self.operation, self.reader, self.style = operation, system, style
        self.subject = machine_name(operation.name, at=system)
        self.machine = receiver(operation, system)
        self.parks = bool(operation.ordered_by and (gap := reaction(operation, "gap")) and gap.park)
        fact = operation.message("fact")
        self.about = bool(fact and fact.about)

    def system(self) -> System:
        """Publisher, channel and reader."""
        fields: dict[str, tuple[str, ...]] = {}
        for n in NUMBERS:
            fields[self._told(n)] = ("none", "queued", "sent", "lost")
            fields[self._at(n)] = ("received", "applied", "parked", "quarantined", "with a desk", "refused")
        steps = tuple(s for n in NUMBERS for s in self._steps(n))
        return System(fields, steps, {promise("told", self.operation.name, self.reader): self._owed()},
                      (self.operation.requirer, self.reader))  # fmt: skip

    def _told(self, n: str) -> str:
        return f"{self.operation.name}.{n} told"

    def _at(self, n: str) -> str:
        return f"{self.operation.name}.{n}"

    def _owed(self) -> Cubes:
        """What was recorded and neither applied, nor kept apart, nor on a desk; behind a fact on a desk one waits for the desk."""
        told = frozenset({"queued", "sent", "lost"})
        waiting = frozenset({"received", "parked", "refused"})
        first: Cube = {self._told("first"): told, self._at("first"): waiting}
        ahead = frozenset({"received", "parked", "refused", "applied", "quarantined"})
        second: Cube = {self._told("second"): told, self._at("second"): waiting, self._at("first"): ahead}
        return (first, second)

    def _steps(self, n: str) -> Iterator[Step]:
        yield from self._telling(n)
        yield from self._applied(n)
        yield from self._kept_apart(n)
        yield from self._repeated(n)

    def _telling(self, n: str) -> Iterator[Step]:
        name, teller = self.operation.name, self.operation.requirer
        when: Cube = {self._told(n): frozenset({"none"})}
        if n == "second":
            when = {**when, self._told("first"): frozenset({"queued", "sent", "lost"})}
        tells = f"{teller} records the {n} {name}" + (
            " in the commit it tells of" if self.style.outbox else ", and has yet to hand it on"
        )
        yield Step(
            f"{name}: {n} recorded", teller, when, {self._told(n): "queued"}, tells, moves=(Move(name, "", "recorded"),)
        )
        queued = {self._told(n): frozenset({"queued"})}
        sending = (Sending(teller, self.reader, f"{n} {name}"),)
        yield Step(
            f"{name}: {n} told",
            teller,
            queued,
            {self._told(n): "sent"},
            f"{teller} tells the {n} {name}",
            sending=sending,
            duty=f"{name}: {n} told",
        )
        if not self.style.outbox:
            forgets = f"{teller} crashes and starts again: the change is there, and nobody will ever tell of it"
            yield Step(f"{name}: {n} forgotten", teller, queued, {self._told(n): "lost"}, forgets, fault="crash")

    def _arriving(self, n: str, ahead: frozenset[str] | None = None) -> Cube:
        found: Cube = {self._told(n): frozenset({"sent"}), self._at(n): frozenset({"received"})}
        return {**found, self._at("first"): ahead} if n == "second" and ahead else found

    def _applied(self, n: str) -> Iterator[Step]:
        """It is taken in its order; what comes before its predecessor is parked, where the spec says so."""
        passed = frozenset({"applied", "quarantined"})
        behind = frozenset({"received", "parked", "with a desk", "refused"})
        if n == "first":
            yield self._take(n, self._arriving(n, None), "applied", "applies the first")
            if not self.parks and self.about:
                over = {**self._arriving(n, None), self._at("second"): frozenset({"applied"})}
                broken = promise("in-order", self.operation.name, self.reader)
                yield self._take(
                    n, over, "applied", "lets the first, which is older, replace the second", breaks=broken
                )
            return
        yield self._take(n, self._arriving(n, passed), "applied", "applies the second")
        if not self.parks:
            yield self._take(n, self._arriving(n, behind), "applied", "applies the second, and has not seen the first")
            return
        yield self._take(n, self._arriving(n, behind), "parked", "misses the first, and parks the second")
        filled = {self._at(n): frozenset({"parked"}), self._at("first"): passed}
        yield Step(f"{self.subject}: gap filled", self.reader, filled, {self._at(n): "applied"}, f"{self.reader} now applies the second",
                   moves=(Move(self.subject, "parked", "applied"),), duty=f"{self.subject}: gap")  # fmt: skip

    def _take(self, n: str, when: Cube, target: str, does: str, breaks: str | None = None) -> Step:
        how = f"{self.reader} {does} {self.operation.name}"
        moves = (Move(self.subject, "received", target),)
        duty = f"{self.subject}: {n} delivered" if breaks is None else None
        return Step(f"{self.subject}: {n} {target} {does}", self.reader, when, {} if breaks else {self._at(n): target}, how, moves,
                    self._arrives(n), duty=duty, breaks=breaks)  # fmt: skip

    def _arrives(self, n: str) -> tuple[Sending, ...]:
        return (Sending(self.operation.requirer, self.reader, f"{n} {self.operation.name}", arrives=True),)

    def _kept_apart(self, n: str) -> Iterator[Step]:
        """What cannot be applied as it comes: kept apart, put on a desk, or refused for good."""
        for circumstance, state in (("invalid", "quarantined"), ("poison", "parked"), ("denied", "refused")):
            found = reaction(self.operation, circumstance)
            if found is None:
                continue
            desk = found.opens is not None
            target = "quarantined" if circumstance == "invalid" else "with a desk" if desk else "refused"
            where = f": {found.opens} lies with {found.owner}" if desk else ""
            tells = f"the {n} {self.operation.name} is {circumstance} at {self.reader}{where}"
            moves = (Move(self.subject, "received", state),) if state != "refused" else ()
            yield Step(f"{self.subject}: {n} {circumstance}", self.reader, self._arriving(n), {self._at(n): target}, tells, moves,
                       self._arrives(n), clause=found.clause)  # fmt: skip
            if circumstance == "poison" and desk:
                settled = {self._at(n): frozenset({"with a desk"})}
                if n == "second" and self.parks:
                    settled = {**settled, self._at("first"): frozenset({"applied", "quarantined"})}
                yield Step(f"{self.subject}: {n} settled", str(found.owner), settled, {self._at(n): "applied"},
                           f"{found.owner} settles the {n} {self.operation.name}", (Move(self.subject, "parked", "applied"),), fault="desk")  # fmt: skip

    def _repeated(self, n: str) -> Iterator[Step]:
        """The channel delivers again what was applied: it is known by its id, or else applied twice."""
        if self.operation.dedupe_by:
            return
        when = {self._told(n): frozenset({"sent"}), self._at(n): frozenset({"applied"})}
        tells = f"{self.reader} is told the {n} {self.operation.name} again, and applies it a second time"
        broken = promise("once", self.operation.name, self.reader)
        yield Step(f"{self.subject}: {n} twice", self.reader, when, {}, tells, sending=self._arrives(n), breaks=broken)
