"""One key of a stream, as one of its readers keeps a copy of it: told, missed, told again, built from a file, erased.

Two facts are enough to come too late, twice or in the wrong order. Three things are looked at, each in a system of its own:
the facts themselves, how old the copy is when it is used, and what becomes of it once the owner erases (`docs/semantics.md` 7).
"""

from collections.abc import Iterator
from typing import Literal

from merestone.contract.boundaries import Operation
from merestone.handoff.feed import SPOILT, keeps_apart, reader
from merestone.prove.handoff import Style, length, promise, reaction
from merestone.prove.system import ALWAYS, Cube, Cubes, Move, Sending, Step, System, after, both, split, unless
from merestone.semantics.formula import machine_name

Part = Literal["facts", "age", "erasure"]
PARTS: tuple[Part, ...] = ("facts", "age", "erasure")
FIRST, SECOND = "first", "second"
PASSED = frozenset({"applied", "quarantined", "with a desk"})
PENDING = frozenset({"received", "stuck"})
MISSED = frozenset({"gone", "older"})
SENT = frozenset({"sent"})
RECEIVED = frozenset({"received"})


class Copy:
    """One reader of one stream, and one key."""

    def __init__(self, operation: Operation, system: str, style: Style, part: Part) -> None:
        self.operation, self.reader, self.style, self.part = operation, system, style, part
        self.owner = operation.requirer
        self.copy = machine_name(operation.name, at=system)
        self.machine = reader(operation, system)
        gap = reaction(operation, "gap")
        self.parks = bool(operation.ordered_by and gap and gap.park)
        self.numbers = (FIRST,) if part == "erasure" else (FIRST, SECOND)
        self.tombstone = next((m.name for m in operation.messages if m.role == "tombstone"), None)
        self.sound = tuple(s for s in ("live", "stale") if s in self.machine.states)
        self.erasure = f"{operation.name}.erasure told"
        self.alarm = f"{self.copy}.alarm"

    def told(self, n: str) -> str:
        """Where a fact is on its way."""
        return f"{self.operation.name}.{n} told"

    def at(self, n: str) -> str:
        """What became of a fact at the reader."""
        return f"{self.operation.name}.{n}"

    def age(self, n: str) -> str:
        """Whether it is longer ago than the copy may be old."""
        return f"{self.operation.name}.{n} age"

    def system(self) -> System:
        """Owner, channel, file and reader."""
        return System(self._fields(), tuple(self._steps()), dict(self._owed()), (self.owner, self.reader))

    def _fields(self) -> dict[str, tuple[str, ...]]:
        erased = self.part == "erasure"
        fields = {self.copy: tuple(s for s in self.machine.states if erased or s != "erased")}
        for n in self.numbers:
            fields[self.told(n)] = ("none", "queued", "sent", "gone", "older", "in the seam", "lost")
            fields[self.at(n)] = ("received", "applied", "parked", "quarantined", "with a desk", "stuck")
            if self.part == "age":
                fields[self.age(n)] = ("new", "old")
        if erased:
            fields[self.erasure] = ("none", "queued", "sent", "lost", "untold")
        if self.part == "facts":
            fields[self.alarm] = ("no", "yes")
        return fields

    def _owed(self) -> Iterator[tuple[str, Cubes]]:
        if self.part == "facts":
            under_way = frozenset(self._fields()[self.told(FIRST)]) - {"none"}
            waiting = PENDING | {"parked"}
            yield (
                promise("told", self.operation.name, self.reader),
                tuple({self.told(n): under_way, self.at(n): waiting} for n in self.numbers),
            )
            apart = tuple({self.at(n): frozenset({"quarantined"}), self.alarm: frozenset({"no"})} for n in self.numbers)
            yield promise("noticed", self.operation.name, self.reader), apart
        if self.part == "erasure":
            there = frozenset(self.machine.states) - {"erased"}
            known = frozenset({"queued", "sent", "lost", "untold"})
            yield promise("erased", self.operation.name, self.reader), ({self.erasure: known, self.copy: there},)

    def _steps(self) -> Iterator[Step]:
        for n in self.numbers:
            yield from self._telling(n)
            yield from self._missing(n)
            yield from self._taken(n)
            yield from self._kept_apart(n)
            yield from self._repeated(n)
        yield from self._late_order()
        yield from self._rebuilding()
        if self.part == "facts":
            yield from self._quiet()
            yield from self._noticed()
        if self.part == "age":
            yield from self._ageing()
        if self.part == "erasure":
            yield from self._erasing()

    # ------------------------------------------------------------------ the owner and the channel

    def _telling(self, n: str) -> Iterator[Step]:
        when: Cube = {self.told(n): frozenset({"none"})}
        if n == SECOND:
            when = {**when, self.told(FIRST): frozenset(self._fields()[self.told(FIRST)]) - {"none"}}
        said = "in the commit it tells of" if self.style.outbox else "and has yet to hand it on"
        yield self._step(
            f"{n} recorded",
            when,
            {self.told(n): "queued"},
            f"{self.owner} records {self._called(n)}, {said}",
            by=self.owner,
        )
        queued: Cube = {self.told(n): frozenset({"queued"})}
        yield self._step(f"{n} told", queued, {self.told(n): "sent"}, f"{self.owner} tells {self._called(n)}", by=self.owner,
                         sending=self._sent(self._called(n)), duty="takes")  # fmt: skip
        if not self.style.outbox:
            forgets = f"{self.owner} crashes and starts again: the change is there, and nobody will ever tell of it"
            yield self._step(f"{n} forgotten", queued, {self.told(n): "lost"}, forgets, by=self.owner, fault="crash")

    def _missing(self, n: str) -> Iterator[Step]:
        """The reader is away for too long: for the channel, and then for a replay."""
        away: Cube = {self.told(n): SENT, self.at(n): RECEIVED}
        keeps = f"{self.reader} is away until {self.operation.channel} no longer keeps {self._called(n)}"
        yield self._step(f"{n} gone", away, {self.told(n): "gone"}, keeps, by="time", fault="late")
        if self.operation.replay:
            back = length(self.operation.replay.back_ms)
            gone: Cube = {self.told(n): frozenset({"gone"})}
            tells = f"{back} pass: no replay reaches {self._called(n)} any more"
            yield self._step(f"{n} older", gone, {self.told(n): "older"}, tells, by="time", fault="late")
        if self.operation.backfill and not self.operation.backfill.overlap_ms:
            cut: Cube = {self.copy: frozenset({"backfilling"}), self.told(n): MISSED, self.at(n): RECEIVED}
            tells = f"{self.operation.backfill.file} ends before {self._called(n)}, and what is told begins after it"
            yield self._step(f"{n} in the seam", cut, {self.told(n): "in the seam"}, tells, by=self.owner, fault="late")

    # ------------------------------------------------------------------ reading

    def _taken(self, n: str) -> Iterator[Step]:
        """A fact arrives: it is applied in its order, or parked until its predecessor comes."""
        arrived: Cube = {self.told(n): SENT, self.at(n): RECEIVED}
        for state in self._in("live", "stale", "quarantined", "gap", "replaying", "backfilling"):
            for when, parked in self._turns(n):
                if not parked:
                    yield from self._applied(
                        n,
                        state,
                        {**arrived, **when},
                        f"{n} arrives in {state}",
                        f"{self.reader} applies {self._called(n)}",
                    )
                    continue
                target = "gap" if state in ("live", "stale", "quarantined") else state
                tells = f"{self.reader} misses the first, and parks {self._called(n)}"
                yield self._moved(f"{n} parked in {state}", state, target, {**arrived, **when}, {self.at(n): "parked"}, tells,
                                  sending=self._arrives(n), duty="takes")  # fmt: skip

    def _turns(self, n: str) -> Iterator[tuple[Cube, bool]]:
        """When it is a fact's turn, and whether it is parked then."""
        if n == FIRST or self.part == "erasure":
            yield {}, False
        elif self.parks:
            yield {self.at(FIRST): PASSED}, False
            yield {self.at(FIRST): PENDING}, True
        else:
            yield {}, False

    def _applied(self, n: str, state: str, when: Cube, name: str, tells: str) -> Iterator[Step]:
        """Applied; a copy that was too old, or kept apart, is as fresh as the fact is."""
        then, sending = {self.at(n): "applied"}, self._arrives(n)
        if state not in ("stale", "quarantined"):
            yield self._moved(name, state, state, when, then, tells, sending=sending, duty="takes")
            return
        for cubes, target in self._fresh(then):
            step = self._moved(f"{name}, {target}", state, target, when, then, tells, sending=sending, duty="takes")
            yield from split([step], cubes)

    def _fresh(self, then: dict[str, str]) -> Iterator[tuple[Cubes, str]]:
        """The ways in which a copy is sound again after a change: live, or too old still."""
        if "stale" not in self.sound:
            yield ALWAYS, "live"
        elif self.part != "age":
            yield ALWAYS, "live"
            yield ALWAYS, "stale"
        else:
            fields = self._fields()
            new = frozenset({"new"})
            last = {
                self.at(FIRST): frozenset({"applied"}),
                self.at(SECOND): frozenset(fields[self.at(SECOND)]) - {"applied"},
            }
            young = after(
                ({self.at(SECOND): frozenset({"applied"}), self.age(SECOND): new}, {**last, self.age(FIRST): new}), then
            )
            yield young, "live"
            yield unless(young, fields), "stale"

    def _late_order(self) -> Iterator[Step]:
        """Without an order, or where nothing waits for what is missing, the older replaces the newer."""
        if self.parks or self.part != "facts":
            return
        late: Cube = {self.told(FIRST): SENT, self.at(FIRST): RECEIVED, self.at(SECOND): frozenset({"applied"})}
        tells = f"{self.reader} lets {self._called(FIRST)}, which is older, replace the second"
        yield self._step("older over newer", late, {}, tells, sending=self._arrives(FIRST),
                         breaks=promise("in-order", self.operation.name, self.reader))  # fmt: skip

    def _kept_apart(self, n: str) -> Iterator[Step]:
        """What cannot be applied is kept apart, with a desk or not; where nothing is said of it, it is tried for ever."""
        for circumstance in SPOILT:
            found = reaction(self.operation, circumstance)
            arrived: Cube = {self.told(n): SENT, self.at(n): RECEIVED}
            if found is None or not keeps_apart(found):
                tells = f"{self._called(n)} is {circumstance} at {self.reader}, which tries it again and again"
                yield self._step(f"{n} {circumstance}", {**arrived, self.copy: frozenset(self._in("live"))}, {self.at(n): "stuck"}, tells,
                                 sending=self._arrives(n), fault="damage")  # fmt: skip
                continue
            where = f": {found.opens} lies with {found.owner}" if found.opens else ""
            kept = "with a desk" if found.opens else "quarantined"
            tells = f"{self._called(n)} is {circumstance} at {self.reader}, and kept apart{where}"
            for state in self._in("live", "stale", "quarantined", "gap", "replaying", "backfilling"):
                target = "quarantined" if state in self.sound else state
                yield self._moved(f"{n} {circumstance} in {state}", state, target, arrived, {self.at(n): kept}, tells,
                                  sending=self._arrives(n), clause=found.clause, fault="damage")  # fmt: skip

    def _repeated(self, n: str) -> Iterator[Step]:
        """The channel, a replay or a file tells again what was applied: it is known by its id, or else applied twice."""
        if self.part != "facts":
            return
        applied: Cube = {self.at(n): frozenset({"applied"})}
        if n == FIRST and self.operation.ordered_by:
            applied = {**applied, self.at(SECOND): frozenset(self._fields()[self.at(SECOND)]) - {"applied"}}
        again = f"{self._called(n)} once more, and applies it a second time"
        known = bool(self.operation.dedupe_by)
        reading: Cube = {
            **applied,
            self.told(n): SENT,
            self.copy: frozenset(self._in("live", "stale", "gap", "quarantined")),
        }
        once = promise("once", self.operation.name, self.reader)
        if not known:
            yield self._step(
                f"{n} twice", reading, {}, f"{self.reader} is told {again}", sending=self._arrives(n), breaks=once
            )
        elif not self.style.inbox:
            crash = f"{self.reader} crashes after it applied {self._called(n)} and before it noted the id: it is told {again}"
            yield self._step(f"{n} twice", reading, {}, crash, sending=self._arrives(n), fault="crash", breaks=once)
        replayed = promise("replayed", self.operation.name, self.reader)
        for state, how in (("replaying", "a replay brings"), ("backfilling", "the file holds")) if not known else ():
            if state in self.machine.states:
                told: Cube = {self.at(n): frozenset({"applied"}), self.copy: frozenset({state})}
                tells = f"{how} {self._called(n)} once more, and {self.reader} applies it a second time"
                yield self._step(f"{n} twice in {state}", told, {}, tells, breaks=replayed)

    # ------------------------------------------------------------------ building the copy again

    def _rebuilding(self) -> Iterator[Step]:
        yield from self._gap_known()
        yield from self._gap_filled()
        yield from self._asked_again()
        if self.operation.replay:
            yield from self._replayed()
        if self.operation.backfill:
            yield from self._filed()

    def _missed(self) -> Cubes:
        """Something was told, and the channel has it no longer."""
        return tuple({self.told(n): MISSED, self.at(n): RECEIVED} for n in self.numbers)

    def _gap_known(self) -> Iterator[Step]:
        """A reader that comes back finds that its place in the channel is gone."""
        for state in self._in("live", "stale", "quarantined"):
            if self.machine.allows(state, "gap"):
                tells = f"{self.reader} comes back, and {self.operation.channel} begins after what it read last"
                step = self._moved(f"gap known in {state}", state, "gap", {}, {}, tells, duty="rebuilds")
                yield from split([step], self._missed())

    def _gap_filled(self) -> Iterator[Step]:
        """The predecessor came, so that what was parked is applied; in a replay or a file, without a gap to end."""
        if not self.parks or SECOND not in self.numbers:
            return
        filled: Cube = {self.at(SECOND): frozenset({"parked"}), self.at(FIRST): PASSED}
        then, tells = {self.at(SECOND): "applied"}, f"{self.reader} now applies {self._called(SECOND)}"
        for cubes, target in self._fresh(then):
            yield from split(
                [self._moved(f"gap filled, {target}", "gap", target, filled, then, tells, duty="takes")], cubes
            )
        for state in self._in("replaying", "backfilling"):
            yield self._moved(f"gap filled in {state}", state, state, filled, then, tells, duty="takes")
        if self.operation.backfill:
            seam: Cube = {self.at(SECOND): frozenset({"parked"}), self.told(FIRST): frozenset({"in the seam"})}
            yield self._moved("nothing before it", "backfilling", "backfilling", seam, then, tells, duty="takes")

    def _asked_again(self) -> Iterator[Step]:
        """The reader asks for what it misses: a replay, or, where there is none, a file."""
        target = "replaying" if self.operation.replay else "backfilling"
        what = "to be told again" if self.operation.replay else "for a file"
        waits: Cubes = (
            ({self.at(SECOND): frozenset({"parked"}), self.at(FIRST): PENDING},) if SECOND in self.numbers else ()
        )
        for state in self._in("gap", "live", "stale", "quarantined"):
            if self.machine.allows(state, target):
                step = self._moved(
                    f"asks again in {state}",
                    state,
                    target,
                    {},
                    {},
                    f"{self.reader} asks {self.owner} {what}",
                    duty="rebuilds",
                )
                yield from split([step], (*self._missed(), *(waits if state == "gap" else ())))

    def _replayed(self) -> Iterator[Step]:
        for n in self.numbers:
            gone: Cube = {self.copy: frozenset({"replaying"}), self.told(n): frozenset({"gone"})}
            tells = f"{self.owner} tells {self._called(n)} again, with the same id"
            yield self._step(f"{n} replayed", gone, {self.told(n): "sent"}, tells, by=self.owner, sending=self._sent(self._called(n)),
                             duty="rebuilds")  # fmt: skip
            if self.operation.backfill:
                older: Cube = {self.told(n): frozenset({"older"}), self.at(n): RECEIVED}
                tells = (
                    f"the replay does not reach {self._called(n)}: {self.reader} takes {self.operation.backfill.file}"
                )
                yield self._moved(f"{n} is older", "replaying", "backfilling", older, {}, tells, duty="rebuilds")
        yield from self._ended(
            "replaying", frozenset({"none", "queued", "lost"}), "has applied all that was told again"
        )

    def _filed(self) -> Iterator[Step]:
        """The rows of the file, in their order; the file holds what the channel and the replay do not."""
        file = self.operation.backfill.file if self.operation.backfill else ""
        for n in self.numbers:
            row: Cube = {self.told(n): MISSED, self.at(n): RECEIVED}
            turns: list[Cube] = [{self.at(FIRST): PASSED}, {self.told(FIRST): frozenset({"in the seam"})}]
            for when in turns if n == SECOND and self.parks else [{}]:
                tells = f"{self.reader} applies {self._called(n)} from {file}"
                yield self._moved(
                    f"{n} from the file",
                    "backfilling",
                    "backfilling",
                    {**row, **when},
                    {self.at(n): "applied"},
                    tells,
                    duty="takes",
                )
        yield from self._ended(
            "backfilling", frozenset({"none", "queued", "sent", "lost", "in the seam"}), f"has applied {file}"
        )

    def _ended(self, state: str, elsewhere: frozenset[str], tells: str) -> Iterator[Step]:
        """Nothing that it can give is missing any more."""
        done: Cubes = ALWAYS
        for n in self.numbers:
            done = both(done, ({self.told(n): elsewhere, self.at(n): RECEIVED}, {self.at(n): PASSED}))
        for cubes, target in self._fresh({}):
            step = self._moved(
                f"{state} ends, {target}", state, target, {}, {}, f"{self.reader} {tells}", duty="rebuilds"
            )
            yield from split([step], both(done, cubes))

    # ------------------------------------------------------------------ time, quality, erasure

    def _quiet(self) -> Iterator[Step]:
        if self.operation.stale:
            tells = f"{length(self.operation.stale.after_ms)} pass without news: {self.operation.stale.then}"
            yield self._moved(
                "no news", "live", "stale", {}, {}, tells, by="time", clause=self.operation.stale.clause, fault="late"
            )

    def _noticed(self) -> Iterator[Step]:
        """What is kept apart makes the copy measurably worse, and that is told."""
        for quality in self.operation.quality:
            for n in self.numbers:
                apart: Cube = {self.at(n): frozenset({"quarantined"}), self.alarm: frozenset({"no"})}
                tells = f"{self.reader} measures too little {quality.metric}, and tells {quality.event}"
                yield self._step(
                    f"{quality.metric}, {n}", apart, {self.alarm: "yes"}, tells, clause=quality.clause, duty="measures"
                )

    def _ageing(self) -> Iterator[Step]:
        """Time passes: the copy is as old as the last fact in it, and is used all the same, as its state says."""
        stale = self.operation.stale
        aged = f"{length(stale.after_ms)} pass" if stale else "a long time passes"
        for n in self.numbers:
            others = frozenset(self._fields()[self.told(n)]) - {"none"}
            when: Cube = {self.told(n): others, self.age(n): frozenset({"new"})}
            if n == SECOND:
                when = {**when, self.age(FIRST): frozenset({"old"})}
            then, tells = {self.age(n): "old"}, f"{aged} since {self._called(n)}"
            newer: Cubes = ({self.at(SECOND): frozenset({"applied"})},) if n == FIRST else ()
            if stale is None:
                yield self._step(f"{n} ages", when, then, tells, by="time", fault="late")
                continue
            falls = self._moved(f"{n} ages, live", "live", "stale", when, then, f"{tells}, the last that is in the copy or before it: {stale.then}",
                                by="time", clause=stale.clause, fault="late")  # fmt: skip
            yield from split([falls], unless(newer, self._fields()))
            other = frozenset(self._fields()[self.copy]) - {"live"}
            rest = self._step(f"{n} ages", when, then, tells, by="time", fault="late")
            yield from split([rest], (*newer, {self.copy: other}))
        yield from self._used()

    def _used(self) -> Iterator[Step]:
        fields, old = self._fields(), frozenset({"old"})
        not_yet = {self.at(n): frozenset(fields[self.at(n)]) - {"applied"} for n in self.numbers}
        tells = f"somebody reads the copy at {self.reader}, and nothing says how old it is"
        step = self._step(
            "used",
            {self.copy: frozenset({"live"})},
            {},
            tells,
            breaks=promise("fresh", self.operation.name, self.reader),
        )
        yield from split(
            [step],
            ({**not_yet, self.age(FIRST): old}, {self.at(SECOND): not_yet[self.at(SECOND)], self.age(SECOND): old}),
        )

    def _erasing(self) -> Iterator[Step]:
        told: Cube = {
            self.told(FIRST): frozenset(self._fields()[self.told(FIRST)]) - {"none"},
            self.erasure: frozenset({"none"}),
        }
        if self.tombstone is None:
            tells = f"{self.owner} erases it, and has no message to say so"
            yield self._step("erased untold", told, {self.erasure: "untold"}, tells, by=self.owner)
            return
        erased = (Move(self.operation.name, "live", "erased"),)
        tells = f"{self.owner} erases it, and records {self.tombstone}"
        yield self._step("erasure recorded", told, {self.erasure: "queued"}, tells, by=self.owner, moves=erased)
        queued: Cube = {self.erasure: frozenset({"queued"})}
        yield self._step("erasure told", queued, {self.erasure: "sent"}, f"{self.owner} tells {self.tombstone}", by=self.owner,
                         sending=self._sent(self.tombstone), duty="takes")  # fmt: skip
        if not self.style.outbox:
            forgets = f"{self.owner} crashes and starts again: it is erased, and nobody will ever tell of it"
            yield self._step("erasure forgotten", queued, {self.erasure: "lost"}, forgets, by=self.owner, fault="crash")
        arrives = (Sending(self.owner, self.reader, self.tombstone, arrives=True),)
        for state in self._in("live", "stale", "gap", "quarantined"):
            yield self._moved(f"erased in {state}", state, "erased", {self.erasure: SENT}, {}, f"{self.reader} erases its copy",
                              sending=arrives, duty="takes")  # fmt: skip
        yield from self._back_again()

    def _back_again(self) -> Iterator[Step]:
        """An older fact after the erasure: by its place in the order it is old, and a repetition is known by its id."""
        broken = promise("erased", self.operation.name, self.reader)
        for state in ("received", "applied"):
            known = self.operation.ordered_by or (state == "applied" and self.operation.dedupe_by)
            if not known:
                late: Cube = {
                    self.copy: frozenset({"erased"}),
                    self.told(FIRST): SENT,
                    self.at(FIRST): frozenset({state}),
                }
                tells = f"{self.reader} takes {self._called(FIRST)} for news, and has again what was erased"
                yield self._step(f"back again, {state}", late, {}, tells, sending=self._arrives(FIRST), breaks=broken)

    # ------------------------------------------------------------------ helpers

    def _called(self, n: str) -> str:
        return f"the {n} {self.operation.name}"

    def _in(self, *states: str) -> tuple[str, ...]:
        """Those of the states that the copy can be in."""
        return tuple(s for s in states if s in self.machine.states)

    def _sent(self, message: str) -> tuple[Sending, ...]:
        return (Sending(self.owner, self.reader, message.removeprefix("the ")),)

    def _arrives(self, n: str) -> tuple[Sending, ...]:
        return (Sending(self.owner, self.reader, self._called(n).removeprefix("the "), arrives=True),)

    def _step(self, name: str, when: Cube, then: dict[str, str], tells: str, **how: object) -> Step:
        """A step that leaves the copy in its state; `duty` is one of this reader's."""
        duty = how.pop("duty", None)
        by = str(how.pop("by", self.reader))
        named = f"{self.copy}: {duty}" if duty and "breaks" not in how else None
        return Step(f"{self.copy}: {name}", by, when, then, tells, duty=named, **how)  # type: ignore[arg-type]

    def _moved(
        self, name: str, source: str, target: str, when: Cube, then: dict[str, str], tells: str, **how: object
    ) -> Step:
        """A step in one state of the copy that takes the arrow to another, or stays."""
        here: Cube = {**when, self.copy: frozenset({source})}
        if source == target:
            return self._step(name, here, then, tells, **how)
        arrow = next((t for t in self.machine.transitions if (t.source, t.target) == (source, target)), None)
        if arrow is None:
            raise ValueError(f"expected an arrow of {self.copy} from {source} to {target}")
        moves = (Move(self.copy, source, target),)
        return self._step(
            name, here, {**then, self.copy: target}, tells, moves=moves, cause=f"{source} {arrow.trigger}", **how
        )
