"""How an unknown outcome is asked about in a composed system: the question under way, its answers, and the time for it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from merestone.contract.clauses import Ask, Finding
from merestone.contract.prose_words import finding
from merestone.prove.handoff import Slot, length, promise
from merestone.prove.system import Cube, Sending, Step
from merestone.semantics.machine import Transition


def is_(**fields: str) -> Cube:
    """Fields with one value each."""
    return {name: frozenset({value}) for name, value in fields.items()}


@dataclass(frozen=True)
class Side:
    """What the two sides of a handoff give to the asking."""

    waiting: frozenset[str]
    """The states of the asking side in which the time for asking runs on."""
    ends: tuple[str, ...]
    """Its states that forget all of the asking."""
    rows: Mapping[str, Finding]
    """By state of the asked side, the row of the table that its answer falls under."""
    nothing: str
    """The state of the asked side in which it knows of nothing."""
    again: Mapping[str, str]
    """What sending the same once more changes."""


class Asking:
    """The steps of the asking of one instance; `step` makes the step that takes an arrow of the asking side's machine."""

    def __init__(self, slot: Slot, side: Side, step: Callable[..., Step]) -> None:
        self.slot, self.side, self.step = slot, side, step
        unknown = slot.operation.unknown
        self.ask: Ask | None = unknown.ask if unknown else None
        self.clause = unknown.clause if unknown else None
        self.query, self.absent, self.spent, self.asked = map(slot.field, ("question", "absent", "spent", "asked"))
        self.times = next((r.times for r in self.ask.findings if r.kind == "absent"), 1) if self.ask else 1

    def fields(self) -> dict[str, tuple[str, ...]]:
        """The question under way, how often `absent` was read, and whether the time is over."""
        if self.ask is None:
            return {}
        words = dict.fromkeys(_word(row) for row in self.side.rows.values())
        found: dict[str, tuple[str, ...]] = {self.query: ("none", "asked", "absent", "other", *words)}
        found[self.spent], found[self.asked] = ("no", "yes"), ("no", "yes")
        if self.times > 1:
            found[self.absent] = tuple(str(n) for n in range(self.times))
        return found

    def left(self, source: str, target: str) -> dict[str, str]:
        """What an arrow forgets: the question that was under way, and with an end all of the asking."""
        if self.ask is None:
            return {}
        forgotten = {self.query: "none"} if source == "reconciling" else {}
        if target not in ("unknown", "reconciling") and self.times > 1:
            forgotten[self.absent] = "0"
        if target in self.side.ends:
            forgotten |= {self.spent: "no", self.asked: "no"}
        return forgotten

    def settling(self, arrow: Transition) -> Iterator[Step]:
        """The causes of an arrow out of `unknown` or `reconciling`."""
        trigger = arrow.trigger
        if trigger == "no way to ask":
            yield from self._without_question(arrow)
            return
        if self.ask is None:
            raise ValueError(f"expected a question behind `{trigger}` of {self.slot.name}")
        if trigger == f"ask {self.ask.query}":
            tells = f"{self.slot.asker} asks {self.ask.query}"
            begun = {self.query: "asked", self.asked: "yes"}
            yield self._settled(arrow, "ask", is_(**{self.spent: "no"}), begun, tells)
        elif trigger == f"asked for {self.ask.for_ms} ms":
            tells = f"{self.slot.asker} has asked for {length(self.ask.for_ms)}, and gives it to a person"
            yield self._settled(arrow, "asked long enough", is_(**{self.spent: "yes"}), {}, tells)
        elif trigger == "no usable answer yet":
            yield from self._no_answer(arrow)
        else:
            yield from self._found(arrow)

    def time(self) -> Iterator[Step]:
        """The time for asking comes to its end, once it has begun."""
        if self.ask is None:
            return
        when: Cube = {self.slot.name: self.side.waiting, **is_(**{self.asked: "yes", self.spent: "no"})}
        tells = f"the {length(self.ask.for_ms)} for asking are over"
        yield Step(f"{self.slot.name}: asking is over", self.slot.asker, when, {self.spent: "yes"}, tells,
                   fault="late", timer=f"{self.slot.name}: asking")  # fmt: skip

    def answered(self, at: str, states: tuple[str, ...]) -> Iterator[Step]:
        """A question is answered from what is the case when it is read, however late the answer arrives."""
        if self.ask is None:
            return
        slot, query = self.slot, self.ask.query
        for state in states:
            row = self.side.rows.get(state)
            word = "absent" if state == self.side.nothing else _word(row) if row else "other"
            said = "absent" if state == self.side.nothing else row.words[0] if row else "something else"
            when = is_(**{slot.name: "reconciling", self.query: "asked", at: state})
            sending = (
                Sending(slot.asker, slot.asked, query, arrives=True),
                Sending(slot.asked, slot.asker, said, arrives=True),
            )
            tells = f"{slot.asked} answers {query}: {said}"
            yield Step(f"{at}: answers in {state}", slot.asked, when, {self.query: word}, tells, sending=sending)

    # ------------------------------------------------------------------ arrows

    def _settled(
        self, arrow: Transition, name: str, when: Cube, then: Mapping[str, str], tells: str, **how: object
    ) -> Step:
        return self.step(arrow, name, when, then, tells, clause=self.clause, duty=self.slot.name, **how)

    def _without_question(self, arrow: Transition) -> Iterator[Step]:
        tells = f"{self.slot.asker} has no way to ask, and leaves it to a person"
        yield self._settled(arrow, "no way to ask", {}, {}, tells)
        broken = promise("asked-first", self.slot.operation.name, self.slot.to or "")
        yield self.step(arrow, "unasked", {}, {}, tells, clause=self.clause, breaks=broken)

    def _no_answer(self, arrow: Transition) -> Iterator[Step]:
        slot = self.slot
        waiting: Cube = {self.query: frozenset({"asked", "other"})}
        lost = f"{slot.asker} gets no usable answer"
        yield self.step(arrow, "no answer", waiting, {}, lost, fault="late", duty=slot.name)
        for count in range(self.times - 1):
            when = is_(**{self.query: "absent", self.absent: str(count)})
            tells = f"{slot.asker} reads `absent`, {count + 1} of {self.times} times that it takes"
            yield self._settled(arrow, f"absent {count + 1}", when, {self.absent: str(count + 1)}, tells)
        crashed = {self.absent: "0"} if self.times > 1 else {}
        tells = f"{slot.asker} crashes and starts again: its question is lost"
        yield self.step(arrow, "crash while asking", {}, crashed, tells, fault="crash")

    def _found(self, arrow: Transition) -> Iterator[Step]:
        """A row of the table."""
        slot, rows = self.slot, self.ask.findings if self.ask else ()
        for row in rows:
            if row.kind == "found" and _word(row) == arrow.trigger:
                when, tells = is_(**{self.query: _word(row)}), f"{slot.asker} reads `{', '.join(row.words)}`"
            elif row.kind == "absent" and finding(row) == arrow.trigger:
                enough = is_(**{self.absent: str(self.times - 1)}) if self.times > 1 else {}
                when = {**is_(**{self.query: "absent"}), **enough}
                tells = f"{slot.asker} reads `absent`, which is often enough"
            elif row.kind == arrow.trigger == "otherwise":
                when, tells = is_(**{self.query: "other"}), f"{slot.asker} reads an answer that the table does not list"
            else:
                continue
            again = dict(self.side.again) if row.outcome == "resend" else {}
            sends = (Sending(slot.asker, slot.asked, slot.message("request")),) if again else ()
            said = f"{tells}: {'sends the same again' if again else row.outcome}"
            yield self._settled(arrow, arrow.trigger, when, again, said, sending=sends)
            if row.kind == "otherwise":
                spent = f"the time for asking is over: {row.outcome}"
                yield self._settled(arrow, "otherwise, spent", is_(**{self.spent: "yes"}), {}, spent)


def _word(row: Finding) -> str:
    return f"found {', '.join(row.words)}"
