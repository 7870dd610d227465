"""`merestone check --fix`, `merestone baseline`, single files and formats, as a user meets them."""

import json
import shutil
import stat
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from support import ROOT

SHOP = """module shop
system Shop "Web shop" { kind platform }
enum Colour { red, green }
"""
CLEAN = ROOT / "tests/diagnostics/clean"
FILES = len(list(CLEAN.glob("*.mere")))
SCHEMA = json.loads((ROOT / "docs/diagnostics.schema.json").read_text("utf-8"))


def run(*arguments: str) -> Result:
    """Run a command line."""
    return CliRunner().invoke(cli, arguments, prog_name="merestone")


def document(result: Result) -> dict[str, object]:
    """The JSON that was printed, once it fits the documented shape."""
    found = json.loads(result.stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return dict(found)


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `spec` below the working folder, with the clean spec."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(CLEAN, tmp_path / "spec"))


def change(file: Path, old: str, new: str) -> None:
    """Replace the one place where `old` stands."""
    text = file.read_bytes().decode()
    assert text.count(old) >= 1
    file.write_bytes(text.replace(old, new, 1).encode())


class TestFormats:
    """`--format`."""

    def test_compile_prints_documents_on_the_output_and_the_rest_beside(self, spec: Path) -> None:
        result = run("compile", "--format", "json")
        assert (result.exit_code, document(result)["errors"]) == (0, 0)
        assert result.stderr.startswith("generated: ")
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        result = run("compile", "--format", "sarif")
        (sarif,) = json.loads(result.stdout)["runs"]
        assert [r["ruleId"] for r in sarif["results"]] == ["TYP103"]
        assert (result.exit_code, result.stderr) == (1, "nothing was written\n")

    def test_sarif_of_a_clean_spec_is_a_log_without_results(self, spec: Path) -> None:
        result = run("check", "--format", "sarif")
        assert (result.exit_code, json.loads(result.stdout)["runs"][0]["results"]) == (0, [])

    def test_github_has_nothing_to_say_of_a_clean_spec(self, spec: Path) -> None:
        assert (run("check", "--format", "github").output, run("check", "--format", "github").exit_code) == ("", 0)

    def test_a_file_that_is_not_utf_8_fits_the_schema_too(self, spec: Path) -> None:
        (spec / "shop.mere").write_bytes(SHOP.replace("Web", "Käse").encode("latin-1"))
        diagnostics = document(run("check", "--format", "json"))["diagnostics"]
        assert isinstance(diagnostics, list)
        assert diagnostics[0]["code"] == "SYN001"

    def test_a_warning_ends_with_1_unless_only_errors_count(self, spec: Path) -> None:
        change(spec / "till.mere", "use shop.{Shop, ", "use shop.{Ware, Shop, ")
        assert run("check").exit_code == 1
        result = run("check", "--fail-on", "error")
        assert (result.exit_code, "warning[SYN106]" in result.output) == (0, True)
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        assert run("check", "--fail-on", "error").exit_code == 1


class TestFix:
    """`--fix`."""

    def test_it_says_what_it_did_and_what_is_left(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom;")
        change(spec / "till.mere", "    failed    { reason : Reason }\n", "")
        result = run("check", "--fix")
        assert "fixed spec/shop.mere:6:18 SYN007: remove it\n" in result.output
        assert "fixed spec/shop.mere:6:10 TYP103: write `platform`\n" in result.output
        assert (result.exit_code, "error[STY103]" in result.output) == (1, True)
        assert (spec / "shop.mere").read_bytes() == (CLEAN / "shop.mere").read_bytes()

    def test_once_all_is_fixed_it_ends_with_0_and_the_next_check_too(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        assert run("check", "--fix").exit_code == 0
        assert run("check").output == f"spec: {FILES} files, no findings\n"

    def test_a_dry_run_shows_the_difference_and_writes_nothing(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        before = (spec / "shop.mere").read_bytes()
        result = run("check", "--fix", "--dry-run")
        assert "would fix spec/shop.mere:6:10 TYP103: write `platform`\n--- spec/shop.mere\n" in result.output
        assert "\n-  kind   platfrom  layer selling\n+  kind   platform  layer selling\n" in result.output
        assert (result.exit_code, (spec / "shop.mere").read_bytes()) == (1, before)

    def test_a_dry_run_of_a_clean_spec_is_fine(self, spec: Path) -> None:
        assert (run("check", "--fix", "--dry-run").exit_code, run("check", "--dry-run").exit_code) == (0, 2)

    def test_documents_hold_what_is_left_and_the_rest_stands_beside(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        result = run("check", "--fix", "--format", "json")
        assert (document(result)["diagnostics"], result.stderr) == (
            [],
            "fixed spec/shop.mere:6:10 TYP103: write `platform`\n",
        )

    def test_permissions_and_links_stay(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        (spec / "shop.mere").rename(spec.parent / "shop.text")
        (spec.parent / "shop.text").chmod(0o640)
        (spec / "shop.mere").symlink_to(spec.parent / "shop.text")
        assert run("check", "--fix").exit_code == 0
        assert (spec / "shop.mere").is_symlink()
        assert stat.S_IMODE((spec.parent / "shop.text").stat().st_mode) == 0o640
        assert b"platform" in (spec.parent / "shop.text").read_bytes()

    def test_files_without_a_fix_are_not_touched(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        before = (spec / "till.mere").stat().st_mtime_ns
        run("check", "--fix")
        assert (spec / "till.mere").stat().st_mtime_ns == before

    def test_a_file_that_is_not_utf_8_is_left_as_it_is(self, spec: Path) -> None:
        broken = SHOP.replace("Web", "Käse").replace("platform", "platfrom").encode("latin-1")
        (spec / "shop.mere").write_bytes(broken)
        assert run("check", "--fix").exit_code == 1
        assert (spec / "shop.mere").read_bytes() == broken

    def test_of_one_file_only_that_file_is_fixed(self, spec: Path) -> None:
        for name, word in (("shop.mere", "platform"), ("till.mere", "billing")):
            change(spec / name, f"kind   {word}", f"kind   {word}x")
        assert run("check", "--fix", "spec/till.mere").exit_code == 0
        assert b"platformx" in (spec / "shop.mere").read_bytes()


class TestOneFile:
    """A file among several."""

    def test_it_is_read_with_what_it_is_connected_with(self, spec: Path) -> None:
        (spec / "other.mere").write_text(SHOP.replace("shop", "other").replace("Shop", "Other"), "utf-8")
        result = run("check", "spec/till.mere")
        assert (result.exit_code, result.output) == (
            0,
            "spec/till.mere: 1 file (read with 6 that it is connected with), no findings\n",
        )

    def test_only_what_is_in_it_is_shown(self, spec: Path) -> None:
        change(spec / "shop.mere", "kind   platform", "kind   platfrom")
        assert run("check", "spec/till.mere").exit_code == 0
        assert "TYP103" in run("check", "spec/shop.mere").output

    def test_it_finds_what_the_whole_folder_finds_there(self, spec: Path) -> None:
        change(spec / "shop.mere", "emits BasketSent", "emits BasketGone")
        whole = json.loads(run("check", "--format", "json").stdout)["diagnostics"]
        alone = json.loads(run("check", "spec/shop.mere", "--format", "json").stdout)["diagnostics"]
        assert whole == alone != []

    def test_files_of_another_spec_beside_it_do_not_count(self, spec: Path) -> None:
        (spec / "copy.mere").write_text(SHOP.replace("module shop", "module copy"), "utf-8")
        assert run("check", "spec/shop.mere").exit_code == 0
        assert "SYN102" in run("check").output

    def test_neighbours_are_found_below_and_beside_its_folder(self, spec: Path) -> None:
        (spec / "money").mkdir()
        (spec / "till.mere").rename(spec / "money/till.mere")
        assert run("check", "spec/shop.mere").exit_code == 0
        assert run("check", "spec/money/till.mere").exit_code == 0

    def test_in_its_own_folder_too(self, spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(spec)
        assert run("check", "till.mere").exit_code == 0
        (spec / "shop.mere").unlink()
        assert run("check", "till.mere").exit_code == 1

    def test_what_is_nowhere_is_said_with_what_to_do(self, spec: Path) -> None:
        (spec / "shop.mere").unlink()
        result = run("check", "spec/till.mere")
        assert result.exit_code == 1
        advice = "`shop` is in no file around spec/till.mere: check the folder of the whole spec instead\n"
        assert result.output.endswith(advice)

    def test_it_can_be_compiled_and_explained(self, spec: Path) -> None:
        assert run("compile", "spec/till.mere").exit_code == 0
        assert run("explain", "Payment", "--spec", "spec/till.mere").exit_code == 0


class TestStandardInput:
    """`merestone check -`: one module that is in no file."""

    def check(self, text: str | bytes, *arguments: str) -> Result:
        """The text on standard input."""
        return CliRunner().invoke(cli, ["check", "-", *arguments], prog_name="merestone", input=text)

    @pytest.mark.usefixtures("spec")
    def test_it_is_read_by_itself(self) -> None:
        result = self.check(SHOP)
        assert (result.exit_code, result.output) == (0, "<stdin>: 1 file, no findings\n")
        assert "error[SYN103]: no file declares the module `till`" in self.check(SHOP + "use till.{Till}\n").output

    @pytest.mark.usefixtures("spec")
    def test_findings_name_it_as_they_are_told_to(self) -> None:
        result = self.check(SHOP.replace("platform", "platfrom"))
        assert result.exit_code == 1
        assert "--> <stdin>:2:31" in result.output
        named = self.check(SHOP.replace("platform", "platfrom"), "--stdin-name", "spec/new.mere", "--format", "json")
        assert [d["file"] for d in json.loads(named.stdout)["diagnostics"]] == ["spec/new.mere"]

    @pytest.mark.usefixtures("spec")
    def test_what_is_not_utf8_is_reported_and_nothing_is_fixed(self) -> None:
        assert "error[SYN001]" in self.check(b"module \xe9\n").output
        result = self.check(SHOP, "--fix")
        assert (result.exit_code, "standard input is none" in result.output) == (2, True)


class TestBaseline:
    """`merestone baseline`, and what `check` makes of it."""

    @pytest.fixture
    def older(self, spec: Path) -> Path:
        """A spec with two findings that are known."""
        change(spec / "till.mere", "    failed    { reason : Reason }\n", "")
        change(spec / "till.mere", "  mutability { append only }\n", "")
        assert run("check").exit_code == 1
        assert run("baseline", "--reason", "from before 2026").output == (
            "merestone-baseline.json: 2 known, 2 of them new, 0 taken out\n"
        )
        return spec

    def test_what_is_known_is_held_back_and_counted(self, older: Path) -> None:
        result = run("check")
        summary = f"spec: {FILES} files, no findings; 2 known, held back by merestone-baseline.json\n"
        assert (result.exit_code, result.output) == (0, summary)
        assert document(run("check", "--format", "json"))["hidden"] == 2

    @pytest.mark.parametrize("reason", ["", "  "])
    def test_an_empty_reason_is_none(self, spec: Path, reason: str) -> None:
        change(spec / "till.mere", "  mutability { append only }\n", "")
        result = run("baseline", "--reason", reason)
        assert result.exit_code == 2
        assert result.output.startswith("error: the reason is empty; say why the new ones may stay")
        assert not Path("merestone-baseline.json").exists()

    def test_entries_have_code_place_and_reason(self, older: Path) -> None:
        entries = json.loads(Path("merestone-baseline.json").read_text("utf-8"))["findings"]
        assert [(e["code"], e["place"], e["reason"]) for e in entries] == [
            ("STY101", "Refunds", "from before 2026"),
            ("STY103", "Refunds.Refund", "from before 2026"),
        ]

    def test_lines_may_move(self, older: Path) -> None:
        change(older / "till.mere", "module till\n", "module till\n\n// moved\n\n")
        assert run("check").exit_code == 0

    def test_what_is_new_is_shown(self, older: Path) -> None:
        change(older / "till.mere", '  access     { scope "till:refund" roles Clerk, ShopService }\n', "")
        result = run("check")
        assert (result.exit_code, result.output.count("error["), "error[SEC101]" in result.output) == (1, 1, True)

    def test_errors_of_names_are_never_held_back(self, older: Path) -> None:
        change(older / "shop.mere", "kind   platform", "kind   platfrom")
        before = Path("merestone-baseline.json").read_bytes()
        result = run("baseline")
        assert (result.exit_code, "nothing was written" in result.output) == (1, True)
        assert Path("merestone-baseline.json").read_bytes() == before
        (entry,) = json.loads(run("check", "--format", "json").stdout)["diagnostics"]  # and no entry is called stale
        known = json.loads(before)
        known["findings"].append({**known["findings"][0], "code": entry["code"], "fingerprint": entry["fingerprint"]})
        Path("merestone-baseline.json").write_text(json.dumps(known), "utf-8")
        assert "error[TYP103]" in run("check").output

    def test_a_stale_entry_is_a_warning_at_its_line_until_it_is_taken_out(self, older: Path) -> None:
        change(older / "till.mere", "  evidence   {", "  mutability { append only }\n  evidence   {")
        result = run("check")
        assert result.exit_code == 1
        assert "warning[GOV101]: nothing matches the known finding STY101 in `Refunds` any more" in result.output
        assert " --> merestone-baseline.json:5:" in result.output
        assert "1 warning; 1 known" in result.output
        assert run("baseline").output == "merestone-baseline.json: 1 known, 0 of them new, 1 taken out\n"
        assert run("check").exit_code == 0
        assert "from before 2026" in Path("merestone-baseline.json").read_text("utf-8")

    def test_of_one_file_the_entries_of_others_are_not_stale(self, older: Path) -> None:
        assert run("check", "spec/shop.mere").exit_code == 0

    def test_all_can_be_shown(self, older: Path) -> None:
        assert run("check", "--no-baseline").output.count("error[") == 2

    def test_written_twice_it_is_the_same(self, older: Path) -> None:
        before = Path("merestone-baseline.json").read_bytes()
        run("baseline")
        assert Path("merestone-baseline.json").read_bytes() == before

    @pytest.mark.parametrize(
        "text", ["", "[]", "{}", '{"format": "other/1", "findings": []}', '{"findings": [{"code": 1}]}']
    )
    def test_what_is_no_baseline_is_wrong_use(self, older: Path, text: str) -> None:
        Path("merestone-baseline.json").write_text(text, "utf-8")
        assert (run("check").exit_code, run("baseline").exit_code) == (2, 2)

    def test_one_that_is_named_and_not_there_is_wrong_use(self, older: Path) -> None:
        assert run("check", "--baseline", "nowhere.json").exit_code == 2

    def test_compile_does_not_look_at_it(self, older: Path) -> None:
        assert run("compile").exit_code == 1
