"""`merestone prove` as it is typed: what it prints, what it ends with, and what it keeps."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from injuries import core

from merestone.cli import cli
from merestone.prove import side_by_side
from merestone.prove.compose import FAULTS
from merestone.prove.place import FILE
from merestone.prove.promises import questions
from support import contract, heed_interruptions

ROOT = Path(__file__).parent.parent.parent
CORE = ROOT / "tests" / "language" / "specs" / "core"
PROMISES = sum(len(question.promises) for question in questions(core()))
WEAK = ("until completed or abandoned", "until completed or rejected or abandoned")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own with the core of the reference specification in it."""
    shutil.copytree(CORE, tmp_path / "spec")
    (tmp_path / "merestone.toml").write_text("language = 1\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def prove(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["prove", *arguments], prog_name="merestone")


def weaken(project: Path) -> None:
    """Let the first block end with a rejection, though that opens a fallout."""
    file = project / "spec" / "billing.mere"
    file.write_text(file.read_text("utf-8").replace(*WEAK, 1), "utf-8")


def test_every_promise_of_the_reference_specification_holds_and_says_how_far(project: Path) -> None:
    shutil.rmtree(project / "spec")
    shutil.copytree(ROOT / "spec", project / "spec", ignore=shutil.ignore_patterns("rules", "tracing"))
    promises = sum(len(question.promises) for question in questions(contract()))
    result = prove()
    lines = [line for line in result.output.splitlines() if line.startswith("  ")]
    assert (result.exit_code, len(lines)) == (0, promises)
    assert all(
        line.startswith("  holds") and " states, " in line and ("nothing cut" in line or "cut at" in line)
        for line in lines
    )
    assert result.output.endswith(f"{promises} of {promises} promises hold\n")


def test_a_weak_block_is_found_at_its_clause_with_the_shortest_run(project: Path) -> None:
    weaken(project)
    result = prove("BillingActivation")
    assert result.exit_code == 1
    assert "error[PRF104]: `Order` can become `closed` while `ActivateBilling` is still open" in result.output
    assert "blocks     Order -> closed until completed or rejected or abandoned" in result.output
    run = result.output.split("is open (", 1)[1].splitlines()[1:9]
    assert [line.split("[")[0].strip() for line in run][:1] == [
        "1  OMS decides on ActivateBilling: state and message are one commit"
    ]


def test_the_run_is_drawn_if_that_is_asked_for(project: Path) -> None:
    weaken(project)
    drawn = prove("ActivateBilling", "--mermaid").output
    assert "sequenceDiagram" in drawn
    assert "Billing->>OMS: BillingActivationRejected" in drawn


def test_a_counted_fault_is_said_in_the_extent(project: Path) -> None:
    result = prove("ActivateBilling", "--at-most", "crash=1", "--at-most", "duplicate=0")
    assert result.exit_code == 0
    assert "states, cut at 1 crash, 0 duplicates" in result.output
    assert not (project / FILE).exists(), "only what nothing was taken from is kept"


def test_where_no_more_deadlines_pass_nothing_is_said_of_what_comes_about_at_last(project: Path) -> None:
    result = prove("OrderSubmission", "--at-most", "late=1", "--format", "json")
    found = {v["promise"]: v for v in json.loads(result.output)["verdicts"]}
    assert found["one-effect|SubmitOrder"]["answer"] == "holds"
    assert found["settles|SubmitOrder"]["answer"] == "cut"
    assert found["settles|SubmitOrder"]["extent"]["text"].startswith(
        "127 states, cut at 1 late or lost message; no deadline"
    )
    assert {d["code"] for d in json.loads(result.output)["diagnostics"]} == {"PRF301"}, (
        "what is counted away is not dead"
    )


def test_a_budget_that_is_spent_is_no_verdict(project: Path) -> None:
    result = prove("ActivateBilling", "--states", "500")
    assert result.exit_code == 4
    assert "warning[PRF301]: `ActivateBilling` is not proved: " in result.output
    assert "cut at 500 states" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["BilingActivation"], "nothing is promised of `BilingActivation`; did you mean `BillingActivation`?"),
        (["--at-most", "crash"], "`crash` is no limit; write a fault and a number up to 99, such as crash=2"),
        (["--at-most", "crsh=1"], "there is no fault `crsh`; did you mean `crash`?"),
    ],
)
def test_wrong_use_is_answered_with_what_to_write(project: Path, arguments: list[str], said: str) -> None:
    result = prove(*arguments)
    assert (result.exit_code, result.output) == (2, f"error: {said}\n")


def test_programs_get_every_verdict_with_its_extent_and_place(project: Path) -> None:
    weaken(project)
    document = json.loads(prove("BillingActivation", "--format", "json").output)
    broken = [v for v in document["verdicts"] if v["answer"] == "broken"]
    assert [(v["promise"], v["file"]) for v in broken] == [
        ("stays-blocked|ActivateBilling|Order closed", "spec/billing.mere"),
        ("invariant|NoCloseWhileOpen", "spec/ordering.mere"),
    ]
    assert broken[0]["extent"]["text"].startswith("all ")
    assert broken[0]["mermaid"].startswith("sequenceDiagram\n")
    assert [d["code"] for d in document["diagnostics"]] == ["PRF104", "PRF110"]


def test_a_boundary_is_proved_with_the_invariants_that_bind_it(project: Path) -> None:
    """Without its block a boundary promises less, and what it promised is missed by an invariant."""
    file = project / "spec" / "billing.mere"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"\n *blocks +Order -> closed .*", "", text, count=1), "utf-8")
    assert file.read_text("utf-8") != text
    result = prove("BillingActivation")
    assert result.exit_code == 1
    assert "`NoCloseWhileOpen` is broken by a run of" in result.output


def test_a_kept_verdict_is_not_looked_for_again_until_what_it_depends_on_changes(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = prove("BillingFacts").output
    monkeypatch.setattr(side_by_side, "answer", _unexpected)
    assert prove("BillingFacts").output == before
    file = project / "spec" / "billing.mere"
    file.write_text("// a line more\n" + file.read_text("utf-8"), "utf-8")
    assert prove("BillingFacts").exit_code == 0, "where it is written does not matter"
    file.write_text(
        file.read_text("utf-8").replace(
            "ordered by subscription.subscriptionId }", "ordered by orderLine.orderLineId }"
        ),
        "utf-8",
    )
    assert prove("BillingFacts").exit_code == 3, "it would have to be proved again"


def test_check_reports_what_is_kept_and_says_what_is_stale(project: Path) -> None:
    assert "proofs:" not in check().output, "nothing is kept yet"
    prove()
    assert check().output.endswith(f"proofs: {PROMISES} of {PROMISES} promises\n")
    weaken(project)
    stale = check()
    assert stale.exit_code == 0
    assert re.search(rf"proofs: \d+ of {PROMISES} promises; \d+ stale or new: `merestone prove`\n$", stale.output)
    prove()
    broken = check()
    assert broken.exit_code == 1
    assert "error[PRF104]" in broken.output


def check() -> Result:
    return CliRunner().invoke(cli, ["check"], prog_name="merestone")


def _unexpected(*arguments: object) -> None:
    raise AssertionError("proved again")


def test_time_that_is_spent_is_no_verdict(project: Path) -> None:
    result = prove("ActivateBilling", "--seconds", "0")
    assert result.exit_code == 4
    assert "cut at 0 s" in result.output
    assert not (project / FILE).exists(), (
        "nothing is kept of a search that was cut by another budget than the usual one"
    )


def test_a_search_that_explodes_ends_at_its_budget_in_bounded_memory(project: Path) -> None:
    """A tenth of the usual budget in a fifth of the gigabyte that the whole of it may take."""
    script = (
        "import resource, sys\n"
        "from merestone.cli import cli\n"
        f"resource.setrlimit(resource.RLIMIT_DATA, ({200 * 2**20}, {200 * 2**20}))\n"
        "cli(sys.argv[1:], prog_name='merestone')"
    )
    limits = [word for fault in FAULTS for word in ("--at-most", f"{fault}=9")]
    command = [sys.executable, "-c", script, "prove", "ActivateBilling", "--states", "200000", *limits]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=300, cwd=project, preexec_fn=heed_interruptions
    )
    assert done.returncode == 4, done.stderr[-2000:]
    assert "200,000 states" in done.stdout


def test_an_interrupted_program_tells_what_it_has_and_ends(project: Path) -> None:
    """As from a keyboard: in the middle of a search, with the verdicts of the questions before it."""
    script = (
        "import os, signal\n"
        "from merestone.cli import cli\n"
        "from merestone.prove import explore\n"
        "real, layers = explore._layer, []\n"
        "def layer(found, *rest):\n"
        "    layers.append(found.states)\n"
        "    if found.states > 2000: os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(found, *rest)\n"
        "explore._layer = layer\n"
        "cli(['prove', 'BillingActivation'], prog_name='merestone')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=300,
        cwd=project,
        preexec_fn=heed_interruptions,
    )
    assert done.returncode == 130, done.stderr[-2000:]
    assert "promises hold" in done.stdout
    assert done.stderr.endswith("interrupted: what is not listed was not proved\n")
    assert json.loads((project / FILE).read_text("utf-8"))["questions"], "and what it has is kept"


def test_an_interruption_leaves_what_was_proved_so_far(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, calls = side_by_side.answer, [0]
    monkeypatch.setattr(os, "cpu_count", lambda: 1)

    def interrupted(*arguments: object) -> object:
        calls[0] += 1
        if calls[0] == 3:
            raise KeyboardInterrupt
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(side_by_side, "answer", interrupted)
    result = prove()
    assert result.exit_code == 130
    found = re.search(r"^(\d+) of (\d+) promises hold$", result.output, re.M)
    assert found
    assert found[1] == found[2]
    assert 0 < int(found[1]) < PROMISES
    assert "interrupted: what is not listed was not proved" in result.output


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks in /proc for the processes that were begun")
def test_an_interruption_ends_every_process(project: Path) -> None:
    script = "import os; os.cpu_count = lambda: 2\nfrom merestone.cli import cli\ncli(['prove'], prog_name='merestone')"
    command = [sys.executable, "-c", script]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=project,
        start_new_session=True,
        preexec_fn=heed_interruptions,
    ) as begun:
        children = Path(f"/proc/{begun.pid}/task/{begun.pid}/children")
        until = time.monotonic() + 120
        while not (others := children.read_text().split()) and time.monotonic() < until:
            time.sleep(0.01)
        os.killpg(begun.pid, signal.SIGINT)
        out, err = begun.communicate(timeout=120)
    assert len(others) >= 1
    assert begun.returncode == 130, err[-2000:]
    assert "promises hold" in out
    assert err == "interrupted: what is not listed was not proved\n"
    assert not any(Path(f"/proc/{other}").is_dir() for other in others)


def test_it_is_the_same_from_one_process_and_from_two(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for cores in (1, 2):
        monkeypatch.setattr(os, "cpu_count", lambda cores=cores: cores)
        found.append(prove("--fresh").output)
    assert found[0] == found[1]
    assert f"{PROMISES} of {PROMISES} promises hold" in found[0]
