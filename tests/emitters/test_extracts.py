"""A system's folder is made from what concerns the system, and nothing is lost by that; what was made of the same is not made again."""

from pathlib import Path

import pytest
from click.testing import CliRunner

import support
from merestone.cli import cli
from merestone.compile import portions, understand
from merestone.contract.contract import Contract
from merestone.contract.extract import digest, extract
from merestone.contract.lower import lower
from merestone.contract.traffic import own_systems
from merestone.emitters import asyncapi, machines, openapi, typescript_client
from merestone.files import write_all

OF_SYSTEMS = (asyncapi, machines, openapi, typescript_client)
"""The control API shows an operation of the system where it has one, and is not the same."""


@pytest.mark.parametrize("emitter", OF_SYSTEMS, ids=lambda e: e.__name__.rsplit(".", 1)[-1])
def test_nothing_is_lost_by_an_extract(reference: Contract, emitter: object) -> None:
    emit = emitter.emit  # type: ignore[attr-defined]
    whole = dict(emit(reference))
    parts = {path: text for name in own_systems(reference) for path, text in emit(extract(reference, name))}
    assert [path for path in whole if parts.get(path) != whole[path]] == []
    assert parts.keys() == whole.keys()


def test_a_change_elsewhere_leaves_an_extract_alone() -> None:
    before, text = support.reference_spec(), "what its asset is called"
    changed = before | {"spec/tax.mere": before["spec/tax.mere"].replace("B09", text)}
    assert changed != before
    one, other = (lower(understand(texts)[0]) for texts in (before, changed))
    differ = [name for name in own_systems(one) if digest(extract(one, name)) != digest(extract(other, name))]
    assert "Tax" in differ
    assert "Workforce" not in differ
    assert len(differ) < len(own_systems(one)) / 2


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MERESTONE_MEMORY", str(tmp_path / "memory"))
    assert CliRunner().invoke(cli, ["init", "shop"]).exit_code == 0
    monkeypatch.chdir(tmp_path / "shop")
    compiled()
    return tmp_path / "shop"


def compiled() -> None:
    result = CliRunner().invoke(cli, ["compile"])
    assert result.exit_code == 0, result.output


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_what_was_made_is_not_made_again(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(shop / "generated")
    monkeypatch.setattr(openapi, "emit", lambda _: pytest.fail("it was made again"))
    compiled()
    assert files(shop / "generated") == before


@pytest.mark.parametrize("spoil", [lambda f: f.write_text("mine"), lambda f: f.unlink()], ids=["changed", "gone"])
def test_what_is_not_there_as_it_was_is_made_again(shop: Path, spoil: object) -> None:
    before = files(shop / "generated")
    spoil(next((shop / "generated").rglob("openapi.yaml")))  # type: ignore[operator]
    compiled()
    assert files(shop / "generated") == before


def test_where_nothing_may_be_kept_everything_is_made(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(shop / "generated")
    monkeypatch.setenv("MERESTONE_MEMORY", "")
    compiled()
    assert files(shop / "generated") == before


def test_nothing_is_left_of_what_could_not_be_written_whole(tmp_path: Path) -> None:
    def broken() -> object:
        yield "a/one.txt", "one"
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError):
        write_all(str(tmp_path / "out"), broken())  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_every_portion_is_of_a_system_but_the_last(reference: Contract) -> None:
    found = list(portions(reference))
    assert [p.system for p in found] == [*own_systems(reference), None]
    assert len({p.digest for p in found}) == len(found)
