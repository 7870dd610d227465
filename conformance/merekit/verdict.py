"""What a run of the kit yields: a verdict for each scenario, levels for each boundary and role."""

from pydantic import BaseModel, ConfigDict

from merestone.plan import Requirement, Scenario
from merestone.semantics.verdict import FULFILLED, Judgement, Verdict


class Result(BaseModel):
    """One judged scenario. `history` is the path of the case's history, relative to the report folder."""

    model_config = ConfigDict(frozen=True)

    scenario: Scenario
    requirement: Requirement
    verdict: Verdict
    judgements: tuple[Judgement, ...]
    history: str | None = None
    seconds: float = 0.0


class Run(BaseModel):
    """One run against one target. `environment` says what was measured and used: calibration, load, digests, versions.

    `whole` is how many scenarios the plan has for each boundary: a run of fewer reaches no level. `unimplemented` is the same
    for the boundaries that the target does not implement, as its binding says: nothing is asked there.
    """

    model_config = ConfigDict(frozen=True)

    target: str
    system: str
    plan: str
    suite: str
    seed: int
    started: str
    seconds: float
    results: tuple[Result, ...]
    whole: dict[str, int] = {}
    unimplemented: dict[str, int] = {}
    environment: dict[str, str | int | float] = {}

    def level(self, boundary: str) -> int | None:
        """The highest level reached for `boundary`: all scenarios at it and below are fulfilled, at least one ran; None if none is."""
        if sum(r.requirement.boundary == boundary for r in self.results) < self.whole.get(boundary, 0):
            return None
        reached: int | None = None
        for level in range(5):
            here = [r for r in self.results if r.requirement.boundary == boundary and r.scenario.level == level]
            if any(r.verdict not in FULFILLED for r in here):
                break
            if here:
                reached = level
        return reached

    @property
    def left_out(self) -> int:
        """How many scenarios of the plan this run did not ask."""
        return max(0, sum(self.whole.values()) - len(self.results))

    @property
    def exit_status(self) -> int:
        """0 conformant, 1 a failure, 4 inconclusive or nothing executed (`SETTLED.md`)."""
        verdicts = {r.verdict for r in self.results}
        if verdicts & {Verdict.FAIL, Verdict.ERROR, Verdict.NOT_OBSERVABLE}:
            return 1
        return 0 if verdicts and verdicts <= FULFILLED else 4
