"""Which scenarios are run, and which cases have to be played for them."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from merestone.plan import Case, Plan, Scenario


def select(
    plan: Plan, system: str, patterns: Sequence[str] = (), implemented: Sequence[str] | None = None
) -> tuple[Scenario, ...]:
    """The scenarios of a system whose id, requirement or case fits one of the patterns (none: all).

    `implemented`: only those at these boundaries; None, at all of them.
    """
    requirements = {r.id: r for r in plan.requirements}
    return tuple(
        scenario
        for scenario in plan.scenarios
        if requirements[scenario.requirement].system == system
        and (implemented is None or requirements[scenario.requirement].boundary in implemented)
        and _fits(scenario, patterns)
    )


def cases_of(plan: Plan, scenarios: Sequence[Scenario]) -> tuple[Case, ...]:
    """The cases that these scenarios are judged on, in the order of the plan."""
    wanted = {scenario.case for scenario in scenarios}
    return tuple(case for case in plan.cases if case.id in wanted)


def _fits(scenario: Scenario, patterns: Sequence[str]) -> bool:
    names = (scenario.id, scenario.requirement, scenario.case)
    return not patterns or any(fnmatchcase(name, pattern) for name in names for pattern in patterns)
