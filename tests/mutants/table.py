"""The table of mutants: `make mutants` takes each clause of `spec/` out, or weakens it, and writes `docs/proof/mutants.md`.

Ends with 1 while fewer than 95 of 100 are reported where they were injured. `--every N` looks at each Nth only.
"""

import argparse
import platform
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from multiprocessing import Pool

import yaml

from merestone.prove.kept import read
from mutants.mutants import Mutant, mutants
from mutants.reports import Examiner, Report
from support import ROOT

DEMANDED = 95
HARMLESS = ROOT / "tests" / "mutants" / "harmless.yaml"
"""By kind of clause: why its loss need not be reported, or what is still missing."""
Examined = list[tuple[Mutant, Report]]


@cache
def sources() -> dict[str, str]:
    """The modules of `spec/`, its house rules among them."""
    return {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}


@cache
def _examiner() -> Examiner:
    return Examiner(sources(), read((ROOT / "merestone-proofs.json").read_text("utf-8")))


@cache
def _all() -> tuple[Mutant, ...]:
    return tuple(mutants(sources()))


def _report(number: int) -> Report | None:
    return _examiner().report(_all()[number])


def examined(every: int, processes: int = 2) -> Examined:
    """Each `every`th mutant with what is said of it."""
    numbers = range(0, len(_all()), every)
    with Pool(processes) as pool:
        reports = pool.map(_report, numbers, chunksize=4)
    return [(_all()[n], report) for n, report in zip(numbers, reports, strict=True) if report is not None]


def page(found: Examined, every: int) -> str:
    """The table as Markdown."""
    here = sum(bool(r.here) for _, r in found)
    which = "Every clause" if every == 1 else f"Every {every}th"
    lines = [
        "# What is said of each injury of the specification",
        "",
        f"{which} of the boundaries and policies of `spec/`, taken out by itself or weakened (`tests/mutants/mutants.py`): {len(found):,} mutants, of which "
        f"**{100 * here / len(found):.1f} %** are reported where they were injured; {DEMANDED} % are demanded. Asked are the built-in rules, where these are silent those of the house, "
        "and where these are silent too, the prover. What the grammar demands is no mutant.",
        "",
        "| clause | mutants | by a rule | by a rule of the house | by the prover | elsewhere | by nobody |",
        "|---|---:|---:|---:|---:|---:|---:|",
        *_by_kind(found),
        "",
        "## Who reports",
        "",
        "How many mutants each rule reports, and of how many it is the only one to.",
        "",
        "| rule | mutants | alone |",
        "|---|---:|---:|",
        *_by_rule(found),
        "",
        "## What nobody reports where it was injured",
        "",
        *_survivors(found),
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}. Made by `make mutants"
        + (f' ARGUMENTS="--every {every}"`.' if every > 1 else "`."),
        "",
    ]
    return "\n".join(lines)


def _by_kind(found: Examined) -> Iterator[str]:
    kinds = Counter(m.kind for m, _ in found)
    said = Counter((m.kind, _reporter(r)) for m, r in found)
    for kind, number in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        counts = (said[kind, who] or "" for who in ("rule", "house", "prover", "elsewhere", "nobody"))
        yield f"| {kind} | {number} | {' | '.join(map(str, counts))} |"
    total = Counter(_reporter(r) for _, r in found)
    counts = (total[who] for who in ("rule", "house", "prover", "elsewhere", "nobody"))
    yield f"| **all** | {len(found)} | {' | '.join(map(str, counts))} |"


def _reporter(report: Report) -> str:
    """Who reports a mutant where it was injured."""
    if not report.here:
        return "elsewhere" if report.elsewhere else "nobody"
    if any(code.startswith("PRF") for code in report.here):
        return "prover"
    return "rule" if any(code[-3:].isdecimal() for code in report.here) else "house"


def _by_rule(found: Examined) -> Iterator[str]:
    reports, alone = Counter[str](), Counter[str]()
    for _, report in found:
        reports.update(report.here)
        alone.update(report.here if len(report.rules) == 1 else ())
    yield from (f"| {rule} | {number} | {alone[rule] or ''} |" for rule, number in sorted(reports.items()))


def _survivors(found: Examined) -> Iterator[str]:
    reasons = yaml.safe_load(HARMLESS.read_text("utf-8"))
    kinds: dict[str, list[tuple[Mutant, Report]]] = {}
    for mutant, report in found:
        if not report.here:
            kinds.setdefault(mutant.kind, []).append((mutant, report))
    for kind, survivors in sorted(kinds.items(), key=lambda item: -len(item[1])):
        yield f"- **{kind}** ({len(survivors)}): {reasons.get(kind, 'no reason is given.')}"
        yield from (f"    - {_named(mutant, report)}" for mutant, report in survivors)


def _named(mutant: Mutant, report: Report) -> str:
    said = f" ({', '.join(report.elsewhere)}, elsewhere)" if report.elsewhere else ""
    return f"`{mutant.file}:{mutant.line}` {mutant.boundary}, {mutant.change} it{said}"


def main(arguments: Iterable[str]) -> int:
    """Look, write, and say whether enough is reported."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    every = parser.parse_args([*arguments]).every
    found = examined(every)
    text = page(found, every)
    (ROOT / "docs" / "proof" / "mutants.md").write_text(text, "utf-8")
    print(text)
    return 0 if 100 * sum(bool(r.here) for _, r in found) >= DEMANDED * len(found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
