"""The seeded defects at hand: variants of the reference with one thing wrong, each naming the requirements it must break.

Where only the kit is installed there are none.
"""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "defects"


@dataclass(frozen=True)
class Defect:
    """One variant: the module's name, what is wrong in a sentence, and the requirements that must catch it.

    A name in `kills` is the id of a requirement, or of a family (`.../recovery.asks-first` for each command's own).
    """

    name: str
    wrong: str
    kills: tuple[str, ...]

    @property
    def module(self) -> str:
        """What is started instead of the reference."""
        return f"defects.{self.name}"

    def concerns(self, requirement: str) -> bool:
        """Whether the requirement with that id, or its family, must catch it."""
        return any(requirement == name or requirement.startswith(f"{name}.") for name in self.kills)


@cache
def known_defects() -> tuple[Defect, ...]:
    """Every defect, read but not executed: it imports the reference, which this process has no use for."""
    return tuple(_read(file) for file in sorted(FOLDER.glob("[!_]*.py")))


def named(text: str) -> str:
    """The module name of a defect, however its words are joined."""
    return text.replace("-", "_")


def _read(file: Path) -> Defect:
    tree = ast.parse(file.read_text("utf-8"))
    doc = (ast.get_docstring(tree) or "").partition("\n")[0]
    return Defect(file.stem, doc, _kills(tree))


def _kills(tree: ast.Module) -> tuple[str, ...]:
    """The constant `KILLS`: one requirement, or several."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "KILLS":
            told = ast.literal_eval(node.value)
            return (told,) if isinstance(told, str) else tuple(told)
    return ()
