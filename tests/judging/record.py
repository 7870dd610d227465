"""Records the corpus of histories anew: `python tests/judging/record.py`, when a case or the history's format has changed.

With `--missing` only what is new is recorded: scenarios without a clean history, and defects without any.

The clean reference for every case, and for every seeded defect one history for each requirement that it breaks. The verdicts in
`expected.json` are those the judge gave when it was recorded, and were looked at: a clean history is fulfilled, a defect fails.
"""

import gzip
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from merekit.binding import read_binding
from merekit.defects import known_defects
from merekit.runner import Setting, run
from merekit.selection import cases_of, select
from merekit.verdict import Result
from merestone.plan import Plan
from merestone.semantics.verdict import FULFILLED, Verdict

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
HISTORIES = HERE / "histories"

Row = dict[str, str | list[str]]


def main() -> None:
    """Record everything, or what is missing, and say what is not as it should be."""
    kept: list[Row] = json.loads((HERE / "expected.json").read_text()) if "--missing" in sys.argv else []
    generated = ROOT / "generated"
    plan = Plan.model_validate_json((generated / "plan.json").read_text("utf-8"))
    if not kept:
        shutil.rmtree(HISTORIES, ignore_errors=True)
    HISTORIES.mkdir(exist_ok=True)
    recorded = {str(row["scenario"]) for row in kept if str(row["history"]).startswith("clean.")}
    broken_by = {str(row["history"]).partition(".")[0] for row in kept}
    with TemporaryDirectory() as folder:
        binding = read_binding(ROOT / "conformance" / "targets" / "reference.yaml")
        scenarios = select(plan, "OMS", (), binding.systems["OMS"].implements)
        clean = Setting(plan=plan, generated=generated, binding=binding, system="OMS", scenarios=scenarios,
                        cases=cases_of(plan, scenarios), seed=1, jobs=None, out=Path(folder))  # fmt: skip
        new = tuple(s for s in scenarios if s.id not in recorded)
        rows = kept + _clean(replace(clean, scenarios=new, cases=cases_of(plan, new)))
        for defect in (d for d in known_defects() if d.name not in broken_by):
            concerned = tuple(s for s in scenarios if defect.concerns(s.requirement))
            setting = replace(clean, scenarios=concerned, cases=cases_of(plan, concerned), module=defect.module)
            rows += _broken(setting, defect.name)
    (HERE / "expected.json").write_text(json.dumps(rows, indent=1) + "\n")


def _clean(setting: Setting) -> list[Row]:
    rows = []
    for result in run(setting).results:
        if result.verdict not in FULFILLED:
            sys.exit(f"the clean reference does not fulfil {result.scenario.id}: {result.verdict}")
        rows.append(_kept(setting, result, f"clean.{result.scenario.case}"))
    return rows


def _broken(setting: Setting, defect: str) -> list[Row]:
    """One history for each requirement broken, and for each predicate that breaks it."""
    rows: list[Row] = []
    seen: set[tuple[str, str]] = set()
    for result in run(setting).results:
        failing = {(result.requirement.id, kind) for kind in broken(result)}
        if result.verdict is Verdict.FAIL and not failing <= seen:
            seen |= failing
            rows.append(_kept(setting, result, f"{defect}.{result.scenario.case}"))
    print(f"{defect}: {len({r for r, _ in seen})} requirements broken", flush=True)
    return rows


def _kept(setting: Setting, result: Result, name: str) -> Row:
    source = setting.out / (result.history or "")
    file = f"{name}.jsonl.gz"
    (HISTORIES / file).write_bytes(gzip.compress(source.read_bytes(), mtime=0))
    return {"history": file, "scenario": result.scenario.id, "verdict": result.verdict.value, "broken": broken(result)}


def broken(result: Result) -> list[str]:
    """The predicates that failed, by name."""
    pairs = zip(result.scenario.expectations, result.judgements, strict=True)
    return sorted({e.kind for e, j in pairs if j.verdict is Verdict.FAIL})


if __name__ == "__main__":
    main()
