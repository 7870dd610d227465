"""What the house rules of a spec find in it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from merestone.diagnostics import Diagnostic, Severity, Span
from merestone.facts.durations import in_words
from merestone.house.sight import Sight, Thing
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.model.rules import Quantifier, Rule
from merestone.resolve.asked import SPEC
from merestone.semantics.expressions import Patience, Period, TooMuch, Value, evaluate_of
from merestone.semantics.terms import Term
from merestone.syntax.faults import fault

MOST = 1_000_000
"""How many items one rule may go through, in all lists together: a few seconds."""

Found = dict[str, Thing]


def judge(model: Model) -> Iterator[Diagnostic]:
    """What each rule finds in declarations that are sound; what asks about the whole spec waits until all of it is."""
    if model.rules:
        sight = Sight(model)
        for rule in model.rules.values():
            yield from _judged(rule, sight)


@fault("HSE201")
def asks_too_much(rule: str, most: int, span: Span) -> Diagnostic:
    """A house rule goes through more than can be waited for.

    ## Why
    A rule that goes through one kind of element takes as long as the spec is large. One that goes through all of them for
    each of them takes the square of that, and a third time the cube: soon nobody would run it.

    ## Instead
    Ask the element for what it has (`b.operations`, `o.about`) in place of looking for it in `spec`.
    """
    message = f"`{rule}` goes through more than {most:,} elements"
    hint = "ask the element for what it has, in place of looking for it in `spec`"
    return Diagnostic("HSE201", Severity.ERROR, message, span, hint=hint)


def matches(quantifiers: Sequence[Quantifier], sight: Sight, patience: Patience) -> Iterator[Found]:
    """Each way to choose an element for every quantifier for which its `where` is true."""
    yield from _chosen(quantifiers, {}, sight, patience)


def is_unsound(found: Found, model: Model) -> bool:
    """Whether one of the elements stands in a declaration that has a fault."""
    spans = [t.span for t in found.values() if t.span]
    return any(extent.contains(span) for extent in model.unsound for span in spans)


def _judged(rule: Rule, sight: Sight) -> Iterator[Diagnostic]:
    patience, name = Patience(MOST), local(rule.name)
    broken = bool(sight.model.unsound)
    try:
        sight.looked_around = False
        for found in matches(rule.quantifiers, sight, patience):
            met = evaluate_of(rule.require, _names(found, sight), patience) is True
            if not met and not (broken and (sight.looked_around or is_unsound(found, sight.model))):
                yield _finding(rule, found, sight, patience)
            sight.looked_around = False
    except TooMuch:
        yield asks_too_much(name, MOST, rule.span)


def _chosen(quantifiers: Sequence[Quantifier], found: Found, sight: Sight, patience: Patience) -> Iterator[Found]:
    if not quantifiers:
        yield found
        return
    first, *rest = quantifiers
    for thing in _gone_through(first, found, sight, patience):
        chosen = {**found, first.variable: thing}
        if first.where is None or evaluate_of(first.where, _names(chosen, sight), patience) is True:
            yield from _chosen(rest, chosen, sight, patience)


def _gone_through(quantifier: Quantifier, found: Found, sight: Sight, patience: Patience) -> Sequence[Thing]:
    if quantifier.among is None:
        things: Value = sight.every(quantifier.kind)
    else:
        things = evaluate_of(quantifier.among, _names(found, sight), patience)
    elements = things if isinstance(things, list) else []
    patience.spend(len(elements))
    return elements


def _names(found: Found, sight: Sight) -> dict[str, Value]:
    return {SPEC: sight.spec, **found}


def _finding(rule: Rule, found: Found, sight: Sight, patience: Patience) -> Diagnostic:
    """What the rule says of the last of the elements, which is the one it is about."""
    names = _names(found, sight)
    *around, offender = found.values()
    said = _filled(rule.message, names, patience) or f"`{offender.name}` breaks the rule: {rule.title}"
    hint = _filled(rule.hint, names, patience) or None
    topic = " ".join(thing.name for thing in around)
    span = offender.span or rule.span
    return Diagnostic(local(rule.name), rule.severity, said, span, hint=hint, topic=topic)


def _filled(pieces: Sequence[str | Term], names: dict[str, Value], patience: Patience) -> str:
    return "".join(p if isinstance(p, str) else shown(evaluate_of(p, names, patience)) for p in pieces)


def shown(value: Value) -> str:
    """A value as a reader takes it in: an element by its name, a list by its items."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "yes" if value else "no"
        case Thing():
            return value.name
        case list():
            return ", ".join(shown(v) for v in value) or "none"
        case timedelta():
            return in_words(round(value.total_seconds() * 1000))
        case Period(months=months):
            return f"{months // 12} years" if months and months % 12 == 0 else f"{months} months"
        case Decimal():
            return format(value.normalize(), "f")
        case _:
            return str(value)
