"""`generated/` is what the spec compiles to: nothing else, nothing less."""

from pathlib import Path

import pytest

from merestone.compile import Result, compile_sources
from merestone.project import open_spec, settled

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def result() -> Result:
    spec = settled(open_spec(str(ROOT / "spec")))
    return compile_sources(spec.texts, spec.packaging, spec.profiles)


def test_the_spec_compiles_without_a_finding(result: Result) -> None:
    assert result.diagnostics == ()


def test_every_compiled_file_is_committed_as_it_is(result: Result) -> None:
    stale = [path for path, text in result.files.items() if _read(path) != text]
    assert not stale, f"run `merestone compile`: {stale[:5]}"


def test_no_other_file_lies_in_generated(result: Result) -> None:
    lying = {p.relative_to(ROOT / "generated").as_posix() for p in (ROOT / "generated").rglob("*") if p.is_file()}
    left_over = {path for path in lying if "__pycache__" not in path} - set(result.files) - {"manifest.json"}
    assert not left_over


def _read(path: str) -> str | None:
    file = ROOT / "generated" / path
    return file.read_text("utf-8") if file.exists() else None
