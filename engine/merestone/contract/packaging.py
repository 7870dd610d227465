"""What the packages of clients are called, and under which licence they and the documents come: the project's to say, no part of what is agreed."""

from typing import Literal

from merestone.contract import wire_names
from merestone.semantics.written import Frozen

PLACE = "{system}"
"""Where the name of the system goes, in kebab case."""
_FOR_PARTIES = "For the parties of these boundaries"


class Packaging(Frozen):
    """The table `[clients]` of a project; a package for each system and language."""

    licence: str | None = None
    """An SPDX expression; without one a package names no licence, and a document is for its parties."""
    python: str = f"merestone-{PLACE}"
    npm: str = f"merestone-{PLACE}"
    languages: tuple[Literal["python", "typescript"], ...] = ("python", "typescript")
    """Which clients are written."""

    @property
    def licence_of_documents(self) -> dict[str, str]:
        """The licence as OpenAPI 3.1 says it: by its name, and by its identifier."""
        if self.licence is None:
            return {"name": _FOR_PARTIES, "identifier": "LicenseRef-Internal"}
        return {"name": self.licence, "identifier": self.licence}

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
