"""A query, as the side that asks lives through it: an answer, none in time, and the last answer that it still has."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.handoff.query import inquirer
from merestone.prove.asking import is_
from merestone.prove.handoff import length, promise, reaction
from merestone.prove.system import Cube, Move, Sending, Step, System

UNTOLD = frozenset({"use"})
"""What `stale after D, then ..` may say that promises nothing: whoever reads is content with any age."""


def keeps_answers(operation: Operation) -> bool:
    """Whether an answer is kept: it holds a copy of what another owns, or is used again where no new one comes."""
    answer = operation.message("answer")
    copied = bool(answer and any(getattr(f.type, "kind", "") in ("replica", "derived") for f in answer.fields))
    tries = reaction(operation, "notSent")
    return copied or bool(tries and tries.use_last) or operation.stale is not None


def promises_age(operation: Operation) -> bool:
    """Whether something is promised of how old an answer is when it is used."""
    return keeps_answers(operation) and not (operation.stale and operation.stale.then in UNTOLD)


class Inquiry:
    """One question, and the answer that was kept from an earlier one."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self.asker, self.asked = operation.requirer, operation.providers[0]
        self.machine = inquirer(operation)
        self.at, self.held = operation.name, f"{operation.name}.last answer"

    def system(self) -> System:
        """Both sides; the one that is asked remembers nothing."""
        fields = {self.at: self.machine.states, self.held: ("none", "new", "old")}
        waiting = frozenset({"asked", "unavailable"}) & frozenset(self.machine.states)
        owed = {promise("ends", self.operation.name): ({self.at: waiting},)}
        return System(fields, tuple(self._steps()), owed, (self.asker, self.asked))

    def _steps(self) -> Iterator[Step]:
        earlier = is_(**{self.at: "idle", self.held: "none"})
        tells = f"{self.asker} has an answer from an earlier {self.operation.name}"
        yield Step(f"{self.at}: earlier", self.asker, earlier, {self.held: "new"}, tells)
        yield from self._ageing()
        for source, target, trigger in ((t.source, t.target, t.trigger) for t in self.machine.transitions):
            yield from self._caused(source, target, trigger)

    def _caused(self, source: str, target: str, trigger: str) -> Iterator[Step]:
        late = {"fault": "late", "timer": f"{self.at}: deadline"}
        asked = Sending(self.asker, self.asked, self.operation.name, arrives=True)
        comes = (asked, Sending(self.asked, self.asker, "answer", arrives=True))
        match source, target:
            case "idle", _:
                sending = (Sending(self.asker, self.asked, self.operation.name),)
                yield self._moved(
                    source, target, trigger, {}, {}, f"{self.asker} asks {self.operation.name}", sending=sending
                )
            case "asked", "answered":
                tells = f"{self.asked} answers"
                yield self._moved(source, target, trigger, {}, {self.held: "new"}, tells, by=self.asked, sending=comes)
            case "asked", "refused":
                yield self._moved(
                    source, target, trigger, {}, {}, f"{self.asked} denies the answer", by=self.asked, sending=(asked,)
                )
            case "asked", _:
                yield self._moved(source, target, trigger, {}, {}, f"{self.asker} gets no answer in time", **late)
            case _, "asked":
                again = (Sending(self.asker, self.asked, self.operation.name),)
                yield self._moved(source, target, trigger, {}, {}, f"{self.asker} asks once more", sending=again)
            case _:
                yield from self._unavailable(target, trigger)

    def _unavailable(self, target: str, trigger: str) -> Iterator[Step]:
        """What is done without an answer: the last one, if there is one that may be used, or none at all."""
        duty = f"{self.at}: gives up"
        stale = self.operation.stale
        refuses = bool(stale and stale.then == "refuse")
        if target == "answered":
            usable = frozenset({"new"} if refuses else {"new", "old"})
            said = f" and says so: {stale.then}" if stale and not refuses else ""
            tells = f"{self.asker} uses the answer that it had last{said}"
            yield self._moved("unavailable", target, trigger, {self.held: usable}, {}, tells, duty=duty)
        elif trigger == "no last answer to use":
            unusable = frozenset({"none", "old"} if refuses else {"none"})
            tells = f"{self.asker} has no last answer that it may use"
            yield self._moved("unavailable", target, trigger, {self.held: unusable}, {}, tells, duty=duty)
        else:
            tells = f"{self.asker} has asked often enough, and goes on without an answer"
            yield self._moved("unavailable", target, trigger, {}, {}, tells, duty=duty)

    def _ageing(self) -> Iterator[Step]:
        """An answer grows old; used after that, it is said to be, or not used at all."""
        if not keeps_answers(self.operation):
            return
        stale = self.operation.stale
        aged = f"{length(stale.after_ms)} pass" if stale else "a long time passes"
        yield Step(
            f"{self.at}: ages",
            "time",
            is_(**{self.held: "new"}),
            {self.held: "old"},
            f"{aged} since the answer",
            fault="late",
        )
        if promises_age(self.operation) and stale is None:
            used: Cube = {self.at: frozenset({"answered"}), self.held: frozenset({"old"})}
            tells = f"{self.asker} goes by the answer, and nothing says how old it is"
            yield Step(f"{self.at}: used", self.asker, used, {}, tells, breaks=promise("fresh", self.operation.name))

    def _moved(
        self, source: str, target: str, trigger: str, when: Cube, then: dict[str, str], tells: str, **how: object
    ) -> Step:
        """The step that takes an arrow."""
        by = str(how.pop("by", self.asker))
        return Step(f"{self.at}: {trigger} in {source}", by, {**when, self.at: frozenset({source})}, {**then, self.at: target}, tells,
                    (Move(self.operation.name, source, target),), cause=f"{source} {trigger}", **how)  # type: ignore[arg-type] # fmt: skip
