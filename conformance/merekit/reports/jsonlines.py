"""One line of JSON for each judged scenario, for tools that follow a run line by line."""

import json

from merekit.reports._failure import blame, place
from merekit.verdict import Result, Run


def render(run: Run) -> str:
    """The lines, in the order of the run."""
    return "".join(json.dumps(_line(result), ensure_ascii=False) + "\n" for result in run.results)


def _line(result: Result) -> dict[str, object]:
    judged = blame(result) or result.judgements
    return {
        "scenario": result.scenario.id,
        "requirement": result.requirement.id,
        "verdict": result.verdict.value,
        "level": result.scenario.level,
        "clause": {
            "place": place(result),
            "text": result.requirement.clause.text,
            "policy": result.requirement.clause.policy,
        },
        "expected": judged[0].expected if judged else "",
        "observed": judged[0].observed if judged else "",
        "reason": judged[0].reason if judged else "",
        "records": list(judged[0].seqs) if judged else [],
        "history": result.history,
        "seconds": result.seconds,
    }
