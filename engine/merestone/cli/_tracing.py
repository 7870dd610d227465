"""The tracing that `merestone.toml` names, read and held against the spec."""

from __future__ import annotations

from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from merestone.compile import Result
    from merestone.diagnostics import Diagnostic
    from merestone.project import Project, Spec
    from merestone.tracing.traced import Traced
    from merestone.tracing.works import Works

SUFFIX = ".yaml"


def texts_of(project: Project) -> tuple[tuple[str, str], dict[str, str]] | None:
    """The file of statements (path and text) and the texts of the coverage by path; None where no tracing is configured."""
    said = project.settings.tracing
    if not said:
        return None
    statements, coverage = (project.root / said[name] for name in ("statements", "coverage"))
    files = sorted(coverage.glob(f"*{SUFFIX}")) if coverage.is_dir() else [coverage]
    return (relpath(statements), _text(statements)), {relpath(file): _text(file) for file in files}


def works_of(spec: Spec, result: Result, pages: Mapping[str, str]) -> Works:
    """What there is to name."""
    from merestone.compile import understand
    from merestone.tracing.works import Works

    assert result.contract is not None, "a spec with errors has nothing to name"
    rules = understand(spec.texts)[0].rules
    return Works(result.contract, rules, result.files, pages, spec.project.settings.out)


def traced(spec: Spec, result: Result, pages: Mapping[str, str]) -> tuple[Traced, tuple[Diagnostic, ...]] | None:
    """The table of the project's tracing and what is wrong with it; None where there is none."""
    texts = texts_of(spec.project)
    if texts is None:
        return None
    from merestone.tracing.traced import trace

    return trace(*texts, works_of(spec, result, pages))


def _text(file: Path) -> str:
    from merestone.diagnostics import WrongUse

    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        raise WrongUse(
            f"{relpath(file)}, which merestone.toml names under [tracing], cannot be read: {reason}"
        ) from reason
