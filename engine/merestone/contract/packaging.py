"""What the packages of clients are called, and under which licence they come: the project's to say, no part of what is agreed."""

from typing import Literal

from merestone.contract import wire_names
from merestone.semantics.written import Frozen

PLACE = "{system}"
"""Where the name of the system goes, in kebab case."""


class Packaging(Frozen):
    """The table `[clients]` of a project; a package for each system and language."""

    licence: str | None = None
    """An SPDX expression; without one a package names no licence."""
    python: str = f"merestone-{PLACE}"
    npm: str = f"merestone-{PLACE}"
    languages: tuple[Literal["python", "typescript"], ...] = ("python", "typescript")
    """Which clients are written."""

    def python_distribution(self, system: str) -> str:
        """The name under which the Python client of a system is installed."""
        return self.python.replace(PLACE, _word(system))

    def python_package(self, system: str) -> str:
        """The name under which the Python client of a system is imported."""
        return self.python_distribution(system).replace("-", "_")

    def npm_package(self, system: str) -> str:
        """The name under which the TypeScript client of a system is installed and imported."""
        return self.npm.replace(PLACE, _word(system))


PLAIN = Packaging()
"""What holds where a project says nothing."""


def _word(system: str) -> str:
    return wire_names.kebab(system).strip("-")
