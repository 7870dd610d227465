"""A project on disk: what `merestone.toml` says, modules of other teams, and the first minute."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli
from merestone.diagnostics import WrongUse
from merestone.files import write, write_all
from merestone.project import digest_of, open_spec

TILL = """module till
system Till "Payments" { kind billing  trust internal  actors Cashier }
entity Receipt owned by Till { key receiptId : uuid }
"""
SHOP = """module shop
use till.{Receipt}
system Shop "Web shop" { kind platform  trust internal }
entity Basket owned by Shop { key basketId : uuid  receipt : reference to Receipt }
"""


def run(*words: str) -> Result:
    """One command."""
    return CliRunner().invoke(cli, list(words))


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project of one team, beside the modules of another; the working folder is the project."""
    (tmp_path / "payments").mkdir()
    (tmp_path / "payments" / "till.mere").write_text(TILL)
    shop = tmp_path / "shop"
    (shop / "spec").mkdir(parents=True)
    (shop / "spec" / "shop.mere").write_text(SHOP)
    pinned(shop, digest_of({"till.mere": TILL}))
    monkeypatch.chdir(shop)
    return shop


def pinned(shop: Path, digest: str) -> None:
    """Take the other team's modules, pinned to that digest."""
    (shop / "merestone.toml").write_text(
        f'language = 1\n\n[use.payments]\nfolder = "../payments"\ndigest = "{digest}"\n'
    )


def test_init_scaffolds_a_spec_that_checks_clean_and_compiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("init", str(tmp_path / "new")).exit_code == 0
    monkeypatch.chdir(tmp_path / "new")
    checked = run("check")
    assert checked.exit_code == 0, checked.output
    assert run("graph").output.startswith("Shop  ------->  Carrier     ParcelDispatch")
    assert run("compile").exit_code == 0
    assert Path("generated/Carrier/openapi.yaml").is_file()


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "merestone.toml").write_text("mine")
    done = run("init", str(tmp_path))
    assert done.exit_code == 2
    assert "nothing is overwritten" in done.output
    assert (tmp_path / "merestone.toml").read_text() == "mine"
    assert not (tmp_path / "spec").exists()


@pytest.mark.usefixtures("team")
def test_modules_of_another_team_are_read_and_nothing_is_written_for_them() -> None:
    checked = run("check")
    assert checked.exit_code == 0, checked.output
    assert run("compile").exit_code == 0
    assert sorted(p.name for p in Path("generated").iterdir() if p.is_dir()) == ["Shop", "schemas"]


def test_what_is_taken_must_be_what_was_pinned(team: Path) -> None:
    (team.parent / "payments" / "till.mere").write_text(TILL + "enum Coin { cent, euro }\n")
    done = run("check")
    assert done.exit_code == 2
    wanted = digest_of({"till.mere": TILL + "enum Coin { cent, euro }\n"})
    assert "merestone.toml:3: use.payments: the modules in ../payments are not those that were pinned" in done.output
    assert f'digest = "{wanted}"' in done.output


def test_warnings_of_another_team_are_theirs_and_errors_are_told(team: Path) -> None:
    text = "module till\nuse shop.{Basket}\n" + TILL.removeprefix("module till\n")
    (team.parent / "payments" / "till.mere").write_text(text)
    pinned(team, digest_of({"till.mere": text}))
    assert run("check").exit_code == 0
    broken = text.replace("Basket", "Bskt")
    (team.parent / "payments" / "till.mere").write_text(broken)
    pinned(team, digest_of({"till.mere": broken}))
    done = run("check")
    assert done.exit_code == 1
    assert "../payments/till.mere:2" in done.output


def test_an_installed_package_is_taken_without_running_it(team: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = team.parent / "site" / "payment_specs"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('run')")
    (package / "till.mere").write_text(TILL)
    monkeypatch.syspath_prepend(str(package.parent))
    digest = digest_of({"till.mere": TILL})
    (team / "merestone.toml").write_text(f'[use.payments]\npackage = "payment_specs"\ndigest = "{digest}"\n')
    spec = open_spec()
    assert spec.foreign == {"payment_specs/till.mere"}
    assert run("check").exit_code == 0


@pytest.mark.usefixtures("team")
def test_texts_are_called_the_same_from_every_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    here = open_spec().texts
    monkeypatch.chdir("spec")
    assert open_spec().texts == here
    assert "spec/shop.mere" in here


def test_a_project_sets_how_bad_a_rule_is(team: Path) -> None:
    text = SHOP + "use till.{Till}\n"
    (team / "spec" / "shop.mere").write_text(
        text.replace("use till.{Receipt}\n", "use till.{Receipt, Till}\n", 1).replace("use till.{Till}\n", "")
    )
    assert "warning[" in run("check").output
    code = run("check").output.split("[", 1)[1].split("]", 1)[0]
    with (team / "merestone.toml").open("a") as file:
        file.write(f'\n[severity]\n{code} = "error"\n')
    assert f"error[{code}]" in run("check").output
    assert open_spec().project.settings.severity == {code: "error"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("language = 2\n", "merestone.toml:1: language: this engine reads language 1, and the spec is in 2"),
        ('spce = "x"\n', "merestone.toml:1: spce: there is no such setting; did you mean `spec`?"),
        ("a = \n", "merestone.toml cannot be read"),
        ('[severity]\nREC999 = "error"\n', "merestone.toml:2: severity.REC999: no rule has this code"),
        ('[severity]\nSYN101 = "warning"\n', "merestone.toml:2: severity.SYN101: no rule has this code"),
        ('[severity]\nREC110 = "off"\n', "merestone.toml:2: severity.REC110: write one of: error, warning"),
        ('\n[use.x]\nfolder = "../nowhere"\n', "merestone.toml:2: use.x: the folder `../nowhere` is not there"),
        ('[use.x]\npackage = "no_such_package"\n', "use.x: no package `no_such_package` is installed here"),
        ('[use.x]\nfolder = "../payments"\n', "use.x: nothing pins the modules in ../payments; write `digest"),
        ("spec = 3\n", "merestone.toml:1: spec: this must be a text"),
        ("use = 3\n", "merestone.toml:1: use: this must be a table"),
        ('[use.x]\npackage = "a.b"\n', "merestone.toml:2: use.x.package: this is not the name of a package"),
        ('spec = ""\n', "merestone.toml:1: spec: this names no folder; write its path from here, as in `spec`"),
        ('out = "a\\u0000b"\n', "merestone.toml:1: out: this names no folder"),
        ('out = ".."\n', "merestone.toml:1: out: `..` does not lie below the folder of this file; write a folder"),
        ('out = "."\n', "merestone.toml:1: out: `.` does not lie below the folder of this file"),
        ('\nout = "/elsewhere"\n', "merestone.toml:2: out: `/elsewhere` does not lie below the folder of this file"),
        ("[severity]\nREC110 = [1]\n", "merestone.toml:2: severity.REC110: write one of: error, warning"),
        ("severity = [1]\n", "merestone.toml:1: severity: this must be a table"),
        ("[targets]\nmine = 3\n", "merestone.toml:2: targets.mine: this must be a text"),
        ("language = true\n", "merestone.toml:1: language: this must be a whole number"),
        ('spec = "a"\nspec = "b"\n', "merestone.toml cannot be read: Cannot overwrite a value (at line 2"),
        (f"x = {'[' * 5000}{']' * 5000}\n", "cannot be read: its brackets are nested too deep"),
        ("[use.x]\n", "use.x: name either a `folder` or a `package`"),
    ],
)
def test_what_is_wrong_with_the_file_is_told_with_its_line(team: Path, text: str, said: str) -> None:
    (team / "merestone.toml").write_text(text)
    done = run("check")
    assert done.exit_code == 2
    assert said in done.output


def test_all_that_is_wrong_with_the_file_is_told_at_once(team: Path) -> None:
    text = 'spce = "x"\nlanguage = true\nout = ".."\n[severity]\nREC999 = "error"\nREC110 = "off"\n[tracing]\nstatement = "s"\n'
    (team / "merestone.toml").write_text(text + "[use.x]\ndigst = 3\n[targets]\na = 1\n")
    told = run("check").output.removeprefix("error: ").splitlines()
    assert [line.split(": ")[:2] for line in told] == [
        ["merestone.toml:1", "spce"],
        ["merestone.toml:2", "language"],
        ["merestone.toml:3", "out"],
        ["merestone.toml:5", "severity.REC999"],
        ["merestone.toml:6", "severity.REC110"],
        ["merestone.toml:7", "tracing"],
        ["merestone.toml:7", "tracing"],
        ["merestone.toml:8", "tracing.statement"],
        ["merestone.toml:9", "use.x"],
        ["merestone.toml:10", "use.x.digst"],
        ["merestone.toml:12", "targets.a"],
    ]


def test_a_file_in_another_encoding_is_told_and_the_mark_of_utf8_is_none(team: Path) -> None:
    (team / "merestone.toml").write_bytes('spec = "é"'.encode("latin-1"))
    assert "merestone.toml cannot be read: it is not UTF-8; save it as UTF-8" in run("check").output
    (team / "merestone.toml").write_bytes(b'\xef\xbb\xbfspec = "specs"\n')
    assert run("check").output == "error: specs is not there\n"


@pytest.mark.parametrize(
    "words", [["--out", "spec"], ["--out", "."], ["--out", ".."], ["spec/shop.mere", "--out", "spec"]]
)
def test_nothing_is_written_over_the_spec(team: Path, words: list[str]) -> None:
    done = run("compile", *words)
    assert done.exit_code == 2
    assert "holds the spec itself; name another folder to write into, as in `generated`" in done.output
    assert not list(team.rglob("manifest.json"))


@pytest.mark.parametrize(
    "way", ["a file in the place of the folder", "a folder in the place of a file", "a name too long"]
)
def test_what_cannot_be_written_whole_is_not_begun(team: Path, way: str) -> None:
    out = team / "generated"
    assert run("compile").exit_code == 0
    before = {f: f.read_bytes() for f in out.rglob("*") if f.is_file()}
    (team / "spec" / "more.mere").write_text('module more\nsystem Zeta "Last" { kind platform  trust internal }\n')
    files = {"Aaa/new.txt": "new", "manifest.json.d/x": "x", "plan.json": "other"}
    if way == "a file in the place of the folder":
        (out / "Zeta").write_text("mine")
        files["Zeta/x.txt"] = "x"
    elif way == "a folder in the place of a file":
        (out / "zeta.txt").mkdir()
        files["zeta.txt"] = "x"
    else:
        files["z" * 300] = "x"
    with pytest.raises(WrongUse, match=r"cannot be written|is in the way"):
        write("generated", files)
    assert {f: f.read_bytes() for f in before} == before
    assert not (out / "Aaa" / "new.txt").exists()
    assert not list(out.rglob(".*"))


def test_a_new_folder_appears_in_one_step_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "below" / "generated"
    seen: list[bool] = []

    def files(fails: bool) -> Iterator[tuple[str, str]]:
        yield "a/one.txt", "1"
        seen.append(out.exists())
        if fails:
            raise KeyboardInterrupt
        yield "a/two.txt", "2"

    with pytest.raises(KeyboardInterrupt):
        write_all(str(out), files(fails=True))
    assert not list(out.parent.iterdir())
    assert write_all(str(out), files(fails=False)) == 2
    assert [p.name for p in out.parent.iterdir()] == ["generated"]
    assert (out / "a" / "two.txt").read_text() == "2"
    assert set(json.loads((out / "manifest.json").read_text())["files"]) == {"a/one.txt", "a/two.txt"}
    assert seen == [False, False]
    assert write_all(str(out), files(fails=False)) == 2, "the same again, in place"


def test_a_path_that_is_not_there_is_wrong_use(team: Path) -> None:
    (team / "merestone.toml").write_text('spec = "specs"\n')
    with pytest.raises(WrongUse, match="specs is not there"):
        open_spec()


@pytest.mark.parametrize("form", ["mermaid", "html"])
def test_a_graph_shows_what_it_was_asked_for(tmp_path: Path, form: str) -> None:
    assert run("init", str(tmp_path)).exit_code == 0
    out = tmp_path / "picture"
    assert run("graph", "--spec", str(tmp_path / "spec"), "Dispatch", "--as", form, "--out", str(out)).exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "DispatchUnconfirmed" in text
    assert "sequenceDiagram" in text
    assert "Recall: as it should go" not in text


def test_a_graph_of_nothing_says_what_was_meant(tmp_path: Path) -> None:
    assert run("init", str(tmp_path)).exit_code == 0
    done = run("graph", "--spec", str(tmp_path / "spec"), "ParcelDispath")
    assert done.exit_code == 2
    assert "did you mean ParcelDispatch?" in done.output


@pytest.mark.usefixtures("team")
def test_a_fix_reaches_the_projects_own_files_from_every_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Path("spec/shop.mere").resolve()
    own.write_text(SHOP.replace("owned by Shop", "owned by Shp"))
    monkeypatch.chdir("spec")
    done = run("check", "--fix")
    assert done.exit_code == 0, done.output
    assert own.read_text() == SHOP


def test_a_fix_never_reaches_another_teams_files(team: Path) -> None:
    broken = TILL.replace("owned by Till", "owned by Tll")
    theirs = team.parent / "payments" / "till.mere"
    theirs.write_text(broken)
    pinned(team, digest_of({"till.mere": broken}))
    assert run("check", "--fix").exit_code == 1
    assert theirs.read_text() == broken


class TestNames:
    """What is compiled does not depend on where, or from where, it is compiled."""

    @pytest.fixture
    def made(self, tmp_path: Path) -> Path:
        """A project of its own, beside settings for formatters that are none of its business."""
        assert run("init", str(tmp_path / "one")).exit_code == 0
        (tmp_path / "pyproject.toml").write_text("[tool.black]\nline-length = 60\n")
        return tmp_path

    def contents(self, folder: Path) -> dict[str, bytes]:
        """Every file below a folder."""
        return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}

    def test_from_inside_from_above_and_from_elsewhere(self, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(made / "one")
        assert run("compile", "--out", "../inside").exit_code == 0
        monkeypatch.chdir(made)
        assert run("compile", "one", "--out", "above").exit_code == 0
        (made / "elsewhere").mkdir()
        monkeypatch.chdir(made / "elsewhere")
        assert run("compile", str(made / "one/spec"), "--out", "../away").exit_code == 0
        inside, above, away = (self.contents(made / name) for name in ("inside", "above", "away"))
        assert inside == above == away

    def test_without_a_project_the_folder_around_the_spec_counts(
        self, made: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (made / "one/merestone.toml").unlink()
        monkeypatch.chdir(made / "one")
        assert run("compile", "spec", "--out", "../inside").exit_code == 0
        monkeypatch.chdir("/")
        assert run("compile", str(made / "one/spec"), "--out", str(made / "away")).exit_code == 0
        assert self.contents(made / "inside") == self.contents(made / "away")

    def test_a_plan_that_asks_nothing_says_why(self, made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(made / "one")
        told = run("compile").output
        assert "the plan has no scenario yet: a story begins with a command that is answered at once" in told
        asked = run("verify")
        assert (asked.exit_code, "the plan has no scenario: a story begins" in asked.output) == (2, True)

    def test_an_empty_folder_is_told_how_to_begin(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert run("check").output.startswith("error: spec is not there; `merestone init FOLDER` starts a project")


def test_the_project_says_how_packages_of_clients_are_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("init", str(tmp_path / "new")).exit_code == 0
    monkeypatch.chdir(tmp_path / "new")
    assert run("compile", "--out", "plain").exit_code == 0
    with Path("merestone.toml").open("a") as settings:
        settings.write('\n[clients]\nlicence = "MIT"\npython = "acme-{system}"\nnpm = "@acme/{system}-client"\n')
    assert run("compile").exit_code == 0
    clients = Path("generated/Carrier/clients")
    project = tomllib.loads((clients / "python/pyproject.toml").read_text())["project"]
    assert (project["name"], project["version"], project["license"]) == ("acme-carrier", "1.0.0", "MIT")
    assert (clients / "python/acme_carrier/client.py").is_file()
    manifest = json.loads((clients / "typescript/package.json").read_text())
    said = manifest["name"], manifest["version"], manifest["license"]
    assert said == ("@acme/carrier-client", "1.0.0", "MIT")
    assert 'from "@acme/carrier-client"' in (clients / "typescript/README.md").read_text()
    assert Path("generated/plan.json").read_text() == Path("plain/plan.json").read_text()
    assert "license" not in json.loads(Path("plain/Carrier/clients/typescript/package.json").read_text())


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ('license = "MIT"', "clients.license: there is no such setting; did you mean `licence`?"),
        ("npm = 7", "clients.npm: this must be a text"),
        (
            'npm = "@Acme/{system}"',
            "clients.npm: this names no package for each system; write it as in `@acme/{system}`",
        ),
        ('python = "acme"', "clients.python: this names no package for each system; write it as in `acme-{system}`"),
        ('python = "9-{system}"', "clients.python: this names no package"),
        (
            'licence = "\\"; import os"',
            "clients.licence: this is no licence; write an SPDX expression, as in `Apache-2.0`",
        ),
    ],
)
def test_packages_are_called_so_that_they_can_be_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, told: str
) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "till.mere").write_text(TILL)
    (tmp_path / "merestone.toml").write_text(f"language = 1\n[clients]\n{setting}\n")
    monkeypatch.chdir(tmp_path)
    checked = run("check")
    assert checked.exit_code == 2
    assert f"merestone.toml:3: {told}" in checked.output
