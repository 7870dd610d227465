"""The table that settles an unknown outcome as a workflow: ask, then do what the answer means."""

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.contract import Ask, Contract, Finding, Operation
from merestone.contract.provenance import EXTENSION
from merestone.emitters.arazzo._calls import again, command_step, one_of, query_step, seconds, state_of
from merestone.emitters.arazzo._document import Flow
from merestone.emitters.arazzo._inputs import Inputs
from merestone.emitters.arazzo._places import places

Json = dict[str, JsonValue]
SETTLES = ("completed", "failed", "rejected")
ASK, RESEND = "ask", "resend"


def settling_flow(contract: Contract, operation: Operation) -> Flow:
    """The workflow that follows when the outcome of a command is unknown."""
    assert operation.unknown is not None, "only what can be unknown is settled"
    ask, clause = operation.unknown.ask, contract.clause(operation.unknown.clause)
    assert ask is not None, "only a table of answers is a workflow"
    flow = Flow(
        name=wire_names.settling_id(operation.name),
        title=f"Settle {operation.unknown.name}",
        description=_text(operation, ask),
        inputs=Inputs(contract),
        said={
            "operation": operation.name,
            "unknown": operation.unknown.name,
            "afterMs": list(ask.after_ms),
            "clause": clause.id,
            "source": f"{clause.place.file}:{clause.place.line}",
        },
    )
    key = flow.inputs.key(operation)
    query = contract.operation(ask.query)
    resend = RESEND if places(contract, operation) else None
    query_step(flow, query, ASK, _outcomes(state_of(contract, query), ask, resend), key)
    if resend and flow.steps and any(f.outcome == "resend" for f in ask.findings):
        command_step(flow, operation, RESEND)
        flow.steps[-1]["onSuccess"] = [{"name": "askAgain", "type": "goto", "stepId": ASK}]
    flow.outputs = {"state": f"$steps.{ASK}.outputs.state"} if flow.steps else {}
    return flow


def _text(operation: Operation, ask: Ask) -> str:
    first = f"{operation.requirer} does not know what became of `{operation.name}`. It asks `{ask.query}` {prose.schedule(ask)}."
    return " ".join([first, *([prose.repairing(operation.repair)] if operation.repair else [])])


def _outcomes(state: str, ask: Ask, resend: str | None) -> Json:
    """What ends the asking, what makes it go on, and what becomes of absence and silence.

    `resend` is the step that sends the command again; None where no document describes it, as on a channel of a broker.
    """
    ends = [f for f in ask.findings if f.kind == "found" and f.outcome in SETTLES]
    settled = one_of(state, [word for f in ends for word in f.words])
    success: list[JsonValue] = [
        {"name": f.outcome, "type": "end", "criteria": [{"condition": one_of(state, f.words)}]} for f in ends
    ]
    failure: list[JsonValue] = [a for f in ask.findings for a in _unsettled(state, f, ask, resend)]
    criteria: list[JsonValue] = [{"condition": "$statusCode == 200"}, {"condition": settled}]
    return {
        "successCriteria": criteria if settled else criteria[:1],
        "onSuccess": success,
        "onFailure": failure,
        "outputs": {"state": state},
    }


def _unsettled(state: str, finding: Finding, ask: Ask, resend: str | None) -> list[Json]:
    """What a row means that does not settle it."""
    if finding.kind == "absent":
        return _absent(finding, resend)
    if finding.kind == "otherwise":
        return [again("askAgain", ask, []), _then("otherwise", finding, [], resend)]
    if finding.outcome in SETTLES:
        return []
    criteria: list[JsonValue] = [{"condition": f"$statusCode == 200 && ({one_of(state, finding.words)})"}]
    if finding.outcome in ("accepted", "requested"):
        return [again(finding.outcome, ask, criteria)]
    return [_then("-".join(finding.words), finding, criteria, resend)]


def _absent(finding: Finding, resend: str | None) -> list[Json]:
    """Absence counts once it was answered as often as the table says."""
    criteria: list[JsonValue] = [{"condition": "$statusCode == 404"}]
    once_more: Json = {
        "name": "absentAgain",
        "type": "retry",
        "retryAfter": seconds(finding.apart_ms),
        "retryLimit": finding.times - 1,
        "criteria": criteria,
    }
    return [*([once_more] if finding.times > 1 else []), _then("absent", finding, criteria, resend)]


def _then(name: str, finding: Finding, criteria: list[JsonValue], resend: str | None) -> Json:
    """Send it again, or end with the outcome; what no step can send again ends with the word that it has to be."""
    way: Json = {"type": "goto", "stepId": resend} if finding.outcome == "resend" and resend else {"type": "end"}
    made: Json = {"name": name, **way}
    return made | ({"criteria": criteria} if criteria else {}) | {EXTENSION: {"outcome": finding.outcome}}
