"""The run as JUnit XML, as build servers read it: a suite for each boundary and role, a case for each scenario."""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from merekit.reports._failure import blame, place
from merekit.reports._matrix import Row, rows
from merekit.reports._replay import play
from merekit.verdict import Result, Run
from merestone.semantics.verdict import Verdict

TAGS = {
    Verdict.FAIL: "failure",
    Verdict.NOT_OBSERVABLE: "failure",
    Verdict.INCONCLUSIVE: "error",
    Verdict.ERROR: "error",
    Verdict.WAIVED: "skipped",
    Verdict.NOT_APPLICABLE: "skipped",
}
"""How a verdict counts for a build server; those not named here count as passed."""

COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry at all."""


def render(run: Run) -> str:
    """The document as text."""
    root = Element(
        "testsuites", {"name": f"merestone {run.system}", **_numbers(run.results), "time": f"{run.seconds:.3f}"}
    )
    for row in rows(run):
        _suite(root, run, row)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _numbers(results: tuple[Result, ...]) -> dict[str, str]:
    tags = [TAGS.get(r.verdict) for r in results]
    return {"tests": str(len(results))} | {name: str(tags.count(tag)) for tag, name in COUNTED.items()}


def _suite(root: Element, run: Run, row: Row) -> None:
    results = tuple(r for cell in row.cells for group in cell.groups for r in group.results)
    time = f"{sum(r.seconds for r in results):.3f}"
    name = f"{row.boundary} ({row.role})"
    suite = SubElement(root, "testsuite", {"name": name, **_numbers(results), "time": time, "timestamp": run.started})
    told = {"target": run.target, "plan": run.plan, "suite": run.suite, "seed": str(run.seed), "level": row.level}
    _properties(suite, told)
    for result in results:
        _case(suite, run, result)


def _case(suite: Element, run: Run, result: Result) -> None:
    clause, where = result.requirement.clause, result.requirement
    case = SubElement(
        suite,
        "testcase",
        name=result.scenario.id,
        classname=f"{where.boundary}.{where.system}.{where.aspect}",
        time=f"{result.seconds:.3f}",
        file=clause.file,
        line=str(clause.line),
    )
    _properties(case, _told(result))
    if tag := TAGS.get(result.verdict):
        SubElement(case, tag, message=_xml(_message(result)), type=result.verdict.value).text = _xml(_body(result, run))


def _told(result: Result) -> dict[str, str]:
    told = {"verdict": result.verdict.value, "level": f"L{result.scenario.level}", "clause": place(result)}
    attested = [j.reason for j in result.judgements if j.verdict is Verdict.ATTESTED]
    return told | ({"attested": "; ".join(attested)} if attested else {})


def _properties(parent: Element, told: dict[str, str]) -> None:
    properties = SubElement(parent, "properties")
    for name, value in told.items():
        SubElement(properties, "property", name=name, value=_xml(value))


def _message(result: Result) -> str:
    judged = blame(result) or result.judgements
    return judged[0].reason if judged else result.requirement.text


def _body(result: Result, run: Run) -> str:
    clause = result.requirement.clause
    via = f" (policy {clause.policy})" if clause.policy else ""
    lines = [result.requirement.text, f"clause    {place(result)}{via}  {clause.text}"]
    for judgement in blame(result):
        lines += [f"expected  {judgement.expected}", f"observed  {judgement.observed}", f"because   {judgement.reason}"]
    lines += [f"history   {result.history}"] if result.history else []
    return "\n".join([*lines, f"replay    {play(result, run)}"])


def _xml(text: str) -> str:
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
