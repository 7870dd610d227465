"""The trees of many files, each read only when it is asked for."""

from collections.abc import Iterator, Mapping

from merestone.diagnostics import Diagnostic
from merestone.syntax.parse import parse
from merestone.syntax.tree import Tree


class Forest(Mapping[str, Tree]):
    """The tree of each file, in the order of their names; a file is read at most once."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Read nothing yet."""
        self._texts = {file: texts[file] for file in sorted(texts)}
        self._read: dict[str, tuple[Tree, list[Diagnostic]]] = {}

    def __getitem__(self, file: str) -> Tree:
        """The tree of the file."""
        return self._parsed(file)[0]

    def __iter__(self) -> Iterator[str]:
        """The files, in order."""
        return iter(self._texts)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._texts)

    def __contains__(self, file: object) -> bool:
        """Whether there is such a file; it need not be read for that."""
        return file in self._texts

    def text(self, file: str) -> str:
        """What is written in the file."""
        return self._texts[file]

    def slips(self, file: str) -> list[Diagnostic]:
        """What is wrong with the syntax of the file."""
        return self._parsed(file)[1]

    def _parsed(self, file: str) -> tuple[Tree, list[Diagnostic]]:
        if file not in self._read:
            self._read[file] = parse(file, self._texts[file])
        return self._read[file]
