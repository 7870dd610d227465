"""A page of the review site, `timing.md`, or a heading or anchor on it, `access.md#approver`."""

import re

from merestone.tracing.works import Found, Index, Works

_HEADING = re.compile(r"^#{1,6} +(.+?)(?: *\{[^}]*\})?$", re.MULTILINE)


def index(works: Works) -> Index:
    """Every page of the site."""

    def find(name: str) -> Found | None:
        path, _, anchor = name.partition("#")
        text = works.pages.get(path)
        if text is None or (anchor and anchor not in _anchors(text)):
            return None
        return Found(f"site/{name}")

    return Index(find, works.pages.keys)


def _anchors(text: str) -> set[str]:
    """What a link to the page can name: the names that headings were given or have by their words."""
    given = re.findall(r"\{ *#([\w.-]+)", text) + re.findall(r'\bid="([^"]+)"', text)
    return {*given, *(_slug(title) for title in _HEADING.findall(text))}


def _slug(title: str) -> str:
    """As Python-Markdown makes it."""
    plain = re.sub(r"[^\w\s-]", "", re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", title)).strip().lower()
    return re.sub(r"[-\s]+", "-", plain)
