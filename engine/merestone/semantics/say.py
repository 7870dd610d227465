"""Short constructors of judgements."""

from collections.abc import Iterable

from merestone.semantics.verdict import Judgement, Verdict


def passed(reason: str, seqs: Iterable[int] = ()) -> Judgement:
    """The expectation is met."""
    return Judgement(verdict=Verdict.PASS, reason=reason, seqs=tuple(seqs))


def failed(reason: str, expected: str, observed: str, seqs: Iterable[int] = ()) -> Judgement:
    """The expectation is broken, and these records show it."""
    return Judgement(verdict=Verdict.FAIL, reason=reason, expected=expected, observed=observed, seqs=tuple(seqs))


def unsure(reason: str, seqs: Iterable[int] = ()) -> Judgement:
    """Nothing can be said: what the expectation is about did not come about, or was not seen well enough."""
    return Judgement(verdict=Verdict.INCONCLUSIVE, reason=reason, seqs=tuple(seqs))


def attested(reason: str, seqs: Iterable[int] = ()) -> Judgement:
    """Only the target can know it, and it says so."""
    return Judgement(verdict=Verdict.ATTESTED, reason=reason, seqs=tuple(seqs))
