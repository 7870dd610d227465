"""Show what an author wrote without letting it command the terminal or disguise itself."""

import re

from merestone.syntax.hidden import HIDDEN

_LINE_ENDS = re.compile("[\n\r]")


def visible(text: str) -> str:
    """The text with each hidden character spelt out, as `<U+202E>`; its lines stay."""
    return HIDDEN.sub(_spelt, text.replace("\r", "<U+000D>"))


def on_one_line(text: str) -> str:
    """The text with each hidden character spelt out, the ends of its lines too."""
    return _LINE_ENDS.sub(_spelt, visible(text))


def _spelt(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
