"""The tracing: every statement the spec has to meet, with what covers it, kind of check by kind of check."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site import links
from merestone.site.markdown import WIDE, bullets, heading, page, section, table
from merestone.site.shelf import Shelf
from merestone.tracing.coverage import NONE, PLANNED, Entry
from merestone.tracing.traced import STANDINGS, Row, Traced
from merestone.tracing.works import Found

PAGES = {"tracing.md": ""}
"""The pages of this chapter, for those who only ask whether they will be there."""


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The table, where the project has a tracing."""
    if shelf.traced:
        yield "tracing.md", _page(shelf.traced, shelf)


def _page(traced: Traced, shelf: Shelf) -> str:
    return page(
        WIDE,
        "# Tracing",
        f"{traced.statements.title}: {len(traced.statements.by_name)} statements. Each asks for kinds of check, and each kind is covered by "
        "things of its own: a page replaces no test, and a test no rule. The numbers are *covered*, *planned* and *not covered*.",
        table(("Section", *(k.title for k in traced.statements.kinds.values())), _counts(traced)),
        section("What is planned", _planned(traced)),
        section("What nothing covers", _missing(traced)),
        *(_section(traced, title, shelf) for title in traced.statements.sections),
    )


def _counts(traced: Traced) -> Iterator[tuple[str, ...]]:
    for title in (*traced.statements.sections, None):
        counts = (traced.count(title, kind) for kind in traced.statements.kinds)
        yield (
            f"[{title}](/tracing.md#{_anchor(title)})" if title else "**all**",
            *(" / ".join(str(count[s]) for s in STANDINGS) if any(count.values()) else "" for count in counts),
        )


def _anchor(title: str) -> str:
    return "section-" + "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())


def _planned(traced: Traced) -> str:
    waiting = [e.name for row in traced.rows for e, _ in row.entries if e.form == PLANNED]
    rows = [(f"**{name}**", text, str(waiting.count(name))) for name, text in traced.parts.items() if name in waiting]
    return table(("Part", "What it will bring", "Checks that wait for it"), rows)


def _missing(traced: Traced) -> str:
    return bullets(
        f"[{row.statement.name}](#{row.statement.name.lower()}) {row.kind.title}: {'; '.join(row.reasons)}"
        for row in traced.rows
        if row.standing == "open"
    )


def _section(traced: Traced, title: str, shelf: Shelf) -> str:
    rows = [
        (
            f'<span id="{s.name.lower()}"></span>{s.name}',
            s.text,
            *(
                "<br>".join(_covers(row, shelf))
                for row in (next(_of(traced.of(s.name), k), None) for k in traced.statements.kinds)
            ),
        )
        for s in traced.statements.by_name.values()
        if s.section == title
    ]
    kinds = [k.title for k in traced.statements.kinds.values()]
    return page(heading(2, title, _anchor(title)), table(("", "Statement", *kinds), rows))


def _of(rows: tuple[Row, ...], kind: str) -> Iterator[Row]:
    return (row for row in rows if row.kind.name == kind)


def _covers(row: Row | None, shelf: Shelf) -> Iterator[str]:
    for entry, found in row.entries if row else ():
        yield _linked(entry, found, shelf)


def _linked(entry: Entry, found: Found | None, shelf: Shelf) -> str:
    """What covers it, linked to its line, its page or its file."""
    if entry.form == PLANNED:
        return f"*planned*: {entry.name}"
    if entry.form == NONE:
        return f"**not covered**: {entry.name}"
    if entry.form == "page":
        return f"[{entry.name}](/{entry.name})"
    if entry.form == "contract":
        return f"[`{entry.name}`](/{links.download(entry.name.split('#')[0])})"
    if found and found.file in shelf.sources:
        return f"[`{entry.name}`](/{links.source_page(found.file)}#__codelineno-0-{found.line})"
    return f"{entry.form} `{entry.name}`"
