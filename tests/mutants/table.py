"""The table of mutants: `make mutants` takes each clause of `spec/` out, or weakens it, and writes `docs/proof/mutants.md`.

Ends with 1 while fewer than 95 of 100 are reported where they were injured. `--every N` looks at each Nth only, `--offset K` begins
at the Kth. With `--kept FILE` no page is written: what is said is kept in the file, and only who survived there is looked at again.
"""

import argparse
import json
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from multiprocessing import Pool
from pathlib import Path

import yaml

from merestone.checks import every_check
from merestone.prove.kept import read
from mutants import alone
from mutants.mutants import Mutant, mutants
from mutants.reports import Examiner, Report
from support import ROOT

DEMANDED = 95
HARMLESS = ROOT / "tests" / "mutants" / "harmless.yaml"
"""By kind of clause, or by boundary and kind: why its loss need not be reported, or what is still missing."""
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


def chosen(every: int, offset: int = 0) -> list[int]:
    """The number of each `every`th mutant."""
    return list(range(offset, len(_all()), every))


def examined(numbers: Sequence[int], processes: int = 2) -> Examined:
    """The mutants of these numbers with what is said of each."""
    with Pool(processes) as pool:
        reports = pool.map(_report, numbers, chunksize=4)
    return [(_all()[n], report) for n, report in zip(numbers, reports, strict=True) if report is not None]


def again(numbers: Sequence[int], kept: Path) -> Examined:
    """Look at those that the file knows no reporter of, and keep there what is said of them."""
    before: dict[str, list[list[str]]] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    settled = {name for name, (here, _) in before.items() if here}
    found = examined([n for n in numbers if _keys()[n] not in settled])
    known = dict(zip(_all(), _keys(), strict=True))
    said = {known[mutant]: [[*report.here], [*report.elsewhere]] for mutant, report in found}
    kept.write_text(json.dumps(before | said, indent=1), "utf-8")
    return found


@cache
def _keys() -> tuple[str, ...]:
    """Each mutant by what is taken out of it, wherever that stands today; of several alike also by its number among them."""
    seen: Counter[str] = Counter()
    keys = []
    for mutant in _all():
        key = f"{mutant.boundary} {mutant.kind} {mutant.change} {' '.join(sorted(mutant.names))}"
        seen[key] += 1
        keys.append(f"{key} {seen[key]}")
    return tuple(keys)


def page(found: Examined, others: alone.Said, every: int, offset: int = 0) -> str:
    """The table as Markdown; `others` says of each further rule what is said where it should speak."""
    here = sum(bool(r.here) for _, r in found)
    which = "Every clause" if every == 1 else f"Every {every}th"
    arguments = f' ARGUMENTS="--every {every} --offset {offset}"' if every > 1 else ""
    lines = [
        "# What is said of each injury of the specification",
        "",
        f"{which} of the boundaries and policies of `spec/`, taken out by itself or weakened (`tests/mutants/mutants.py`): {len(found):,} mutants, of which "
        f"**{100 * here / len(found):.1f} %** are reported where they were injured; {DEMANDED} % are demanded. Asked are the built-in rules and those of the house, and the prover where none of "
        "them speaks at the place. What the grammar demands is no mutant.",
        "",
        "A finding stands where the spec was injured if it stands in the injured declaration or in a boundary that applies the injured policy; in a line that names an "
        "operation or a message that was taken out; or on the name of a declaration, an operation or a field that what was taken out spoke of. Any other is counted as "
        "elsewhere, and is no report.",
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
        "## Who is the only one",
        "",
        *_the_only_ones(found, others),
        "",
        "## What nobody reports where it was injured",
        "",
        *_survivors(found),
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {platform.machine()}. Made by `make mutants{arguments}`.",
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


def _the_only_ones(found: Examined, others: alone.Said) -> Iterator[str]:
    """Where each rule is the only one to report something, and which are so nowhere."""
    by_mutant = _alone(found)
    by_itself = {rule for rule, codes in others.items() if codes == {rule}} - by_mutant
    built_in = {check.code for check in every_check()}
    yield (
        "A mutant only lacks something. What speaks of something that should not be there, or of what no boundary and no policy says (systems, entities, views, the "
        "landscape), is made wrong otherwise: for a built-in rule by the failing example of its page, beside the cure that stands there; for a rule of the house by the mistake "
        "in `spec/` that it is there for (`spec/rules/mistakes.yaml`)."
    )
    yield ""
    yield f"- The only one to report a mutant: {len(by_mutant)}."
    yield f"- Else the only one to report its example: {len(by_itself & built_in)}; or its mistake: {len(by_itself - built_in)}."
    together = {rule: codes - {rule} for rule, codes in others.items() if rule not in by_mutant | by_itself}
    yield f"- Never alone: {len(together)}."
    yield from (f"    - {rule}, with {', '.join(sorted(codes))}" for rule, codes in sorted(together.items()))


def _alone(found: Examined) -> set[str]:
    """The rules, without the prover's, that are the only ones to report a mutant."""
    return {code for _, r in found if len(r.rules) == 1 for code in r.here if not code.startswith("PRF")}


def _others(found: Examined) -> alone.Said:
    """What is said of the example or the mistake of each rule that no mutant needs."""
    of_house = re.findall(r"^rule (\w+)", "\n".join(sources().values()), re.M)
    said = alone.examples()
    return said | alone.mistakes(sorted({*of_house} - _alone(found)), sources())


@cache
def reasons() -> dict[str, str]:
    """Why the loss of a clause need not be reported."""
    found: dict[str, str] = yaml.safe_load(HARMLESS.read_text("utf-8"))
    return found


def _survivors(found: Examined) -> Iterator[str]:
    kinds: dict[str, list[tuple[Mutant, Report]]] = {}
    for mutant, report in found:
        if not report.here:
            kinds.setdefault(mutant.kind, []).append((mutant, report))
    for kind, survivors in sorted(kinds.items(), key=lambda item: -len(item[1])):
        yield f"- **{kind}** ({len(survivors)}): {reasons().get(kind, 'see each of them.')}"
        for mutant, report in survivors:
            own = reasons().get(f"{mutant.boundary} {kind}", "" if kind in reasons() else "No reason is given.")
            yield f"    - {_named(mutant, report)}{': ' if own else ''}{own}"


def _named(mutant: Mutant, report: Report) -> str:
    said = f" ({', '.join(report.elsewhere)}, elsewhere)" if report.elsewhere else ""
    return f"`{mutant.file}:{mutant.line}` {mutant.boundary}, {mutant.change} it{said}"


def main(arguments: Iterable[str]) -> int:
    """Look, write, and say whether enough is reported."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--kept", type=Path)
    asked = parser.parse_args([*arguments])
    numbers = chosen(asked.every, asked.offset)
    found = again(numbers, asked.kept) if asked.kept else examined(numbers)
    text = "\n".join(_survivors(found)) if asked.kept else page(found, _others(found), asked.every, asked.offset)
    if not asked.kept:
        (ROOT / "docs" / "proof" / "mutants.md").write_text(text, "utf-8")
    print(text)
    return 0 if 100 * sum(bool(r.here) for _, r in found) >= DEMANDED * len(found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
