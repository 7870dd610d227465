"""The mistakes that `merestone.toml` names: what each house rule is there to refuse."""

from __future__ import annotations

from os.path import relpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from merestone.house.mistakes import Mistake
    from merestone.project import Project


def mistakes_of(project: Project) -> dict[str, Mistake]:
    """The mistakes by their rule; none where the project names no file of them."""
    from merestone.diagnostics import WrongUse
    from merestone.house.mistakes import mistakes_in

    if "mistakes" not in project.settings.rules:
        return {}
    file = project.root / project.settings.rules["mistakes"]
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as reason:
        told = f"{relpath(file)}, which merestone.toml names under [rules], cannot be read: {reason}"
        raise WrongUse(told) from reason
    return mistakes_in(relpath(file), text)
