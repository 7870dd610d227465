"""What stands between two tokens: the comment that ends a line, comments with a line of their own, blank lines."""

import re
from dataclasses import dataclass, field

_BLANKS = re.compile(r"^[\s\ufeff]+")


@dataclass(slots=True)
class Remarks:
    """Comments before a token; `trailing` ends the line before, an empty text in `own` is a blank line."""

    trailing: str = ""
    own: list[str] = field(default_factory=list)

    @property
    def said(self) -> bool:
        """Whether there is a comment at all."""
        return bool(self.trailing) or any(self.own)

    @property
    def parted(self) -> bool:
        """Whether the author left a blank line."""
        return "" in self.own


def remarks(before: str, opens_the_file: bool = False) -> Remarks:
    """The comments in the blanks before a token; the last line only indents it."""
    lines = [unpadded(line) for line in before.split("\n")]
    trailing = "" if opens_the_file else lines.pop(0)
    return Remarks(trailing, _capped(lines[:-1]))


def unpadded(line: str) -> str:
    """The comment on a line, without the blanks around it; the mark that opens a file is a blank."""
    line = line.strip()
    return _BLANKS.sub("", line) if line.startswith("\ufeff") else line


def after_all(before: str, opens_the_file: bool) -> Remarks:
    """The comments after the last token of a file."""
    return remarks(before + "\n", opens_the_file)


def joined(first: Remarks, second: Remarks) -> Remarks:
    """The comments of two places, when what stood between them has moved before both."""
    if not first.trailing and not first.own:
        return second
    late = [second.trailing] if second.trailing else []
    return Remarks(first.trailing, _capped([*first.own, *late, *second.own]))


def _capped(lines: list[str]) -> list[str]:
    """No two blank lines after each other."""
    return [line for i, line in enumerate(lines) if line or i == 0 or lines[i - 1]]
