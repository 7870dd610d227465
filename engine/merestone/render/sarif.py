"""Diagnostics as a SARIF 2.1.0 log, for code scanning and editors."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from merestone.diagnostics import Diagnostic, Edit, Fix, Severity, Span
from merestone.render.manual import Page
from merestone.render.visible import visible

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "merestone/v1"


def render_sarif(diagnostics: Sequence[Diagnostic], manual: Mapping[str, Page], version: str) -> str:
    """The log of one run, with the manual page of each rule that reported something; columns count code points."""
    codes = sorted({d.code for d in diagnostics})
    driver = {"name": "merestone", "version": version, "rules": [_rule(manual[c]) for c in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(d, codes.index(d.code)) for d in diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(page: Page) -> dict[str, object]:
    return {
        "id": page.code,
        "name": "".join(word[:1].upper() + word[1:] for word in page.name.split("-")),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.why},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": page.severity.value},
        "properties": {"tags": [page.family], "enforces": list(page.enforces)},
    }


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, object]:
    hint = f"\nhelp: {diagnostic.hint}" if diagnostic.hint else ""
    location = _location(diagnostic.span)
    if diagnostic.path:
        location["logicalLocations"] = [{"fullyQualifiedName": diagnostic.path}]
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _level(diagnostic.severity),
        "message": {"text": visible(diagnostic.message + hint)},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: diagnostic.fingerprint},
    }
    if diagnostic.related:
        places = dict.fromkeys(diagnostic.related)  # the schema asks that each be there once
        result["relatedLocations"] = [{**_location(r.span), "message": {"text": visible(r.message)}} for r in places]
    if diagnostic.fixes:
        result["fixes"] = [_fix(f) for f in diagnostic.fixes]
    return result


def _level(severity: Severity) -> str:
    return {Severity.ERROR: "error", Severity.WARNING: "warning"}[severity]


def _fix(fix: Fix) -> dict[str, object]:
    """The edits of a fix, file by file."""
    files = sorted({e.span.file for e in fix.edits})
    changes = [
        {"artifactLocation": _artifact(f), "replacements": [_replacement(e) for e in fix.edits if e.span.file == f]}
        for f in files
    ]
    title = visible(f"{fix.title} ({fix.applicability})")
    return {"description": {"text": title}, "artifactChanges": changes}


def _replacement(edit: Edit) -> dict[str, object]:
    return {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}


def _location(span: Span) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _artifact(span.file), "region": _region(span)}}


def _artifact(file: str) -> dict[str, object]:
    """The file as a URI: as given if it is relative, and else with its scheme."""
    return {"uri": f"file://{quote(file)}" if file.startswith("/") else quote(file)}


def _region(span: Span) -> dict[str, object]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
