"""Each defect is one sentence, one requirement, and one behaviour of the reference that is replaced."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from oms_world import ROOT

FOLDER = ROOT / "conformance" / "defects"
NAMES = sorted(path.stem for path in FOLDER.glob("[!_]*.py"))
TRY_EACH = """
import json, runpy, sys
import reference.app, reference.requests, merestone_billing.calls
import reference.__main__ as program

started = []
program.main = lambda: started.append(True)

def names():
    modules = [m for n, m in sys.modules.items() if n.startswith(("reference", "merestone_billing"))]
    return {(m.__name__, name): id(value) for m in modules for name, value in vars(m).items() if callable(value)}

found = {}
for name in json.loads(sys.argv[1]):
    before = names()
    runpy.run_module("defects." + name, run_name="__main__")
    after = names()
    found[name] = [len(started), sum(before[k] != after[k] for k in before if k in after)]
    started.clear()
print(json.dumps(found))
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_defect_says_what_is_wrong_and_what_it_violates(name: str) -> None:
    module = ast.parse((FOLDER / f"{name}.py").read_text())
    sentence = ast.get_docstring(module) or ""
    assert sentence.endswith(".")
    assert "\n" not in sentence
    kills = [n.value for n in module.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "KILLS"]
    assert len(kills) == 1
    assert "/oms/" in ast.unparse(kills[0])


def test_every_defect_replaces_something_and_starts() -> None:
    clients = [str(path) for path in sorted(ROOT.glob("generated/*/clients/python"))]
    environ = os.environ | {"PYTHONPATH": os.pathsep.join([str(Path(FOLDER).parent), *clients])}
    done = subprocess.run(
        [sys.executable, "-c", TRY_EACH, json.dumps(NAMES)], capture_output=True, text=True, env=environ, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for name in NAMES:
        started, replaced = found[name]
        assert started == 1, name
        assert 1 <= replaced <= 3 or name == "believes_any_authority", (name, replaced)
