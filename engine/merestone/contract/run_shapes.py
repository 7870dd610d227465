"""The schemas of what a receiver writes about a run: its result, and the report with control totals and rejected rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.files import CONTENT, counted, results
from merestone.contract.keys import part_path
from merestone.contract.prose_words import joined
from merestone.contract.types import Crossing, FieldSpec, Named, Type
from merestone.contract.value_schemas import Schema, an_object, instant
from merestone.contract.wire_fields import pointer, whole

Path = tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """One outcome of a run, as a receiver writes it beside the run."""

    operation: Operation
    message: Message


@dataclass(frozen=True)
class Report:
    """What was read, applied and rejected of a run."""

    operation: Operation


@dataclass(frozen=True)
class RejectedRow:
    """One row of a run that did not count."""

    operation: Operation


@dataclass(frozen=True)
class Total:
    """One control total of a run: as announced, and as counted."""

    operation: Operation
    path: Path


OfRun = Result | Report | RejectedRow | Total


def run_subjects(operation: Operation) -> Iterator[tuple[str, OfRun]]:
    """What a receiver writes about the runs of a file, by schema name."""
    if operation.kind != "file":
        return
    for message in results(operation):
        yield wire_names.result_schema(message.name), Result(operation, message)
    if operation.report is not None:
        yield wire_names.report_schema(operation.name), Report(operation)
        yield wire_names.rejected_row_schema(operation.name), RejectedRow(operation)
        for path in _totals(operation):
            yield wire_names.total_schema(operation.name, path), Total(operation, path)


def told_of_run(operation: Operation) -> tuple[Literal["result", "report"], ...]:
    """What a receiver tells of a run."""
    told: tuple[Literal["result", "report"], ...] = ("result",) if results(operation) else ()
    return (*told, "report") if operation.report is not None else told


def run_schema(
    contract: Contract, subject: OfRun, closed: bool, link: Callable[[str], str], typed: Callable[[Type], Schema]
) -> Schema:
    """The schema of one of them; `link` refers to another schema by name, `typed` describes a value."""
    match subject:
        case Result():
            return _result(subject, closed, link)
        case Report():
            return _report(subject.operation, closed, link)
        case RejectedRow():
            return _rejected_row(closed)
        case Total():
            return _total(contract, subject, closed, typed)


def _result(subject: Result, closed: bool, link: Callable[[str], str]) -> Schema:
    operation, message = subject.operation, subject.message
    told = f"How {joined(operation.providers, 'or')} tells that a run of `{operation.name}` was {message.role}."
    outcome: Schema = {"type": "string", "const": message.role, "description": "What became of the run."}
    members: dict[str, JsonValue] = {
        **_whose(operation),
        "outcome": outcome,
        "decidedAt": instant("When the receiver came to it."),
        "data": {"$ref": link(message.name)},
    }
    return an_object(members, closed, told)


def _report(operation: Operation, closed: bool, link: Callable[[str], str]) -> Schema:
    outcomes: list[JsonValue] = ["applied", "rejected"]
    if operation.rows and operation.rows.percent is not None:
        outcomes.insert(1, "partlyApplied")
    listed: Schema = {"type": "array", "items": {"$ref": link(wire_names.rejected_row_schema(operation.name))}}
    members: dict[str, JsonValue] = {
        **_whose(operation),
        "result": {"type": "string", "enum": outcomes, "description": "What became of the run."},
        "read": _count("Rows in the file."),
        "applied": _count("Rows that count; read is applied and rejected together."),
        "rejected": _count("Rows that do not count."),
        "totals": _listed_totals(operation, link),
        "rejects": listed | {"description": "Each rejected row with its reasons."},
        "reportedAt": instant("When the receiver wrote it."),
    }
    whom = f", for {operation.report.to}" if operation.report else ""
    return an_object(members, closed, f"What was read, applied and rejected of one run of `{operation.name}`{whom}.")


def _listed_totals(operation: Operation, link: Callable[[str], str]) -> Schema:
    """One entry for each control total, in any order."""
    links: list[JsonValue] = [
        {"$ref": link(wire_names.total_schema(operation.name, path))} for path in _totals(operation)
    ]
    listed: Schema = {
        "type": "array",
        "description": "Each control total, as the manifest announces it and as the receiver counted it.",
        "minItems": len(links),
        "maxItems": len(links),
    }
    if not links:
        return listed
    return listed | {"items": {"oneOf": links} if len(links) > 1 else links[0]}


def _rejected_row(closed: bool) -> Schema:
    line: Schema = {"type": "integer", "minimum": 1, "description": "Where in the file the row stands, from 1."}
    reasons: Schema = {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 1,
        "description": "What is wrong with it.",
    }
    return an_object({"line": line, "reasons": reasons}, closed, "One row that did not count.")


def _total(contract: Contract, subject: Total, closed: bool, typed: Callable[[Type], Schema]) -> Schema:
    operation, path = subject.operation, subject.path
    part = operation.message(path[0])
    held = _type_at(contract, part.fields if part else (), path[1:])
    value = typed(held)
    name: Schema = {"type": "string", "const": pointer(part_path(contract, operation, path))}
    members: dict[str, JsonValue] = {
        "total": name | {"description": "Where the manifest announces it, as a JSON pointer."},
        "announced": value,
        "counted": dict(value),
    }
    return an_object(
        members, closed, f"The control total `{'.'.join(path)}`{_what_it_counts(contract, operation, path)}."
    )


def _what_it_counts(contract: Contract, operation: Operation, path: Path) -> str:
    """What the receiver counts, where that follows from the spec."""
    known = counted(contract, operation).get(path[-1]) if len(path) == len(CONTENT) else None
    if known is None:
        return ""
    return f": the sum of `{'.'.join(('row', *known))}`" if known else ": the number of rows"


def _type_at(contract: Contract, fields: Iterable[FieldSpec], path: Path) -> Type:
    """The type of what a path as written leads to."""
    held = next(field.type for field in fields if field.name == path[0])
    if not path[1:]:
        return held
    if isinstance(held, Crossing):
        return _type_at(contract, whole(contract.entity(held.entity)), path[1:])
    record = contract.record(held.name) if isinstance(held, Named) else None
    assert record is not None, "a path enters records and copies only"
    return _type_at(contract, record.fields, path[1:])


def _whose(operation: Operation) -> dict[str, JsonValue]:
    """Which run it is about, and whose word it is."""
    return {
        "run": {"type": "string", "pattern": wire_names.UUID_PATTERN, "description": "The key of the run."},
        "operation": {"type": "string", "const": operation.name, "description": "Of which file the run is one."},
        "receiver": {"type": "string", "enum": list(operation.providers), "description": "The system that says so."},
    }


def _count(description: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": description}


def _totals(operation: Operation) -> tuple[Path, ...]:
    return operation.totals.paths if operation.totals else ()
