"""How a story is told: steps with names, put together into a case, and what is expected of it."""

from typing import Any, NamedTuple

from merestone.plan import (
    Advance,
    Await,
    AwaitEvent,
    AwaitRequest,
    Behave,
    Case,
    Crash,
    Expectation,
    Level,
    Mend,
    Publish,
    Read,
    Reply,
    Requirement,
    Send,
    Settle,
    Step,
    Story,
    Subscriber,
    Verb,
)  # fmt: skip

STEPS_NEED: dict[str, tuple[Verb, ...]] = {
    "story": ("story",),
    "advance": ("clock",),
    "repair": ("repair",),
    "crash": ("crash",),
}
LOOKS_NEED: dict[str, tuple[Verb, ...]] = {
    "walks": ("transitions",), "enters": ("transitions",), "stays-out": ("transitions",), "holds": ("transitions",),
    "timely": ("transitions",), "starts-within": ("transitions",), "told-first": ("transitions",), "tells": ("transitions",),
    "instances": ("transitions",), "entries": ("transitions",), "shows": ("replicas",), "opens": ("fallouts",),
    "parks": ("parked",), "evidence": ("evidence", "transitions"), "kept": ("evidence",),
}  # fmt: skip


class Draft(NamedTuple):
    """One scenario before it has its id."""

    requirement: Requirement
    circumstance: str
    case: Case
    level: Level
    expectations: tuple[Expectation, ...]


class Tale:
    """A story being told. Each method adds one step and returns its id."""

    def __init__(self, name: str, system: str) -> None:
        self.name, self.system = name, system
        self.steps: list[Step] = []

    def _add(self, step: Step) -> str:
        self.steps.append(step)
        return step.id

    def _id(self, word: str) -> str:
        return f"{len(self.steps) + 1:02d}-{word}"

    def send(self, operation: str, **how: Any) -> str:
        """A played system sends a command."""
        return self._add(Send(id=self._id("send"), operation=operation, **how))

    def story(self, entity: str, state: str, line: int = 0) -> str:
        """Something happens outside the spec."""
        return self._add(Story(id=self._id("story"), entity=entity, state=state, line=line))

    def behave(self, operation: str, action: str, **how: Any) -> str:
        """The simulator misbehaves from now on."""
        return self._add(
            Behave.model_validate({"id": self._id("behave"), "operation": operation, "action": action, **how})
        )

    def reply(self, operation: str, role: str, **how: Any) -> str:
        """The simulator replies."""
        return self._add(Reply.model_validate({"id": self._id("reply"), "operation": operation, "role": role, **how}))

    def publish(self, event: str, **how: Any) -> str:
        """A played system tells a fact."""
        return self._add(Publish(id=self._id("publish"), event=event, **how))

    def advance(self, by_ms: int) -> str:
        """Time passes."""
        return self._add(Advance(id=self._id("advance"), by_ms=by_ms))

    def await_(self, subject: str, *states: str, count: int = 1) -> str:
        """Wait for a state."""
        return self._add(Await(id=self._id("await"), subject=subject, states=states, count=count))

    def await_request(self, operation: str, count: int = 1) -> str:
        """Wait for a request of the target."""
        return self._add(AwaitRequest(id=self._id("await"), operation=operation, count=count))

    def await_event(self, event: str, count: int = 1) -> str:
        """Wait for a fact of the target."""
        return self._add(AwaitEvent(id=self._id("await"), event=event, count=count))

    def repair(self, operation: str, action: str, role: str, approver: str | None = None) -> str:
        """An operator repairs."""
        return self._add(
            Mend.model_validate(
                {"id": self._id("repair"), "operation": operation, "action": action, "role": role, "approver": approver}
            )
        )

    def crash(self) -> str:
        """The target is killed and started again."""
        return self._add(Crash(id=self._id("crash")))

    def subscriber(self, system: str, mode: str) -> str:
        """A reader changes its ways."""
        return self._add(Subscriber.model_validate({"id": self._id("subscriber"), "system": system, "mode": mode}))

    def read(self, verb: str, subject: str | None = None) -> str:
        """The control API is read."""
        return self._add(Read.model_validate({"id": self._id("read"), "verb": verb, "subject": subject}))

    def settle(self) -> str:
        """The run comes to rest."""
        return self._add(Settle(id=self._id("settle")))

    def case(self) -> Case:
        """The story as a case of the plan."""
        needs = dict.fromkeys(verb for step in self.steps for verb in _needs(step))
        waits = tuple(s.by_ms for s in self.steps if isinstance(s, Advance))
        return Case(id=self.name, system=self.system, steps=tuple(self.steps), needs=tuple(needs), waits_ms=waits)


def _needs(step: Step) -> tuple[Verb, ...]:
    if isinstance(step, Send) and step.then_crash:
        return ("crash",)
    return STEPS_NEED.get(step.do, ())


def expect(kind: str, **args: Any) -> Expectation:
    """An expectation, by the name of its module."""
    looks = LOOKS_NEED.get(str(args.get("what", kind)), ())
    return Expectation(kind=kind, args=args, needs=looks)
