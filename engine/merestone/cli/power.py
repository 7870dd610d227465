"""`merestone power`: measure whether the suite catches what is wrong, and leaves alone what is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from pathlib import Path

    from merekit.reports.power import Power
    from merekit.runner import Setting
    from merestone.plan import Plan

REFUSED = 4


@click.command(name="power")
@click.option("--defect", "defects", multiple=True, metavar="NAME", help="Only this defect; can be repeated.")
@click.option("--clean", type=click.IntRange(0), default=0, metavar="N", help="Run the clean reference N times.")
@click.option("--hollow", is_flag=True, help="Run the servers that keep no promise.")
@click.option("--generated", default="generated", show_default=True, help="The folder of the plan and the contracts.")
@click.option("--system", default="OMS", show_default=True, help="The system of the spec that the reference plays.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Cases at once. Default: as the binding says.")
@click.option("--seed", type=int, default=1, show_default=True, help="Decides every made-up value.")
@click.option("--out", metavar="FILE", help="Write the statement to FILE.json and FILE.md.")
@click.pass_context
def command(
    ctx: click.Context,
    defects: tuple[str, ...],
    clean: int,
    hollow: bool,
    generated: str,
    system: str,
    jobs: int | None,
    seed: int,
    out: str | None,
) -> None:
    """Run the suite on what must fail and on what must not, and print how it did.

    With neither --clean nor --hollow, or with --defect, the suite is run on seeded defects of the reference: each must be
    caught by the requirement that names it. Ends with 1 if a defect survives, if anything above L0 passes against a server
    that keeps no promise, or if the clean reference raises an alarm.
    """
    from datetime import UTC, datetime
    from pathlib import Path

    from merestone.cli._generated import need_kit

    need_kit()
    from merekit.binding import Refused
    from merekit.calibration import TooSlow
    from merekit.power import Wanted, measure
    from merekit.reports.power import render
    from merekit.target import NotThere

    setting = _setting(Path(generated), system, jobs, seed)
    hunt = _known(defects) if defects or not (clean or hollow) else None
    try:
        date = datetime.now(UTC).isoformat(timespec="seconds")
        power = measure(setting, Wanted(hunt, hollow, clean), date, lambda text: click.echo(text, err=True))
    except (Refused, NotThere, TooSlow) as reason:
        click.echo(f"inconclusive: {reason}", err=True)
        ctx.exit(REFUSED)
    click.echo(render(power), nl=False)
    if out:
        _write(power, Path(out))
    ctx.exit(0 if power.holds else 1)


def _setting(generated: Path, system: str, jobs: int | None, seed: int) -> Setting:
    """A clean run of everything the plan asks of `system`."""
    from merekit.binding import read_binding
    from merekit.power import CONFORMANCE
    from merekit.runner import Setting
    from merekit.selection import cases_of, select

    plan, binding = _plan(generated), read_binding(CONFORMANCE / "targets" / "reference.yaml")
    place = binding.systems.get(system)
    scenarios = select(plan, system, implemented=place.implements if place else None)
    if not scenarios:
        _wrong(f"the plan asks nothing of a system `{system}`")
    return Setting(
        plan=plan,
        generated=generated,
        binding=binding,
        system=system,
        scenarios=scenarios,
        cases=cases_of(plan, scenarios),
        seed=seed,
        jobs=jobs,
        out=generated,
    )


def _plan(generated: Path) -> Plan:
    from pydantic import ValidationError

    from merestone.plan import Plan

    try:
        return Plan.model_validate_json((generated / "plan.json").read_text("utf-8"))
    except OSError as reason:
        _wrong(f"{generated} holds no plan: {reason.strerror}; `merestone compile` writes one")
    except ValidationError as reason:
        _wrong(f"{generated / 'plan.json'} is not a plan this kit understands: {reason.errors()[0]['msg']}")


def _known(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names as modules are called; an unknown one is refused, and a known one that is near is named."""
    from merekit.defects import known_defects, named
    from merestone.cli._generated import nearest

    known = [defect.name for defect in known_defects()]
    for name in names:
        if named(name) not in known:
            _wrong(f"there is no defect `{name}`{nearest(named(name), known)}")
    return tuple(named(name) for name in names)


def _write(power: Power, out: Path) -> None:
    from merekit.reports.power import render

    stem = out.with_suffix("") if out.suffix in {".json", ".md"} else out
    stem.parent.mkdir(parents=True, exist_ok=True)
    stem.with_name(f"{stem.name}.json").write_text(power.model_dump_json(indent=2) + "\n", "utf-8")
    stem.with_name(f"{stem.name}.md").write_text(render(power), "utf-8")


def _wrong(message: str) -> NoReturn:
    from merestone.diagnostics import WrongUse

    raise WrongUse(message)
