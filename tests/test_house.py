"""The house keeps its own rules: layers, types, style, no machine or registry in a tracked file."""

import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ["engine/merestone", "conformance/merekit", "conformance/reference", "conformance/defects", "conformance/hollow"]
LEAK = re.compile(
    r"pypi\.o" r"rg|pythonhosted\.o" r"rg|registry\.npmjs\.o" r"rg|deb\.debian\.o" r"rg"
    r"|(?:^|[^A-Za-z0-9_.])/(?:work/(?:main|steering|\.library)|farm/|tmp/[a-z])"
)  # fmt: skip


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=600)


def test_what_is_pinned_is_installed() -> None:
    """Else tests fail for reasons that are not theirs."""
    pinned = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split())
    installed = {d.name.lower().replace("_", "-"): d.version for d in distributions()}
    other = {n: v for n, v in pinned.items() if installed.get(n.lower().replace("_", "-"), "none") != v}
    assert not other, "run `make .venv/dev.stamp`"


def test_imports_point_down_only() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports")], cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_types_hold() -> None:
    done = _run("mypy", *OURS)
    assert done.returncode == 0, done.stdout


def test_style_holds() -> None:
    done = _run("ruff", "check", ".")
    assert done.returncode == 0, done.stdout


def test_layout_is_canonical() -> None:
    done = _run("ruff", "format", "--check", ".")
    assert done.returncode == 0, done.stdout


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    leaks = [
        f"{name}:{number}"
        for name in listed
        if not name.endswith((".min.js", ".png"))
        for number, line in enumerate((ROOT / name).read_text("utf-8", errors="replace").splitlines(), 1)
        if LEAK.search(line)
    ]
    assert not leaks


@pytest.mark.parametrize("package", ["reference", "defects", "hollow"])
def test_the_targets_know_nothing_of_engine_and_kit(package: str) -> None:
    for path in (ROOT / "conformance" / package).rglob("*.py"):
        assert not re.search(r"^\s*(from|import) (merestone|merekit)\b", path.read_text(), re.M), path


def test_no_two_test_files_share_a_name() -> None:
    """Outside a package pytest collects modules by their bare names, and refuses the second."""
    files = [f for f in (ROOT / "tests").rglob("*.py") if not (f.parent / "__init__.py").exists()]
    names = sorted(f.name for f in files if f.name != "conftest.py")
    assert sorted(set(names)) == names
