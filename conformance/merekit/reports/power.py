"""The power statement: how well the suite tells right from wrong, as a document for machines and one for people."""

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

FORMAT = "merestone.power/1"

Outcome = Literal["killed", "spared", "survived", "killed by another", "unclear"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Machine(_Part):
    """Where it was measured."""

    cores: int
    memory_gib: float
    python: str
    system: str


class Kill(_Part):
    """One requirement against the defect it must catch. `by`: the scenarios that failed, whosever they are.

    `spared`: the defect names a family of requirements, and another of them caught it.
    """

    requirement: str
    clause: str
    defect: str
    outcome: Outcome
    by: tuple[str, ...] = ()
    reason: str = ""


class Empty(_Part):
    """A server that keeps no promise, over the whole plan. `passed`: what passed above L0, and must not."""

    server: str
    scenarios: int
    levels: dict[str, int | None]
    passed: tuple[str, ...]
    seconds: float


class Alarm(_Part):
    """A scenario that the clean reference did not fulfil in one of its runs."""

    run: int
    scenario: str
    verdict: str
    reason: str


class Clean(_Part):
    """Repeated runs of the clean reference. Loads are those of the last minute, before the runs and at their worst."""

    runs: int
    scenarios: int
    alarms: tuple[Alarm, ...]
    workers: int
    seconds: tuple[float, ...]
    load_before: float
    load_worst: float

    @property
    def accusations(self) -> tuple[Alarm, ...]:
        """The alarms that accuse the reference of what it did not do; an inconclusive verdict accuses nobody."""
        return tuple(alarm for alarm in self.alarms if alarm.verdict != "inconclusive")


class Power(_Part):
    """Everything that was measured; what was not asked for is None.

    `undefended` are the requirements that no defect's `KILLS` names; `strays` the defects whose `KILLS` names nothing of the plan.
    """

    format: str = FORMAT
    date: str
    machine: Machine
    plan: str
    suite: str
    seed: int
    seconds: float
    requirements: int = 0
    kills: tuple[Kill, ...] | None = None
    undefended: tuple[str, ...] = ()
    unshown: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
    empty: tuple[Empty, ...] | None = None
    clean: Clean | None = None

    @property
    def holds(self) -> bool:
        """Whether every requirement has a defect and kills it, nothing empty passes, and no alarm is false."""
        killed = all(kill.outcome in {"killed", "spared"} for kill in self.kills or ())
        empty = not any(server.passed for server in self.empty or ())
        sound = not (self.undefended or self.unshown or self.strays)
        return killed and empty and sound and not (self.clean and self.clean.accusations)


def render(power: Power) -> str:
    """The statement as Markdown."""
    blocks = [
        "# Power of the suite",
        "How well the conformance suite tells right from wrong, as measured by `merestone power`.",
        _table(("measured", ""), _circumstances(power)),
    ]
    if power.kills is not None:
        blocks += _killing(power, power.kills)
    if power.empty is not None:
        blocks += _emptiness(power.empty)
    if power.clean is not None:
        blocks += _cleanness(power.clean)
    return "\n\n".join(block for block in blocks if block) + "\n"


def _circumstances(power: Power) -> Iterator[tuple[str, ...]]:
    machine = power.machine
    yield "date", power.date
    yield "machine", f"{machine.cores} cores, {machine.memory_gib:g} GiB, {machine.system}, Python {machine.python}"
    yield "plan", f"`{power.plan}`"
    yield "suite", power.suite
    yield "seed", str(power.seed)
    yield "took", f"{power.seconds:.0f} s"


def _killing(power: Power, kills: Sequence[Kill]) -> Iterator[str]:
    """The kill matrix, then what is wrong with the suite itself."""
    yield "## Kill matrix"
    fallen = {kill.defect for kill in kills if kill.outcome == "killed"}
    shown = {kill.requirement for kill in kills if kill.outcome == "killed"}
    yield (
        f"{len(fallen)} of {len({kill.defect for kill in kills})} defects killed; {len(shown)} of {power.requirements} "
        "requirements seen to fail. A pair is *killed* if, with the defect, a scenario of that requirement fails which does "
        "not fail on the clean reference; *spared* if the defect names a family of requirements and another of them caught it."
    )
    heads = ("requirement", "clause", "defect", "outcome", "by")
    yield _table(heads, ((_code(k.requirement), _code(k.clause), _code(k.defect), _outcome(k), _by(k)) for k in kills))
    yield _faults("Requirements without a defect: nothing shows that they can fail", power.undefended)
    yield _faults("Requirements that none of their defects made fail", power.unshown)
    yield _faults("Defects whose `KILLS` names no requirement of the plan", power.strays)


def _outcome(kill: Kill) -> str:
    return kill.outcome if kill.outcome in {"killed", "spared"} else f"**{kill.outcome}**"


def _by(kill: Kill) -> str:
    names = [name.removeprefix(f"{kill.requirement}/") for name in kill.by]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return ", ".join(_code(name) for name in names[:2]) + more if names else kill.reason


def _faults(title: str, names: Sequence[str]) -> str:
    return f"{title}:\n\n" + "\n".join(f"- {_code(name)}" for name in names) if names else ""


def _emptiness(servers: Sequence[Empty]) -> Iterator[str]:
    yield "## Servers that keep no promise"
    rows = ((server.server, str(server.scenarios), str(len(server.passed)), _levels(server)) for server in servers)
    yield _table(("server", "scenarios", "passed above L0", "levels reached"), rows)
    for server in servers:
        yield _faults(f"Passed against `{server.server}`, and must not", server.passed)


def _levels(server: Empty) -> str:
    return ", ".join(f"{name} {'none' if level is None else f'L{level}'}" for name, level in server.levels.items())


def _cleanness(clean: Clean) -> Iterator[str]:
    yield "## False alarms"
    ordered = sorted(clean.seconds)
    rows = (
        ("runs of the clean reference", str(clean.runs)),
        ("scenarios judged", str(clean.scenarios)),
        ("false alarms", str(len(clean.accusations))),
        (
            "inconclusive, for want of a machine that stands still no longer than the margin",
            str(len(clean.alarms) - len(clean.accusations)),
        ),
        ("cases at once", str(clean.workers)),
        ("seconds for a run", f"{ordered[0]:.1f} to {ordered[-1]:.1f}, median {ordered[len(ordered) // 2]:.1f}"),
        ("load average (1 min)", f"{clean.load_before:.2f} before, {clean.load_worst:.2f} at its worst"),
    )
    yield _table(("measured", ""), rows)
    alarms = ((str(a.run), _code(a.scenario), a.verdict, a.reason) for a in clean.alarms)
    yield _table(("run", "scenario", "verdict", "reason"), alarms) if clean.alarms else ""


def _code(text: str) -> str:
    return f"`{text}`"


def _table(heads: Sequence[str], rows: Iterator[tuple[str, ...]] | Sequence[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
