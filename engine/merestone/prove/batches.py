"""One run of a batch, between its sender and one of its receivers: recorded, dropped, proven, counted, and asked about.

A run lies in a shared folder, and its result beside it; so a result is read whenever the sender looks, or never
(`docs/semantics.md` 7).
"""

from collections.abc import Iterator, Mapping

from merestone.handoff.answers import answers_of_run
from merestone.prove.asking import Asking, Side, is_
from merestone.prove.handoff import UNBORN_RUN, Slot, deadline, promise, reaction, within
from merestone.prove.system import Cube, Cubes, Move, Sending, Step, System
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Transition

COUNTS = frozenset({"applied", "partlyApplied"})
RESULTS = (*sorted(COUNTS), "rejected")
WAITING = ("received", "processing", "unknown", "reconciling")
ENDS = ("applied", "partlyApplied", "abandoned")
DROPPED = frozenset({"dropped"})


class Run:
    """One run and one receiver."""

    def __init__(self, slot: Slot) -> None:
        self.slot, self.operation, self.style = slot, slot.operation, slot.style
        self.sender, self.receiver = slot.asker, slot.asked
        self.machine, self.applier = slot.starting, slot.answering
        self.at, self.other = slot.name, slot.other
        self.whose = machine_name(self.operation.name, at=self.receiver)
        self.file, self.content, self.bad, self.counted = map(slot.field, ("file", "content", "bad rows", "counted"))
        self.reported, self.memory, self.noted = map(slot.field, ("reported", "memory", "noted"))
        waiting = frozenset(WAITING) & frozenset(self.machine.states)
        side = Side(waiting, ENDS, answers_of_run(self.operation), "received", {self.file: "dropped"})
        self.asking = Asking(slot, side, self._sent)
        self.counts = COUNTS & frozenset(self.applier.states)
        self.known = bool(self.operation.idempotency and self.operation.rerun)

    def system(self) -> System:
        """Sender, folder and receiver."""
        return System(self.fields(), tuple(self.steps()), dict(self.owed()), (self.sender, self.receiver))

    def fields(self) -> dict[str, tuple[str, ...]]:
        """What is remembered on both sides, and how it stands with the file."""
        fields: dict[str, tuple[str, ...]] = {
            self.at: self.slot.values,
            self.other: self.applier.states,
            self.file: ("none", "queued", "dropped", "withdrawn"),
            self.content: ("whole", "altered", "wrong"),
            self.bad: ("none", "few", "many"),
            self.counted: ("0", "1"),
            self.reported: ("no", "yes"),
        }
        if not self.style.outbox:
            fields[self.memory] = ("none", "dropped first", "committed first")
        if not self.style.inbox:
            fields[self.noted] = ("yes", "no")
        return {**fields, **self.asking.fields()}

    def owed(self) -> Iterator[tuple[str, Cubes]]:
        """Each promise of progress, with where it is still owed."""
        waiting = set(WAITING) | (set() if self.operation.repair else {"repair"})
        yield self._promise("settles"), ({self.at: frozenset(waiting) & frozenset(self.machine.states)},)
        rejected = reaction(self.operation, "rejected")
        alone: Cubes = () if rejected and rejected.opens else (is_(**{self.at: "rejected"}),)
        yield self._promise("desk"), alone
        yield self._promise("accounted"), tuple(self._apart())

    def _apart(self) -> Iterator[Cube]:
        """What the sender holds is not what the receiver did, and nobody has been told of it."""
        counts = self.counts
        silent = is_(**{self.reported: "no"})
        yield {**silent, self.at: counts, **is_(**{self.other: "rejected"})}
        yield {**silent, **is_(**{self.at: "rejected"}), self.other: counts}
        if "partlyApplied" in counts:
            yield {**silent, **is_(**{self.at: "applied", self.other: "partlyApplied"})}

    def _promise(self, kind: str) -> str:
        return promise(kind, self.operation.name, self.receiver)

    def steps(self) -> Iterator[Step]:
        """Every arrow of both machines with its causes, and what happens to the file."""
        yield from self._recorded()
        yield from self._dropped()
        for arrow in self.machine.transitions:
            yield from self._sender_moves(arrow)
        yield from self.asking.time()
        yield from self.asking.answered(self.other, self.applier.states)
        yield from self._unheard()
        yield from self._proven()
        yield from self._rows()
        yield from self._again()
        yield from self._report()

    # ------------------------------------------------------------------ the sender

    def _recorded(self) -> Iterator[Step]:
        """The run is recorded, with whatever is wrong in it already."""
        for what, then, fault in (
            ("", {}, None),
            (", though a row is missing in it", {self.content: "wrong"}, "damage"),
            (", with a few bad rows", {self.bad: "few"}, "damage"),
            (", with many bad rows", {self.bad: "many"}, "damage"),
        ):
            yield from self._intended(what, then, fault)

    def _intended(self, what: str, wrong: dict[str, str], fault: str | None) -> Iterator[Step]:
        born = (Move(self.operation.name, "", "received"),)
        fresh = is_(**{self.at: UNBORN_RUN, self.file: "none"})
        tells = f"{self.sender} records a run of {self.operation.name}{what}"
        name = f"{self.at}: recorded{what}"
        if self.style.outbox:
            then = {self.at: "received", self.file: "queued", **wrong}
            yield Step(name, self.sender, fresh, then, f"{tells}: record and file are one commit", born, fault=fault)
            return
        fresh = {**fresh, **is_(**{self.memory: "none"})}
        early = {self.file: "dropped", self.memory: "dropped first", **wrong}
        yield Step(f"{name}, dropped first", self.sender, fresh, early, f"{self.sender} drops a run of {self.operation.name}{what}, before anything is durable",
                   sending=self._on_its_way(), fault=fault)  # fmt: skip
        late = {self.at: "received", self.memory: "committed first", **wrong}
        yield Step(
            f"{name}, undropped", self.sender, fresh, late, f"{tells}, and has yet to drop it", born, fault=fault
        )

    def _dropped(self) -> Iterator[Step]:
        """The file comes into the folder; what is altered on the way there is altered for good."""
        tells = f"{self.sender} drops the run for {self.receiver}"
        there: Cube = {self.file: frozenset({"queued"}), self.at: frozenset(self.machine.states) - {"abandoned"}}
        yield Step(f"{self.at}: dropped", self.sender, there, {self.file: "dropped"}, tells, sending=self._on_its_way())
        altered = is_(**{self.file: "dropped", self.content: "whole", self.other: "received"})
        damaged = "the rows are altered on their way"
        yield Step(f"{self.at}: altered", "network", altered, {self.content: "altered"}, damaged, fault="damage")
        if self.style.outbox:
            return
        born = (Move(self.operation.name, "", "received"),)
        first, last = is_(**{self.memory: "dropped first"}), is_(**{self.memory: "committed first"})
        yield Step(f"{self.at}: recorded at last", self.sender, {**first, **is_(**{self.at: UNBORN_RUN})}, {self.at: "received", self.memory: "none"},
                   f"{self.sender} records the run that it dropped", born)  # fmt: skip
        yield Step(
            f"{self.at}: dropped at last",
            self.sender,
            last,
            {self.file: "dropped", self.memory: "none"},
            tells,
            sending=self._on_its_way(),
        )
        for memory, what in ((first, "what it dropped"), (last, "that it has yet to drop")):
            forgets = f"{self.sender} crashes and starts again: it no longer knows {what}"
            yield Step(f"{self.at}: crash, {what}", self.sender, memory, {self.memory: "none"}, forgets, fault="crash")

    def _sender_moves(self, arrow: Transition) -> Iterator[Step]:
        if arrow.by == "receiver":
            yield from self._result(arrow)
        elif arrow.target == "unknown" and arrow.source in ("received", "processing"):
            found = deadline(self.operation, "completed")
            if found:
                tells = f"{self.sender} waits in vain: no result within {within(found)}"
                yield self._sent(arrow, f"no result in {arrow.source}", {}, {}, tells, clause=found.clause, fault="late",
                                 timer=f"{self.at}: deadline")  # fmt: skip
        elif arrow.source in ("unknown", "reconciling"):
            yield from self.asking.settling(arrow)
        else:
            yield from self._by_desk(arrow)

    def _result(self, arrow: Transition) -> Iterator[Step]:
        """The sender sees how far its run is; a receiver that contradicts itself says otherwise than it did."""
        if arrow.target == "processing":
            begun: Cube = {self.other: frozenset({"verified", "processing"}) | self.counts}
            yield self._sent(
                arrow, "seen", begun, {}, f"{self.sender} sees that its run is being worked on", by=self.receiver
            )
            return
        late = ", late" if arrow.trigger == "late result" else ""
        arrives = (Sending(self.receiver, self.sender, arrow.target, arrives=True),)
        tells = f"{self.sender} reads the result{late}: {arrow.target}"
        yield self._sent(
            arrow, f"{arrow.target} in {arrow.source}", is_(**{self.other: arrow.target}), {}, tells, sending=arrives
        )
        false: Cube = {self.other: frozenset(RESULTS) & frozenset(self.applier.states) - {arrow.target}}
        tells = f"{self.receiver} contradicts itself: {self.sender} reads {arrow.target}"
        yield self._sent(
            arrow,
            f"{arrow.target} in {arrow.source}, which is false",
            false,
            {},
            tells,
            sending=arrives,
            fault="contradiction",
        )

    def _by_desk(self, arrow: Transition) -> Iterator[Step]:
        repair = self.operation.repair
        if repair is None:
            raise ValueError(f"expected a desk behind `{arrow.trigger}` of {self.at}")
        how: dict[str, object] = {"by": repair.by, "clause": repair.clause, "fault": "desk"}
        if arrow.trigger == "fallout taken up":
            yield self._sent(arrow, "taken up", {}, {}, f"{repair.by} takes up what was rejected", **how)
        elif arrow.trigger == "confirm":
            yield self._sent(
                arrow,
                "confirm",
                {self.other: self.counts},
                {},
                f"{repair.by} looks, and confirms that it counts",
                **how,
            )
        elif arrow.trigger == "abandon":
            never: Cube = {self.other: frozenset({"received", "rejected"})}
            tells = f"{repair.by} looks, takes the file away, and abandons the run"
            yield self._sent(arrow, "abandon", never, {self.file: "withdrawn"}, tells, **how)
        elif arrow.trigger == "resend":
            yield from self._resent(arrow, how)
        else:
            raise ValueError(f"expected a known cause, saw `{arrow.trigger}` of {self.at}")

    def _resent(self, arrow: Transition, how: Mapping[str, object]) -> Iterator[Step]:
        """The same file once more, whole this time; a file that never was verified is nothing that the receiver knows."""
        desk = str(how["by"])
        again = {self.file: "dropped"}
        yield self._sent(
            arrow, "resend", {}, again, f"{desk} lets the file be dropped again", sending=self._on_its_way(), **how
        )
        unproven = is_(**{self.other: "rejected", self.content: "altered"})
        then = {**again, self.content: "whole", self.other: "received"}
        renewed = self._sent(arrow, "resend whole", unproven, then, f"{desk} lets the file be dropped again, whole this time",
                             sending=self._on_its_way(), **how)  # fmt: skip
        yield Step(**{**vars(renewed), "moves": (*renewed.moves, Move(self.whose, "", "received"))})

    def _unheard(self) -> Iterator[Step]:
        """A result of a run that the sender does not know of."""
        tells = f"a result comes to {self.sender}, which knows of no such run"
        when: Cube = {**is_(**{self.at: UNBORN_RUN}), self.other: frozenset(RESULTS) & frozenset(self.applier.states)}
        yield Step(f"{self.at}: unheard", self.sender, when, {}, tells, breaks=self._promise("heard"))

    # ------------------------------------------------------------------ the receiver

    def _proven(self) -> Iterator[Step]:
        """The file is taken, and proven whole as far as the clauses go."""
        wrong = frozenset(
            w for w, clause in (("altered", self.operation.checksum), ("wrong", self.operation.totals)) if clause
        )
        there: Cube = {self.file: DROPPED}
        arrives = (Sending(self.sender, self.receiver, self.operation.name, arrives=True),)
        good: Cube = {**there, self.content: frozenset({"whole", "altered", "wrong"}) - wrong}
        yield self._taken(
            "received",
            "verified",
            good,
            {},
            f"{self.receiver} takes the run, and finds nothing wrong with it",
            sending=arrives,
        )
        for what, clause, differs in (
            ("altered", self.operation.checksum, "the checksum differs"),
            ("wrong", self.operation.totals, "the control totals differ"),
        ):
            if clause:
                tells = f"{self.receiver} rejects the run: {differs}"
                bad: Cube = {**there, self.content: frozenset({what})}
                yield self._taken(
                    "received",
                    "rejected",
                    bad,
                    {},
                    tells,
                    sending=arrives,
                    clause=clause.clause,
                )

    def _rows(self) -> Iterator[Step]:
        """Rows are applied, a bad one with the fate that the clause gives it."""
        yield self._taken("verified", "processing", {}, {}, f"{self.receiver} begins to apply the rows")
        rows = self.operation.rows
        whole, none = frozenset({"whole"}), frozenset({"none"})
        yield from self._all_count({self.content: whole, self.bad: none})
        unproven: Cube = {self.other: frozenset({"processing"}), self.counted: frozenset({"0"})}
        for what, kind in (("altered", "sealed"), ("wrong", "totals")):
            tells = (
                f"{self.receiver} applies rows that {'are not what was sent' if what == 'altered' else 'do not add up'}"
            )
            yield Step(f"{self.other}: {what} rows count", self.receiver, {**unproven, self.content: frozenset({what})}, {}, tells,
                       breaks=self._promise(kind))  # fmt: skip
        few, many = frozenset({"few"}), frozenset({"many"})
        if rows is None:
            tells = f"{self.receiver} leaves the bad rows out, and nothing says what becomes of them"
            yield Step(f"{self.other}: bad rows left out", self.receiver, {**unproven, self.content: whole, self.bad: few | many}, {}, tells,
                       breaks=self._promise("rows"))  # fmt: skip
            return
        alone = rows.percent is not None
        if alone:
            some: Cube = {self.content: whole, self.bad: few, self.counted: frozenset({"0"})}
            tells = f"{self.receiver} applies the good rows, and rejects a few alone"
            yield self._taken(
                "processing",
                "partlyApplied",
                some,
                {self.counted: "1"},
                tells,
                clause=rows.clause,
            )
        too_many: Cube = {self.content: whole, self.bad: many if alone else few | many}
        tells = f"{self.receiver} rejects the run for its bad rows"
        yield self._taken("processing", "rejected", too_many, {}, tells, clause=rows.clause)

    def _all_count(self, when: Cube) -> Iterator[Step]:
        """Every row counts, once: rows and run are one commit, unless the style lacks it."""
        tells = f"{self.receiver} applies every row"
        fresh, again = {**when, self.counted: frozenset({"0"})}, {**when, self.counted: frozenset({"1"})}
        twice = f"{self.receiver} applies every row a second time"
        broken = self._promise("one-effect")
        here = is_(**{self.other: "processing"})
        if self.style.inbox:
            yield self._taken("processing", "applied", fresh, {self.counted: "1"}, tells)
            return
        noted = is_(**{self.noted: "yes"})
        yield Step(f"{self.other}: rows first", self.receiver, {**here, **fresh, **noted}, {self.counted: "1", self.noted: "no"},
                   f"{tells}, and has yet to note the run")  # fmt: skip
        yield Step(f"{self.other}: rows again", self.receiver, {**here, **again, **noted}, {}, twice, breaks=broken)
        late = is_(**{self.noted: "no"})
        yield self._taken(
            "processing",
            "applied",
            late,
            {self.noted: "yes"},
            f"{self.receiver} notes the run",
        )
        forgets = f"{self.receiver} crashes and starts again: the rows are there, the run is not"
        yield Step(f"{self.other}: crash before the run", self.receiver, {**here, **late}, {self.noted: "yes", self.other: "received"}, forgets,
                   fault="crash")  # fmt: skip

    def _again(self) -> Iterator[Step]:
        """The same file comes a second time: it is known by its key, or else a new run."""
        arrives = (Sending(self.sender, self.receiver, self.operation.name, arrives=True),)
        if not self.known:
            tells = f"{self.receiver} takes the same file for a new run, and counts every row a second time"
            when: Cube = {self.file: DROPPED, self.other: self.counts, self.counted: frozenset({"1"})}
            yield Step(f"{self.other}: counted again", self.receiver, when, {}, tells, sending=arrives, fault="duplicate",
                       breaks=self._promise("one-effect"))  # fmt: skip
            return
        for state in sorted({*self.counts, "rejected"}):
            yield self._known(state, arrives)

    def _known(self, state: str, arrives: tuple[Sending, ...]) -> Step:
        """The run is known, so nothing counts again; one that was never verified is not known."""
        refused = self.operation.rerun is not None and self.operation.rerun.answer == "refused"
        tells = f"{self.receiver} takes the same file again, knows the run, and {'refuses it' if refused else 'says the same as the first time'}"
        answer = "rejected" if refused or state == "rejected" else "applied"
        moves = (Move(self.whose, "received", "duplicate"), Move(self.whose, "duplicate", answer))
        when = is_(**{self.file: "dropped", self.other: state, self.content: "whole"})
        return Step(
            f"{self.other}: known in {state}", self.receiver, when, {}, tells, moves, arrives, fault="duplicate"
        )

    def _report(self) -> Iterator[Step]:
        found = self.operation.report
        if found:
            when: Cube = {
                self.other: frozenset(RESULTS) & frozenset(self.applier.states),
                **is_(**{self.reported: "no"}),
            }
            tells = f"{self.receiver} reports to {found.to} what it read, applied and rejected"
            yield Step(
                f"{self.other}: report",
                self.receiver,
                when,
                {self.reported: "yes"},
                tells,
                clause=found.clause,
                duty=f"{self.other}: report",
            )

    # ------------------------------------------------------------------ helpers

    def _on_its_way(self) -> tuple[Sending, ...]:
        return (Sending(self.sender, self.receiver, self.operation.name),)

    def _sent(
        self, arrow: Transition, name: str, when: Cube, then: Mapping[str, str], tells: str, **how: object
    ) -> Step:
        """The step that takes an arrow of the sender's machine."""
        by = str(how.pop("by", self.sender))
        changes = {**self.asking.left(arrow.source, arrow.target), **then, self.at: arrow.target}
        moves = (Move(self.operation.name, arrow.source, arrow.target),)
        return Step(f"{self.at}: {name}", by, {**when, self.at: frozenset({arrow.source})}, changes, tells, moves,
                    cause=f"{arrow.source} {arrow.trigger}", **how)  # type: ignore[arg-type] # fmt: skip

    def _taken(self, source: str, target: str, when: Cube, then: Mapping[str, str], tells: str, **how: object) -> Step:
        """The step that takes an arrow of the receiver's machine."""
        if not self.applier.allows(source, target):
            raise ValueError(f"expected an arrow of {self.other} from {source} to {target}")
        moves = (Move(self.whose, source, target),)
        return Step(f"{self.other}: {source} to {target}, {tells}", self.receiver, {**when, self.other: frozenset({source})},
                    {**then, self.other: target}, tells, moves, **how)  # type: ignore[arg-type] # fmt: skip
