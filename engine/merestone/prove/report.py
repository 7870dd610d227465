"""Findings as diagnostics, at the clause that causes them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from merestone.contract.contract import Contract
from merestone.contract.types import Place
from merestone.diagnostics import Diagnostic, Span, in_order
from merestone.handoff.command import requirer
from merestone.prove import faults, flow_faults, handoff_faults
from merestone.prove.compose import undoing
from merestone.prove.proof import Findings, Verdict
from merestone.prove.question import Promise, Question
from merestone.syntax.identity import identified


def diagnostics(
    contract: Contract, proven: Iterable[tuple[Question, Findings]], texts: Mapping[str, str]
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong by the findings, in order of place."""
    proven = list(proven)
    found = [d for question, findings in proven for d in _of_question(contract, question, findings, texts)]
    return identified(in_order([*found, *_of_lifecycles(contract, proven, texts)]), {})


def _of_question(
    contract: Contract, question: Question, findings: Findings, texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    promises = {p.name: p for p in question.promises}
    for verdict in findings.verdicts:
        promise = promises[verdict.promise]
        span = span_of(promise.place, texts)
        if verdict.answer == "broken":
            yield replace(_broken(contract, promise, verdict, span), topic=promise.name)
        elif verdict.answer == "cut" and verdict == next(v for v in findings.verdicts if v.answer == "cut"):
            yield faults.cut_short(span, promise.about, str(verdict.extent))
        elif verdict.answer == "vacuous":
            yield faults.idle_invariant(
                span, promise.about, " and ".join(f"`{i}`" if " enters " in i else i for i in verdict.idle)
            )
    for name, states in findings.unentered.items():
        for state in states:
            yield faults.unentered_state(span_of(contract.operation(name).place, texts), name, state)
    for name, causes in findings.untaken.items():
        operation = contract.operation(name)
        place = contract.clause(operation.unknown.clause).place if operation.unknown else operation.place
        for cause in causes:
            source, _, why = cause.partition(" ")
            yield faults.dead_clause(span_of(place, texts), name, f"`{why}` in `{source}`")


def _broken(contract: Contract, promise: Promise, verdict: Verdict, span: Span) -> Diagnostic:
    kind, about, *detail = promise.name.split("|")
    operation = next((o for o in contract.operations if o.name == about), None)
    if operation is None:
        waits = verdict.story is not None and (verdict.story.still or bool(verdict.story.circle))
        return faults.broken_invariant(span, about, len(verdict.story.lines) if verdict.story else 0, waits)
    match kind:
        case "one-effect" | "once" | "replayed":
            return handoff_faults.second_effect(span, about, detail[0] if detail else operation.providers[0])
        case "heard":
            return handoff_faults.unheard_message(span, about, operation.requirer)
        case "stays-blocked" | "unblocks":
            entity, state = detail[0].split(" ", 1)
            if kind == "stays-blocked":
                hint = _still_open(_last_state(verdict, about))
                return handoff_faults.weak_block(span, about, f"`{entity}` can become `{state}`", "is still open", hint)
            hint = (
                f"that is an end too: write `or {_last_state(verdict, about)}` in its `until`, or open a fallout there"
            )
            return handoff_faults.weak_block(span, about, f"`{entity}` is kept from `{state}`", "has long ended", hint)
        case "undone":
            return handoff_faults.undone_unnoticed(span, about, undoing(operation) or "")
        case "owner":
            machine = next(m for m in contract.lifecycles if m.name == detail[0])
            return handoff_faults.foreign_move(span, about, machine.system, machine.name)
        case "in-order":
            return handoff_faults.older_over_newer(span, about, detail[0])
        case _:
            found = _flow_broken(kind, about, detail[0] if detail else operation.requirer, span)
            return found or handoff_faults.endless_wait(span, about, _last_state(verdict, about))


def _still_open(state: str) -> str:
    """Why a handoff in that state is open, and what to write."""
    why = "for a desk may take it up" if state in ("rejected", "failed") else "as everything but its ends is"
    return f"`{state}` is still open, {why}: write `until completed or abandoned`"


def _flow_broken(kind: str, about: str, whose: str, span: Span) -> Diagnostic | None:
    """What is broken of a query, a feed or a batch alone."""
    if kind == "erased":
        return flow_faults.erased_again(span, about, whose)
    if kind == "fresh":
        return flow_faults.used_too_old(span, about, whose)
    if kind in UNPROVEN:
        return flow_faults.unproven_run(span, about, *UNPROVEN[kind])
    if kind in UNSEEN:
        what, clause = UNSEEN[kind]
        return flow_faults.unseen_difference(span, about, what.format(about=about, whose=whose), clause)
    return None


UNPROVEN = {
    "sealed": ("though the file was altered on its way", "checksum sha256"),
    "totals": ("though some of them are missing", "totals manifest.FIELD"),
    "rows": ("though nothing says what becomes of the bad ones", "rows reject the run"),
}
"""By kind of promise: what is wrong with the rows that count, and the clause that would prove it."""
UNSEEN = {
    "noticed": ("`{whose}` can keep a fact of `{about}` apart", "quality completeness >= N % else EVENT"),
    "desk": ("`{whose}` can reject a run of `{about}`", "rejected opens NAME for ROLE"),
    "accounted": ("a run of `{about}` can stand otherwise at `{whose}` than it is known", "report to ROLE within D"),
}
"""By kind of promise: what is wrong, and the clause that would tell of it."""


def _last_state(verdict: Verdict, about: str) -> str:
    """Where the story leaves it."""
    lines = (*verdict.story.lines, *verdict.story.circle) if verdict.story else ()
    moves = [c for line in lines for c in line.commits if c[0].split(" at ")[0] == about]
    return moves[-1][2] if moves else "waiting"


def _of_lifecycles(
    contract: Contract, proven: list[tuple[Question, Findings]], texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Arrows that wait for a state of a handoff that it does not have, or that no run brings it into."""
    unentered = {name: states for _, f in proven for name, states in f.unentered.items()}
    commands = {o.name: o for o in contract.operations if o.kind == "command"}
    seen = {name for q, _ in proven if q.scope and q.invariant is None for name in q.scope.operations}
    for machine in contract.lifecycles:
        for trigger in dict.fromkeys(t.trigger for t in machine.transitions if "." in t.trigger):
            name, _, state = trigger.partition(".")
            if name not in commands or name not in seen:
                continue
            side = requirer(commands[name])
            if not (side.expand(state) & set(side.states)) - set(unentered.get(name, ())):
                place = contract.entity(machine.subject).place
                yield faults.dead_clause(span_of(place, texts), machine.name, f"`{trigger}`")


def span_of(place: Place, texts: Mapping[str, str]) -> Span:
    """The rest of the line that a place is on, without a comment or an opening brace."""
    lines = texts.get(place.file, "").split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    start = max(place.column, len(line) - len(line.lstrip()) + 1)
    end = len(line.split("//", 1)[0].rstrip().removesuffix("{").rstrip()) + 1
    return Span(place.file, place.line, start, place.line, max(end, start + 1))
