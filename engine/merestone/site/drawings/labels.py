"""Text that people wrote, as a label of a diagram."""

_MARKS = str.maketrans({'"': "#quot;", "|": "#124;", "<": "#lt;", "`": "#96;", "\n": " "})


def label(text: str) -> str:
    """The text within quotes, so that no mark in it ends the label or is one of HTML."""
    return text.translate(_MARKS)
