"""The examples of ten trades: nothing is wrong with them, and each compiles."""

import pytest

from merestone.compile import compile_sources
from merestone.render.terminal import render
from support import ROOT

TRADES = sorted(p.name for p in (ROOT / "docs/examples").iterdir() if p.is_dir())


def test_there_are_ten() -> None:
    assert len(TRADES) == 10


@pytest.mark.parametrize("trade", TRADES)
def test_nothing_is_wrong_with_it_and_it_compiles(trade: str) -> None:
    folder = ROOT / "docs/examples" / trade
    files = [*folder.rglob("*.mere"), *folder.rglob("*.json")]
    sources = {f.relative_to(folder).as_posix(): f.read_text("utf-8") for f in sorted(files)}
    result = compile_sources(sources)
    assert not result.diagnostics, render(result.diagnostics, sources)
    assert "plan.json" in result.files
