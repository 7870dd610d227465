"""The holidays of a calendar lie beside the contracts, and the manifest hashes them."""

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli

SPEC = """module shop
system Shop "Web shop" { kind platform }
calendar ShopDays { zone "Europe/Berlin"  holidays "calendars/shop.ics" }
"""
ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a spec that names holidays."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec/calendars").mkdir(parents=True)
    (tmp_path / "spec/shop.mere").write_text(SPEC, encoding="utf-8")
    (tmp_path / "spec/calendars/shop.ics").write_bytes(ICS.encode())
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, prog_name="merestone")


def test_compile_copies_them_to_the_letter(folder: Path) -> None:
    assert run("compile", "spec", "--out", "out").exit_code == 0
    assert (folder / "out/calendars/shop.ics").read_bytes() == ICS.encode()
    listed = json.loads((folder / "out/manifest.json").read_text("utf-8"))["files"]
    assert listed["calendars/shop.ics"] == hashlib.sha256(ICS.encode()).hexdigest()


def test_a_changed_file_is_out_of_step(folder: Path) -> None:
    run("compile", "spec", "--out", "out")
    (folder / "spec/calendars/shop.ics").write_bytes(ICS.replace("2.0", "2.1").encode())
    result = run("compile", "spec", "--out", "out", "--check")
    assert (result.exit_code, "changed: out/calendars/shop.ics" in result.output) == (1, True)


def test_a_missing_file_is_wrong_use(folder: Path) -> None:
    (folder / "spec/calendars/shop.ics").unlink()
    result = run("compile", "spec", "--out", "out")
    assert (result.exit_code, "calendars/shop.ics cannot be read" in result.output) == (2, True)
    assert not (folder / "out").exists()
