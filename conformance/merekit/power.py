"""Measures how well the suite tells right from wrong: seeded defects, empty servers, and repeated clean runs."""

import os
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import merekit
from merekit.binding import Binding, Place
from merekit.calibration import TooSlow
from merekit.defects import Defect, known_defects
from merekit.reports.power import Alarm, Clean, Empty, Kill, Machine, Outcome, Power
from merekit.runner import Setting, digest, run
from merekit.selection import cases_of
from merekit.target import NotThere
from merekit.verdict import Result, Run
from merestone.plan import Requirement, Scenario
from merestone.semantics.verdict import FULFILLED, Verdict

CONFORMANCE = Path(merekit.__file__).resolve().parent.parent
EMPTY_SERVERS = ("hollow", "echo", "static")

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Wanted:
    """What is to be measured. `defects`: None for none, an empty tuple for all."""

    defects: tuple[str, ...] | None
    empty: bool
    clean: int


def measure(setting: Setting, wanted: Wanted, date: str, tell: Tell) -> Power:
    """Measures what is wanted. `setting` is that of a clean run of the whole plan; its `out` is not written to."""
    began = time.monotonic()
    with TemporaryDirectory(prefix="merestone-power-") as folder:
        setting = replace(setting, out=Path(folder))
        power = Power(
            date=date,
            machine=_machine(),
            plan=digest(setting.plan),
            suite=setting.plan.suite,
            seed=setting.seed,
            seconds=0.0,
            requirements=len(_requirements(setting)),
        )
        if wanted.defects is not None:
            power = _against_defects(power, setting, wanted.defects, tell)
        if wanted.empty:
            power = power.model_copy(
                update={"empty": tuple(_against_empty(setting, name, tell) for name in EMPTY_SERVERS)}
            )
        if wanted.clean:
            power = power.model_copy(update={"clean": _clean(setting, wanted.clean, tell)})
    return power.model_copy(update={"seconds": round(time.monotonic() - began, 1)})


# ------------------------------------------------------------------ defects


def _against_defects(power: Power, setting: Setting, names: Sequence[str], tell: Tell) -> Power:
    required = _requirements(setting)
    wanted = [defect for defect in known_defects() if not names or defect.name in names]
    tell("clean reference: the whole plan, for comparison")
    clean = _failed(run(setting).results)
    kills = [kill for defect in wanted for kill in _hunted(setting, defect, required, clean, tell)]
    shown = {kill.requirement for kill in kills if kill.outcome == "killed"}
    unshown = [r for r in required if r.id not in shown] if not names else []
    hunted = {kill.requirement for kill in kills}
    return power.model_copy(
        update={
            "kills": tuple(sorted(kills, key=lambda kill: (kill.requirement, kill.defect))),
            "undefended": tuple(r.id for r in unshown if r.id not in hunted),
            "unshown": tuple(r.id for r in unshown if r.id in hunted),
            "strays": tuple(d.name for d in wanted if not any(d.concerns(r.id) for r in required)),
        }
    )


def _hunted(
    setting: Setting, defect: Defect, required: Sequence[Requirement], clean: frozenset[str], tell: Tell
) -> Iterator[Kill]:
    """What the requirements that `defect` concerns say to it, and the whole suite where they say nothing."""
    targets = [r for r in required if defect.concerns(r.id)]
    own = tuple(s for s in setting.scenarios if s.requirement in {r.id for r in targets})
    if not own:
        return
    found = _tried(_with(setting, defect.module, own))
    kills = _sparing([judged(requirement, defect, found, clean) for requirement in targets], defect, targets)
    if any(kill.outcome == "survived" for kill in kills):
        whole = _tried(_with(setting, defect.module, setting.scenarios))
        kills = [_by_another(kill, whole, clean) if kill.outcome == "survived" else kill for kill in kills]
    for kill in kills:
        tell(f"{defect.name}: {kill.outcome}  {kill.requirement}")
    yield from kills


def _sparing(kills: Sequence[Kill], defect: Defect, targets: Sequence[Requirement]) -> list[Kill]:
    """Where a defect names a whole family, one requirement of it that falls is enough: the others were spared."""
    fallen = {kill.requirement for kill in kills if kill.outcome == "killed"}
    families = [name for name in defect.kills if any(id_ == name or id_.startswith(f"{name}.") for id_ in fallen)]
    alone = set(defect.kills)
    return [
        kill.model_copy(update={"outcome": "spared"})
        if kill.outcome in {"survived", "unclear"}
        and kill.requirement not in alone
        and any(kill.requirement.startswith(f"{name}.") for name in families)
        else kill
        for kill in kills
    ]


def judged(requirement: Requirement, defect: Defect, found: Run | str, clean: frozenset[str]) -> Kill:
    """What `requirement` said to `defect` in the run `found` (or why there was none); `clean` failed without any defect."""
    if isinstance(found, str):
        return _kill(requirement, defect, "unclear", reason=found)
    results = [r for r in found.results if r.requirement.id == requirement.id]
    failed = sorted(_failed(results) - clean)
    if failed:
        return _kill(requirement, defect, "killed", by=tuple(failed))
    if _failed(results):
        return _kill(requirement, defect, "unclear", reason="fails on the clean reference too")
    undecided = [r for r in results if r.verdict not in FULFILLED]
    if undecided:
        reason = undecided[0].judgements[0].reason if undecided[0].judgements else "nothing was judged"
        return _kill(requirement, defect, "unclear", reason=f"{undecided[0].verdict}: {reason}")
    return _kill(requirement, defect, "survived")


def _kill(
    requirement: Requirement, defect: Defect, outcome: Outcome, by: tuple[str, ...] = (), reason: str = ""
) -> Kill:
    clause = f"{requirement.clause.file}:{requirement.clause.line}"
    return Kill(requirement=requirement.id, clause=clause, defect=defect.name, outcome=outcome, by=by, reason=reason)


def _by_another(kill: Kill, found: Run | str, clean: frozenset[str]) -> Kill:
    others = sorted(_failed(found.results) - clean) if isinstance(found, Run) else []
    return kill.model_copy(update={"outcome": "killed by another", "by": tuple(others)}) if others else kill


def _failed(results: Sequence[Result]) -> frozenset[str]:
    """The scenarios that failed for good; what is inconclusive or an error of ours kills nothing."""
    return frozenset(r.scenario.id for r in results if r.verdict is Verdict.FAIL)


def _tried(setting: Setting) -> Run | str:
    """The run, or why there was none: a defect may keep the reference from starting at all."""
    try:
        return run(setting)
    except (NotThere, TooSlow) as reason:
        return str(reason).splitlines()[0]


# ------------------------------------------------------------------ empty servers


def _against_empty(setting: Setting, server: str, tell: Tell) -> Empty:
    tell(f"{server} server: the whole plan")
    found = run(_with(_told_where_contracts_are(setting), f"hollow.{server}", setting.scenarios))
    passed = [
        r.scenario.id for r in found.results if r.scenario.level > 0 and r.verdict in {Verdict.PASS, Verdict.ATTESTED}
    ]
    boundaries = dict.fromkeys(r.requirement.boundary for r in found.results)
    return Empty(
        server=server,
        scenarios=len(found.results),
        levels={boundary: found.level(boundary) for boundary in boundaries},
        passed=tuple(passed),
        seconds=found.seconds,
    )


def _told_where_contracts_are(setting: Setting) -> Setting:
    """The same setting, whose target is told where the contracts lie."""
    place = setting.binding.systems[setting.system]
    if place.launch is None:
        raise ValueError(f"expected a binding that starts {setting.system}, found one that finds it at {place.base}")
    told = place.launch.model_copy(
        update={"environment": {**place.launch.environment, "MERESTONE_GENERATED": "{generated}"}}
    )
    return replace(setting, binding=_placed(setting.binding, setting.system, place.model_copy(update={"launch": told})))


def _placed(binding: Binding, system: str, place: Place) -> Binding:
    return binding.model_copy(update={"systems": {**binding.systems, system: place}})


# ------------------------------------------------------------------ clean runs


def _clean(setting: Setting, count: int, tell: Tell) -> Clean:
    """The clean reference `count` times, each time with another seed."""
    before = os.getloadavg()[0]
    worst = before
    runs: list[Run] = []
    alarms: list[Alarm] = []
    for number in range(1, count + 1):
        found = run(replace(setting, seed=setting.seed + number - 1))
        worst = max(worst, os.getloadavg()[0])
        runs.append(found)
        fresh = tuple(_alarms(number, found))
        alarms += fresh
        for alarm in fresh:
            tell(f"  {alarm.verdict}  {alarm.scenario}: {alarm.reason}")
        false = sum(alarm.verdict != "inconclusive" for alarm in alarms)
        tell(
            f"clean run {number} of {count}: so far {false} false alarms, {len(alarms) - false} inconclusive; {found.seconds:.1f} s"
        )
    return Clean(
        runs=count,
        scenarios=sum(len(found.results) for found in runs),
        alarms=tuple(alarms),
        workers=int(runs[0].environment.get("workers", 1)),
        seconds=tuple(found.seconds for found in runs),
        load_before=round(before, 2),
        load_worst=round(worst, 2),
    )


def _alarms(number: int, found: Run) -> Iterator[Alarm]:
    for result in found.results:
        if result.verdict not in FULFILLED:
            reason = next((j.reason for j in result.judgements if j.verdict is result.verdict), "")
            yield Alarm(run=number, scenario=result.scenario.id, verdict=result.verdict.value, reason=reason)


# ------------------------------------------------------------------ what all share


def _requirements(setting: Setting) -> tuple[Requirement, ...]:
    """The requirements of the system under test that the plan has scenarios for."""
    asked = {scenario.requirement for scenario in setting.scenarios}
    return tuple(r for r in setting.plan.requirements if r.id in asked)


def _with(setting: Setting, module: str, scenarios: tuple[Scenario, ...]) -> Setting:
    return replace(setting, module=module, scenarios=scenarios, cases=cases_of(setting.plan, scenarios))


def _machine() -> Machine:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return Machine(
        cores=len(os.sched_getaffinity(0)),
        memory_gib=round(memory / 2**30, 1),
        python=platform.python_version(),
        system=platform.system(),
    )
