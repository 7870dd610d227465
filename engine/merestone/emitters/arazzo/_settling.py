"""The table that settles an unknown outcome as a workflow: ask, then do what the answer means."""

from pydantic import JsonValue

from merestone.contract import prose, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Ask, Finding
from merestone.contract.contract import Contract
from merestone.contract.provenance import EXTENSION, duration
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
            "after": [duration(ms) for ms in ask.after_ms],
            "clause": clause.id,
            "source": f"{clause.place.file}:{clause.place.line}",
        },
    )
    key = flow.inputs.key(operation)
    query = contract.operation(ask.query)
    query_step(flow, query, ASK, _outcomes(contract, query, operation, ask), key)
    if flow.steps and any(_sent_here(contract, operation, f) for f in ask.findings):
        command_step(flow, operation, RESEND)
        flow.steps[-1]["onSuccess"] = [{"name": "askAgain", "type": "goto", "stepId": ASK}]
    flow.outputs = {"state": f"$steps.{ASK}.outputs.state"} if flow.steps else {}
    return flow


def _text(operation: Operation, ask: Ask) -> str:
    first = f"{prose.joined(operation.askers, 'or')} does not know what became of `{operation.name}`. It asks `{ask.query}` {prose.schedule(ask)}."
    return " ".join([first, *([prose.repairing(operation.repair)] if operation.repair else [])])


def _sent_here(contract: Contract, operation: Operation, finding: Finding) -> bool:
    """Whether the finding leads to a step that sends the command again; what goes over a broker, no step of a workflow sends."""
    return finding.outcome == "resend" and bool(places(contract, operation))


def _outcomes(contract: Contract, query: Operation, operation: Operation, ask: Ask) -> Json:
    """What ends the asking, what makes it go on, and what becomes of absence and silence."""
    state = state_of(contract, query)
    ends = [f for f in ask.findings if f.kind == "found" and f.outcome in SETTLES]
    settled = one_of(state, [word for f in ends for word in f.words])
    success: list[JsonValue] = [
        {"name": f.outcome, "type": "end", "criteria": [{"condition": one_of(state, f.words)}]} for f in ends
    ]
    failure: list[JsonValue] = [
        a for f in ask.findings for a in _unsettled(state, f, ask, _sent_here(contract, operation, f))
    ]
    criteria: list[JsonValue] = [{"condition": "$statusCode == 200"}, {"condition": settled}]
    return {
        "successCriteria": criteria if settled else criteria[:1],
        "onSuccess": success,
        "onFailure": failure,
        "outputs": {"state": state},
    }


def _unsettled(state: str, finding: Finding, ask: Ask, sent: bool) -> list[Json]:
    """What a row means that does not settle it; `sent`: there is a step that sends it again."""
    if finding.kind == "absent":
        return _absent(finding, sent)
    if finding.kind == "otherwise":
        return [again("askAgain", ask, []), _then("otherwise", finding, [], sent)]
    if finding.outcome in SETTLES:
        return []
    criteria: list[JsonValue] = [{"condition": f"$statusCode == 200 && ({one_of(state, finding.words)})"}]
    if finding.outcome in ("accepted", "requested"):
        return [again(finding.outcome, ask, criteria)]
    return [_then("-".join(finding.words), finding, criteria, sent)]


def _absent(finding: Finding, sent: bool) -> list[Json]:
    """Absence counts once it was answered as often as the table says."""
    criteria: list[JsonValue] = [{"condition": "$statusCode == 404"}]
    once_more: Json = {
        "name": "absentAgain",
        "type": "retry",
        "retryAfter": seconds(finding.apart_ms),
        "retryLimit": finding.times - 1,
        "criteria": criteria,
    }
    return [*([once_more] if finding.times > 1 else []), _then("absent", finding, criteria, sent)]


def _then(name: str, finding: Finding, criteria: list[JsonValue], sent: bool) -> Json:
    """Send it again, or end with the outcome."""
    way: Json = {"type": "goto", "stepId": RESEND} if sent else {"type": "end"}
    made: Json = {"name": name, **way}
    return made | ({"criteria": criteria} if criteria else {}) | {EXTENSION: {"outcome": finding.outcome}}
