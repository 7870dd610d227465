"""`merestone prove`: explore every run of the boundaries, and say which promises hold in all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from merestone.cli._printing import format_option, print_diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from merestone.contract.contract import Contract
    from merestone.project import Spec
    from merestone.prove.kept import Proofs
    from merestone.prove.proof import Findings, Settings
    from merestone.prove.question import Question

    Proven = tuple[Question, Findings]

INTERRUPTED = 130


@click.command(name="prove")
@click.argument("subject", required=False)
@click.option("--spec", "path", help="The spec: a folder of .mere files, or one file. Default: the project's.")
@format_option
@click.option(
    "--at-most",
    "limits",
    multiple=True,
    metavar="FAULT=N",
    help="Allow a fault only so often. Default: any number of times.",
)
@click.option("--states", default=2_000_000, show_default=True, help="Stop a question after so many states.")
@click.option("--seconds", default=120.0, show_default=True, help="Stop a question after so long.")
@click.option("--fresh", is_flag=True, help="Prove again what is kept and current.")
@click.option("--mermaid", is_flag=True, help="Draw what breaks as sequence diagrams, instead of telling it.")
@click.pass_context
def command(
    ctx: click.Context, subject: str | None, path: str | None, form: str, limits: tuple[str, ...], states: int,
    seconds: float, fresh: bool, mermaid: bool,
) -> None:  # fmt: skip
    """Prove SUBJECT: a boundary, an operation or an invariant; without it, everything.

    Every run is looked at in which messages are lost, late, repeated or out of order, either side crashes or contradicts
    itself, files and facts are bad, and people act. FAULT is one of late, duplicate, crash, contradiction, damage, desk. What
    was proved is kept in merestone-proofs.json and taken from there until the spec changes.

    Ends with 0 if all promises hold, 1 if something was found, 4 if nothing was found but a budget cut the search.
    """
    from merestone.cli._cycles import leave_circles, look_again
    from merestone.prove.explore import Budget
    from merestone.prove.proof import Settings

    leave_circles(ctx)
    spec, contract = _understood(ctx, path, form)
    look_again()
    settings = Settings(bounds=_bounds(limits), budget=Budget(states, seconds))
    usual = settings == Settings()
    before = _kept(spec)
    proven: list[Proven] = []
    interrupted = False
    try:
        proven.extend(_proved(contract, subject, settings, before if usual and not fresh else None))
    except KeyboardInterrupt:
        interrupted = True
    if usual:
        _keep(spec, contract, before, proven)
    _say(form, spec, contract, proven, mermaid)
    if interrupted:
        click.echo("interrupted: what is not listed was not proved", err=True)
        ctx.exit(INTERRUPTED)
    ctx.exit(_status(contract, spec, proven))


def _understood(ctx: click.Context, path: str | None, form: str) -> tuple[Spec, Contract]:
    """The spec and its contract; with an error in it, shows that and ends."""
    from merestone.compile import understand
    from merestone.contract.lower import lower
    from merestone.diagnostics import has_errors
    from merestone.project import open_spec

    spec = open_spec(path)
    model, found = understand(spec.texts)
    diagnostics = spec.reported(found)
    if has_errors(diagnostics):
        print_diagnostics(form, diagnostics, spec.texts, err=True)
        click.echo("nothing was proved: mend the errors first", err=True)
        ctx.exit(1)
    return spec, lower(model)


def _bounds(limits: Iterable[str]) -> dict[str, int]:
    """`crash=2` and the like, read."""
    from merestone.diagnostics import WrongUse, nearest
    from merestone.prove.compose import FAULTS

    bounds: dict[str, int] = {}
    for limit in limits:
        found = re.fullmatch(r"([a-z]+)=([0-9]{1,2})", limit)
        if not found:
            raise WrongUse(f"`{limit}` is no limit; write a fault and a number up to 99, such as crash=2")
        if found[1] not in FAULTS:
            meant = nearest(found[1], FAULTS)
            raise WrongUse(
                f"there is no fault `{found[1]}`; "
                + (f"did you mean `{meant}`?" if meant else f"there are {', '.join(FAULTS)}")
            )
        bounds[found[1]] = int(found[2])
    return bounds


def _kept(spec: Spec) -> Proofs:
    from merestone.cli._proofs import is_whole
    from merestone.prove.kept import Proofs, read
    from merestone.prove.place import FILE

    file = spec.project.root / FILE
    return read(file.read_text("utf-8")) if is_whole(spec) and file.is_file() else Proofs()


def _keep(spec: Spec, contract: Contract, before: Proofs, proven: list[Proven]) -> None:
    """Kept beside `merestone.toml`; where there is no project, nothing is."""
    from merestone.cli._proofs import is_whole
    from merestone.files import replace_file
    from merestone.prove.kept import keep, written
    from merestone.prove.place import FILE

    if is_whole(spec):
        whole = [(q, f) for q, f in proven if all(v.answer != "cut" for v in f.verdicts)]
        replace_file(str(spec.project.root / FILE), written(keep(contract, before, whole)))


def _proved(contract: Contract, subject: str | None, settings: Settings, kept: Proofs | None) -> Iterator[Proven]:
    """Each question with its findings, the kept ones where they are current."""
    from merestone.diagnostics import WrongUse, nearest
    from merestone.prove.kept import current
    from merestone.prove.promises import questions
    from merestone.prove.side_by_side import answers

    asked = list(current(contract, kept)) if kept else [(q, None) for q in questions(contract)]
    chosen = [(q, f) for q, f in asked if subject is None or subject in q.asked_for(contract)]
    if not chosen:
        known = sorted({name for q, _ in asked for name in q.asked_for(contract)})
        meant = nearest(subject or "", known)
        advice = f"did you mean `{meant}`?" if meant else "name a boundary, a handoff or an invariant"
        raise WrongUse(f"nothing is promised of `{subject}`; {advice}")
    stale = answers(contract, [q for q, findings in chosen if not findings], settings)
    for question, findings in chosen:
        yield question, findings or next(stale)


def _say(form: str, spec: Spec, contract: Contract, proven: list[Proven], mermaid: bool) -> None:
    from merestone.prove.report import diagnostics

    found = spec.reported(diagnostics(contract, proven, spec.texts))
    if form == "text":
        from merestone.prove.table import as_table

        click.echo(as_table(proven, mermaid))
        print_diagnostics(form, found, spec.texts)
        click.echo(_summary(proven))
    elif form == "json":
        from merestone.prove.table import as_json

        click.echo(as_json(proven, found))
    else:
        print_diagnostics(form, found, spec.texts)


def _summary(proven: list[Proven]) -> str:
    counts: Mapping[str, int] = {
        a: sum(v.answer == a for _, f in proven for v in f.verdicts)
        for a in ("holds", "broken", "vacuous", "cut", "left")
    }
    total = sum(counts.values())
    rest = [f"{n} {word}" for word, n in counts.items() if n and word != "holds"]
    return f"{counts['holds']} of {total} promises hold" + (f", {', '.join(rest)}" if rest else "")


def _status(contract: Contract, spec: Spec, proven: list[Proven]) -> int:
    from merestone.prove.report import diagnostics

    codes = {d.code for d in spec.reported(diagnostics(contract, proven, spec.texts))}
    if codes - {"PRF301"}:
        return 1
    return 4 if codes else 0
