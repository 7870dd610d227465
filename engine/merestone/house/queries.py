"""A question of the command line: which elements of the spec are like that."""

from collections.abc import Sequence
from typing import NamedTuple

from merestone.diagnostics import Diagnostic, WrongUse
from merestone.house.judging import MOST, Found, is_unsound, matches
from merestone.house.sight import Sight
from merestone.model.boundary import Model
from merestone.resolve.rules import bind_query
from merestone.semantics.expressions import Patience, TooMuch

FILE = "query"
"""What the text of a query is called in a diagnostic."""


class Answer(NamedTuple):
    """The elements for which a query is true, those of each match by their variables, or what is wrong with it.

    What stands in a declaration that has a fault is left out; where the query `looked_around`, the rest depends on that too.
    """

    matches: Sequence[Found]
    wrong: Sequence[Diagnostic] = ()
    looked_around: bool = False


def ask(model: Model, text: str) -> Answer:
    """What the query finds in the model."""
    quantifiers, wrong = bind_query(text, FILE)
    if wrong:
        return Answer([], wrong)
    sight = Sight(model)
    try:
        found = [match for match in matches(quantifiers, sight, Patience(MOST)) if not is_unsound(match, model)]
    except TooMuch:
        hint = "ask the element for what it has, in place of looking for it in `spec`"
        raise WrongUse(f"the query goes through more than {MOST:,} elements; {hint}") from None
    return Answer(found, looked_around=sight.looked_around)
