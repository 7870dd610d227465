"""What other programs read of a run: JSON, JSON lines, JUnit."""

import json
from xml.etree import ElementTree

from every_verdict import CLEAN, RUN

from merekit.reports import json_report, jsonlines, junit
from merekit.verdict import Run
from merestone.semantics.verdict import Verdict


def test_the_json_document_holds_the_whole_run() -> None:
    assert Run.model_validate(json.loads(json_report.render(RUN))) == RUN


def test_the_json_document_begins_with_what_was_concluded() -> None:
    document = json.loads(json_report.render(RUN))
    assert list(document)[:4] == ["format", "exitStatus", "counts", "levels"]
    assert document["exitStatus"] == 1
    assert sum(document["counts"].values()) == len(RUN.results)
    assert {"boundary": "OrderFacts", "role": "publisher", "reached": 0, "asked": 2} in document["levels"]


def test_the_json_document_is_the_same_however_the_environment_was_collected() -> None:
    turned = RUN.model_copy(update={"environment": dict(reversed(RUN.environment.items()))})
    assert json_report.render(turned) == json_report.render(RUN)


def test_there_is_one_json_line_for_each_scenario() -> None:
    lines = [json.loads(line) for line in jsonlines.render(RUN).splitlines()]
    assert [line["scenario"] for line in lines] == [result.scenario.id for result in RUN.results]
    failed = next(line for line in lines if line["verdict"] == "fail")
    assert failed["records"] == [19, 20]
    assert failed["clause"]["place"] == "spec/billing.mere:125"


def test_junit_counts_agree_with_the_cases_and_the_verdicts() -> None:
    root = ElementTree.fromstring(junit.render(RUN))
    for suite in root.iter("testsuite"):
        _counts_agree(suite)
    _counts_agree(root)
    verdicts = [result.verdict for result in RUN.results]
    assert int(root.attrib["failures"]) == verdicts.count(Verdict.FAIL) + verdicts.count(Verdict.NOT_OBSERVABLE) == 3
    assert int(root.attrib["errors"]) == verdicts.count(Verdict.INCONCLUSIVE) + verdicts.count(Verdict.ERROR) == 2
    assert int(root.attrib["skipped"]) == verdicts.count(Verdict.WAIVED) + verdicts.count(Verdict.NOT_APPLICABLE) == 2


def test_junit_is_red_exactly_where_the_run_is_not_fulfilled() -> None:
    clean = ElementTree.fromstring(junit.render(CLEAN))
    assert clean.attrib["failures"] == clean.attrib["errors"] == "0"


def test_a_junit_failure_tells_expected_observed_and_the_clause() -> None:
    root = ElementTree.fromstring(junit.render(RUN))
    text = root.findtext(".//testcase[@file='spec/billing.mere'][@line='125']/failure") or ""
    assert "expected  409 order-blocked" in text
    assert "observed  200" in text
    assert "spec/billing.mere:125  blocks" in text
    assert "merestone verify --scenario" in text


def test_what_is_attested_stands_in_the_properties_of_its_case() -> None:
    root = ElementTree.fromstring(junit.render(RUN))
    told = [p.attrib["value"] for p in root.findall(".//testcase/properties/property[@name='attested']")]
    assert told == ["retention for 10 years is attested by Order operations; the date promised is right"]


def test_junit_stays_xml_whatever_a_target_answered() -> None:
    odd = RUN.results[-1].judgements[0].model_copy(update={"reason": "\x00\x1b\ud800 ]]> <a> & \ufffe"})
    result = RUN.results[-1].model_copy(update={"judgements": (odd,)})
    ElementTree.fromstring(junit.render(RUN.model_copy(update={"results": (result,)})).encode())


def _counts_agree(suite: ElementTree.Element) -> None:
    cases = list(suite.iter("testcase"))
    found = {tag: sum(case.find(tag) is not None for case in cases) for tag in ("failure", "error", "skipped")}
    told = {"failure": "failures", "error": "errors", "skipped": "skipped"}
    assert int(suite.attrib["tests"]) == len(cases)
    assert {tag: int(suite.attrib[name]) for tag, name in told.items()} == found
