"""The commands as a user meets them: what is printed, the exit status, and what is left on disk."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli

SHOP = """module shop
system Shop "Web shop" { kind platform }
enum Colour { red, green }
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a small spec in `spec`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/shop.mere").write_text(SHOP, encoding="utf-8")
    return tmp_path


@pytest.fixture
def boundaries(folder: Path) -> Path:
    """The same, with a spec that has boundaries."""
    shutil.copytree(Path(__file__).parents[1] / "diagnostics/clean", folder / "spec", dirs_exist_ok=True)
    return folder


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(cli, arguments, prog_name="merestone")


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


class TestCheck:
    """`merestone check`."""

    def test_a_clean_spec_is_fine(self, folder: Path) -> None:
        result = run("check")
        assert (result.exit_code, result.output) == (0, "spec: 1 file, no findings\n")

    def test_a_finding_shows_the_line_and_ends_with_1(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_text(SHOP + "entity Basket owned by Shp { key a : uuid }\n", encoding="utf-8")
        result = run("check")
        assert result.exit_code == 1
        assert "--> spec/shop.mere:4:24" in result.output
        assert "= help: did you mean `Shop`?" in result.output
        assert "\033[" not in result.output
        assert result.output.endswith("spec: 1 file, 1 error\n")

    def test_a_single_file_may_be_named(self, folder: Path) -> None:
        assert run("check", "spec/shop.mere").exit_code == 0

    def test_paths_are_printed_as_given(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_text("modul shop\n", encoding="utf-8")
        assert f"{folder}/spec/shop.mere:1:1" in run("check", str(folder / "spec")).output

    def test_a_missing_folder_is_wrong_use(self, folder: Path) -> None:
        result = run("check", "nowhere")
        assert (result.exit_code, result.output) == (2, "error: nowhere is not there\n")

    def test_an_empty_folder_is_wrong_use(self, folder: Path) -> None:
        (folder / "empty").mkdir()
        result = run("check", "empty")
        assert (result.exit_code, result.output) == (2, "error: empty holds no .mere file\n")

    def test_a_file_that_is_not_utf_8_is_one_diagnostic(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_bytes(SHOP.replace("Web shop", "Käse").encode("latin-1"))
        result = run("check")
        assert result.exit_code == 1
        assert "error[SYN001]: byte 0xE4 is not UTF-8\n --> spec/shop.mere:2:15" in result.output
        assert result.output.endswith("1 error\n")

    def test_json_is_json(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_text(SHOP.replace("platform", "platfrom"), encoding="utf-8")
        result = run("check", "--format", "json")
        (entry,) = json.loads(result.output)["diagnostics"]
        assert (entry["code"], entry["line"], entry["fixes"][0]["edits"][0]["text"]) == ("TYP103", 2, "platform")
        assert result.exit_code == 1

    def test_json_of_a_clean_spec_is_an_empty_list(self, folder: Path) -> None:
        assert json.loads(run("check", "--format", "json").output)["diagnostics"] == []

    def test_github_annotations_are_one_line_each(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_text(SHOP.replace("platform", "platfrom"), encoding="utf-8")
        result = run("check", "--format", "github")
        assert result.output.startswith(
            "::error file=spec/shop.mere,line=2,col=31,endLine=2,endColumn=39,title=TYP103::"
        )
        assert result.output.count("\n") == 1

    def test_an_unclosed_brace_is_one_diagnostic(self, folder: Path) -> None:
        (folder / "spec/shop.mere").write_text(SHOP.replace("green }", "green"), encoding="utf-8")
        result = run("check")
        assert (result.exit_code, result.output.count("error[")) == (1, 1)


class TestCompile:
    """`merestone compile`."""

    def test_files_and_a_manifest_are_written(self, boundaries: Path) -> None:
        result = run("compile")
        assert result.exit_code == 0, result.output
        listed = json.loads((boundaries / "generated/manifest.json").read_text(encoding="utf-8"))["files"]
        assert set(listed) | {"manifest.json"} == set(content(boundaries / "generated"))

    def test_twice_gives_the_same_bytes(self, boundaries: Path) -> None:
        run("compile")
        first = content(boundaries / "generated")
        assert run("compile").exit_code == 0
        assert content(boundaries / "generated") == first

    def test_check_says_what_is_out_of_step(self, boundaries: Path) -> None:
        run("compile")
        assert run("compile", "--check").exit_code == 0
        names = [n for n in content(boundaries / "generated") if n != "manifest.json"]
        assert names, "something is emitted"
        (boundaries / "generated" / names[0]).write_text("changed", encoding="utf-8")
        result = run("compile", "--check")
        assert result.exit_code == 1
        assert f"changed: generated/{names[0]}" in result.output
        (boundaries / "generated" / names[0]).unlink()
        assert f"missing: generated/{names[0]}" in run("compile", "--check").output
        assert not (boundaries / "generated" / names[0]).exists()

    def test_a_file_that_is_no_longer_made_is_left_over_and_then_deleted(self, boundaries: Path) -> None:
        run("compile")
        manifest = boundaries / "generated/manifest.json"
        listed = json.loads(manifest.read_text(encoding="utf-8"))
        listed["files"]["old/gone.json"] = "0"
        manifest.write_text(json.dumps(listed), encoding="utf-8")
        (boundaries / "generated/old").mkdir()
        (boundaries / "generated/old/gone.json").write_text("{}", encoding="utf-8")
        assert "left over: generated/old/gone.json" in run("compile", "--check").output
        assert run("compile").exit_code == 0
        assert not (boundaries / "generated/old").exists()
        assert run("compile", "--check").exit_code == 0

    def test_a_file_of_somebody_else_is_never_overwritten(self, boundaries: Path) -> None:
        run("compile")
        made = content(boundaries / "generated")
        stranger = next(n for n in made if n != "manifest.json")
        other = boundaries / "other"
        (other / stranger).parent.mkdir(parents=True)
        (other / stranger).write_text("mine", encoding="utf-8")
        result = run("compile", "--out", "other")
        assert result.exit_code == 2
        assert f"other/{stranger} is in the way" in result.output
        assert content(other) == {stranger: b"mine"}

    def test_files_of_somebody_else_stay(self, boundaries: Path) -> None:
        (boundaries / "generated").mkdir()
        (boundaries / "generated/notes.txt").write_text("mine", encoding="utf-8")
        assert run("compile").exit_code == 0
        assert (boundaries / "generated/notes.txt").read_text(encoding="utf-8") == "mine"

    def test_with_an_error_nothing_is_touched(self, boundaries: Path) -> None:
        run("compile")
        before = content(boundaries / "generated")
        (boundaries / "spec/more.mere").write_text(SHOP.replace("green }", "green"), encoding="utf-8")
        result = run("compile")
        assert result.exit_code == 1
        assert "nothing was written" in result.output
        assert content(boundaries / "generated") == before

    def test_a_manifest_that_points_outside_is_refused(self, boundaries: Path) -> None:
        run("compile")
        (boundaries / "precious.txt").write_text("mine", encoding="utf-8")
        (boundaries / "generated/manifest.json").write_text('{"files": {"../precious.txt": "0"}}', encoding="utf-8")
        assert run("compile").exit_code == 2
        assert (boundaries / "precious.txt").exists()

    def test_a_manifest_that_is_none_is_refused(self, boundaries: Path) -> None:
        (boundaries / "generated").mkdir()
        (boundaries / "generated/manifest.json").write_text("[]", encoding="utf-8")
        assert run("compile").exit_code == 2

    def test_an_output_that_is_a_file_is_wrong_use(self, boundaries: Path) -> None:
        (boundaries / "generated").write_text("a file", encoding="utf-8")
        assert run("compile").exit_code == 2


class TestExplain:
    """`merestone explain`."""

    def test_a_code_prints_its_page(self, folder: Path) -> None:
        result = run("explain", "rec102")
        assert result.exit_code == 0
        assert result.output.startswith("REC102 unsettled-unknown\n\nseverity  error\nenforces  S-4.0.11, ")
        assert "## Why" in result.output

    def test_an_unknown_code_is_wrong_use(self, folder: Path) -> None:
        result = run("explain", "REC999")
        assert (result.exit_code, result.output.startswith("error: there is no code REC999")) == (2, True)

    def test_nothing_to_explain_is_wrong_use(self, folder: Path) -> None:
        assert run("explain").exit_code == 2

    def test_a_boundary_prints_its_clauses_and_where_they_come_from(self) -> None:
        clean = Path(__file__).parents[1] / "diagnostics/clean"
        result = run("explain", "Payment", "--spec", str(clean))
        assert result.exit_code == 0
        assert f"{clean}/till.mere:23, through MoneyMoves" in result.output
        for aspect in ("access", "ownership", "timing", "mutability", "evidence", "recovery"):
            assert f"\n  {aspect}\n" in result.output

    def test_a_place_may_be_named_from_where_one_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        clean = Path(__file__).parents[1] / "diagnostics/clean"
        monkeypatch.chdir(clean)
        for file in ("shop.mere", str(clean / "shop.mere")):
            result = run("explain", "--at", f"{file}:80", "--spec", ".")
            assert result.output.startswith("Payment 1.0: async command, Shop to Till"), result.output

    def test_a_place_prints_the_boundary_around_it(self) -> None:
        clean = Path(__file__).parents[1] / "diagnostics/clean"
        result = run("explain", "--at", f"{clean}/shop.mere:80", "--spec", str(clean))
        assert result.output.startswith("Payment 1.0: async command, Shop to Till")

    def test_an_unknown_boundary_suggests_one(self) -> None:
        clean = Path(__file__).parents[1] / "diagnostics/clean"
        result = run("explain", "Paymnt", "--spec", str(clean))
        assert (result.exit_code, result.output) == (2, "error: nothing is called Paymnt; did you mean Payment?\n")


class TestTheCommand:
    """What holds for every command."""

    def test_help_lists_the_commands(self) -> None:
        result = run("--help")
        assert result.exit_code == 0
        assert all(name in result.output for name in ("check", "compile", "explain"))

    def test_an_unknown_command_is_wrong_use(self) -> None:
        assert run("chek").exit_code == 2

    def test_a_fault_of_ours_is_one_line_and_ends_with_3(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(_: str) -> None:
            raise KeyError("surprise")

        monkeypatch.setattr("merestone.project.read_sources", broken)
        result = run("check")
        assert result.exit_code == 3
        assert result.output.startswith("our own fault at ")
        assert "KeyError: 'surprise'" in result.output
        assert result.output.count("\n") == 1

    def test_an_interruption_is_clean(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(_: str) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("merestone.project.read_sources", interrupted)
        result = run("check")
        assert (result.exit_code, result.output) == (130, "interrupted\n")

    def test_it_runs_as_a_process(self, folder: Path) -> None:
        command = [sys.executable, "-m", "merestone", "check", "nowhere"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", "error: nowhere is not there\n")

    def test_help_imports_nothing_heavy(self) -> None:
        code = "import sys; from merestone.cli import cli\ntry: cli(['--help'])\nexcept SystemExit: pass\n"
        code += "print([m for m in ('pydantic', 'lark', 'yaml', 'httpx', 'aiohttp') if m in sys.modules])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.stdout.rstrip().endswith("[]"), done.stdout + done.stderr
