"""How long the steps of a journey may take by what was promised, added up as far as that can be done.

What people or the world do is promised by nobody: behind it the clock starts anew. Business days are kept apart from hours,
as only a calendar says how many hours they are.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Deadline, Repair
from merestone.contract.contract import Contract
from merestone.contract.entities import BusinessDays
from merestone.contract.prose import joined
from merestone.contract.prose_words import UNITS
from merestone.contract.ties import Journey, Step
from merestone.site.holdings import derivations

RESULTS = ("completed", "applied", "answered", "delivered")
"""The stages with which an operation is over, the last one first."""


@dataclass(frozen=True)
class Length:
    """A length of time: milliseconds, and business days by calendar."""

    ms: int = 0
    days: tuple[tuple[str, int], ...] = ()

    def __add__(self, other: "Length") -> "Length":
        """Both, one after the other."""
        days = Counter(dict(self.days)) + Counter(dict(other.days))
        return Length(self.ms + other.ms, tuple(sorted(days.items())))

    def __str__(self) -> str:
        """`4 h 5 s and 2 business days of FinanceDays`; nothing for no time at all."""
        parts, rest = [], self.ms
        for word, size in UNITS:
            count, rest = divmod(rest, size)
            parts += [f"{count} {word}"] if count else []
        days = [f"{n} business day{'s' * (n != 1)} of {calendar}" for calendar, n in self.days]
        return joined([*([" ".join(parts)] if parts else []), *days])


@dataclass(frozen=True)
class Moment:
    """So long after `origin` at the latest: `promised` if every answer comes, `worst` once people have settled what did not."""

    origin: str
    promised: Length = field(default_factory=Length)
    worst: Length = field(default_factory=Length)


def moments(contract: Contract, journey: Journey) -> Iterator[tuple[Step, Moment]]:
    """Every step with the moment at which it is over, in the order of the journey."""
    moment, earlier = Moment("the start"), set[str]()
    for stage in journey.stages:
        ends = []
        for branch in stage.branches:
            at = moment
            for step in branch:
                at = _after(contract, step, at, earlier)
                earlier |= set(step.operations)
                yield step, at
            ends.append((branch[-1].name, at))
        moment = _last(ends)


def promised(operation: Operation) -> Length | None:
    """How long it may take from the request to the result, or from the change to its readers."""
    hard = {d.stage: d for d in operation.deadlines if d.share is None}
    found = next((hard[stage] for stage in RESULTS if stage in hard), None)
    return _length(found) if found else None


def settled(operation: Operation) -> Length | None:
    """How long until a person has settled it: every attempt fails, the answer is lost, and asking settles nothing."""
    wait = promised(operation)
    if wait is None or operation.unknown is None:
        return wait
    whole = Length(_attempts(operation)) + wait
    ask = operation.unknown.ask
    if ask:
        again = wait if any(f.outcome == "resend" for f in ask.findings) else Length()
        whole = whole + Length(ask.for_ms) + again
    return whole + _length(operation.repair) if operation.repair else whole


def is_told_at_once(contract: Contract, operation: Operation, earlier: Iterable[str]) -> bool:
    """Whether a step before makes the change that this fact tells, or moves what its stream shows the state of."""
    before = set(earlier)
    shown = {d.entity for m in operation.messages for d, _ in derivations(contract, m.fields)}
    arrows = ((m.subject, t) for m in contract.lifecycles for t in m.transitions)
    return any(
        t.trigger.split(".")[0] in before
        for subject, t in arrows
        if t.emits == operation.name or (operation.kind == "stream" and subject in shown)
    )


def waits_for_the_world(contract: Contract, step: Step, earlier: Iterable[str]) -> bool:
    """Whether it is something that happens, and that no step before brings about."""
    facts = [contract.operation(name) for name in step.operations]
    told = [o for o in facts if o.kind in ("event", "stream")]
    return bool(told) and not all(is_told_at_once(contract, o, earlier) for o in told)


def _after(contract: Contract, step: Step, at: Moment, earlier: set[str]) -> Moment:
    operations = [contract.operation(name) for name in step.operations]
    begun = Moment(f"`{step.name}`") if waits_for_the_world(contract, step, earlier) else at
    lengths = {(promised(o), settled(o)) for o in operations}
    usual, worst = next(iter(lengths)) if len(lengths) == 1 else (None, None)
    if usual is None or worst is None:
        return Moment(f"the end of `{step.name}`")
    gap = Length(max((o.must_start.within_ms for o in operations if o.must_start), default=0))
    return Moment(begun.origin, begun.promised + gap + usual, begun.worst + gap + worst)


def _last(ends: list[tuple[str, Moment]]) -> Moment:
    """When all branches are over; where their lengths cannot be compared, the last of them is a beginning of its own."""
    found = [at for _, at in ends]
    comparable = {at.origin for at in found} == {found[0].origin} and all(
        at.promised.days == found[0].promised.days and at.worst.days == found[0].worst.days for at in found
    )
    if not comparable:
        return Moment(f"the last of {joined(f'`{name}`' for name, _ in ends)}")
    longest = max(found, key=lambda at: at.promised.ms), max(found, key=lambda at: at.worst.ms)
    return Moment(found[0].origin, longest[0].promised, longest[1].worst)


def _attempts(operation: Operation) -> int:
    """How long it may be tried before anything is sent at all."""
    tried = (r for r in operation.reactions if r.circumstance == "notSent" and r.retry and r.backoff_ms)
    return max(((r.retry or 0) * (r.backoff_ms or (0, 0))[1] for r in tried), default=0)


def _length(limit: Deadline | Repair) -> Length:
    days: BusinessDays | None = limit.within_days
    return Length(limit.within_ms or 0, ((days.calendar, days.count),) if days else ())
