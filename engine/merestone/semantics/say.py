"""Short constructors of judgements, and how amounts are said in them."""

from collections.abc import Iterable

from merestone.semantics.history import Exchange
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


_UNITS = ((86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1_000, "s"), (1, "ms"))


def span(ms: int) -> str:
    """Milliseconds in at most two units, as the language writes them: `5 min`, `1 h 30 min`, `1 s 200 ms`."""
    parts: list[str] = []
    rest = abs(ms)
    for size, unit in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {unit}")
        if len(parts) == 2 or (parts and not count):
            break
    return ("-" if ms < 0 else "") + (" ".join(parts) or "0 ms")


def counted(count: int, noun: str, nouns: str = "") -> str:
    """`1 effect`, `2 effects`, `0 effects`; `nouns` where the plural is not made by an s."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"


def answer(exchange: Exchange) -> str:
    """What an answer says: its status, and the class of its problem if it has one."""
    problem = exchange.response.get("problem")
    return f"status {exchange.status}" + (f", problem `{problem}`" if problem else "")
