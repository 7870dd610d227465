"""What is said to cover each statement, as the files of a coverage say it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from merestone.diagnostics import Diagnostic, Span
from merestone.marked import Listing, Table, Text, Value, read
from merestone.tracing import faults

PLANNED, NONE = "planned", "none"


@dataclass(frozen=True)
class Entry:
    """One thing that covers one kind of check of one statement: its form and name.

    With the form `planned` the name is the part that will bring it, with `none` the reason why nothing does. `span` is None for
    what follows from a rule that names the statement itself.
    """

    statement: str
    kind: str
    form: str
    name: str
    span: Span | None = None


@dataclass(frozen=True)
class Coverage:
    """Everything that is written: `parts` that are still to come, and the entries in their order."""

    parts: Mapping[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    keys: tuple[Text, ...] = ()
    """The statements that have entries, and where."""
    kinds: tuple[tuple[str, Text], ...] = ()
    """Each statement with a kind that has entries, and where."""


Report = Callable[[Diagnostic], None]

_FILE = "a table with `parts` and `coverage`"
_ROW = "a list such as `ST: [rule: REC101, clause: sale.recovery.unknown]`"
_ENTRY = "one form with one name, such as `rule: REC101`"


def coverage(texts: Mapping[str, str]) -> tuple[Coverage, list[Diagnostic]]:
    """What the texts of a coverage say together, and what is wrong with their shape."""
    found: list[Diagnostic] = []
    parts: dict[str, str] = {}
    entries: list[Entry] = []
    keys: list[Text] = []
    kinds: list[tuple[str, Text]] = []
    for file, text in sorted(texts.items()):
        value, slips = read(file, text, faults.no_yaml)
        found.extend(slips)
        if isinstance(value, Table):
            found.extend(faults.written_twice(key.text, key.span) for key in value.twice())
            parts |= dict(_parts(value, found.append))
            for key, said in _rows(value, found.append):
                keys.append(key)
                for kind, entry_list in _kinds(key, said, found.append):
                    kinds.append((key.text, kind))
                    entries.extend(_entries(key.text, kind.text, entry_list, found.append))
        elif value is not None:
            found.append(faults.wrong_shape(value.span, "this covers nothing", _FILE))
    found.extend(_twice(keys))
    return Coverage(parts, tuple(entries), tuple(keys), tuple(kinds)), found


def _parts(value: Table, report: Report) -> Iterator[tuple[str, str]]:
    table = value.get("parts")
    for key, said in table.rows if isinstance(table, Table) else ():
        if isinstance(said, Text) and said.text:
            yield key.text, said.text
        else:
            report(faults.wrong_shape(key.span, f"`{key.text}` says nothing", "a sentence on what will come"))


def _rows(value: Table, report: Report) -> Iterator[tuple[Text, Value]]:
    table = value.get("coverage")
    if isinstance(table, Table):
        yield from table.rows
    elif table is not None:
        report(faults.wrong_shape(table.span, "`coverage` is no table", "`STATEMENT: { KIND: [FORM: NAME] }`"))


def _kinds(key: Text, said: Value, report: Report) -> Iterator[tuple[Text, Value]]:
    if isinstance(said, Table):
        for twice in said.twice():
            report(faults.written_twice(twice.text, twice.span))
        yield from said.rows
    else:
        report(faults.wrong_shape(said.span, f"`{key.text}` has no kinds", "`STATEMENT: { KIND: [FORM: NAME] }`"))


def _entries(statement: str, kind: str, said: Value, report: Report) -> Iterator[Entry]:
    if not isinstance(said, Listing):
        report(faults.wrong_shape(said.span, f"{kind} of `{statement}` is no list", _ROW))
        return
    for item in said.items:
        row = item.rows[0] if isinstance(item, Table) and len(item.rows) == 1 else None
        if row and isinstance(row[1], Text):
            yield Entry(statement, kind, row[0].text, row[1].text, item.span)
        else:
            report(faults.wrong_shape(item.span, "this is no entry", _ENTRY))


def _twice(keys: list[Text]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for key in keys:
        if key.text in seen:
            yield faults.written_twice(key.text, key.span)
        seen.add(key.text)
