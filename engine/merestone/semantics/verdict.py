"""Verdicts, and which of two is worse."""

from enum import StrEnum

from merestone.semantics.written import Frozen


class Verdict(StrEnum):
    """What is known after a run, in the words of TTCN-3 where it has them; from best to worst in order of declaration."""

    NOT_APPLICABLE = "not applicable"
    WAIVED = "waived"
    PASS = "pass"
    ATTESTED = "attested"
    NOT_OBSERVABLE = "not observable"
    INCONCLUSIVE = "inconclusive"
    FAIL = "fail"
    ERROR = "error"


ORDER = tuple(Verdict)
FULFILLED = frozenset({Verdict.NOT_APPLICABLE, Verdict.WAIVED, Verdict.PASS, Verdict.ATTESTED})


class Judgement(Frozen):
    """One predicate's verdict on one history: why, what was expected and seen, and the `seq` of the records that show it."""

    verdict: Verdict
    reason: str
    expected: str = ""
    observed: str = ""
    seqs: tuple[int, ...] = ()


def worst(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The worst of `verdicts`; none at all is inconclusive, for nothing was shown."""
    return max(verdicts, key=ORDER.index, default=Verdict.INCONCLUSIVE)
