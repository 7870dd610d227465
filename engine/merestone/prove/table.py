"""Verdicts for a reader and for programs: what holds, how far that reaches, and the run that breaks what does not."""

import json
from collections.abc import Iterable, Iterator, Sequence

from merestone.diagnostics import Diagnostic
from merestone.prove.proof import Findings, Verdict
from merestone.prove.question import Promise, Question
from merestone.prove.story import as_mermaid, as_text

FORMAT = "merestone.proof/1"
Proven = tuple[Question, Findings]


def verdicts(proven: Iterable[Proven]) -> Iterator[tuple[Promise, Verdict]]:
    """Each promise with its verdict."""
    for question, findings in proven:
        promises = {p.name: p for p in question.promises}
        for verdict in findings.verdicts:
            yield promises[verdict.promise], verdict


def as_table(proven: Sequence[Proven], mermaid: bool = False) -> str:
    """The verdicts under the boundary or invariant they belong to; what is broken is told below its line."""
    lines: list[str] = []
    by_subject: dict[str, list[tuple[Promise, Verdict]]] = {}
    for promise, verdict in verdicts(proven):
        by_subject.setdefault(promise.subject, []).append((promise, verdict))
    for subject, found in by_subject.items():
        lines.append(subject)
        for promise, verdict in found:
            about = f"{promise.about}: " if promise.about != subject else ""
            lines.append(f"  {verdict.answer:<7}  {about}{promise.title} ({verdict.extent})")
            lines += _told(verdict, mermaid)
        lines.append("")
    return "\n".join(lines)


def _told(verdict: Verdict, mermaid: bool) -> list[str]:
    if verdict.story is None:
        return []
    told = as_mermaid(verdict.story, verdict.parties) if mermaid else as_text(verdict.story)
    return [f"    {line}" for line in told.rstrip("\n").split("\n")]


def as_json(proven: Sequence[Proven], diagnostics: Sequence[Diagnostic]) -> str:
    """One document: every verdict with its extent and story, and the diagnostics by code and place."""
    document = {
        "format": FORMAT,
        "verdicts": [_entry(p, v) for p, v in verdicts(proven)],
        "diagnostics": [
            {
                "code": d.code,
                "severity": d.severity.value,
                "message": d.message,
                "file": d.span.file,
                "line": d.span.line,
            }
            for d in diagnostics
        ],
    }
    return json.dumps(document, indent=2)


def _entry(promise: Promise, verdict: Verdict) -> dict[str, object]:
    story = verdict.story
    return {
        "promise": promise.name,
        "subject": promise.subject,
        "about": promise.about,
        "title": promise.title,
        "answer": verdict.answer,
        "extent": {**verdict.extent.model_dump(mode="json"), "text": str(verdict.extent)},
        "file": promise.place.file,
        "line": promise.place.line,
        "idle": list(verdict.idle),
        "story": story.model_dump(mode="json") if story else None,
        "mermaid": as_mermaid(story, verdict.parties) if story else None,
    }
