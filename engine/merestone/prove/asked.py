"""The asked side of a command in a composed system: what it does with each copy of a request, and with a question."""

from collections.abc import Iterator

from merestone.handoff.command import provider
from merestone.prove.handoff import OUTCOMES, Slot, promise
from merestone.prove.system import Cube, Move, Sending, Step
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Transition

SENT = frozenset({"sent"})
OUTCOME_OF = {"done": "completed", "rejected": "rejected", "failed": "failed"}


class Asked:
    """The steps of the asked side of one instance."""

    def __init__(self, slot: Slot) -> None:
        self.slot, self.operation = slot, slot.operation
        self.machine = provider(slot.operation)
        self.at, self.effects, self.request = map(slot.field, ("other", "effects", "request"))
        self.memory = slot.field("inbox")
        self.keyed = self.operation.idempotency is not None

    def fields(self) -> dict[str, tuple[str, ...]]:
        """What is remembered on this side; how often the effect happened is what the world remembers."""
        found = {self.at: self.machine.states, self.effects: ("0", "1")}
        return found if self.slot.style.inbox else {**found, self.memory: ("none", "done, key unwritten")}

    def steps(self) -> Iterator[Step]:
        """Every arrow of the machine; repetitions; contradictions."""
        for arrow in self.machine.transitions:
            yield from self._caused(arrow)
        yield from self._repeated()
        yield from self._contradicted()
        if self.slot.single:
            yield from self._again()

    def _caused(self, arrow: Transition) -> Iterator[Step]:
        slot = self.slot
        if arrow.target == "inFlight":
            what = "takes" if arrow.source == "absent" else "is sent again, and decides anew on"
            tells = f"{slot.asked} {what} {slot.message('request')}"
            yield self._step(arrow, {self.request: SENT}, slot.taken("request"), tells, self._arrival())
        elif arrow.target == "accepted":
            yield self._step(arrow, {}, self._reply("accepted"), f"{slot.asked} accepts", self._sent("accepted"))
        else:
            yield from self._decided(arrow, OUTCOME_OF[arrow.target])

    def _decided(self, arrow: Transition, outcome: str) -> Iterator[Step]:
        slot = self.slot
        direct = {self.request: SENT} if arrow.source == "absent" else {}
        taken = slot.taken("request") if arrow.source == "absent" else {}
        sending = (*(self._arrival() if arrow.source == "absent" else ()), *self._sent(outcome))
        if outcome != "completed":
            yield self._step(
                arrow, direct, {**taken, **self._reply(outcome)}, f"{slot.asked} decides: {outcome}", sending
            )
            return
        tells = f"{slot.asked} does it, and says {slot.message(outcome)}"
        if slot.style.inbox:
            yield from self._effect(arrow, direct, {**taken, **self._reply(outcome)}, tells, sending)
        else:
            yield from self._in_two_commits(arrow, direct, taken)

    def _effect(
        self, arrow: Transition, when: Cube, then: dict[str, str], tells: str, sending: tuple[Sending, ...]
    ) -> Iterator[Step]:
        yield self._step(arrow, {**when, self.effects: frozenset({"0"})}, {**then, self.effects: "1"}, tells, sending)
        twice = f"{self.slot.asked} does it a second time"
        broken = promise("one-effect", self.operation.name)
        yield self._step(arrow, {**when, self.effects: frozenset({"1"})}, {}, twice, sending, breaks=broken)

    def _in_two_commits(self, arrow: Transition, when: Cube, taken: dict[str, str]) -> Iterator[Step]:
        """Without an inbox: the effect is durable before the key is, and a crash may come between."""
        slot = self.slot
        free = {**when, self.at: frozenset({arrow.source}), self.memory: frozenset({"none"})}
        tells = f"{slot.asked} does it, and has yet to write down the key"
        name = f"{self.at}: effect in {arrow.source}"
        first = {**free, self.effects: frozenset({"0"})}
        done = {**taken, self.effects: "1", self.memory: "done, key unwritten"}
        yield Step(name, slot.asked, first, done, tells, sending=self._arrival() if when else ())
        again, broken = {**free, self.effects: frozenset({"1"})}, promise("one-effect", self.operation.name)
        twice = f"{slot.asked} does it a second time"
        yield Step(
            f"{name}, again", slot.asked, again, {}, twice, sending=self._arrival() if when else (), breaks=broken
        )
        known = {self.memory: frozenset({"done, key unwritten"})}
        then = {**self._reply("completed"), self.memory: "none"}
        yield self._step(
            arrow,
            known,
            then,
            f"{slot.asked} writes down the key, and says {slot.message('completed')}",
            self._sent("completed"),
        )
        forgets = f"{slot.asked} crashes and starts again: the effect is there, the key is not"
        lost = {self.memory: "none", self.at: "absent"}
        yield Step(f"{self.at}: crash before the key", slot.asked, known, lost, forgets, fault="crash")

    def _repeated(self) -> Iterator[Step]:
        """A copy of a request that was taken before: with a key it is answered as the first time, without one it is done again."""
        slot = self.slot
        if self.keyed:
            if slot.single:
                yield from self._answered_again()
            return
        when = {self.request: SENT, self.at: frozenset({"done"})}
        tells = f"{slot.asked} takes the copy of {slot.message('request')} for a new one, and does it a second time"
        broken = promise("one-effect", self.operation.name)
        yield Step(f"{self.at}: done again", slot.asked, when, {}, tells, sending=self._arrival(), breaks=broken)

    def _answered_again(self) -> Iterator[Step]:
        """What is known is answered as the first time."""
        slot = self.slot
        for state in self.machine.states:
            role = OUTCOME_OF.get(state, state)
            if role not in slot.replies or (role != "completed" and "accepted" in slot.replies and role != "accepted"):
                continue
            when = {self.request: SENT, self.at: frozenset({state})}
            then = {**slot.taken("request"), slot.field(role): "sent"}
            tells = f"{slot.asked} knows the key, and says {slot.message(role)} as the first time"
            sending = (*self._arrival(), *self._sent(role))
            yield Step(f"{self.at}: {role} again", slot.asked, when, then, tells, sending=sending)

    def _contradicted(self) -> Iterator[Step]:
        """The asked side tells another outcome than the one it decided on."""
        slot = self.slot
        for state, decided in OUTCOME_OF.items():
            for role in OUTCOMES:
                if state not in self.machine.states or role == decided or role not in slot.replies:
                    continue
                when = {self.at: frozenset({state}), slot.field(role): frozenset({"none"})}
                tells = f"{slot.asked} contradicts itself, and says {slot.message(role)}"
                yield Step(f"{self.at}: says {role} in {state}", slot.asked, when, {slot.field(role): "sent"}, tells,
                           sending=self._sent(role), fault="contradiction")  # fmt: skip

    def _again(self) -> Iterator[Step]:
        """The network delivers once more what was taken already."""
        slot = self.slot
        for role in ("request", *slot.replies):
            when, then = {slot.field(role): frozenset({"taken"})}, {slot.field(role): "sent"}
            tells = f"the network repeats {slot.message(role)}"
            yield Step(f"{slot.name}: {role} repeated", "network", when, then, tells, fault="duplicate")

    # ----------------------------------------------------------------- helpers

    def _step(self, arrow: Transition, when: Cube, then: dict[str, str], tells: str, sending: tuple[Sending, ...],
              breaks: str | None = None) -> Step:  # fmt: skip
        subject = machine_name(self.operation.name, at=self.slot.asked)
        return Step(
            name=f"{self.at}: {arrow.source} to {arrow.target}",
            by=self.slot.asked,
            when={**when, self.at: frozenset({arrow.source}), **self._remembering(when)},
            then={**then, self.at: arrow.target},
            tells=tells,
            moves=(Move(subject, arrow.source, arrow.target),),
            sending=sending,
            clause=self.operation.idempotency.clause if self.operation.idempotency and breaks else None,
            breaks=breaks,
        )

    def _remembering(self, when: Cube) -> Cube:
        """Nothing else is done while an effect waits for its key to be written."""
        return {} if self.slot.style.inbox or self.memory in when else {self.memory: frozenset({"none"})}

    def _reply(self, role: str) -> dict[str, str]:
        return {self.slot.field(role): "sent"}

    def _arrival(self) -> tuple[Sending, ...]:
        return (Sending(self.slot.asker, self.slot.asked, self.slot.message("request"), arrives=True),)

    def _sent(self, role: str) -> tuple[Sending, ...]:
        return (Sending(self.slot.asked, self.slot.asker, self.slot.message(role)),)
