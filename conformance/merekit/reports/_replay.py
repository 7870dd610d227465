"""The lines to type to see one result again."""

from merekit.verdict import Result, Run

DEFECT = "reference:defects."
"""How the target of a run with a seeded defect begins."""


def play(result: Result, run: Run) -> str:
    """Plays the case of `result` alone, against the same target with the same seed, beside the reports that are there."""
    return f"merestone verify{_target(run)} --scenario {result.scenario.id} --seed {run.seed} --out reports/again"


def rejudge(result: Result, folder: str) -> str | None:
    """Judges the recorded history of `result` below `folder` again, without a target; None where none was recorded."""
    if result.history is None:
        return None
    return f"merestone verify --rejudge {folder}/{result.history} --scenario {result.scenario.id}"


def _target(run: Run) -> str:
    """The options that lead to the target."""
    if run.target == "reference":
        return ""
    if run.target.startswith(DEFECT):
        return f" --defect {run.target.removeprefix(DEFECT)}"
    return f" --system {run.system} --binding {run.environment.get('binding', f'{run.target}.yaml')}"
