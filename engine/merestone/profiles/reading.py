"""A profile as it is written in YAML, with the place of everything in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from merestone.diagnostics import Diagnostic, Span
from merestone.marked import Table, Text, Value, read
from merestone.profiles import faults

Report = Callable[[Diagnostic], None]
HEAD = ("api", "system", "base", "description", "words", "entities", "operations", "left")
PART = ("as", "entity", "within", "fields", "always", "lacking")


@dataclass(frozen=True)
class TermDraft:
    """One line under `fields`: our path, theirs, and the table of words that is named with it."""

    ours: Text
    theirs: Text
    words: Text | None = None


@dataclass(frozen=True)
class PartDraft:
    """What is written of one entity or message."""

    key: Text
    call: Text | None
    entity: Text | None
    within: Text | None
    fields: tuple[TermDraft, ...]
    always: tuple[tuple[Text, Text], ...]
    lacking: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True)
class Draft:
    """A whole file."""

    file: str
    api: Text
    system: Text
    base: str
    description: str
    words: Mapping[str, Mapping[str, str]]
    entities: tuple[PartDraft, ...]
    operations: tuple[tuple[Text, tuple[PartDraft, ...]], ...]
    left: tuple[tuple[Text, Text], ...]


def draft(file: str, text: str, report: Report) -> Draft | None:
    """What a file says; None where it cannot be made out whose profile it is of what."""
    value, slips = read(file, text, faults.no_yaml)
    for slip in slips:
        report(slip)
    if not isinstance(value, Table):
        if not slips:
            report(
                faults.wrong_shape(
                    Span(file, 1, 1, 1, 2), "this is no profile", "a table with `api`, `system` and `operations`"
                )
            )
        return None
    _known(value, HEAD, report)
    api, system = (_needed(value, name, report) for name in ("api", "system"))
    if api is None or system is None:
        return None
    return Draft(
        file=file,
        api=api,
        system=system,
        base=_said(value, "base"),
        description=_said(value, "description"),
        words={key.text: dict(_plain(row, report)) for key, row in _rows(value, "words", report)},
        entities=tuple(
            _part(key, row, report) for key, row in _rows(value, "entities", report) if _is_table(row, report)
        ),
        operations=tuple(
            (key, _parts(row, report)) for key, row in _rows(value, "operations", report) if _is_table(row, report)
        ),
        left=tuple(_pairs(value, "left", report)),
    )


def _part(key: Text, value: Table, report: Report) -> PartDraft:
    _known(value, PART, report)
    return PartDraft(
        key=key,
        call=_text(value, "as"),
        entity=_text(value, "entity"),
        within=_text(value, "within"),
        fields=tuple(_terms(value, report)),
        always=tuple(_pairs(value, "always", report)),
        lacking=tuple(_pairs(value, "lacking", report)),
    )


def _text(value: Table, name: str) -> Text | None:
    said = value.get(name)
    return said if isinstance(said, Text) else None


def _parts(value: Table, report: Report) -> tuple[PartDraft, ...]:
    return tuple(_part(key, row, report) for key, row in value.rows if _is_table(row, report))


def _terms(value: Table, report: Report) -> Iterator[TermDraft]:
    for key, said in _rows(value, "fields", report):
        to = said.get("to") if isinstance(said, Table) else said
        words = said.get("words") if isinstance(said, Table) else None
        if isinstance(to, Text):
            yield TermDraft(key, to, words if isinstance(words, Text) else None)
        else:
            report(
                faults.wrong_shape(
                    key.span, f"nothing stands for `{key.text}`", "an attribute, or `{ to: ATTRIBUTE, words: TABLE }`"
                )
            )


def _rows(value: Table, name: str, report: Report) -> Iterator[tuple[Text, Value]]:
    """What stands in a table that may be missing, each name once."""
    said = value.get(name)
    if isinstance(said, Table):
        for key in said.twice():
            report(faults.wrong_shape(key.span, f"`{key.text}` is written twice", "it once"))
        yield from said.rows
    elif said is not None:
        report(faults.wrong_shape(said.span, f"`{name}` is no table", f"`{name}: {{ NAME: ... }}`"))


def _pairs(value: Table, name: str, report: Report) -> Iterator[tuple[Text, Text]]:
    for key, said in _rows(value, name, report):
        if isinstance(said, Text) and said.text:
            yield key, said
        else:
            report(faults.wrong_shape(key.span, f"`{key.text}` says nothing", "a text behind it"))


def _plain(value: Value, report: Report) -> Iterator[tuple[str, str]]:
    if _is_table(value, report):
        yield from ((key.text, said.text) for key, said in value.rows if isinstance(said, Text))


def _is_table(value: Value, report: Report) -> TypeGuard[Table]:
    if not isinstance(value, Table):
        report(faults.wrong_shape(value.span, "this is no table", "`{ NAME: ... }`"))
    return isinstance(value, Table)


def _known(value: Table, names: tuple[str, ...], report: Report) -> None:
    for key, _ in value.rows:
        if key.text not in names:
            report(
                faults.wrong_shape(
                    key.span, f"`{key.text}` is not known here", f"one of {', '.join(f'`{n}`' for n in names)}"
                )
            )


def _needed(value: Table, name: str, report: Report) -> Text | None:
    said = value.get(name)
    if isinstance(said, Text) and said.text:
        return said
    report(
        faults.wrong_shape(
            value.span._replace(end_line=value.span.line, end_column=value.span.column + 1),
            f"the profile has no `{name}`",
            f"`{name}: ...`",
        )
    )
    return None


def _said(value: Table, name: str) -> str:
    said = _text(value, name)
    return said.text if said else ""
