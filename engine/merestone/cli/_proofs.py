"""What was proved and is kept, for commands that report it and prove nothing themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from merestone.diagnostics import Diagnostic
    from merestone.model.boundary import Model
    from merestone.project import Spec


def kept_findings(spec: Spec, model: Model) -> tuple[tuple[Diagnostic, ...], str]:
    """What the kept proofs find wrong with the spec as it is now, and in a line how many are current; nothing where none are kept."""
    from merestone.prove.place import FILE

    file = spec.project.root / FILE
    if not is_whole(spec) or not file.is_file():
        return (), ""
    from merestone.contract.lower import lower
    from merestone.prove.kept import current, read
    from merestone.prove.report import diagnostics

    contract = lower(model)
    asked = list(current(contract, read(file.read_text("utf-8"))))
    fresh = [(q, f) for q, f in asked if f is not None]
    promises, proved = (sum(len(q.promises) for q in qs) for qs in ([q for q, _ in asked], [q for q, _ in fresh]))
    stale = promises - proved
    line = f"proofs: {proved} of {promises} promises" + (f"; {stale} stale or new: `merestone prove`" if stale else "")
    return diagnostics(contract, fresh, spec.texts), line


def is_whole(spec: Spec) -> bool:
    """Whether it is all that a project's `merestone.toml` calls its spec: what is kept is kept for that."""
    from pathlib import Path

    project = spec.project
    return project.file is not None and Path(spec.path).resolve() == (project.root / project.settings.spec).resolve()
