"""The judge says of recorded histories what it said when they were recorded, without any target.

Each predicate is seen to fail on the history of a seeded defect: one that could not fail any more is found out here.
"""

import gzip
import json
import pkgutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from merekit.judge import judge_case
from merekit.verdict import Result
from merestone.semantics import expectations
from merestone.semantics.verdict import FULFILLED, Verdict
from support import ROOT, plan

HERE = Path(__file__).parent
TIMELESS = {"conforms", "distinct", "same-intent", "told-first", "unchanging", "walks"}
"""What fails only on a message or commit that is wrong whenever it comes."""
TARGET = yaml.safe_load((ROOT / "conformance/targets/reference.yaml").read_text("utf-8"))
IMPLEMENTED = frozenset(TARGET["systems"]["OMS"]["implements"])
"""What the reference was built for: only that could be recorded."""
ROWS: list[dict[str, Any]] = json.loads((HERE / "expected.json").read_text())


@cache
def _records(file: str) -> list[dict[str, Any]]:
    text = gzip.decompress((HERE / "histories" / file).read_bytes()).decode()
    return [json.loads(line) for line in text.splitlines()]


@cache
def _result(file: str, identity: str) -> Result:
    scenario = next(s for s in plan().scenarios if s.id == identity)
    case = next(c for c in plan().cases if c.id == scenario.case)
    return judge_case(plan(), case, [scenario], _records(file))[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['history'].split('.')[0]}:{r['scenario']}")
def test_a_recorded_history_has_its_verdict(row: dict[str, Any]) -> None:
    result = _result(row["history"], row["scenario"])
    pairs = zip(result.scenario.expectations, result.judgements, strict=True)
    broken = sorted({e.kind for e, j in pairs if j.verdict is Verdict.FAIL})
    assert (result.verdict, broken) == (row["verdict"], row["broken"]), [
        j for j in result.judgements if j.verdict not in FULFILLED
    ]


def test_every_scenario_passes_on_the_clean_reference() -> None:
    clean = {row["scenario"] for row in ROWS if row["history"].startswith("clean.")}
    boundary_of = {r.id: r.boundary for r in plan().requirements}
    assert clean == {s.id for s in plan().scenarios if boundary_of[s.requirement] in IMPLEMENTED}


def test_every_requirement_fails_on_a_defect() -> None:
    broken = {_result(r["history"], r["scenario"]).requirement.id for r in ROWS if r["verdict"] == Verdict.FAIL}
    assert broken == {r.id for r in plan().requirements if r.boundary in IMPLEMENTED}


def test_every_predicate_is_seen_to_fail() -> None:
    seen = set()
    for row in ROWS:
        result = _result(row["history"], row["scenario"])
        pairs = zip(result.scenario.expectations, result.judgements, strict=True)
        seen |= {e.kind.replace("-", "_") for e, j in pairs if j.verdict is Verdict.FAIL}
    assert seen >= {module.name for module in pkgutil.iter_modules(expectations.__path__)}


def test_a_history_that_lost_its_barrier_proves_no_absence() -> None:
    row = next(
        r for r in ROWS if r["history"].startswith("clean.") and r["scenario"].endswith("writes-state-and-inside@http")
    )
    records = [r for r in _records(row["history"]) if r.get("kind") != "barrier"]
    scenario = next(s for s in plan().scenarios if s.id == row["scenario"])
    case = next(c for c in plan().cases if c.id == scenario.case)
    assert judge_case(plan(), case, [scenario], records)[0].verdict is Verdict.INCONCLUSIVE


@pytest.mark.parametrize("kind", ["counts", "asks-first", "stays-out"])
def test_no_absence_is_believed_of_a_run_that_did_not_come_to_rest(kind: str) -> None:
    row = next(
        r
        for r in ROWS
        if r["history"].startswith("clean.")
        and any(e.kind == kind for e in next(s for s in plan().scenarios if s.id == r["scenario"]).expectations)
    )
    scenario = next(s for s in plan().scenarios if s.id == row["scenario"])
    case = next(c for c in plan().cases if c.id == scenario.case)
    restless = [r | {"reached": False} if r.get("kind") == "barrier" else r for r in _records(row["history"])]
    result = judge_case(plan(), case, [scenario], restless)[0]
    verdicts = {e.kind: j.verdict for e, j in zip(scenario.expectations, result.judgements, strict=True)}
    assert verdicts[kind] is Verdict.INCONCLUSIVE


@pytest.mark.parametrize(
    "row", [r for r in ROWS if r["verdict"] == Verdict.FAIL], ids=lambda r: f"{r['history']}:{r['scenario']}"
)
def test_what_a_stall_can_bring_about_is_not_believed_of_a_machine_that_stood_still(row: dict[str, Any]) -> None:
    scenario = next(s for s in plan().scenarios if s.id == row["scenario"])
    case = next(c for c in plan().cases if c.id == scenario.case)
    header, *records = _records(row["history"])
    still = judge_case(plan(), case, [scenario], [header | {"steady": False, "stillMs": 900}, *records])[0]
    broken = {e.kind for e, j in zip(scenario.expectations, still.judgements, strict=True) if j.verdict is Verdict.FAIL}
    assert broken == set(row["broken"]) & TIMELESS
    doubted = [j for j in still.judgements if j.verdict is Verdict.INCONCLUSIVE and "900 ms" in j.reason]
    assert len(doubted) >= len(set(row["broken"]) - TIMELESS)
