"""The tracing: every statement the spec has to meet, with what covers it, kind of check by kind of check."""

from collections import Counter
from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site import links
from merestone.site.markdown import WIDE, bullets, page, section, table
from merestone.site.shelf import Shelf
from merestone.tracing.coverage import PLANNED, Entry
from merestone.tracing.traced import STANDINGS, Row, Standing, Traced
from merestone.tracing.works import Found

INDEX = "tracing/index.md"
"""The page with the numbers, which is there whenever the project has a tracing."""


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The numbers, and one page for each section of statements; nothing where the project has no tracing."""
    if shelf.traced:
        yield INDEX, _index(shelf.traced)
        for title in shelf.traced.statements.sections:
            yield links.section_page(title), _section(shelf.traced, title, shelf)


def _index(traced: Traced) -> str:
    kinds = traced.statements.kinds.values()
    return page(
        WIDE,
        "# Tracing",
        f"{traced.statements.title}: {len(traced.statements.by_name)} statements. Each asks for kinds of check, and each kind is covered by "
        "things of its own: a page replaces no test, and a test no rule. The numbers are: covered / planned / not covered.",
        table(("Section", *(k.title for k in kinds)), _counts(traced)),
        section("What is planned", _planned(traced), anchor="planned"),
        section("What nothing covers", _missing(traced), anchor="not-covered"),
    )


def _counts(traced: Traced) -> Iterator[tuple[str, ...]]:
    for title in (*traced.statements.sections, None):
        counts = (traced.count(title, kind) for kind in traced.statements.kinds)
        yield f"[{title}](/{links.section_page(title)})" if title else "**all**", *(_counted(count) for count in counts)


def _counted(count: dict[Standing, int]) -> str:
    return " / ".join(str(count[s]) for s in STANDINGS) if any(count.values()) else ""


def _planned(traced: Traced) -> str:
    waiting = Counter(e.name for row in traced.rows for e, _ in row.entries if e.form == PLANNED)
    rows = [(f"**{name}**", traced.parts.get(name, ""), str(count)) for name, count in waiting.most_common()]
    return table(("Part", "What it will bring", "Checks that wait for it"), rows)


def _missing(traced: Traced) -> str:
    return bullets(
        f"[{row.statement.name}](/{links.section_page(row.statement.section)}) {row.kind.title}: {'; '.join(row.reasons)}"
        for row in traced.rows
        if row.standing == "open"
    )


def _section(traced: Traced, title: str, shelf: Shelf) -> str:
    kinds = list(traced.statements.kinds.values())
    rows = [
        (
            f'<span id="{statement.name.lower()}"></span>{statement.name}',
            statement.text,
            *(_covers([r for r in traced.of(statement.name) if r.kind == kind], shelf) for kind in kinds),
        )
        for statement in traced.statements.by_name.values()
        if statement.section == title
    ]
    return page(
        WIDE,
        f"# {title}",
        f"[All sections](/{INDEX})",
        table(("Id", "Statement", *(kind.title for kind in kinds)), rows),
    )


def _covers(rows: list[Row], shelf: Shelf) -> str:
    return "<br>".join(_linked(entry, found, shelf) for row in rows for entry, found in row.entries)


def _linked(entry: Entry, found: Found | None, shelf: Shelf) -> str:
    """What covers it, linked to its line, its page or its file."""
    match entry.form:
        case "planned":
            return f"*planned*: [{entry.name}](/{INDEX}#planned)"
        case "none":
            return f"**not covered**: {entry.name}"
        case "page":
            return f"[{entry.name}](/{entry.name})"
        case "contract":
            return f"[`{entry.name}`](/{links.download(entry.name.split('#')[0])})"
        case "house" if shelf.sources:
            return f"house rule {links.rule(entry.name)}"
    if found and found.file in shelf.sources:
        return f"{entry.form} [`{entry.name}`](/{links.source_page(found.file)}#__codelineno-0-{found.line})"
    return f"{entry.form} `{entry.name}`"
