"""From the history of a case to the verdicts of its scenarios; pure, and repeatable without the target."""

from collections.abc import Sequence
from typing import get_args

from merekit.verdict import Result
from merestone.plan import Case, Expectation, Plan, Scenario, Verb
from merestone.semantics.history import History, Record
from merestone.semantics.judging import Meaning, judge, meaning_for
from merestone.semantics.verdict import Judgement, Verdict, worst


def judge_case(plan: Plan, case: Case, scenarios: Sequence[Scenario], records: Sequence[Record]) -> list[Result]:
    """The verdict of each of `scenarios` on the recorded `records` of `case`."""
    history = History.of(records)
    meaning = meaning_for(case.system, plan.machines, plan.invariants)
    requirements = {r.id: r for r in plan.requirements}
    refused = frozenset(r["verb"] for r in history.kind("refused"))
    unseen = refused | (frozenset(get_args(Verb)) - set(history.header["verbs"]))
    results = []
    for scenario in scenarios:
        lacking = sorted(refused & set(case.needs))
        judgements = (_lacking(lacking[0]),) if lacking else _judgements(scenario, history, meaning, unseen)
        verdict = worst(tuple(j.verdict for j in judgements))
        results.append(
            Result(
                scenario=scenario,
                requirement=requirements[scenario.requirement],
                verdict=verdict,
                judgements=judgements,
            )
        )
    return results


def _judgements(
    scenario: Scenario, history: History, meaning: Meaning, unseen: frozenset[str]
) -> tuple[Judgement, ...]:
    return tuple(_one(expectation, history, meaning, unseen) for expectation in scenario.expectations)


def _one(expectation: Expectation, history: History, meaning: Meaning, unseen: frozenset[str]) -> Judgement:
    """A predicate that breaks on what was recorded says nothing about the target: it is an error of ours, never a pass."""
    lacking = sorted(unseen & set(expectation.needs))
    if lacking:
        return _lacking(lacking[0])
    kind = expectation.kind
    try:
        return judge(kind, expectation.args, history, meaning)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as fault:
        return Judgement(
            verdict=Verdict.ERROR, reason=f"`{kind}` could not read the history: {type(fault).__name__}: {fault}"
        )


def _lacking(verb: str) -> Judgement:
    return Judgement(verdict=Verdict.NOT_OBSERVABLE, reason=f"the target offers no `{verb}`")
