"""The views of a run: the terminal's table, JSON, JSON lines, JUnit, and a page for people; each a pure function of it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from merekit.reports import html, json_report, jsonlines, junit
from merekit.verdict import Run


def write(run: Run, folder: Path, histories: Mapping[str, list[dict[str, Any]]]) -> tuple[Path, ...]:
    """Writes every report and history below `folder`; returns the paths of the reports.

    `histories` maps the path in `Result.history`, relative to `folder`, to the records. All texts are made before the first
    file is touched, and each file is replaced as a whole, so a reader never sees half of one.
    """
    reports = {
        "run.json": json_report.render(run),
        "results.jsonl": jsonlines.render(run),
        "junit.xml": junit.render(run),
        "report.html": html.render(run, histories, os.path.relpath(folder)),
    }
    for name, records in histories.items():
        _replace(folder / name, "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    for name, text in reports.items():
        _replace(folder / name, text)
    return tuple(folder / name for name in reports)


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(text)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)
