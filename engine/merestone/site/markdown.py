"""The Markdown that pages are written in: tables, diagrams, headings with a name of their own."""

import re
from collections.abc import Iterable, Sequence
from textwrap import indent
from typing import Literal

from merestone.contract.prose import paragraphs

WIDE = "---\nhide:\n  - toc\n---"
"""What stands at the head of a page that needs the whole width."""
FOUND_FIRST = "---\nsearch:\n  boost: 3\n---"
"""What stands at the head of a page that a search should offer first."""
NOT_FOUND = "---\nsearch:\n  exclude: true\n---"
"""What stands at the head of a page that a search passes over."""


def page(*parts: str) -> str:
    """A page from its parts; empty ones are left out."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def heading(level: int, text: str, anchor: str = "") -> str:
    """A heading; `anchor` names it for links."""
    return f"{'#' * level} {text}" + (f" {{ #{anchor} }}" if anchor else "")


def section(title: str, *parts: str, anchor: str = "", level: int = 2) -> str:
    """A heading and what stands under it; nothing at all if that is empty."""
    filled = [part for part in parts if part]
    return "\n\n".join([heading(level, title, anchor), *filled]) if filled else ""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; without a row, nothing. A column that is empty in every row is left out."""
    body = [[_cell(text) for text in row] for row in rows]
    if not body:
        return ""
    used = [i for i in range(len(heads)) if not heads[i] or any(row[i] for row in body)]
    lines = [[heads[i] for i in used], ["---"] * len(used), *([row[i] for i in used] for row in body)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def merged(rows: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Rows that are equal but for their first cell become one row, with all first cells in it."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for first, *rest in rows:
        alike.setdefault(tuple(rest), []).append(first)
    return [(", ".join(firsts), *rest) for rest, firsts in alike.items()]


def classed(name: str, text: str) -> str:
    """The text in a block that the style sheet knows by that name."""
    return f'<div class="{name}" markdown>\n\n{text}\n\n</div>' if text else ""


def diagram(text: str, size: Literal["small", "medium"] = "medium") -> str:
    """A Mermaid diagram; on a narrow screen one of that size can be scrolled instead of shrinking further."""
    return classed(f"diagram {size}", f"```mermaid\n{text.strip()}\n```")


def folded(title: str, text: str) -> str:
    """Text that is shown when asked for."""
    return f'??? abstract "{title}"\n\n' + indent(text, "    ") if text else ""


def bullets(lines: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {line}" for line in lines)


def code(text: str) -> str:
    """Text set as code, whatever it contains."""
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def plain(text: str) -> str:
    """Text that people wrote into a string, so that no mark in it is one: not of Markdown, not of HTML."""
    return re.sub(r"[\\`*_{}\[\]<>&|#]", lambda mark: f"&#{ord(mark[0])};", " ".join(text.split()))


def prose(text: str) -> str:
    """A description that people wrote: its paragraphs with `code`, *stress* and links as in Markdown, but no HTML and no block."""
    return "\n\n".join(_harmless(paragraph) for paragraph in paragraphs(text).split("\n\n"))


def _harmless(paragraph: str) -> str:
    """One paragraph in which no `<` opens a tag, outside of code, and no first mark makes anything else of it."""
    parts = re.split(r"(`+[^`]+`+)", paragraph)
    parts[::2] = [re.sub(r"[<>&{}]", lambda mark: _entity(mark[0]), part) for part in parts[::2]]
    opening = r"^([#>|=~:!?]+|[-+*](?=[ -])|[0-9]+(?=[.)] ))"
    return re.sub(opening, lambda mark: "".join(map(_entity, mark[0])), "".join(parts))


def _entity(mark: str) -> str:
    return f"&#{ord(mark)};"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "&#124;").split()) if "`" not in text else " ".join(text.split())
