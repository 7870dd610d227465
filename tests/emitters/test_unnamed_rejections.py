"""A rejection that the spec gives no name of its own has the one of its exception, and each is what it is."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from emitters.python_clients import MYPY, client, problem
from merestone.compile import compile_sources

TEXT = """module lab
system Lab "Lab" { kind other }
system Clinic "Clinic" { kind other  actors Nurse }
enum Refusal { noSample, wrongTube }
entity Test owned by Lab { key testId : uuid }
boundary Testing from Clinic to Lab version 1.0 {
  style sync command
  command OrderTest http post "/tests" {
    request   { test : reference to Test }
    completed { test : reference to Test }
    rejected  { reason : Refusal }
    recovery { idempotent by test.testId forever  rejected refuse  unknown named OrderLost ask TestState every 1 min for 1 h {
      found done -> completed  absent 2 times, 1 min apart -> resend  otherwise -> repair
    } }
  }
  query TestState http get "/tests/{idempotencyKey}" { answer { state : TestWord }  recovery { notSent retry 3 times, backoff 1 s .. 5 s, then refused } }
  access { scope "tests" }
  ownership { Lab decides Test }
  timing { completed within 5 s  answered within 1 s  timeout means unknown }
  mutability { nothing because "identity only" }
  evidence { Lab keeps outcome for 1 years }
  recovery {
    repair by Nurse within 1 d may confirm, resend, abandon
    notSent retry 3 times, backoff 1 s .. 5 s, then refused
    throttled retry 3 times, backoff 1 s .. 5 s, then refused
    inFlight retry 3 times, backoff 1 s .. 5 s, then refused
    mismatch refuse
    stale refuse
    denied refuse
    failed refuse
    invalid refuse
    expired refuse
    poison refuse
    conflict refuse
  }
}
enum TestWord { done }
"""
USES = """
from merestone_lab import LabClient, OrderTestRejected

def refused(rejection: OrderTestRejected) -> str:
    return rejection.message.reason
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = compile_sources({"lab.mere": TEXT})
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    root = tmp_path_factory.mktemp("unnamed")
    for path, text in made.files.items():
        if path.startswith("Lab/clients/python/"):
            file = root / path.removeprefix("Lab/clients/python/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    (root / "mypy.ini").write_text(MYPY)
    (root / "uses.py").write_text(USES)
    return root


def test_the_exception_holds_the_message(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    lab = import_module("merestone_lab")
    asked, _ = client(lab, "Lab", problem(422, "rejected", reason="noSample"))
    request = lab.models.OrderTestRequest(
        test=lab.models.TestReference(entity="Test", test_id="5f0a3c1e-8a2b-4c7d-9e10-2b4c6d8e0f12")
    )
    with pytest.raises(lab.OrderTestRejected) as refusal:
        asked.order_test(request, lab.Context("Clinic", "acme", "DE01", "story-1"))
    assert refusal.value.message == lab.models.OrderTestRejected(reason="noSample")


def test_the_package_passes_mypy(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "uses.py", "merestone_lab"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
