"""`merestone verify` end to end: the reference conforms, a defect is named with its clause, a bare system reaches L1."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from merekit.binding import read_binding
from merekit.defects import known_defects
from merekit.runner import Setting, run
from merekit.selection import cases_of, select
from merekit.verdict import Run
from merestone.plan import Scenario
from support import ROOT, plan

BINDING = read_binding(ROOT / "conformance" / "targets" / "reference.yaml")
IMPLEMENTED = BINDING.systems["OMS"].implements or ()
SAMPLE = ["blind_retry", "closes_while_unknown", "ignores_expiry", "racy_key", "evidence_missing_key", "lost_outbox"]
HALTED = {"oms.ActivateBilling.delay-past-accepted", "oms.CancelSubscription.delay-past-accepted"}
"""Cases with a deadline of seconds, which a halted target misses through no fault of its own."""


def told_of(found: Run, expected: set[str]) -> list[str]:
    """The scenarios with another verdict than expected, each with all that was said against it."""
    return [
        f"{r.scenario.id}: {r.verdict}: " + "; ".join(f"{j.reason} ({j.observed})" for j in r.judgements)
        for r in found.results
        if r.verdict.value not in expected
    ]


def _asked() -> tuple[Scenario, ...]:
    """The scenarios of what the reference implements."""
    return select(plan(), "OMS", implemented=IMPLEMENTED)


def _verify(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "merestone", "verify", "--generated", "generated", "--out", str(folder), *more]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("reports")
    return folder, _verify(folder)


def test_the_reference_conforms(clean: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    _, done = clean
    assert done.returncode == 0, done.stdout + done.stderr
    for boundary in ("OrderSubmission", "BillingActivation", "BillingFacts", "OrderFacts"):
        assert re.search(rf"^{boundary} .* L4$", done.stdout, re.M)


def test_the_run_leaves_json_junit_a_page_and_histories(clean: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = clean
    kept = {p.name for p in folder.iterdir()}
    assert {"run.json", "junit.xml", "report.html", "histories"} <= kept
    assert len(list((folder / "histories").glob("*.jsonl"))) == len(cases_of(plan(), _asked()))


def test_what_a_label_forbids_is_in_no_output(clean: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = clean
    secret = [m.example["requestedBy"] for o in plan().operations for m in o.messages if "requestedBy" in m.example]
    assert secret
    for path in folder.rglob("*"):
        if path.is_file():
            assert not any(word in path.read_text("utf-8") for word in secret), path.name


def test_the_same_histories_give_the_same_verdicts(clean: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = clean
    done = _verify(folder / "again", "--rejudge", str(folder / "histories"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(_asked())} scenarios" in done.stdout


def test_what_the_reference_does_not_implement_is_listed_and_counted(
    clean: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, done = clean
    told = json.loads((folder / "run.json").read_text("utf-8"))
    left = {b: n for b, n in plan().asked("OMS").items() if b not in IMPLEMENTED}
    assert left
    assert told["unimplemented"] == left
    assert len(told["results"]) + sum(left.values()) == len(plan().scenarios)
    assert all(boundary in done.stdout and boundary in (folder / "report.html").read_text("utf-8") for boundary in left)


@pytest.mark.parametrize("defect", SAMPLE)
def test_a_defect_is_found_and_the_clause_named(defect: str, tmp_path: Path) -> None:
    done = _verify(tmp_path, "--defect", defect)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(r"clause +spec/\w+\.mere:\d+", done.stdout)
    failed = [r for r in json.loads((tmp_path / "run.json").read_text())["results"] if r["verdict"] == "fail"]
    known = next(d for d in known_defects() if d.name == defect)
    assert any(known.concerns(r["requirement"]["id"]) for r in failed)


def _setting(out: Path, module: str) -> Setting:
    return Setting(
        plan=plan(),
        generated=ROOT / "generated",
        binding=BINDING,
        system="OMS",
        scenarios=_asked(),
        cases=cases_of(plan(), _asked()),
        seed=1,
        jobs=None,
        out=out,
        module=module,
    )


def test_base_url_and_channels_alone_reach_l1_and_raise_no_false_alarm(tmp_path: Path) -> None:
    found = run(_setting(tmp_path, "reference.bare"))
    assert not told_of(found, {"pass", "not observable"})
    assert [found.level(b) for b in ("OrderSubmission", "OrderFacts", "BillingFacts")] == [1, 1, 1]
    assert found.exit_status == 1


def _finding_modules_here(setting: Setting) -> Setting:
    """The same setting, whose target may be a module of this folder."""
    place = setting.binding.systems["OMS"]
    assert place.launch is not None
    path = {"PYTHONPATH": f"{place.launch.environment['PYTHONPATH']}{os.pathsep}{Path(__file__).parent}"}
    launch = place.launch.model_copy(update={"environment": path})
    systems = {"OMS": place.model_copy(update={"launch": launch})}
    return replace(setting, binding=setting.binding.model_copy(update={"systems": systems}))


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this kernel does not tell that a process stands")
def test_a_target_that_is_kept_from_running_is_never_failed(tmp_path: Path) -> None:
    setting = _finding_modules_here(_setting(tmp_path, "halting"))
    scenarios = tuple(s for s in setting.scenarios if s.case in HALTED)
    found = run(replace(setting, scenarios=scenarios, cases=cases_of(setting.plan, scenarios)))
    assert {r.scenario.case for r in found.results} == HALTED
    assert not told_of(found, {"pass", "attested", "inconclusive"})
    assert found.environment["casesPlayedAgain"]


def test_an_implementation_by_somebody_else_conforms(tmp_path: Path) -> None:
    if shutil.which("node") is None:
        missing = "Node is not here: the second implementation, in another language, cannot be started"
        if os.environ.get("MERESTONE_TOOLS") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    done = _verify(tmp_path, "--binding", "conformance/targets/second.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_defect_says_what_is_wrong_and_names_requirements_of_the_plan() -> None:
    ids = {r.id for r in plan().requirements}
    for defect in known_defects():
        assert defect.wrong.endswith("."), defect.name
        assert any(defect.concerns(i) for i in ids), defect.name
