"""House rules: what a team demands of its specs, beyond what is true of any boundary."""

from merestone.diagnostics import Severity, Span
from merestone.semantics.formula import Frozen
from merestone.semantics.terms import Term


class Waiver(Frozen):
    """`waive RULE on PLACE until DAY because ".." by ROLE`: what a rule finds there is let pass, until that day is over.

    `spans` are the stretches of the place; `house` tells whether the rule is a house rule.
    """

    rule: str
    house: bool
    place: str
    spans: tuple[Span, ...]
    until: str
    reason: str
    by: str
    approved_by: str | None
    rule_span: Span
    span: Span


class Quantifier(Frozen):
    """`for KIND NAME in LIST where EXPRESSION`: each element of that kind, or of the list, for which it is true."""

    kind: str
    variable: str
    among: Term | None
    where: Term | None
    text: str


class Rule(Frozen):
    """What must be true of each element that is gone through; only true meets it.

    A message and a hint are pieces: what is written, and between that the terms whose values are shown.
    """

    name: str
    title: str
    quantifiers: tuple[Quantifier, ...]
    require: Term
    require_text: str
    message: tuple[str | Term, ...]
    hint: tuple[str | Term, ...]
    severity: Severity
    enforces: tuple[str, ...]
    description: str
    span: Span
