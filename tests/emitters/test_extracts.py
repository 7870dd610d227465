"""A system's folder is made from what concerns the system, and nothing is lost by that; what was made of the same is not made again."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import support
from merestone.cli import cli
from merestone.compile import Shared, portions, understand
from merestone.contract.contract import Contract
from merestone.contract.extract import extract
from merestone.contract.lower import lower
from merestone.contract.traffic import own_systems
from merestone.emitters import arazzo, asyncapi, json_schema, machines, openapi, typescript_client
from merestone.emitters._wanted import every
from merestone.files import write_all

OF_SYSTEMS = (asyncapi, machines, openapi, typescript_client)
"""The control API shows an operation of the system where it has one, and is not the same."""
SHARED = (arazzo, json_schema)


@pytest.mark.parametrize("emitter", OF_SYSTEMS, ids=lambda e: e.__name__.rsplit(".", 1)[-1])
def test_nothing_is_lost_by_an_extract(reference: Contract, emitter: object) -> None:
    emit = emitter.emit  # type: ignore[attr-defined]
    whole = dict(emit(reference))
    parts = {path: text for name in own_systems(reference) for path, text in emit(extract(reference, name))}
    assert [path for path in whole if parts.get(path) != whole[path]] == []
    assert parts.keys() == whole.keys()


@pytest.mark.parametrize("emitter", SHARED, ids=lambda e: e.__name__.rsplit(".", 1)[-1])
def test_what_is_shared_is_made_once_as_of_the_whole(reference: Contract, emitter: Shared) -> None:
    made = [file for one in portions(reference) for file in emitter.emit(one.contract, one.wanted)]
    assert dict(made) == dict(emitter.emit(reference, every))
    assert len(dict(made)) == len(made)


def test_what_a_system_left_out_shares_is_made_with_another(reference: Contract) -> None:
    whole = {path for emitter in SHARED for path, _ in emitter.emit(reference)}
    found = portions(reference, others=("Billing", "CPQ"))
    assert whole == {
        path for one in found for emitter in one.shared for path, _ in emitter.emit(one.contract, one.wanted)
    }


def test_what_is_made_with_a_system_is_part_of_what_it_is_made_from(reference: Contract) -> None:
    """Else what moves to another system, which has not changed, would be made by neither."""
    first = next(portions(reference))
    assert first.names
    assert replace(first, names=first.names[1:]).digest != first.digest


def digests(texts: dict[str, str]) -> dict[str | None, str]:
    """What the portion of each system is known by."""
    return {portion.system: portion.digest for portion in portions(lower(understand(texts)[0])) if portion.system}


def test_a_change_elsewhere_leaves_an_extract_alone() -> None:
    before, text = support.reference_spec(), "what its asset is called"
    changed = before | {"spec/tax.mere": before["spec/tax.mere"].replace("B09", text)}
    assert changed != before
    one, other = digests(before), digests(changed)
    differ = [name for name in one if one[name] != other[name]]
    assert "Tax" in differ
    assert "Workforce" not in differ
    assert len(differ) < len(one) / 2


@pytest.mark.parametrize(
    ("module", "found", "instead"),
    [
        ("ordering", 'system OMS "Order management"', 'system OMS "Orders"'),
        ("landscape", "at most 32 fields", "at most 33 fields"),
    ],
    ids=["a system", "a landscape"],
)
def test_a_change_of_what_all_are_shown_reaches_all(module: str, found: str, instead: str) -> None:
    before = support.reference_spec()
    text = before[f"spec/{module}.mere"]
    changed = before | {f"spec/{module}.mere": text.replace(found, instead)}
    assert changed != before
    one, other = digests(before), digests(changed)
    assert [name for name in one if one[name] == other[name]] == []


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
