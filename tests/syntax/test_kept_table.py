"""The kept table of the grammar is the one that lark makes, and what is wrong with it does no harm."""

from pathlib import Path

import pytest

from merestone.syntax import table as module
from merestone.syntax.table import Table, table


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the table is kept, made once."""
    monkeypatch.setattr(module, "cache_from_source", lambda _: str(tmp_path / "cache" / "table.pyc"))
    made()
    (place,) = (tmp_path / "cache").iterdir()
    return place


def made() -> Table:
    table.cache_clear()
    return table()


def test_the_kept_table_is_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = made()
    monkeypatch.setattr(module, "grammar", lambda: pytest.fail("lark was asked again"))
    assert made() == first


def test_a_new_table_holds_plain_texts(kept: Path) -> None:
    """Lark's own names equal texts and are none: in a model, they could not be noted."""
    kept.unlink()
    new = made()
    names = [name for row in (*new.actions, *new.gotos, new.keywords) for name in row]
    names += [*new.keywords.values(), *(rule.origin for rule in new.rules)]
    assert {*map(type, names)} == {str}


@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b"no digest\n{}", b"\xff\x00"])
def test_a_table_that_is_not_whole_is_made_anew(kept: Path, content: bytes) -> None:
    whole, before = kept.read_bytes(), made()
    for broken in (content, whole[: len(whole) // 2], whole.replace(b'"start":', b'"START":')):
        kept.write_bytes(broken)
        assert made().keywords == before.keywords
        assert len(made().actions) == len(before.actions)
        assert kept.read_bytes() != broken


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(module, "cache_from_source", lambda _: str(tmp_path / "file" / "table.pyc"))
    assert made().keywords["boundary"] == "BOUNDARY"


def test_the_table_of_another_grammar_is_not_used(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = module._grammar()
    monkeypatch.setattr(module, "_grammar", lambda: text.replace('"enum"', '"choice"'))
    assert "choice" in made().keywords
    assert not kept.exists()


@pytest.fixture(autouse=True)
def _afterwards() -> object:
    yield
    table.cache_clear()
