"""Plays the cases of a plan against a target, a few at a time, and has each judged on its history."""

import asyncio
import hashlib
import math
import os
import platform
import secrets
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypedDict

import aiohttp

import merekit
from merekit import calibration
from merekit.binding import Binding, Malformed, Place, guard
from merekit.calibration import Calibration
from merekit.certificates import KIT, Certificates, Unusable, opened
from merekit.history import FORMAT, Entry, Recorder, ScenarioClock, file_name, read_history, write_history
from merekit.judge import judge_case
from merekit.payload import Story, iso, new_story
from merekit.redaction import new_redactor
from merekit.shape import Shapes
from merekit.simulator import Simulator
from merekit.steps import Player
from merekit.stillness import watching
from merekit.target import NotThere, Target, process
from merekit.verdict import Result, Run
from merestone.plan import Case, Plan, Scenario
from merestone.semantics.verdict import Judgement, Verdict

Json = Any
Progress = Callable[[int, int, str], None]
HISTORIES = "histories"
ATTEMPTS = 5
"""How often a case is played at most, if the machine is too busy for its margin."""


@dataclass(frozen=True)
class Setting:
    """Everything a run is made of. `generated` holds the schemas and clients; `module` is what `{module}` means."""

    plan: Plan
    generated: Path
    binding: Binding
    system: str
    scenarios: tuple[Scenario, ...]
    cases: tuple[Case, ...]
    seed: int
    jobs: int | None
    out: Path
    module: str = "reference"
    file: str | None = None
    """The binding's file, as it was named: what a replay needs."""
    progress: Progress | None = None

    @property
    def target(self) -> str:
        """What is put to the test, as reports call it."""
        return self.binding.name if self.module == "reference" else f"{self.binding.name}:{self.module}"


@dataclass
class Worker:
    """One simulator and one target of its own."""

    number: int
    setting: Setting
    place: Place
    simulator: Simulator
    target: Target
    folder: Path
    digest: str
    """Of the plan."""
    measured: Calibration | None = None
    """What one worker measured counts for all."""


@dataclass(frozen=True)
class Played:
    """A case and what came of it."""

    case: Case
    history: Path
    judged: tuple[Result, ...]
    seconds: float
    attempts: int = 1


@dataclass
class Queue:
    """The cases still to be played."""

    cases: list[Case]
    played: list[Played] = field(default_factory=list)


def run(setting: Setting) -> Run:
    """Plays and judges; raises `Refused`, `NotThere` or `TooSlow` if the run cannot be made."""
    place = guard(setting.binding, setting.system)
    return asyncio.run(_run(setting, place))


def rejudge(plan: Plan, scenarios: Sequence[Scenario], history: Path, out: Path | None = None) -> Run:
    """The same verdicts from recorded histories, one file or a folder of them, with no target."""
    within = history / HISTORIES if (history / HISTORIES).is_dir() else history
    files = sorted(within.rglob("*.jsonl")) if within.is_dir() else [within]
    began, played, header = time.monotonic(), [], {}
    cases = {case.id: case for case in plan.cases}
    for file in files:
        records = read_history(file)
        header = records[0]
        if header["case"] in cases:
            wanted = [s for s in scenarios if s.case == header["case"]]
            case = cases[header["case"]]
            played.append(Played(case, file, judged(plan, case, wanted, records), 0.0))
    results = _results(scenarios, played, out or (history if history.is_dir() else history.parent))
    return Run(
        target=str(header.get("target", "none")),
        system=str(header.get("system", "none")),
        plan=digest(plan),
        suite=plan.suite,
        seed=int(header.get("seed", 0)),
        started=_now(),
        seconds=round(time.monotonic() - began, 3),
        results=results,
        **_extent(plan, str(header.get("system", "none")), header.get("implements")),
        environment={"rejudged": len(played)},
    )


def judged(plan: Plan, case: Case, scenarios: Sequence[Scenario], records: Sequence[Entry]) -> tuple[Result, ...]:
    """The verdicts on one history; a fault of the kit while it was made is an error, whatever else is in it."""
    fault = next((record for record in records[1:] if record["kind"] == "error"), None)
    if fault:
        return _errors(plan, scenarios, f"the kit failed: {fault['reason']}")
    return tuple(judge_case(plan, case, scenarios, records))


class _Extent(TypedDict):
    """How much the plan asks at the boundaries that a target implements, and at those that it does not."""

    whole: dict[str, int]
    unimplemented: dict[str, int]


def _extent(plan: Plan, system: str, implemented: Sequence[str] | None) -> _Extent:
    whole = plan.asked(system)
    left = {boundary: whole.pop(boundary) for boundary in tuple(whole) if implemented and boundary not in implemented}
    return {"whole": whole, "unimplemented": left}


def digest(plan: Plan) -> str:
    """The identity of a plan."""
    return "sha256:" + hashlib.sha256(plan.model_dump_json().encode()).hexdigest()


# ----------------------------------------------------------------------- runs


async def _run(setting: Setting, place: Place) -> Run:
    began, started = time.monotonic(), _now()
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="merestone-")))
        known = _certificates(setting)
        first = await _hire(stack, setting, place, folder, 0, known)
        calibration.check(_measured(first), setting.cases)
        count = _workers(setting, place)
        others = (_hire(stack, setting, place, folder, number, known) for number in range(1, count))
        workers = [first, *await asyncio.gather(*others)]
        for worker in workers:
            worker.measured = first.measured
        for old in (setting.out / HISTORIES).glob("*.jsonl"):
            old.unlink()
        queue = Queue(list(setting.cases))
        await asyncio.gather(*(_work(worker, queue) for worker in workers))
        results = _results(setting.scenarios, queue.played, setting.out)
        return Run(
            target=setting.target,
            system=setting.system,
            plan=digest(setting.plan),
            suite=setting.plan.suite,
            seed=setting.seed,
            started=started,
            seconds=round(time.monotonic() - began, 3),
            results=results,
            **_extent(setting.plan, setting.system, place.implements),
            environment=_environment(first, count, queue.played) | ({"binding": setting.file} if setting.file else {}),
        )


def _secret(named: str) -> str:
    """The secret that a binding names as `env:NAME`: secrets come from the environment and are never written."""
    name = named.removeprefix("env:")
    if name not in os.environ:
        raise Malformed(f"the binding takes its secret from the variable {name}, which is not set")
    return os.environ[name]


async def _hire(
    stack: AsyncExitStack, setting: Setting, place: Place, folder: Path, number: int, known: Certificates | None
) -> Worker:
    """A worker whose target is there, proven and probed."""
    own = folder / str(number)
    own.mkdir()
    others = tuple(s.name for s in setting.plan.systems if s.name != setting.system)
    simulator = Simulator(setting.plan, Shapes(setting.generated), others, certificates=known)
    if place.base and setting.binding.simulator.secret:
        simulator.secret = _secret(setting.binding.simulator.secret)
    await simulator.start(setting.binding.simulator.port if place.base else 0)
    stack.push_async_callback(simulator.stop)
    connector = aiohttp.TCPConnector(limit=0, ssl=known.calling(KIT) if known else True)
    client = await stack.enter_async_context(aiohttp.ClientSession(connector=connector))
    target = await _target(stack, setting, place, simulator, client, own)
    worker = Worker(number, setting, place, simulator, target, own, digest(setting.plan))
    if setting.binding.environment is None or setting.binding.environment.proof is None:
        raise RuntimeError("expected a binding that was guarded")
    await target.prove(setting.binding.environment.proof)
    await target.probe()
    simulator.bases[setting.system] = target.base
    if number == 0:
        worker.measured = await calibration.measure(target)
    return worker


async def _target(
    stack: AsyncExitStack,
    setting: Setting,
    place: Place,
    simulator: Simulator,
    client: aiohttp.ClientSession,
    own: Path,
) -> Target:
    if place.base:
        return Target(setting.system, place.base.rstrip("/"), client, simulator.issuer)
    if place.launch is None:
        raise RuntimeError("expected a binding that was guarded")
    peers = {system: simulator.base(system) for system in simulator.played}
    ours = process(place.launch, own, _words(setting, simulator), peers)
    stack.push_async_callback(ours.kill)
    await ours.start()
    scheme = "https" if simulator.certificates else "http"
    return Target(setting.system, f"{scheme}://127.0.0.1:{ours.words['port']}", client, simulator.issuer, ours)


def _certificates(setting: Setting) -> Certificates | None:
    """The certificates of the binding, where it has any; a folder that is not there yet is made."""
    folder = setting.binding.certificates
    if folder is None:
        return None
    try:
        found = opened(folder, {system.name: system.identity for system in setting.plan.systems})
        for name in (KIT, *sorted(found.identities.keys() - {setting.system})):
            found.calling(name)
        return found
    except Unusable as reason:
        raise Malformed(f"certificates: {reason}") from reason


def _words(setting: Setting, simulator: Simulator) -> dict[str, str]:
    """What may stand in braces in a command or variable of a binding."""
    kit = Path(merekit.__file__).resolve().parent.parent
    clients = sorted(path.resolve() for path in setting.generated.glob("*/clients/python"))
    return {
        "module": setting.module,
        "issuer": simulator.issuer.url,
        "client_id": setting.system,
        "client_secret": simulator.secret,
        "certificates": str(setting.binding.certificates or ""),
        "conformance": str(kit),
        "generated": str(setting.generated.resolve()),
        "pythonpath": os.pathsep.join(str(path) for path in (kit, *clients)),
    }


def _workers(setting: Setting, place: Place) -> int:
    if place.base:
        return 1
    return max(1, min(setting.jobs or setting.binding.limits.workers, len(setting.cases)))


def _measured(worker: Worker) -> Calibration:
    if worker.measured is None:
        raise RuntimeError("expected the first worker to have measured")
    return worker.measured


# ---------------------------------------------------------------------- cases


async def _work(worker: Worker, queue: Queue) -> None:
    """Plays one case after the other, until none is left."""
    total = len(worker.setting.cases)
    while queue.cases:
        case = queue.cases.pop(0)
        began = time.monotonic()
        recorder = await _play_in_time(worker, case)
        path = worker.setting.out / HISTORIES / file_name(case.id)
        write_history(path, recorder.header, recorder.records)
        scenarios = [s for s in worker.setting.scenarios if s.case == case.id]
        judgements = _judged_safely(worker.setting.plan, case, scenarios, [recorder.header, *recorder.records])
        seconds, attempts = round(time.monotonic() - began, 3), recorder.header["attempt"]
        queue.played.append(Played(case, path, judgements, seconds, attempts))
        if worker.setting.progress:
            worker.setting.progress(len(queue.played), total, case.id)


async def _play_in_time(worker: Worker, case: Case) -> Recorder:
    """Plays a case; again, whatever came of it, if kit or target stood still for longer than the margin meanwhile."""
    margin = _measured(worker).margin_ms
    for attempt in range(1, ATTEMPTS + 1):
        async with watching(worker.target.pid) as pulse:
            recorder = await _play(worker, case, attempt)
        steady = pulse.worst_ms <= margin
        recorder.header |= {"attempt": attempt, "stillMs": pulse.worst_ms, "steady": steady}
        if steady:
            return recorder
    recorder.add(
        "barrier", reached=False, what=f"a margin of {margin} ms: the machine stood still for {pulse.worst_ms} ms"
    )
    return recorder


async def _play(worker: Worker, case: Case, attempt: int) -> Recorder:
    """Plays one case; whatever goes wrong is a record of its history, and the next case is not harmed."""
    story = new_story(worker.setting.plan, worker.setting.seed, case.id, attempt)
    recorder = _recorder(worker, case)
    limit = worker.setting.binding.limits.case_seconds
    try:
        async with asyncio.timeout(limit):
            await _open(worker, recorder)
            await _played(worker, case, story, recorder)
    except TimeoutError:
        recorder.add("barrier", reached=False, what=f"the end of the case within {limit:g} s")
    except NotThere as reason:
        recorder.add("barrier", reached=False, what=str(reason))
    except Exception as fault:  # the boundary of a case: the others go on
        recorder.add("error", reason=_described(fault))
    await worker.simulator.end()
    return recorder


def _recorder(worker: Worker, case: Case) -> Recorder:
    setting, clock = worker.setting, ScenarioClock()
    header = {
        "format": FORMAT,
        "case": case.id,
        "plan": worker.digest,
        "suite": setting.plan.suite,
        "seed": setting.seed,
        "target": setting.target,
        "system": setting.system,
        **({"implements": list(worker.place.implements)} if worker.place.implements else {}),
        "epoch": iso(clock.epoch),
        "marginMs": _measured(worker).margin_ms,
        "verbs": sorted(worker.target.verbs),
    }
    return Recorder(header, new_redactor(setting.plan, secrets.token_hex(16)), clock)


async def _open(worker: Worker, recorder: Recorder) -> None:
    """Sees to it that the target runs and has forgotten the last case, and sets the history to its clock."""
    target = worker.target
    await _revive(target)
    if "reset" in target.verbs:
        told = await target.control("POST", "reset")
        if told.status != 204:
            await target.crash()
            await _revive(target)
            await target.control("POST", "reset")
    reading = await target.reading()
    recorder.clock.restart(time.time(), time.monotonic())
    if reading:
        recorder.clock.restart(reading.now, reading.at)
        recorder.header["marginMs"] += math.ceil(reading.unsure * 1000)
    recorder.header["epoch"] = iso(recorder.clock.epoch)


async def _revive(target: Target) -> None:
    """Starts the target again if it is not running: the last case may have left it dead."""
    ours = target.process
    if ours and (ours.running is None or ours.running.returncode is not None):
        await ours.start()


async def _played(worker: Worker, case: Case, story: Story, recorder: Recorder) -> None:
    budget = worker.setting.binding.clock.budget_seconds
    lacking = [verb for verb in case.needs if verb not in worker.target.verbs]
    waits = sum(case.waits_ms) / 1000
    for verb in lacking:
        recorder.add("refused", verb=verb, reason="the target does not offer it")
    if "clock" not in worker.target.verbs and waits > budget:
        recorder.add("refused", verb="clock", reason=f"{waits:g} s are more than the {budget:g} s the kit waits")
        lacking.append("clock")
    if lacking:
        return
    world = await worker.simulator.begin(story, recorder)
    margin = _measured(worker).margin_ms / 1000
    player = Player(case, world, worker.target, margin, budget, seen=await _last_number(worker.target))
    await player.play()


async def _last_number(target: Target) -> int:
    """Where the target's trace stands before the case: what is older is not of it."""
    if "transitions" not in target.verbs:
        return 0
    told = await target.control("GET", "transitions?after=0")
    found = told.body.get("transitions", []) if isinstance(told.body, dict) else []
    return max((int(entry["number"]) for entry in found), default=0)


def _judged_safely(
    plan: Plan, case: Case, scenarios: Sequence[Scenario], records: Sequence[Entry]
) -> tuple[Result, ...]:
    try:
        return judged(plan, case, scenarios, records)
    except Exception as fault:  # the boundary of a judgement: the others go on
        return _errors(plan, scenarios, f"the judge failed: {_described(fault)}")


def _errors(plan: Plan, scenarios: Sequence[Scenario], reason: str) -> tuple[Result, ...]:
    """The same error for each scenario."""
    requirements = {r.id: r for r in plan.requirements}
    judgement = Judgement(verdict=Verdict.ERROR, reason=reason)
    return tuple(
        Result(scenario=s, requirement=requirements[s.requirement], verdict=Verdict.ERROR, judgements=(judgement,))
        for s in scenarios
    )


# -------------------------------------------------------------------- results


def _results(scenarios: Sequence[Scenario], played: Sequence[Played], out: Path) -> tuple[Result, ...]:
    """The results in the order of the plan, whoever played them, with the place of their history below `out`."""
    found = {result.scenario.id: (case, result) for case in played for result in case.judged}
    results = []
    for scenario in scenarios:
        if scenario.id in found:
            case, result = found[scenario.id]
            place = os.path.relpath(case.history, out)
            results.append(result.model_copy(update={"history": place, "seconds": case.seconds}))
    return tuple(results)


def _environment(worker: Worker, count: int, played: Sequence[Played]) -> dict[str, str | int | float]:
    measured = _measured(worker)
    return {
        "workers": count,
        "cases": len(played),
        "casesPlayedAgain": sum(1 for case in played if case.attempts > 1),
        "roundTripMedianMs": measured.median_ms,
        "roundTripP99Ms": measured.p99_ms,
        "marginMs": measured.margin_ms,
        "load1": round(os.getloadavg()[0], 2),
        "cpus": os.cpu_count() or 0,
        "python": platform.python_version(),
        "system": platform.system(),
        "verbs": " ".join(sorted(worker.target.verbs)),
    }


def _described(fault: BaseException) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"{type(fault).__name__} at {place}: {' '.join(str(fault).split())[:300]}"


def _now() -> str:
    return iso(time.time())
