"""`merestone fmt` as a user meets it: what is printed, the exit status, and what is left on disk."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli

UNTIDY, TIDY = "module  shop\nenum Colour {red,green}\n", "module shop\nenum Colour { red, green }\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An untidy file in `spec`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    file = tmp_path / "spec/shop.mere"
    file.write_text(UNTIDY, encoding="utf-8")
    return file


def run(*arguments: str, stdin: str | None = None) -> Result:
    """Run `merestone fmt`."""
    return CliRunner().invoke(cli, ["fmt", *arguments], prog_name="merestone", input=stdin)


def test_the_spec_is_laid_out_and_then_left_alone(shop: Path) -> None:
    result = run()
    assert (result.exit_code, result.output) == (0, "changed: spec/shop.mere\n1 file, 1 changed\n")
    assert shop.read_text("utf-8") == TIDY
    written = shop.stat()
    again = run("spec", "spec/shop.mere")
    assert (again.exit_code, again.output) == (0, "1 file, 0 changed\n")
    assert (shop.stat().st_ino, shop.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_check_writes_nothing(shop: Path) -> None:
    result = run("--check")
    assert (result.exit_code, result.output) == (1, "would change: spec/shop.mere\n1 file, 1 would change\n")
    assert shop.read_text("utf-8") == UNTIDY
    shop.write_text(TIDY, encoding="utf-8")
    assert run("--check").exit_code == 0


def test_a_diff_is_shown_and_nothing_written(shop: Path) -> None:
    result = run("--diff", "spec/shop.mere")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "--- spec/shop.mere",
        "+++ spec/shop.mere (laid out)",
        "@@ -1,2 +1,2 @@",
        "-module  shop",
        "-enum Colour {red,green}",
        "+module shop",
        "+enum Colour { red, green }",
    ]
    assert shop.read_text("utf-8") == UNTIDY


def test_standard_input_goes_to_standard_output() -> None:
    result = run("-", stdin=UNTIDY)
    assert (result.exit_code, result.stdout, result.stderr) == (0, TIDY, "")
    assert run("--check", "-", stdin=UNTIDY).exit_code == 1
    assert run("--check", "-", stdin=TIDY).output == ""
    assert run("-", "spec", stdin=TIDY).exit_code == 2


def test_a_declaration_with_a_fault_is_left_and_reported(shop: Path) -> None:
    shop.write_text("module  shop\nenum  Colour {red  green}\nenum  Size {s,m}\n", encoding="utf-8")
    result = run()
    assert result.exit_code == 1
    assert "error[SYN002]: expected `,` or `}`, found `green`\n --> spec/shop.mere:2:20\n" in result.output
    assert result.output.endswith("1 file, 1 changed, 1 left in part as written\n")
    assert shop.read_text("utf-8") == "module shop\nenum  Colour {red  green}\nenum Size { s, m }\n"
    assert run("--check").exit_code == 1


def test_a_file_that_is_not_utf8_is_left(shop: Path) -> None:
    shop.write_bytes(b"module  shop // caf\xe9\n")
    result = run()
    assert result.exit_code == 1
    assert "error[SYN001]: byte 0xE9 is not UTF-8" in result.output
    assert shop.read_bytes() == b"module  shop // caf\xe9\n"


def test_a_link_and_the_mode_stay(shop: Path) -> None:
    real = shop.parent.parent / "real.mere"
    shop.rename(real)
    real.chmod(0o640)
    shop.symlink_to(real)
    assert run().exit_code == 0
    assert shop.is_symlink()
    assert real.read_text("utf-8") == TIDY
    assert real.stat().st_mode & 0o777 == 0o640


def test_line_ends_of_other_machines_are_a_change(shop: Path) -> None:
    shop.write_bytes(TIDY.replace("\n", "\r\n").encode())
    assert run("--check").exit_code == 1
    assert run().exit_code == 0
    assert shop.read_bytes() == TIDY.encode()


def test_what_is_not_there_is_wrong_use(shop: Path) -> None:
    result = run("spec", "nowhere")
    assert (result.exit_code, result.output) == (2, "error: nowhere is not there\n")
    assert shop.read_text("utf-8") == UNTIDY
