"""The conformance plan, as one JSON file."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.scenarios import derive

WHOLE = True
"""What is written belongs to no single system."""


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """`plan.json`."""
    yield "plan.json", derive(contract).model_dump_json(indent=1) + "\n"
