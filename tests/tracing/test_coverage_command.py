"""`merestone coverage` as a user meets it."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from merestone.cli import cli

STATEMENTS = """\
title: Ours
kinds: { ST: { title: static rule, means: [rule, clause] }, DP: { title: page, means: [page] } }
sections:
  - title: 1 Parcels
    statements:
      P-1: { kinds: [ST, DP], text: A dispatch is settled. }
"""
COVERAGE = "coverage: { P-1: { ST: [rule: REC102], DP: [page: reference/parcels.md] } }\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a tracing, and a page that its people wrote."""
    monkeypatch.chdir(tmp_path)
    for folder in ("spec", "docs"):
        (tmp_path / folder).mkdir()
    parcels = files("merestone").joinpath("scaffold", "parcels.mere").read_text("utf-8")
    (tmp_path / "spec/parcels.mere").write_text(parcels, "utf-8")
    (tmp_path / "docs/parcels.md").write_text("# Parcels\n", "utf-8")
    (tmp_path / "statements.yaml").write_text(STATEMENTS, "utf-8")
    (tmp_path / "coverage.yaml").write_text(COVERAGE, "utf-8")
    settings = '[tracing]\nstatements = "statements.yaml"\ncoverage = "coverage.yaml"\n'
    (tmp_path / "merestone.toml").write_text(settings, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["coverage", *arguments], prog_name="merestone")


def test_it_prints_the_table_of_a_projects_own_statements(project: Path) -> None:
    done = run()
    assert done.exit_code == 0, done.output
    assert "1 Parcels" in done.output
    assert "1/0/0" in done.output


def test_it_prints_one_statement_with_places_from_any_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project / "spec")
    done = run("P-1")
    assert done.exit_code == 0, done.output
    assert "rule: REC102   merestone/checks/unsettled_unknown.py:1" in done.output
    assert "../statements.yaml:6" in done.output


def test_it_is_read_by_programs(project: Path) -> None:
    document = json.loads(run("--format", "json").output)
    assert document["format"] == "merestone.coverage/1"
    assert document["statements"][0]["kinds"]["ST"]["standing"] == "covered"


def test_a_coverage_may_be_a_folder_of_files(project: Path) -> None:
    (project / "covers").mkdir()
    (project / "coverage.yaml").rename(project / "covers/one.yaml")
    settings = (project / "merestone.toml").read_text().replace("coverage.yaml", "covers")
    (project / "merestone.toml").write_text(settings)
    assert run().exit_code == 0


def test_a_fault_is_shown_at_its_line_and_ends_with_1(project: Path) -> None:
    (project / "coverage.yaml").write_text("coverage:\n  P-1:\n    ST: [rule: REC120]\n    DP: [page: index.md]\n")
    done = run()
    assert done.exit_code == 1
    assert "error[TRC107]: there is no rule `REC120`" in done.output
    assert "coverage.yaml:3:10" in done.output
    assert "did you mean `REC102`?" in done.output


def test_an_unknown_statement_is_answered_with_the_nearest(project: Path) -> None:
    done = run("P-11")
    assert (done.exit_code, done.output) == (2, "error: there is no statement `P-11`; did you mean `P-1`?\n")


def test_without_statements_it_says_what_to_write(project: Path) -> None:
    (project / "merestone.toml").write_text("language = 1\n")
    done = run()
    assert done.exit_code == 2
    assert "write a table [tracing] with `statements` and `coverage`" in done.output


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('[tracing]\nstatements = "s.yaml"\n', "merestone.toml:1: tracing: a tracing also needs `coverage`"),
        ('[tracing]\nstatement = "s.yaml"\n', "merestone.toml:2: tracing.statement: there is no such setting"),
        ("tracing = 1\n", "merestone.toml:1: tracing: this must be a table"),
        ('[tracing]\nstatements = "gone.yaml"\ncoverage = "coverage.yaml"\n', "gone.yaml, which merestone.toml names"),
    ],
)
def test_wrong_settings_are_named_with_their_line(project: Path, settings: str, message: str) -> None:
    (project / "merestone.toml").write_text(settings)
    done = run()
    assert done.exit_code == 2
    assert message in done.output


def test_with_an_error_in_the_spec_nothing_is_traced(project: Path) -> None:
    (project / "spec/broken.mere").write_text("module broken\nenum {")
    done = run()
    assert done.exit_code == 1
    assert "error[" in done.output
    assert "1 Parcels" not in done.output
