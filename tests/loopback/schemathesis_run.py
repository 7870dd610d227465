"""Schemathesis over the played systems: one process for each document, and what it said as values. `make schemathesis` keeps a table."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loopback.playing import Played, contract, playing, systems

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "served.md"
TOOL = Path(sys.executable).parent / "schemathesis"
MARK, END = "<!-- schemathesis -->", "<!-- end of schemathesis -->"
Json = Any


@dataclass(frozen=True)
class Run:
    """What came of one document: operations, test cases, and each failure as one line."""

    system: str
    operations: int
    cases: int
    failures: tuple[str, ...]
    printed: str


def asked(played: Played, system: str, examples: int, *options: str) -> Run:
    """Asks a played system, with so many random requests for each operation and phase."""
    with tempfile.TemporaryDirectory() as folder:
        document, report = Path(folder) / "openapi.json", Path(folder) / "report.json"
        document.write_text(json.dumps(_with_bearer(contract(system))), "utf-8")
        command = [str(TOOL), "--config-file", str(HERE / "schemathesis.toml"), "run", str(document)]
        command += ["--url", played.simulator.base(system), "--max-examples", str(examples), "--no-color"]
        command += ["--continue-on-failure", "--suppress-health-check", "too_slow", "--report-json-path", str(report)]
        command += options
        done = subprocess.run(
            command,
            env=os.environ | _told(played, system),
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
        if done.returncode not in (0, 1) or not report.exists():
            raise RuntimeError(f"expected a report of {system}:\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return _run(system, json.loads(report.read_text("utf-8")), done.stdout)


def _with_bearer(document: Json) -> Json:
    """The document whose scheme says how a token is carried, not how it is got: else the tool tries no other token."""
    bearer = {"oauth2": {"type": "http", "scheme": "bearer"}}
    return {**document, "components": {**document["components"], "securitySchemes": bearer}}


def _told(played: Played, system: str) -> dict[str, str]:
    return {
        "PLAYED_SYSTEM": system,
        "PLAYED_ISSUER": played.simulator.issuer.url,
        "PLAYED_SECRET": played.simulator.secret,
        "PLAYED_NOW": str(played.world.recorder.clock.moment()),
        "SCHEMATHESIS_HOOKS": "loopback.hooks",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


def _run(system: str, report: Json, printed: str) -> Run:
    failures = [
        f"{one.get('title', one)}: {', '.join(one.get('operations', ()))}"
        for one in (*report["failures"], *report["errors"])
    ]
    return Run(system, report["operations"]["tested"], report["test_cases"]["generated"], tuple(failures), printed)


# ------------------------------------------------------------------- the page


def main(arguments: list[str]) -> int:
    """Asks every system, or those that are named, and writes the table of all into the page."""
    examples = 5
    with playing() as played:
        runs = [asked(played, system, examples) for system in arguments or systems() if contract(system)["paths"]]
    for run in runs:
        sys.stdout.write(f"{run.system}: {run.cases} cases, {len(run.failures)} failures\n")
        sys.stdout.write("" if not run.failures else run.printed)
    if not arguments:
        PAGE.write_text(written(PAGE.read_text("utf-8"), _table(runs, examples)), "utf-8")
    return 1 if any(run.failures for run in runs) else 0


def written(page: str, table: str) -> str:
    """The page with this table between its marks."""
    before, _, rest = page.partition(MARK)
    return f"{before}{MARK}\n{table}{END}{rest.partition(END)[2]}"


def _table(runs: list[Run], examples: int) -> str:
    lines = ["| system | operations | requests | findings |", "|---|---|---|---|"]
    lines += [f"| {run.system} | {run.operations} | {run.cases:,} | {len(run.failures)} |" for run in runs]
    total = sum(run.operations for run in runs), sum(run.cases for run in runs), sum(len(run.failures) for run in runs)
    lines += [f"| **all** | {total[0]} | {total[1]:,} | {total[2]} |", ""]
    told = f"At most {examples} random requests for each operation beside the systematic ones. Made by `make schemathesis`."
    return "\n".join([*lines, told, ""])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
