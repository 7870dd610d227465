"""A question of the command line: which elements of the spec are like that."""

from collections.abc import Sequence

from merestone.diagnostics import Diagnostic, WrongUse
from merestone.house.judging import MOST, Found, matches
from merestone.house.sight import Sight
from merestone.model.boundary import Model
from merestone.resolve.rules import bind_query
from merestone.semantics.expressions import Patience, TooMuch

FILE = "query"
"""What the text of a query is called in a diagnostic."""


def ask(model: Model, text: str) -> tuple[Sequence[Found], Sequence[Diagnostic]]:
    """The elements for which the query is true, those of each match by their variables, or what is wrong with it."""
    quantifiers, found = bind_query(text, FILE)
    if found:
        return [], found
    try:
        return list(matches(quantifiers, Sight(model), Patience(MOST))), []
    except TooMuch:
        hint = "ask the element for what it has, in place of looking for it in `spec`"
        raise WrongUse(f"the query goes through more than {MOST:,} elements; {hint}") from None
