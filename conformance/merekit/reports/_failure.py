"""What stands in the way of a fulfilled result, in few words: expected, observed, and how long a circumstance is named."""

from merekit.verdict import Result
from merestone.semantics.verdict import FULFILLED, ORDER, Judgement


def blame(result: Result) -> tuple[Judgement, ...]:
    """The judgements that make `result` unfulfilled, the worst first."""
    unfulfilled = [j for j in result.judgements if j.verdict not in FULFILLED]
    return tuple(sorted(unfulfilled, key=lambda j: ORDER.index(j.verdict), reverse=True))


def circumstance(result: Result) -> str:
    """The last part of the scenario's id: what was going on, and on which transport."""
    return result.scenario.id.removeprefix(f"{result.requirement.id}/")


def place(result: Result) -> str:
    """Where the clause is written, as `file:line`."""
    clause = result.requirement.clause
    return f"{clause.file}:{clause.line}"
