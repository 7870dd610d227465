"""The statements that a spec has to meet, as their file says them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from merestone.diagnostics import Diagnostic, Span
from merestone.marked import Listing, Table, Text, Value, read
from merestone.tracing import faults


@dataclass(frozen=True)
class Kind:
    """One kind of check, and the forms of things that can cover it."""

    name: str
    title: str
    means: tuple[str, ...]


@dataclass(frozen=True)
class Statement:
    """One demand in a sentence, the section it stands in, and the kinds of check it asks for."""

    name: str
    section: str
    kinds: tuple[str, ...]
    text: str
    span: Span


@dataclass(frozen=True)
class Statements:
    """Everything a file of statements says; sections and statements in its order."""

    title: str = ""
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    sections: tuple[str, ...] = ()
    by_name: Mapping[str, Statement] = field(default_factory=dict)


_SHAPE = "a table with `title`, `kinds` and `sections`"
_KIND = "a table with `title` and the list `means`, as in `ST: { title: static rule, means: [rule, clause] }`"
_STATEMENT = "a table with the list `kinds` and a `text`, as in `S-1: { kinds: [ST], text: A command has a key. }`"


def statements(file: str, text: str, forms: frozenset[str]) -> tuple[Statements, list[Diagnostic]]:
    """The statements in a text, and what is wrong with it; `forms` are those that a kind may name."""
    value, found = read(file, text, faults.no_yaml)
    if not isinstance(value, Table):
        nothing = Span(file, 1, 1, 1, 2)
        wrong = faults.wrong_shape(value.span if value else nothing, "this holds no statements", _SHAPE)
        return Statements(), found or [wrong]
    kinds = dict(_kinds(value, forms, found.append))
    known = list(_statements(value, kinds, found.append))
    found.extend(_twice(value, known))
    title = value.get("title")
    return (
        Statements(
            title.text if isinstance(title, Text) else "",
            kinds,
            tuple(dict.fromkeys(s.section for s in known)),
            {s.name: s for s in known},
        ),
        found,
    )


Report = Callable[[Diagnostic], None]


def _kinds(value: Table, forms: frozenset[str], report: Report) -> Iterator[tuple[str, Kind]]:
    table = value.get("kinds")
    if not isinstance(table, Table):
        report(faults.wrong_shape(value.span, "no kinds of check are declared", _SHAPE))
        return
    for key, said in table.rows:
        title, means = (said.get("title"), said.get("means")) if isinstance(said, Table) else (None, None)
        if not isinstance(title, Text) or not isinstance(means, Listing):
            report(faults.wrong_shape(said.span, f"`{key.text}` is no kind of check", _KIND))
            continue
        yield key.text, Kind(key.text, title.text, tuple(_known(means, forms, report)))


def _known(listing: Listing, known: frozenset[str], report: Report) -> Iterator[str]:
    """The words of a list that are known; the others are said."""
    for item in listing.items:
        if isinstance(item, Text) and item.text in known:
            yield item.text
        else:
            name = item.text if isinstance(item, Text) else "list"
            report(faults.no_kind(name, item.span, sorted(known)))


def _statements(value: Table, kinds: Mapping[str, Kind], report: Report) -> Iterator[Statement]:
    sections = value.get("sections")
    if not isinstance(sections, Listing):
        report(faults.wrong_shape(value.span, "there are no sections", _SHAPE))
        return
    for section in sections.items:
        title, rows = (section.get("title"), section.get("statements")) if isinstance(section, Table) else (None, None)
        if not isinstance(title, Text) or not isinstance(rows, Table):
            expected = "a table with a `title` and the table `statements`"
            report(faults.wrong_shape(section.span, "this is no section", expected))
            continue
        for key, said in rows.rows:
            if one := _statement(key, said, title.text, kinds, report):
                yield one


def _statement(key: Text, said: Value, section: str, kinds: Mapping[str, Kind], report: Report) -> Statement | None:
    asked, text = (said.get("kinds"), said.get("text")) if isinstance(said, Table) else (None, None)
    if not isinstance(asked, Listing) or not isinstance(text, Text):
        report(faults.wrong_shape(said.span, f"`{key.text}` is no statement", _STATEMENT))
        return None
    known = tuple(_known(asked, frozenset(kinds), report))
    return Statement(key.text, section, known, text.text, key.span)


def _twice(value: Table, known: list[Statement]) -> Iterator[Diagnostic]:
    yield from (faults.written_twice(key.text, key.span) for key in value.twice())
    seen: set[str] = set()
    for statement in known:
        if statement.name in seen:
            yield faults.written_twice(statement.name, statement.span)
        seen.add(statement.name)
