"""What the manifest of a run says of its rows, and which messages tell what became of it."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import rfc8785
from pydantic import JsonValue

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Message
from merestone.contract.contract import Contract
from merestone.contract.types import FieldSpec, Named, Scalar

Path = tuple[str, ...]

CONTENT = ("manifest", "row")
"""The parts of a file that its sender writes; every other message of it is a result."""
ROWS: Path = ()
"""What stands for the number of rows, where otherwise stands what is added up in each of them."""
_ADDED = ("decimal", "money")


def part(operation: Operation, role: str) -> Message:
    """The manifest or the row of a file."""
    found = operation.message(role)
    if found is None:
        raise ValueError(f"`{operation.name}` has no {role}")
    return found


def results(operation: Operation) -> tuple[Message, ...]:
    """The messages that tell what became of a run."""
    return tuple(message for message in operation.messages if message.role not in CONTENT)


def algorithm(operation: Operation) -> str:
    """By which algorithm the rows are sealed."""
    return operation.checksum.algorithm if operation.checksum else "sha256"


def seal(operation: Operation) -> str | None:
    """The field of the manifest that holds the hash of the rows: the first that is a hash."""
    manifest = operation.message("manifest")
    hashes = (
        f.name for f in (manifest.fields if manifest else ()) if isinstance(f.type, Scalar) and f.type.name == "hash"
    )
    return next(hashes, None)


def kind_of_total(operation: Operation, name: str) -> str:
    """Whether a total is an `integer`, a `decimal` or `money`."""
    return next(kind for total, kind in _announced(operation) if total == name)


def counted(contract: Contract, operation: Operation) -> dict[str, Path]:
    """What each total of the manifest counts: `ROWS`, or where the number stands in a row that is added up; what cannot be known is not in it.

    A total counts the row's field of its name and type; else the first integer counts the rows, and amounts and decimals add up
    what a row has of their type and is left, in the order in which both are written, where there are as many.
    """
    in_row = list(_numbers(contract, part(operation, "row").fields, ()))
    totals = _announced(operation)
    found: dict[str, Path] = {name: (name,) for name, kind in totals if ((name,), kind) in in_row}
    first = next((name for name, kind in totals if kind == "integer" and name not in found), None)
    found |= {first: ROWS} if first else {}
    for kind in _ADDED:
        left = [name for name, its in totals if its == kind and name not in found]
        free = [path for path, its in in_row if its == kind and path not in found.values()]
        found |= dict(zip(left, free, strict=True)) if len(left) == len(free) else {}
    return {name: found[name] for name, _ in totals if name in found}


def rows_bytes(rows: Iterable[JsonValue]) -> bytes:
    """The content of the file of rows as the examples have it: each row in its RFC 8785 form, on a line of its own."""
    return b"".join(rfc8785.dumps(row) + b"\n" for row in rows)


def announced_of(contract: Contract, operation: Operation, rows: Sequence[JsonValue]) -> dict[str, JsonValue]:
    """What the manifest says of these rows: the totals that they have, and their seal."""
    by, sealed = algorithm(operation), seal(operation)
    hashed = hashlib.new(by, rows_bytes(rows)).hexdigest()
    paths = counted(contract, operation)
    made = {name: _sum(kind_of_total(operation, name), path, rows) for name, path in paths.items()}
    return made | ({sealed: f"{by}:{hashed}"} if sealed else {})


def _sum(kind: str, path: Path, rows: Sequence[JsonValue]) -> JsonValue:
    if path == ROWS:
        return len(rows)
    values = [value for row in rows if (value := _at(row, path)) is not None]
    if kind == "money":
        amounts = [value for value in values if isinstance(value, dict)]
        return amounts[0] | {"amount": str(sum(Decimal(str(value["amount"])) for value in amounts))}
    total = sum(Decimal(str(value)) for value in values)
    return int(total) if kind == "integer" else str(total)


def _at(row: JsonValue, path: Path) -> JsonValue:
    for step in path:
        row = row.get(step) if isinstance(row, dict) else None
    return row


def _announced(operation: Operation) -> list[tuple[str, str]]:
    """The totals of the manifest and their types; one inside of another value is for the parties to count."""
    paths = operation.totals.paths if operation.totals else ()
    named = [path[1] for path in paths if len(path) == len(CONTENT) and path[0] == CONTENT[0]]
    types = {f.name: f.type.name for f in part(operation, "manifest").fields if isinstance(f.type, Scalar)}
    return [(name, types[name]) for name in named if types.get(name) in ("integer", *_ADDED)]


def _numbers(contract: Contract, fields: Iterable[FieldSpec], at: Path) -> Iterator[tuple[Path, str]]:
    """Where numbers and amounts stand in a row, and of which type: in the row itself and in the records that it has."""
    for field in fields:
        record = contract.record(field.type.name) if isinstance(field.type, Named) else None
        if isinstance(field.type, Scalar) and field.type.name in ("integer", *_ADDED) and field.redacted != "drop":
            yield (*at, field.name), field.type.name
        elif record is not None and record.imported is None:
            yield from _numbers(contract, record.fields, (*at, field.name))
