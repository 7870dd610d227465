"""Two runs give the same bytes: in another process, with another hash seed, in another folder."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from merestone.emitters import asyncapi, control, json_schema, machines, openapi, python_client
from emitters.small import small_contract
for emitter in (asyncapi, control, json_schema, machines, openapi, python_client):
    for path, text in emitter.emit(small_contract()):
        print(path, hashlib.sha256(text.encode()).hexdigest())
"""


def run(seed: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(Path(__file__).parents[1])],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": seed},
    )
    return done.stdout


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert run("1", first) == run("2", second) != ""
