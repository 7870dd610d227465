"""Fields that are called like words of Python, of pydantic or of nobody: the package is imported without a warning, and reads them."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from emitters.python_clients import answers, client
from merestone.compile import compile_sources, understand
from merestone.contract.examples.values import message_example
from merestone.contract.lower import lower

TEXT = """module lab
system Bench "Bench" { kind other }
system Clinic "Clinic" { kind other  actors Nurse }
entity Test owned by Bench { key testId : uuid }
enum TestWord { done }
boundary Testing from Clinic to Bench version 1.0 {
  style sync command
  command OrderTest http post "/tests" {
    request   { test : reference to Test, share : decimal(2, 2), modelDump : string(1..9), copy : string(1..9)? }
    completed { test : reference to Test }
    rejected  { reason : string(1..9) }
    recovery { idempotent by test.testId forever  rejected refuse  unknown named OrderLost ask TestState every 1 min for 1 h {
      found done -> completed  absent 2 times, 1 min apart -> resend  otherwise -> repair
    } }
  }
  status query TestState http get "/tests/{idempotencyKey}" {
    answer { class : TestWord }
    recovery { notSent retry 3 times, backoff 1 s .. 5 s, then refused }
  }
  access { scope "tests" }
  ownership { Bench decides Test }
  timing { completed within 5 s  answered within 1 s  timeout means unknown }
  mutability { nothing because "identity only" }
  evidence { Bench keeps outcome for 1 years }
  recovery {
    repair by Nurse within 1 d may confirm, resend, abandon
    notSent retry 3 times, backoff 1 s .. 5 s, then refused
    throttled retry 3 times, backoff 1 s .. 5 s, then refused
    inFlight retry 3 times, backoff 1 s .. 5 s, then refused
    mismatch refuse  stale refuse  denied refuse  failed refuse  invalid refuse  expired refuse  poison refuse  conflict refuse
  }
}
"""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    made = compile_sources({"lab.mere": TEXT})
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    return dict(made.files)


@pytest.fixture(scope="module")
def folder(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("odd")
    for path, text in files.items():
        if path.startswith("Bench/clients/python/"):
            file = root / path.removeprefix("Bench/clients/python/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return root


def test_the_package_is_imported_without_a_warning(folder: Path) -> None:
    words = [sys.executable, "-W", "error", "-c", "import merestone_bench.models"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_was_found_is_read_by_its_name_on_the_wire(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "merestone_bench", raising=False)
    lab = import_module("merestone_bench")
    asked, _ = client(lab, "Bench", answers(200, {"class": "done"}))
    told = lab.Context("Clinic", "acme", "DE01", "story-1")
    settled = lab.settle(lambda: asked.test_state("key", told), lab.ASKING.order_test, pause=lambda _: None)
    assert settled.meaning == "completed"


def test_a_decimal_may_have_all_its_digits_behind_the_point(files: dict[str, str]) -> None:
    schema = yaml.safe_load(files["Bench/openapi.yaml"])["components"]["schemas"]["OrderTestRequest"]
    pattern = re.compile(schema["properties"]["share"]["pattern"])
    assert [bool(pattern.search(text)) for text in ("0.25", "-0.5", "0", "1.00", "0.255", "00.1")] == [True] * 3 + [
        False
    ] * 3
    contract = lower(understand({"lab.mere": TEXT})[0])
    request = contract.operation("OrderTest").message("request")
    assert request is not None
    assert pattern.search(message_example(contract, request)["share"])
