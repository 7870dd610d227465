"""The tracing table: every statement, kind by kind, with what covers it, and whether that is enough."""

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from merestone.checks import every_check
from merestone.diagnostics import Diagnostic, in_order
from merestone.model.names import local
from merestone.tracing import faults, forms
from merestone.tracing.coverage import NONE, PLANNED, Coverage, Entry, coverage
from merestone.tracing.statements import Kind, Statement, Statements, statements
from merestone.tracing.works import Found, Index, Works

Standing = Literal["covered", "planned", "open"]
STANDINGS: tuple[Standing, ...] = ("covered", "planned", "open")


@dataclass(frozen=True)
class Row:
    """One kind of check of one statement, with what is said of it; a place is None for what is planned or not there."""

    statement: Statement
    kind: Kind
    entries: tuple[tuple[Entry, Found | None], ...]

    @property
    def standing(self) -> Standing:
        """Open if something of it is covered by nothing, planned if something of it is still to come, else covered."""
        said = {entry.form for entry, _ in self.entries}
        if NONE in said or not said:
            return "open"
        return "planned" if PLANNED in said else "covered"

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is open, or the parts that it waits for."""
        return tuple(e.name for e, _ in self.entries if e.form in (NONE, PLANNED))


@dataclass(frozen=True)
class Traced:
    """The whole table, and the parts that are still to come."""

    statements: Statements
    rows: tuple[Row, ...]
    parts: Mapping[str, str]

    def of(self, name: str) -> tuple[Row, ...]:
        """The rows of one statement."""
        return tuple(row for row in self.rows if row.statement.name == name)

    def count(self, section: str | None, kind: str) -> dict[Standing, int]:
        """How many rows of a kind stand how, in one section or in all."""
        chosen = [r for r in self.rows if r.kind.name == kind and section in (None, r.statement.section)]
        return {standing: sum(row.standing == standing for row in chosen) for standing in STANDINGS}


@cache
def every_form() -> frozenset[str]:
    """The forms that there are."""
    return frozenset(module.name for module in pkgutil.iter_modules(forms.__path__))


def trace(said: tuple[str, str], covers: Mapping[str, str], works: Works) -> tuple[Traced, tuple[Diagnostic, ...]]:
    """The table from the file of statements (path and text) and the files that say what covers them, and everything wrong with both."""
    known, found = statements(*said, every_form())
    written, slips = coverage(covers)
    indexes = {form: import_module(f"{forms.__name__}.{form}").index(works) for form in sorted(every_form())}
    found.extend(slips)
    found.extend(_faults(known, written, indexes, works.broken))
    rows = tuple(_rows(known, [*_derived(known, works), *written.entries], indexes))
    found.extend(_unsaid(rows))
    return Traced(known, rows, written.parts), in_order(found)


def _derived(known: Statements, works: Works) -> Iterator[Entry]:
    """What follows from rules that name the statements they enforce."""
    built_in = [("rule", check.code, check.enforces) for check in every_check()]
    of_house = [("house", local(rule.name), rule.enforces) for rule in works.rules.values()]
    for form, name, enforced in (*built_in, *of_house):
        for statement in (known.by_name[s] for s in enforced if s in known.by_name):
            for kind in (k for k in statement.kinds if form in known.kinds[k].means):
                yield Entry(statement.name, kind, form, name)


def _rows(known: Statements, entries: Iterable[Entry], indexes: Mapping[str, Index]) -> Iterator[Row]:
    said: dict[tuple[str, str], dict[tuple[str, str], Entry]] = {}
    for entry in entries:
        said.setdefault((entry.statement, entry.kind), {}).setdefault((entry.form, entry.name), entry)
    for statement in known.by_name.values():
        for kind in statement.kinds:
            own = said.get((statement.name, kind), {}).values()
            yield Row(statement, known.kinds[kind], tuple((e, _found(e, indexes)) for e in own))


def _found(entry: Entry, indexes: Mapping[str, Index]) -> Found | None:
    return indexes[entry.form].find(entry.name) if entry.form in indexes else None


def _unsaid(rows: Iterable[Row]) -> Iterator[Diagnostic]:
    for row in rows:
        if not row.entries:
            yield faults.says_nothing(row.statement.name, row.kind.name, row.statement.span)


def _faults(
    known: Statements, written: Coverage, indexes: Mapping[str, Index], broken: frozenset[str]
) -> Iterator[Diagnostic]:
    for key in written.keys:
        if key.text not in known.by_name:
            yield faults.no_statement(key.text, key.span, known.by_name)
    for name, kind in written.kinds:
        statement = known.by_name.get(name)
        if statement and kind.text not in statement.kinds:
            yield faults.not_of_statement(kind.text, name, kind.span, statement.kinds)
    for entry in written.entries:
        statement = known.by_name.get(entry.statement)
        if statement and entry.kind in statement.kinds:
            yield from _of_entry(entry, known.kinds[entry.kind], written.parts, indexes)
            if entry.form == "promise" and entry.name in broken and entry.span:
                yield faults.broken_promise(entry.name, entry.span)


def _of_entry(entry: Entry, kind: Kind, parts: Mapping[str, str], indexes: Mapping[str, Index]) -> Iterator[Diagnostic]:
    assert entry.span is not None, "what is written has a place"
    if entry.form == NONE:
        if not entry.name.strip():
            yield faults.no_reason(entry.statement, entry.kind, entry.span)
    elif entry.form == PLANNED:
        if entry.name not in parts:
            yield faults.no_part(entry.name, entry.span, parts)
    elif entry.form not in kind.means:
        yield faults.cannot_cover(entry.form, entry.kind, entry.span, kind.means)
    elif not indexes[entry.form].find(entry.name):
        yield faults.no_such_thing(entry.form, entry.name, entry.span, tuple(indexes[entry.form].names()))
