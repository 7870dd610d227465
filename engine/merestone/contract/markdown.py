"""Text of the spec in a Markdown page, of which nothing becomes a tag, and in a table nothing a cell of its own."""

import re

_SPAN_OR_TAG = re.compile(r"(?P<span>`+)(?!`).*?(?<!`)(?P=span)(?!`)|<")


def harmless(text: str) -> str:
    """Text as one line, which may have code and emphasis of its own, but no HTML."""
    return _SPAN_OR_TAG.sub(lambda found: "&lt;" if found[0] == "<" else found[0], " ".join(text.split()))


def cell(text: str) -> str:
    """The same in a table."""
    return harmless(text).replace("|", "\\|")
