"""What `check` keeps between two runs may be deleted, shared, cut short or written by somebody else: the answer is the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.memory import keep, recalled

TEXTS = {
    "a.mere": 'module a\nsystem Shop "Web shop" { kind platform  actors Clerk }\n'
    "entity Basket owned by Shop { key basketId : uuid  version : revision }\n",
    "b.mere": "module b\nuse a.{Basket}\ntype Part { basket : reference to Basket }\n",
}
WRONG = "module b\nuse a.{Basket}\ntype Part { basket : reference to Baskte }\n"


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A spec of two files, and a memory of its own."""
    monkeypatch.setenv("MERESTONE_MEMORY", str(tmp_path / "memory"))
    folder = tmp_path / "spec"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def check(spec: Path) -> Result:
    return CliRunner().invoke(cli, ["check", str(spec)])


def memory(spec: Path) -> Path:
    """The one file that is kept."""
    (file,) = (spec.parent / "memory").iterdir()
    return file


def test_what_is_kept_is_recalled_and_kept_on(spec: Path) -> None:
    first = check(spec)
    kept = memory(spec).read_bytes()
    again = check(spec)
    assert (again.output, again.exit_code) == (first.output, first.exit_code)
    assert memory(spec).read_bytes() == kept
    assert len(recalled(spec)) == len(TEXTS)


def test_an_edit_is_seen_and_so_is_its_mending(spec: Path) -> None:
    clean = check(spec)
    (spec / "b.mere").write_text(WRONG, "utf-8")
    wrong = check(spec)
    assert "`Baskte`" in wrong.output
    assert wrong.exit_code == 1
    (spec / "b.mere").write_text(TEXTS["b.mere"], "utf-8")
    assert check(spec).output == clean.output


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:0],
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept.replace(b"Basket", b"Casket"),
        lambda kept: kept.replace(b"merestone.memory/1", b"merestone.memory/9"),
        lambda kept: bytes(255 - byte for byte in kept),
        lambda kept: kept + b"\n\n \nx y z\n",
        lambda kept: b"\n".join(line[:40] + b"\xff" + line[40:] for line in kept.split(b"\n")),
    ],
)
def test_a_damaged_memory_changes_nothing(spec: Path, damage: object) -> None:
    expected = check(spec)
    file = memory(spec)
    assert callable(damage)
    file.write_bytes(damage(file.read_bytes()))
    (spec / "b.mere").write_text(
        TEXTS["b.mere"] + "// which is read anew, and asks what is known of the other\n", "utf-8"
    )
    found = check(spec)
    assert (found.output, found.exit_code) == (expected.output, expected.exit_code)


def test_a_memory_may_go_and_may_be_of_another_spec(spec: Path) -> None:
    expected = check(spec)
    file = memory(spec)
    other = spec.parent / "other"
    other.mkdir()
    (other / "a.mere").write_text(TEXTS["a.mere"].replace("Basket", "Crate"), "utf-8")
    check(other)
    (theirs,) = {*file.parent.iterdir()} - {file}
    file.write_bytes(theirs.read_bytes())
    assert check(spec).output == expected.output
    file.unlink()
    assert check(spec).output == expected.output


def test_where_nothing_can_be_kept_nothing_is(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (spec.parent / "memory").write_text("a file is in the way", "utf-8")
    expected = check(spec)
    assert expected.exit_code in (0, 1)
    monkeypatch.setenv("MERESTONE_MEMORY", "")
    assert check(spec).output == expected.output
    assert (spec.parent / "memory").read_text("utf-8") == "a file is in the way"


def test_a_folder_that_cannot_be_written_is_left_alone(spec: Path) -> None:
    check(spec)
    kept = memory(spec)
    content = kept.read_bytes()
    (spec / "b.mere").write_text(WRONG, "utf-8")
    kept.parent.chmod(0o500)
    try:
        assert check(spec).exit_code == 1
    finally:
        kept.parent.chmod(0o700)
    if os.geteuid():  # the superuser writes everywhere
        assert kept.read_bytes() == content
    assert [kept] == list(kept.parent.iterdir())


def test_many_checks_at_once_give_the_same_answer(spec: Path) -> None:
    command = [sys.executable, "-m", "merestone", "check", str(spec)]
    alone = check(spec).output
    memory(spec).unlink()
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert {process.communicate(timeout=120)[0] for process in running} == {alone}
    assert len(recalled(spec)) == len(TEXTS)
    assert memory(spec).suffix == ".memory"


def test_only_what_changed_is_written(spec: Path) -> None:
    check(spec)
    file = memory(spec)
    before = file.stat().st_mtime_ns
    kept = recalled(spec)
    keep(spec, kept, dict(kept))
    assert file.stat().st_mtime_ns == before
    keep(spec, recalled(spec), {"d": "text"})
    assert dict(recalled(spec)) == {"d": "text"}
