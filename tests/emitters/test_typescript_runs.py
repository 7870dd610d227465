"""Runs that the TypeScript client makes are those of the Python client, and a played receiver takes them."""

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from emitters.runs import compiled
from merekit.identity import LEGAL_ENTITY, TENANT
from node import needed, tsc

HERE = Path(__file__).parent / "typescript"
ROWS = [("4000", "12.50", "1.500"), ("4000", "0.1000", "2"), ("8400", "-2.60", "0.125")]
DAY = date(2026, 7, 16)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the small spec compiles to, with the TypeScript client built in place."""
    needed("typescript")
    made = tmp_path_factory.mktemp("runs")
    for path, text in compiled("http").items():
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_text(text, "utf-8")
    client = made / "Books/clients/typescript"
    done = tsc(client)
    assert done.returncode == 0, done.stdout
    return made


@pytest.fixture
def run(folder: Path) -> Iterator[Any]:
    """The run as the Python client makes it."""
    sys.path.insert(0, str(folder / "Books/clients/python"))
    try:
        client = importlib.import_module("merestone_books")
        rows = [
            client.models.PostTotalsRow(account=a, amount={"amount": m, "currency": "EUR"}, weight=w)
            for a, m, w in ROWS
        ]
        context = client.Context.begun("Shop", TENANT, LEGAL_ENTITY)
        yield client.post_totals_run(context, rows, currency="EUR", day=DAY)
    finally:
        sys.path.pop(0)
        for name in [name for name in sys.modules if name.partition(".")[0] == "merestone_books"]:
            del sys.modules[name]


@contextmanager
def simulated(folder: Path) -> Iterator[dict[str, str]]:
    """`merestone simulate --as Books`, and where it is."""
    words = ["simulate", "--as", "Books", "--generated", str(folder), "--secret", "s3cret"]
    with subprocess.Popen([sys.executable, "-m", "merestone", *words], stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            lines: list[str] = []
            while not lines or not lines[-1].startswith("ready"):
                lines.append(running.stdout.readline())
                assert lines[-1], "".join(lines)
            found = dict(line.split()[:2] for line in lines if "  http" in line)
            yield {"base": found["Books"], "issuer": found["issuer"], "secret": "s3cret"}
        finally:
            running.terminate()


def test_a_run_from_node_is_taken_decided_and_reported(folder: Path, run: Any) -> None:
    rows = [{"account": a, "amount": {"amount": m, "currency": "EUR"}, "weight": w} for a, m, w in ROWS]
    python = {"key": run.key, "rows": run.rows.decode(), "manifest": run.manifest.decode()}
    said = {"tenant": TENANT, "legalEntity": LEGAL_ENTITY, "rows": rows, "day": str(DAY), "python": python}
    with simulated(folder) as place:
        environment = os.environ | {"MADE": str(folder), "SIMULATED": json.dumps(place | said)}
        command = ["node", "--test", "--test-reporter=tap", str(HERE / "runs.test.mjs")]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    assert "\n# pass 4\n" in done.stdout
