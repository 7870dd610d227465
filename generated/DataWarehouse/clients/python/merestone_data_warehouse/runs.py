"""A run of a file: its rows and its manifest as its sender writes them, and what the manifest says of the rows."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from pydantic import BaseModel

from .values import wire_bytes, wire_value


@dataclass(frozen=True, slots=True)
class Run:
    """One run, complete. `key` is its name, `folder` where it lies on its channel. The same content is the same run."""

    operation: str
    key: str
    folder: str
    rows: bytes
    manifest: bytes

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file with its path, in the order in which they are laid down; write each under another name first, and rename it."""
        yield f"{self.folder}/rows.jsonl", self.rows
        yield f"{self.folder}/manifest.json", self.manifest


class Rows:
    """The rows of a run: their bytes, their seal, and their totals."""

    def __init__(self, rows: Iterable[BaseModel]) -> None:
        """Take each row once."""
        held = list(rows)
        self.content = b"".join(wire_bytes(row) + b"\n" for row in held)
        self._values = [wire_value(row) for row in held]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._values)

    def sealed(self, algorithm: str) -> str:
        """The hash of their bytes."""
        return f"{algorithm}:{hashlib.new(algorithm, self.content).hexdigest()}"

    def number(self, path: Sequence[str]) -> str:
        """The sum of what stands there in each row, as a decimal string; what is absent adds nothing."""
        return str(sum((Decimal(str(value)) for value in self._at(path)), Decimal(0)))

    def money(self, path: Sequence[str], currency: str) -> dict[str, str]:
        """The sum of the amounts that stand there. All of them must be in that currency."""
        amounts = self._at(path)
        others = sorted({amount["currency"] for amount in amounts} - {currency})
        if others:
            raise ValueError(f"`{'.'.join(path)}` has amounts in {', '.join(others)}, and is added up in {currency}")
        total = sum((Decimal(amount["amount"]) for amount in amounts), Decimal("0.00"))
        return {"amount": str(total), "currency": currency}


    def _at(self, path: Sequence[str]) -> list[Any]:
        return [value for row in self._values if (value := _held(row, path)) is not None]


def _held(row: Any, path: Sequence[str]) -> Any:
    for step in path:
        row = cast("dict[str, Any]", row).get(step) if isinstance(row, dict) else None
    return row
