"""The tracing table for a terminal, for programs, and as Markdown."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from merestone.tracing.coverage import NONE, PLANNED
from merestone.tracing.traced import STANDINGS, Row, Standing, Traced

FORMAT = "merestone.coverage/1"
_LEGEND = "covered/planned/not covered"


def as_text(table: Traced, statement: str | None = None) -> str:
    """Counts by section and kind, then what waits for which part, then what nothing covers, with the reasons; or one statement."""
    if statement:
        return one_as_text(table, statement)
    heads = ["", *table.statements.kinds, "all"]
    width = max([len(s) for s in table.statements.sections] + [len(_LEGEND)], default=0)
    lines = [_line([_LEGEND, *heads[1:]], width)]
    lines.extend(_line(cells, width) for cells in cells_of(table))
    lines += ["", f"covered by: {_by_form(table)}"]
    waiting = _waiting(table)
    if waiting:
        lines += ["", "planned"]
        lines.extend(f"  {count:>4}  {name}: {table.parts.get(name, '?')}" for name, count in waiting)
    missing = [row for row in table.rows if row.standing == "open"]
    if missing:
        lines += ["", f"not covered: {len(missing)}"]
        lines.extend(
            f"  {r.statement.name} {r.kind.name}: {'; '.join(r.reasons) or 'nothing is said'}" for r in missing
        )
    return "\n".join(lines)


def cells_of(table: Traced) -> Iterator[list[str]]:
    """One row of counts for each section, then one for all of them; the last column sums up the kinds."""
    for section in (*table.statements.sections, None):
        counts = [table.count(section, kind) for kind in table.statements.kinds]
        total = {standing: sum(c[standing] for c in counts) for standing in STANDINGS}
        yield [section or "all", *(_counted(c) for c in counts), _counted(total)]


def _counted(count: dict[Standing, int]) -> str:
    return "/".join(str(count[s]) for s in STANDINGS) if any(count.values()) else "-"


def _line(cells: Sequence[str], width: int) -> str:
    return f"{cells[0]:<{width}}" + "".join(f"{cell:>13}" for cell in cells[1:])


def _by_form(table: Traced) -> str:
    """How many times something of each form covers a check, the most frequent first."""
    counted = Counter(e.form for row in table.rows for e, _ in row.entries if e.form not in (PLANNED, NONE))
    return ", ".join(f"{count} {form}" for form, count in counted.most_common()) or "nothing"


def _waiting(table: Traced) -> list[tuple[str, int]]:
    counted = Counter(e.name for row in table.rows for e, _ in row.entries if e.form == PLANNED)
    return sorted(counted.items(), key=lambda one: (-one[1], one[0]))


def one_as_text(table: Traced, name: str) -> str:
    """One statement: what it says, and for each kind everything that covers it, with places."""
    statement = table.statements.by_name[name]
    lines = [f"{name}  {statement.text}", f"section {statement.section}; {statement.span.file}:{statement.span.line}"]
    for row in table.of(name):
        lines += ["", f"{row.kind.name} {row.kind.title}: {_spoken(row)}"]
        lines.extend(f"  {line}" for line in _entries(table, row))
    return "\n".join(lines)


def _spoken(row: Row) -> str:
    return "not covered" if row.standing == "open" else row.standing


def _entries(table: Traced, row: Row) -> Iterator[str]:
    for entry, found in row.entries:
        said = f" ({table.parts.get(entry.name, '?')})" if entry.form == PLANNED else ""
        yield f"{entry.form}: {entry.name}{said}" + (f"   {found}" if found else "")


def as_json(table: Traced, statement: str | None = None) -> str:
    """The same for programs: of one statement, or of all."""
    chosen = [s for s in table.statements.by_name.values() if statement in (None, s.name)]
    document = {
        "format": FORMAT,
        "title": table.statements.title,
        "kinds": {k.name: k.title for k in table.statements.kinds.values()},
        "parts": dict(table.parts),
        "counts": {
            section or "all": {kind: table.count(section, kind) for kind in table.statements.kinds}
            for section in (*table.statements.sections, None)
        },
        "statements": [
            {
                "id": s.name,
                "section": s.section,
                "text": s.text,
                "kinds": {row.kind.name: _said(row) for row in table.of(s.name)},
            }
            for s in chosen
        ],
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _said(row: Row) -> dict[str, object]:
    return {
        "standing": row.standing,
        "entries": [
            {"form": entry.form, "name": entry.name} | ({"file": found.file, "line": found.line} if found else {})
            for entry, found in row.entries
        ],
    }


def as_markdown(table: Traced, statement: str | None = None) -> str:
    """The counts, and below them what is planned and what nothing covers; or one statement."""
    if statement:
        return f"```text\n{one_as_text(table, statement)}\n```"
    heads = [f"Section ({_LEGEND})", *table.statements.kinds, "all"]
    missing = [(r.statement.name, r.kind.name, "; ".join(r.reasons)) for r in table.rows if r.standing == "open"]
    planned = [(f"`{name}`", str(count), table.parts.get(name, "?")) for name, count in _waiting(table)]
    parts = [_table(heads, cells_of(table))]
    parts += [_table(["Planned part", "Waiting", "What it will bring"], planned)] if planned else []
    parts += [_table(["Not covered", "Kind", "Reason"], missing)] if missing else []
    return "\n\n".join(parts)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
