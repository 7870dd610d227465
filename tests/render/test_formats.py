"""What programs read: each document is of its published or documented shape, and says what the reader at a terminal sees."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from merestone.compile import understand
from merestone.diagnostics import Diagnostic, Edit, Fix, Related, Severity, Span
from merestone.render.github import render_github
from merestone.render.json import render_json
from merestone.render.manual import pages
from merestone.render.sarif import render_sarif
from support import ROOT

OURS = json.loads((ROOT / "docs/diagnostics.schema.json").read_text("utf-8"))
SARIF = json.loads((Path(__file__).parent / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))


@cache
def everything() -> tuple[Diagnostic, ...]:
    """What is wrong with the examples of the manual, which are there for nearly every code."""
    pages_with_one = (
        re.search(r"## Example\n(?:.*?\n)??```mere\n(.*?)```", p.text, re.DOTALL) for p in pages().values()
    )
    return tuple(d for one in pages_with_one if one for d in understand({"a folder/example.mere": one[1]})[1])


ONE = Diagnostic(
    "TYP110",
    Severity.WARNING,
    "50 % of `a: b, c`\nand more",
    Span("a folder/x,y:z.mere", 3, 5, 3, 9),
    (Related(Span("/other.mere", 1, 1, 1, 2), "first given here"),),
    "keep one of them",
    (Fix("remove it", (Edit(Span("a folder/x,y:z.mere", 3, 5, 3, 9), ""),)),),
    path="Line.quantity",
    fingerprint="0123456789abcdef0123",
)


def sarif(*diagnostics: Diagnostic) -> Any:
    """The SARIF log of some diagnostics, once it is valid."""
    log = json.loads(render_sarif(diagnostics, pages(), "1.2.3"))
    jsonschema.Draft4Validator(SARIF).validate(log)
    return log


class TestJson:
    """The documented shape."""

    def test_every_diagnostic_of_the_corpus_fits_the_schema(self) -> None:
        jsonschema.Draft202012Validator.check_schema(OURS)
        jsonschema.Draft202012Validator(OURS).validate(json.loads(render_json(everything())))
        assert len({d.code for d in everything()}) > 200

    def test_the_schema_refuses_what_is_not_documented(self) -> None:
        document = json.loads(render_json([ONE]))
        document["diagnostics"][0]["suggestion"] = "x"
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(OURS).validate(document)

    def test_counts_come_first(self) -> None:
        document = json.loads(render_json([ONE], hidden=4))
        assert (document["errors"], document["warnings"], document["hidden"]) == (0, 1, 4)


class TestSarif:
    """SARIF 2.1.0, against its published schema."""

    def test_every_diagnostic_of_the_corpus_is_valid(self) -> None:
        (run,) = sarif(*everything())["runs"]
        assert len(run["results"]) == len(everything())
        assert {r["id"] for r in run["tool"]["driver"]["rules"]} == {d.code for d in everything()}

    def test_a_clean_spec_is_a_valid_log_without_results(self) -> None:
        assert sarif()["runs"][0]["results"] == []

    def test_the_schema_is_really_asked(self) -> None:
        log = sarif(ONE)
        log["runs"][0]["results"][0]["level"] = "bad"
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft4Validator(SARIF).validate(log)

    def test_a_result_has_place_level_rule_fingerprint_and_fix(self) -> None:
        (run,) = sarif(ONE)["runs"]
        (result,) = run["results"]
        assert (result["ruleId"], result["level"]) == ("TYP110", "warning")
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "TYP110"
        assert result["partialFingerprints"] == {"merestone/v1": ONE.fingerprint}
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20folder/x%2Cy%3Az.mere"
        assert location["physicalLocation"]["region"]["endColumn"] == 9
        assert location["logicalLocations"] == [{"fullyQualifiedName": "Line.quantity"}]
        assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///other.mere"
        (change,) = result["fixes"][0]["artifactChanges"]
        assert change["replacements"][0]["insertedContent"] == {"text": ""}


class TestGithub:
    """Workflow commands."""

    def test_what_would_end_a_value_is_escaped(self) -> None:
        assert render_github([ONE]) == (
            "::warning file=a folder/x%2Cy%3Az.mere,line=3,col=5,endLine=3,endColumn=9,title=TYP110::"
            "50 %25 of `a: b, c`%0Aand more%0Ahelp: keep one of them%0A/other.mere:1:1: first given here"
        )

    def test_a_stretch_of_several_lines_has_no_columns(self) -> None:
        long = Diagnostic("SYN107", Severity.ERROR, "m", Span("x.mere", 1, 1, 4, 2))
        assert render_github([long]) == "::error file=x.mere,line=1,endLine=4,title=SYN107::m"

    def test_every_diagnostic_of_the_corpus_is_one_command(self) -> None:
        lines = render_github(everything()).split("\n")
        assert len(lines) == len(everything())
        command = r"::(error|warning) file=[^,:]+,line=\d+(,col=\d+)?,endLine=\d+(,endColumn=\d+)?,title=[A-Z]{3}\d{3}::[^\r\n]+"
        assert all(re.fullmatch(command, line) for line in lines)
