"""Whether the measurement of the suite's power would notice a suite without any."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
import yaml
from click.testing import CliRunner
from every_verdict import RUN

from merekit.binding import read_binding
from merekit.power import CONFORMANCE, Defect, Wanted, judged, measure
from merekit.reports.power import Alarm, Clean, Empty, Kill, Machine, Power, render
from merekit.runner import Setting
from merekit.selection import cases_of, select
from merestone.cli import cli
from merestone.plan import Plan
from merestone.semantics.verdict import Verdict

GENERATED = CONFORMANCE.parent / "generated"
DEFECT = Defect("closes_while_open", "It closes while open.", ())
BLOCKED = "BillingActivation/OMS/recovery.closure-blocked"
POWER = Power(
    date="2026-11-24T02:00:00+00:00",
    machine=Machine(cores=2, memory_gib=23.5, python="3.11.7", system="Linux"),
    plan="sha256:1",
    suite="0.1.0",
    seed=1,
    seconds=3.0,
)


def kill(outcome: str) -> Kill:
    return Kill.model_validate({"requirement": "r", "clause": "spec/a.mere:1", "defect": "d", "outcome": outcome})


def requirement(id_: str):  # type: ignore[no-untyped-def]
    return next(result.requirement for result in RUN.results if result.requirement.id == id_)


# ------------------------------------------------------------------ what counts as a kill


def test_a_defect_is_killed_by_the_requirement_that_fails_with_it() -> None:
    found = judged(requirement(BLOCKED), DEFECT, RUN, frozenset())
    assert found.outcome == "killed"
    assert [name.removeprefix(f"{BLOCKED}/") for name in found.by] == [
        "lost-request/operator@http",
        "lost-response-after-effect/operator@http",
    ]


def test_what_fails_on_the_clean_reference_too_kills_nothing() -> None:
    clean = frozenset(r.scenario.id for r in RUN.results if r.verdict is Verdict.FAIL)
    assert judged(requirement(BLOCKED), DEFECT, RUN, clean).outcome == "unclear"


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("OrderSubmission/OMS/ownership.decides-order-status", "survived"),
        ("OrderSubmission/OMS/recovery.same-key", "unclear"),
        ("BillingActivation/OMS/evidence.keeps", "unclear"),
        ("OrderFacts/OMS/timing.delivered", "unclear"),
    ],
)
def test_only_a_failure_kills(name: str, outcome: str) -> None:
    assert judged(requirement(name), DEFECT, RUN, frozenset()).outcome == outcome


def test_a_target_that_does_not_start_is_no_kill() -> None:
    found = judged(requirement(BLOCKED), DEFECT, "the target ended before it listened", frozenset())
    assert (found.outcome, found.reason) == ("unclear", "the target ended before it listened")


# ------------------------------------------------------------------ the statement


@pytest.mark.parametrize(
    ("holds", "measured"),
    [
        (True, {"kills": (kill("killed"),)}),
        (False, {"kills": (kill("killed"), kill("survived"))}),
        (False, {"kills": (kill("killed by another"),)}),
        (False, {"kills": (kill("unclear"),)}),
        (True, {"kills": (kill("killed"), kill("spared"))}),
        (False, {"kills": (kill("killed"),), "unshown": ("r",)}),
        (False, {"kills": (kill("killed"),), "strays": ("lonely",)}),
        (False, {"kills": (kill("killed"),), "undefended": ("other",)}),
        (False, {"empty": (Empty(server="echo", scenarios=9, levels={}, passed=("s",), seconds=1.0),)}),
        (True, {"empty": (Empty(server="echo", scenarios=9, levels={}, passed=(), seconds=1.0),)}),
    ],
)
def test_the_statement_holds_only_if_nothing_slips_through(holds: bool, measured: dict[str, object]) -> None:
    assert POWER.model_copy(update=measured).holds is holds


def test_one_false_alarm_is_enough() -> None:
    clean = Clean(runs=2, scenarios=4, alarms=(), workers=4, seconds=(1.0, 2.0), load_before=0.1, load_worst=1.0)
    assert POWER.model_copy(update={"clean": clean}).holds
    alarm = Alarm(run=2, scenario="s", verdict="fail", reason="wrong")
    told = POWER.model_copy(update={"clean": clean.model_copy(update={"alarms": (alarm,)})})
    assert not told.holds
    assert "| 2 | `s` | fail | wrong |" in render(told)


def test_an_inconclusive_run_accuses_nobody_but_is_told() -> None:
    alarm = Alarm(run=2, scenario="s", verdict="inconclusive", reason="slow")
    clean = Clean(runs=2, scenarios=4, alarms=(alarm,), workers=4, seconds=(1.0, 2.0), load_before=0.1, load_worst=1.0)
    told = POWER.model_copy(update={"clean": clean})
    assert told.holds
    assert "| 2 | `s` | inconclusive | slow |" in render(told)


def test_the_statement_names_what_the_suite_itself_lacks() -> None:
    text = render(
        POWER.model_copy(update={"kills": (kill("survived"),), "undefended": ("a/b/c",), "strays": ("lonely",)})
    )
    assert "| `r` | `spec/a.mere:1` | `d` | **survived** |  |" in text
    assert "nothing shows that they can fail:\n\n- `a/b/c`" in text
    assert "Defects whose `KILLS` names no requirement of the plan:\n\n- `lonely`" in text


def test_the_statement_says_where_and_when_it_was_measured() -> None:
    text = render(POWER)
    assert "| machine | 2 cores, 23.5 GiB, Linux, Python 3.11.7 |" in text
    assert "| plan | `sha256:1` |" in text
    assert Power.model_validate_json(POWER.model_dump_json()) == POWER


# ------------------------------------------------------------------ the servers that keep no promise


@contextmanager
def served(name: str) -> Iterator[str]:
    """One of the servers, started as the kit starts it."""
    told = ["--port", "0", "--database", "x", "--environment", "test", "--issuer", "http://i", "--peer", "CPQ=http://c"]
    told += ["--client-id", "OMS", "--client-secret", "s"]
    process = subprocess.Popen(
        [sys.executable, "-m", f"hollow.{name}", *told], cwd=CONFORMANCE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().removeprefix("ready ").strip()
    finally:
        process.kill()
        process.communicate()


def ask(url: str, body: object | None = None) -> tuple[int, object]:
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(url, data, {"Content-Type": "application/json"}), timeout=10) as answer:
        text = answer.read()
        return answer.status, json.loads(text) if text else None


@pytest.mark.parametrize("name", ["hollow", "echo", "static"])
def test_each_server_names_its_environment(name: str) -> None:
    with served(name) as base:
        assert ask(f"{base}/merestone/environment") == (200, {"environmentClass": "test", "system": "OMS"})


def test_the_hollow_server_says_yes_and_the_echo_says_what_it_hears() -> None:
    with served("hollow") as base:
        assert ask(f"{base}/productOrder", {"a": 1}) == (200, {})
    with served("echo") as base:
        assert ask(f"{base}/productOrder", {"a": 1}) == (200, {"a": 1})


def test_the_static_server_answers_every_documented_path_as_the_contract_says() -> None:
    contract = yaml.safe_load((GENERATED / "OMS" / "openapi.yaml").read_text("utf-8"))
    with served("static") as base:
        for path, operations in contract["paths"].items():
            url = base + re.sub(r"\{[^}]+\}", "abc", path)
            status, body = ask(url, {} if "post" in operations else None)
            said = operations.get("post") or operations["get"]
            assert str(status) in said["responses"]
            assert (body is None) is ("content" not in said["responses"][str(status)])


# ------------------------------------------------------------------ the measurement itself


def setting(out: Path, *patterns: str) -> Setting:
    plan = Plan.model_validate_json((GENERATED / "plan.json").read_text("utf-8"))
    binding = read_binding(CONFORMANCE / "targets" / "reference.yaml")
    scenarios = select(plan, "OMS", patterns, binding.systems["OMS"].implements)
    return Setting(plan, GENERATED, binding, "OMS", scenarios, cases_of(plan, scenarios), 1, 2, out)


def test_nothing_behavioural_passes_against_a_server_that_keeps_no_promise(tmp_path: Path) -> None:
    """Nearly all of it is waiting in vain, which many do at once."""
    told: list[str] = []
    found = measure(replace(setting(tmp_path), jobs=4), Wanted(None, True, 0), "today", told.append)
    assert len(told) == 3
    assert [(server.server, server.passed) for server in found.empty or ()] == [
        ("hollow", ()),
        ("echo", ()),
        ("static", ()),
    ]
    assert all(server.scenarios for server in found.empty or ())


def test_a_name_that_is_no_defect_is_wrong_use() -> None:
    done = CliRunner().invoke(cli, ["power", "--defect", "no-such-thing"])
    assert done.exit_code == 2
    assert "there is no defect `no-such-thing`" in done.output


def test_a_folder_without_a_plan_is_wrong_use(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["power", "--hollow", "--generated", str(tmp_path)])
    assert done.exit_code == 2
    assert "holds no plan" in done.output


def test_a_seeded_defect_is_hunted_with_the_scenarios_of_its_requirement_only(tmp_path: Path) -> None:
    told: list[str] = []
    stale = setting(tmp_path, "billing-facts/oms/timing.stale")
    found = measure(stale, Wanted(("never_stale",), False, 0), "today", told.append)
    assert [(k.requirement, k.defect, k.outcome) for k in found.kills or ()] == [
        ("billing-facts/oms/timing.stale", "never_stale", "killed")
    ]
    assert found.holds


def test_a_clean_run_that_raises_no_alarm_is_told_with_the_load_it_was_made_under(tmp_path: Path) -> None:
    stale = setting(tmp_path, "billing-facts/oms/timing.stale")
    clean = measure(stale, Wanted(None, False, 2), "today", [].append).clean
    assert clean is not None
    assert (clean.runs, clean.alarms, len(clean.seconds)) == (2, (), 2)
    assert clean.load_worst >= clean.load_before
