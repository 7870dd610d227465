"""What a rule or query can ask, as tables of the manual."""

from collections.abc import Iterator

from merestone.diagnostics import WrongUse, nearest
from merestone.resolve.asked import KINDS, PARTS, ROWS, SPEC, WORDS, Row, collections


def every_table() -> str:
    """All of it: the spec, the kinds of elements, their parts, and the choices of words."""
    kinds = [table_of(kind) for kind in (SPEC, *KINDS, *PARTS)]
    return "\n\n".join([*kinds, _words()])


def table_of(kind: str) -> str:
    """What can be asked of one kind of element, or of a part of one."""
    rows = [row for row in (*collections(), *ROWS) if row.of == kind]
    if not rows:
        known = (SPEC, *KINDS, *PARTS)
        meant = nearest(kind, known)
        advice = f"did you mean {meant}?" if meant else f"there are: {', '.join(known)}"
        raise WrongUse(f"nothing is called {kind}; {advice}")
    return "\n".join(
        [f"### {kind}", "", f"{_about(kind)}.", "", "| ask | type | what it says |", "|---|---|---|", *_lines(rows)]
    )


def _about(kind: str) -> str:
    if kind == SPEC:
        return "Everything there is, under the name `spec`"
    said = KINDS[kind][1] if kind in KINDS else PARTS[kind]
    return said[0].upper() + said[1:]


def _lines(rows: list[Row]) -> Iterator[str]:
    for row in rows:
        yield f"| `{row.name}` | {row.type} | {row.means} |"


def _words() -> str:
    lines = [f"| {name} | {', '.join(f'`{w}`' for w in words)} |" for name, words in WORDS.items()]
    return "\n".join(["### Words", "", "| type | its words |", "|---|---|", *lines])
