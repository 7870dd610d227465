"""Diagnostics for programs: one JSON document, of the shape that `docs/diagnostics.schema.json` fixes."""

import json
from collections.abc import Sequence

from merestone.diagnostics import Diagnostic, Fix, Severity, Span

FORMAT = "merestone.diagnostics/2"


def render_json(diagnostics: Sequence[Diagnostic], hidden: int = 0) -> str:
    """The document; lines and columns count from 1, the end is exclusive, `hidden` is how many a baseline holds back."""
    counts = {f"{s}s": sum(d.severity is s for d in diagnostics) for s in Severity}
    document = {"format": FORMAT, **counts, "hidden": hidden, "diagnostics": [_entry(d) for d in diagnostics]}
    return json.dumps(document, indent=2)


def _entry(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        **_position(diagnostic.span),
        "path": diagnostic.path,
        "fingerprint": diagnostic.fingerprint,
        "related": [{"message": r.message, **_position(r.span)} for r in diagnostic.related],
        "hint": diagnostic.hint,
        "fixes": [_fix(f) for f in diagnostic.fixes],
    }


def _fix(fix: Fix) -> dict[str, object]:
    edits = [{**_position(e.span), "text": e.text} for e in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability.value, "edits": edits}


def _position(span: Span) -> dict[str, object]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
