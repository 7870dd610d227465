"""Node and the packages of `tests/tools`, which judge what merestone writes."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).parent / "tools"
REQUIRED = os.environ.get("MERESTONE_TOOLS") == "required"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
Done = subprocess.CompletedProcess[str]


def needed(*packages: str) -> None:
    """Node and these packages, or a reason why the test is skipped; where they are required that is a failure."""
    if (
        shutil.which("node")
        and shutil.which("npm")
        and all((TOOLS / "node_modules" / package).is_dir() for package in packages)
    ):
        return
    reason = "the foreign tools are not installed: run `npm ci` in tests/tools"
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)


def run(*command: str, cwd: Path = TOOLS, given: str | None = None) -> Done:
    """A command of Node or of one of the packages, by its path below `tests/tools`; `given` is its standard input."""
    return subprocess.run(
        command, input=given, capture_output=True, text=True, cwd=cwd, env=os.environ | QUIET, check=False, timeout=600
    )


def tsc(folder: Path, *arguments: str) -> Done:
    """The TypeScript compiler over the project in a folder."""
    return run(str(TOOLS / "node_modules/.bin/tsc"), "--pretty", "false", *arguments, cwd=folder)
