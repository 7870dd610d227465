"""`merestone verify`: play the plan against a running system, and say whether it keeps the spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from merekit.binding import Binding
    from merekit.defects import Defect
    from merekit.verdict import Run
    from merestone.plan import Plan, Scenario

REFUSED = 4


@click.command(name="verify")
@click.option(
    "--binding",
    "binding_file",
    metavar="FILE",
    help="Where the target is: a binding file, or a target of merestone.toml. Default: the reference OMS.",
)
@click.option("--spec", help="The spec that is compiled, unless --generated is given. Default: the project's.")
@click.option("--generated", metavar="DIR", help="Use what was compiled into this folder, and no compiler.")
@click.option("--system", help="The system of the spec that is put to the test. Default: the one that the plan asks.")
@click.option(
    "--scenario", "patterns", multiple=True, metavar="GLOB", help="Only these scenarios, requirements or cases."
)
@click.option(
    "--defect",
    metavar="NAME",
    help="Start the reference with this one thing wrong, and ask only what must catch it (--scenario '*' asks all).",
)
@click.option("--jobs", type=click.IntRange(1, 64), help="Cases at once. Default: as the binding says.")
@click.option("--seed", type=int, default=1, show_default=True, help="Decides every made-up value.")
@click.option(
    "--out", help="The folder for reports and histories. Default: reports; with --defect, a folder of its own in it."
)
@click.option("--rejudge", metavar="PATH", help="Judge a recorded history, or a folder of them, again; no target.")
@click.option("--list", "only_list", is_flag=True, help="List the scenarios that would be run, and run none.")
@click.pass_context
def command(
    ctx: click.Context,
    binding_file: str | None,
    spec: str | None,
    generated: str | None,
    system: str | None,
    patterns: tuple[str, ...],
    defect: str | None,
    jobs: int | None,
    seed: int,
    out: str | None,
    rejudge: str | None,
    only_list: bool,
) -> None:
    """Play every scenario of the spec against a system, with all its neighbours played by the kit.

    Without an argument it starts the reference OMS and tests that. Ends with 0 if the system conforms, 1 if it does not,
    2 for wrong use, 4 if nothing can be said, or if the target may not be touched.
    """
    from contextlib import ExitStack
    from pathlib import Path

    from merestone.cli._generated import compiled, need_kit, read_plan, wrong

    need_kit()
    from merekit.selection import select

    out = out or (f"reports/defects/{defect.replace('-', '_')}" if defect else "reports")
    with ExitStack() as stack:
        folder = Path(generated) if generated else compiled(ctx, spec, stack)
        plan = read_plan(folder)
        system = _asked(plan, system)
        seeded = _defect(defect)
        file = _binding(spec, binding_file)
        scenarios = select(plan, system, patterns, None if rejudge else _implemented(plan, system, file))
        if seeded and not patterns:
            scenarios = tuple(s for s in scenarios if seeded.concerns(s.requirement))
        if not scenarios:
            wrong(f"no scenario of {system} fits {', '.join(patterns)}; --list shows them all")
        if only_list:
            click.echo("\n".join(scenario.id for scenario in scenarios))
            return
        if rejudge:
            run = _rejudged(plan, scenarios, Path(rejudge))
        else:
            try:
                run = _played(plan, folder, scenarios, (file, system, seeded, jobs, seed, out))
            except _NotRun as reason:
                click.echo(str(reason), err=True)
                ctx.exit(REFUSED)
            _write(run, Path(out))
        _show(run)
        ctx.exit(run.exit_status)


def _asked(plan: Plan, system: str | None) -> str:
    """The system that is asked; says which there are if that is none of them, or if there are several to choose from."""
    from merestone.cli._generated import UNASKED, nearest, wrong

    known = sorted({requirement.system for requirement in plan.requirements})
    if not known:
        wrong(f"the plan has no scenario: {UNASKED}")
    if system is None and len(known) > 1:
        wrong(f"the plan asks several systems: name one with --system: {', '.join(known)}")
    if system is not None and system not in known:
        wrong(f"the plan asks nothing of a system `{system}`{nearest(system, known)}")
    return system or known[0]


class _NotRun(Exception):
    """The target may not be touched, or cannot be."""


def _played(
    plan: Plan,
    folder: Path,
    scenarios: Sequence[Scenario],
    options: tuple[str | None, str, Defect | None, int | None, int, str],
) -> Run:
    from pathlib import Path

    from merekit.binding import Malformed, Refused
    from merekit.calibration import TooSlow
    from merekit.runner import Setting, run
    from merekit.selection import cases_of
    from merekit.target import NotThere
    from merestone.cli._generated import wrong

    binding_file, system, defect, jobs, seed, out = options
    try:
        setting = Setting(
            plan=plan,
            generated=folder,
            binding=_read(binding_file),
            system=system,
            scenarios=tuple(scenarios),
            cases=cases_of(plan, scenarios),
            seed=seed,
            jobs=jobs,
            out=Path(out),
            module=defect.module if defect else "reference",
            file=binding_file,
            progress=_progress(),
        )
        return run(setting)
    except Malformed as reason:
        wrong(str(reason))
    except Refused as reason:
        raise _NotRun(f"refused: {reason}") from reason
    except (NotThere, TooSlow) as reason:
        raise _NotRun(f"inconclusive: {reason}") from reason


def _rejudged(plan: Plan, scenarios: Sequence[Scenario], path: Path) -> Run:
    from merekit.runner import rejudge
    from merestone.cli._generated import wrong

    if not path.exists():
        wrong(f"{path} is not there")
    try:
        return rejudge(plan, scenarios, path)
    except (ValueError, KeyError) as reason:
        wrong(f"{path} is not a history: {reason}")


def _write(run: Run, out: Path) -> None:
    from merekit import reports
    from merekit.history import read_history

    names = {result.history for result in run.results if result.history}
    reports.write(run, out, {name: read_history(out / name) for name in sorted(names)})


def _show(run: Run) -> None:
    import shutil
    import sys

    from merekit.reports import table

    width = shutil.get_terminal_size((120, 24)).columns
    click.echo(table.render(run, sys.stdout.isatty(), width), nl=False)


def _progress() -> Callable[[int, int, str], None]:
    """Tells how far the run is, on a terminal only."""
    import sys

    def tell(done: int, total: int, case: str) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            click.echo(f"\r\x1b[2K{done}/{total} {case[:80]}{end}", nl=False, err=True)

    return tell


def _binding(spec: str | None, named: str | None) -> str | None:
    """The file of a target that the project names, or the name as it is."""
    from os.path import relpath
    from pathlib import Path

    from merestone.project import project_around

    project = project_around(Path(spec or "."))
    file = project.settings.targets.get(named or "")
    return relpath(project.root / file) if file else named


def _read(file: str | None) -> Binding:
    """The binding in the file, or that of the reference; one that cannot be read is wrong use."""
    from pathlib import Path

    from merekit.binding import Malformed, read_binding
    from merestone.cli._generated import wrong

    try:
        return read_binding(Path(file) if file else _reference())
    except Malformed as reason:
        wrong(str(reason))


def _implemented(plan: Plan, system: str, file: str | None) -> tuple[str, ...] | None:
    """The boundaries that the target implements, as its binding says; None for all."""
    from merestone.cli._generated import nearest, wrong

    place = _read(file).systems.get(system)
    there = list(plan.asked(system))
    for boundary in (place.implements or ()) if place else ():
        if boundary not in there:
            wrong(
                f"systems.{system}.implements: the plan asks nothing of {system} at `{boundary}`{nearest(boundary, there)}"
            )
    return place.implements if place else None


def _reference() -> Path:
    """The binding of the reference, which lies beside the kit."""
    from pathlib import Path

    import merekit

    return Path(merekit.__file__).resolve().parent.parent / "targets" / "reference.yaml"


def _defect(name: str | None) -> Defect | None:
    """The reference with this one thing wrong."""
    from merekit.defects import known_defects, named
    from merestone.cli._generated import nearest, wrong

    if name is None:
        return None
    known = {defect.name: defect for defect in known_defects()}
    if named(name) not in known:
        wrong(f"there is no defect `{name}`{nearest(named(name), list(known))}")
    return known[named(name)]
