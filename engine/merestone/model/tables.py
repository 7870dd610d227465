"""Decision tables: rows of words, each with the word it gives."""

from merestone.diagnostics import Span
from merestone.model.types import Field
from merestone.semantics.formula import Frozen
from merestone.semantics.terms import Decisions


class Table(Frozen):
    """A table that expressions ask; `rows` are the places of its rows, `otherwise` that of the last one."""

    name: str
    parameters: tuple[Field, ...]
    gives: str
    decisions: Decisions
    texts: tuple[str, ...]
    rows: tuple[Span, ...]
    description: str
    span: Span
