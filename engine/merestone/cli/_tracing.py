"""The tracing that `merestone.toml` names, read and held against the spec."""

from __future__ import annotations

from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from merestone.contract.contract import Contract
    from merestone.diagnostics import Diagnostic
    from merestone.model.rules import Rule
    from merestone.project import Project, Spec
    from merestone.tracing.traced import Traced

SUFFIX = ".yaml"


def texts_of(project: Project) -> tuple[tuple[str, str], dict[str, str]] | None:
    """The file of statements (path and text) and the texts of the coverage by path; None where no tracing is configured."""
    said = project.settings.tracing
    if not said:
        return None
    statements, coverage = (project.root / said[name] for name in ("statements", "coverage"))
    files = sorted(coverage.glob(f"*{SUFFIX}")) if coverage.is_dir() else [coverage]
    return (relpath(statements), _text(statements)), {relpath(file): _text(file) for file in files}


def traced(
    spec: Spec, contract: Contract, files: Mapping[str, str], rules: Mapping[str, Rule], pages: Mapping[str, str]
) -> tuple[Traced, tuple[Diagnostic, ...]] | None:
    """The table of the project's tracing and what is wrong with it; None where there is none."""
    texts = texts_of(spec.project)
    if texts is None:
        return None
    from merestone.tracing.traced import trace
    from merestone.tracing.works import Works

    works = Works(contract, rules, files, pages, spec.project.settings.out, _broken(spec.project.root))
    return trace(*texts, works)


def _broken(root: Path) -> frozenset[str]:
    """The promises that the kept proofs found broken."""
    from merestone.prove.kept import read
    from merestone.prove.place import FILE

    if not (root / FILE).is_file():
        return frozenset()
    kept = read((root / FILE).read_text("utf-8")).questions.values()
    return frozenset(v.promise for one in kept for v in one.findings.verdicts if v.answer == "broken")


def _text(file: Path) -> str:
    from merestone.diagnostics import WrongUse

    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        told = f"{relpath(file)}, which merestone.toml names under [tracing], cannot be read: {reason}"
        raise WrongUse(told) from reason
