"""The cases of a decision table: which there are, and which row settles which."""

from collections.abc import Iterator
from itertools import product

from merestone.model.entities import Vocabulary
from merestone.model.tables import Table
from merestone.model.types import Named
from merestone.semantics.terms import Choice

Case = tuple[str, ...]


def cases(table: Table, vocabulary: Vocabulary) -> Iterator[Case]:
    """Every combination of the values of the enums that the table decides by."""
    enums = [p.type.name for p in table.parameters if isinstance(p.type, Named) and p.type.name in vocabulary.enums]
    yield from product(*(vocabulary.enums[name].values for name in enums))


def fits(row: Choice, case: Case) -> bool:
    """Whether the words of the row are those of the case."""
    return all(word in (None, value) for word, value in zip(row.words, case, strict=True))


def settles(row: Choice, case: Case) -> bool:
    """Whether the row decides the case, whatever else is the case."""
    return row.guard is None and fits(row, case)
