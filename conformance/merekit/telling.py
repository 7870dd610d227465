"""What a step of a case does, in one sentence: for histories, drawings and failure cards."""

from collections.abc import Callable
from typing import cast

from merestone.plan import (
    Advance,
    Await,
    AwaitEvent,
    AwaitRequest,
    Behave,
    Crash,
    Mend,
    Plan,
    Publish,
    Read,
    Reply,
    Send,
    Settle,
    Step,
    Story,
    Subscriber,
)
from merestone.semantics.say import counted, span

_MODES = {
    "takes": "takes facts",
    "down": "refuses facts with 503",
    "forgets": "takes facts, and answers 503 all the same",
    "expired": "refuses facts with 401 as long as they come with the same token",
}
_AUTH = {
    "missing": "without a token",
    "expired": "with an expired token",
    "wrong-audience": "with a token for somebody else",
    "wrong-key": "with a token of an unknown signature",
    "missing-scope": "with a token that lacks the scope",
    "missing-role": "with a token that lacks the role",
    "wrong-partition": "with a token of another legal entity",
}


def told(step: Step, plan: Plan, target: str) -> str:
    """The step as a reader of the report would say it; `target` is the system under test."""
    return cast(Callable[[Step, Plan, str], str], _WORDS[type(step)])(step, plan, target)


def _send(step: Send, plan: Plan, target: str) -> str:
    parts = [
        f"{plan.operation(step.operation).asker_besides(target)} sends {step.operation}{_many(step.times, step.concurrent)}"
    ]
    parts += [_AUTH[step.auth]] if step.auth != "valid" else []
    parts += [f"with {counted(len(step.patch), 'value')} changed"] if step.patch else []
    parts += ["for another story"] if step.fresh else []
    parts += {"missing": ["without a key"], "foreign": ["under a key that its content does not derive"]}.get(
        step.key, []
    )
    parts += {"stale": ["based on an old revision"], "missing": ["based on no revision"]}.get(step.revision, [])
    if step.then_crash:
        return f"{', '.join(parts)}; {target} is killed before its answer is read, and started again"
    return ", ".join(parts) + ("; the answer is lost" if step.lose else "")


def _story(step: Story, plan: Plan, target: str) -> str:
    return f"outside, {step.entity} enters {step.state}"


def _behave(step: Behave, plan: Plan, target: str) -> str:
    which = "every" if step.nth == 0 else "the next" if step.nth == 1 else f"number {step.nth} of the next"
    who = ", ".join(plan.operation(step.operation).providers)
    return f"from now on {who} {_conduct(step).format(operation=step.operation, which=which)}"


def _conduct(step: Behave) -> str:
    match step.action, step.point:
        case "drop", "before-effect":
            return "never sees {which} {operation}: the request is lost"
        case "drop", "on-reply":
            return "loses the outcome of {which} {operation}"
        case "drop", _:
            return "does what {which} {operation} asks, and the answer is lost"
        case "withhold", _:
            return "leaves {which} {operation} without an answer"
        case "unavailable", _:
            return "answers {which} {operation} with 503, and does nothing"
        case "refuse", _:
            return f"refuses {{which}} {{operation}} as {step.outcome or 'rejected'}"
        case "answer", _:
            return f"answers {{which}} {{operation}} with `{step.outcome}`, whatever is true"
        case "silent", _:
            return "accepts {which} {operation}, and tells no outcome by itself"
        case _:
            return "answers {operation} as it should"


def _reply(step: Reply, plan: Plan, target: str) -> str:
    who = ", ".join(plan.operation(step.operation).providers)
    changed = f", with {counted(len(step.patch), 'value')} changed" if step.patch else ""
    return f"{who} tells that {step.operation} is {step.role}{_times(step.times)}{changed}"


def _publish(step: Publish, plan: Plan, target: str) -> str:
    told = "tells again" if step.again else "tells"
    place = f" as number {step.sequence} of its order" if step.sequence is not None else ""
    changed = f", with {counted(len(step.patch), 'value')} changed" if step.patch else ""
    return f"{plan.operation(step.event).asker_besides(target)} {told} {step.event}{place}{_times(step.times)}{changed}"


def _advance(step: Advance, plan: Plan, target: str) -> str:
    return f"{span(step.by_ms)} pass"


def _await(step: Await, plan: Plan, target: str) -> str:
    return f"wait until {step.subject} is {' or '.join(step.states)}"


def _await_request(step: AwaitRequest, plan: Plan, target: str) -> str:
    return f"wait until {target} has sent {step.operation}{_times(step.count)}"


def _await_event(step: AwaitEvent, plan: Plan, target: str) -> str:
    return f"wait until {target} has told {step.event}{_times(step.count)}"


def _mend(step: Mend, plan: Plan, target: str) -> str:
    approved = f", approved by {step.approver}" if step.approver else ""
    return f"{step.role} repairs {step.operation}: {step.action}{approved}"


def _crash(step: Crash, plan: Plan, target: str) -> str:
    return f"{target} is killed" + (" and started again" if step.restart else "")


def _subscriber(step: Subscriber, plan: Plan, target: str) -> str:
    return f"from now on {step.system} {_MODES[step.mode]}"


def _read(step: Read, plan: Plan, target: str) -> str:
    return f"look at the {step.verb}" + (f" of {step.subject}" if step.subject else "")


def _settle(step: Settle, plan: Plan, target: str) -> str:
    return "wait until nothing new happens"


def _times(count: int) -> str:
    return {1: "", 2: " twice"}.get(count, f" {count} times")


def _many(times: int, concurrent: int) -> str:
    return f" {concurrent} times at once" if concurrent > 1 else _times(times)


_WORDS: dict[type, object] = {
    Send: _send, Story: _story, Behave: _behave, Reply: _reply, Publish: _publish, Advance: _advance, Await: _await,
    AwaitRequest: _await_request, AwaitEvent: _await_event, Mend: _mend, Crash: _crash, Subscriber: _subscriber,
    Read: _read, Settle: _settle,
}  # fmt: skip
