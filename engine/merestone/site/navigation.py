"""How the pages stand in the navigation: sections, and in each the pages by their first heading."""

import re
from collections.abc import Iterable, Mapping

Nav = list[dict[str, "str | Nav"]]

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Overview",
        (
            "index.md",
            "map.md",
            "landscape.md",
            "source-of-truth.md",
            "master-data.md",
            "timing.md",
            "versions.md",
            "conformance.md",
        ),
    ),
    ("Boundaries", ("boundaries/",)),
    ("Journeys", ("journeys/",)),
    ("Systems", ("systems/",)),
    ("Entities", ("entities/", "types.md")),
    ("Views", ("views/",)),
    (
        "Strategy",
        (
            "reconciliation.md",
            "comparisons.md",
            "documents.md",
            "idempotency.md",
            "fallouts.md",
            "events.md",
            "access.md",
            "invariants.md",
            "rules/index.md",
            "waivers.md",
        ),
    ),
    ("Profiles", ("profiles/",)),
    ("Tracing", ("tracing/",)),
    ("Specification", ("spec/",)),
    (
        "Language",
        (
            *(f"reference/language/{page}.md" for page in ("README", "tutorial", "reading", "grammar")),
            "reference/language/",
        ),
    ),
    ("Reference", ("reference/",)),
)
ELSEWHERE = re.compile(r"downloads/|rules/(?!index[.]md)")
"""Pages that are reached by a link only: every page shows the whole navigation, and a hundred rules would be most of it."""


def navigation(pages: Mapping[str, str]) -> Nav:
    """The navigation of these pages; a section without a page is left out, a page without a section comes last."""
    shown = [path for path in pages if not ELSEWHERE.match(path)]
    nav: Nav = []
    for title, places in SECTIONS:
        found = list(
            dict.fromkeys(path for place in places for path in _ordered(p for p in shown if _stands(p, place)))
        )
        shown = [path for path in shown if path not in found]
        if found:
            nav.append({title: _entries(found, pages)})
    return [*nav, {"More": _entries(sorted(shown), pages)}] if shown else nav


def title_of(path: str, text: str) -> str:
    """The first heading of a page, without marks."""
    found = re.search(r"^# +(.+?)(?:\s*\{[^}]*\})?$", text, re.MULTILINE)
    return found[1].replace("`", "").strip() if found else path


def _stands(path: str, place: str) -> bool:
    return path.startswith(place) if place.endswith("/") else path == place


def _ordered(paths: Iterable[str]) -> list[str]:
    """The index first, then by name; folders after the pages beside them."""
    return sorted(paths, key=lambda p: (p.count("/"), not p.endswith("/index.md"), p))


def _entries(paths: list[str], pages: Mapping[str, str]) -> Nav:
    return [{title_of(path, pages[path]): path} for path in paths]
