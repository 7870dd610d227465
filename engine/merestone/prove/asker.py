"""The asking side of a command in a composed system: every arrow of its machine, and what makes it go.

The arrows are those of `merestone.handoff`; an arrow whose cause is not known here is a fault of ours, and is raised.
"""

from collections.abc import Iterator

from merestone.handoff.answers import answers
from merestone.handoff.command import provider, requirer
from merestone.prove.asking import Asking, Side, is_
from merestone.prove.handoff import OUTCOMES, Slot, deadline, promise, reaction, within
from merestone.prove.system import Cube, Move, Sending, Step
from merestone.semantics.machine import Transition

WAITING = ("requested", "accepted", "unknown", "reconciling", "compensating")
ENDS = ("completed", "abandoned", "compensated")
ASKING = ("requested", "accepted", "unknown", "reconciling")
REFUSALS = ("invalid", "denied", "mismatch", "stale")
ANY = frozenset({"sent"})


class Asker:
    """The steps of the asking side of one instance."""

    def __init__(self, slot: Slot) -> None:
        self.slot, self.operation = slot, slot.operation
        self.machine = requirer(slot.operation)
        self.at = slot.name
        self.request, self.memory, self.outcome = slot.field("request"), slot.field("memory"), slot.field("outcome")
        waiting = frozenset(ASKING) & frozenset(self.machine.states)
        side = Side(waiting, ENDS, answers(self.operation), "absent", {self.request: "sent"})
        self.asking = Asking(slot, side, self._step)

    # ------------------------------------------------------------------ fields

    def fields(self) -> dict[str, tuple[str, ...]]:
        """What is remembered on this side, and the messages under way."""
        slot = self.slot
        under_way = ("none", "sent", "taken") if slot.single else ("none", "sent")
        found = {self.at: self.machine.states, self.request: ("none", "queued", *under_way[1:])}
        found |= {slot.field(role): under_way for role in slot.replies}
        if not slot.style.outbox:
            found[self.memory] = ("none", "sent first", "committed first")
        if self._reopened():
            found[self.outcome] = ("none", *self._reopened())
        return {**found, **self.asking.fields()}

    def _reopened(self) -> tuple[str, ...]:
        """The outcomes with which it can come to a desk: those that are taken up, and `completed` where undoing it failed."""
        back = {t.source for t in self.machine.transitions if t.target == "repair"}
        known = {"compensating": "completed", "rejected": "rejected", "failed": "failed"}
        return tuple(outcome for state, outcome in known.items() if state in back)

    # ------------------------------------------------------------------- steps

    def steps(self) -> Iterator[Step]:
        """Every arrow with its causes, and what happens without an arrow."""
        for arrow in self.machine.transitions:
            yield from self._caused(arrow)
        yield from self._sending()
        yield from self._unexpected()
        yield from self.asking.time()
        yield from self.asking.answered(self.slot.field("other"), provider(self.operation).states)

    def _step(self, arrow: Transition, name: str, when: Cube, then: dict[str, str], tells: str, **how: object) -> Step:
        """The step that takes an arrow; leaving the question behind where the question is left."""
        known = self._known(arrow.source, arrow.target)
        changes = {**self.asking.left(arrow.source, arrow.target), **known, **then, self.at: arrow.target}
        return Step(
            name=f"{self.at}: {name}",
            by=str(how.pop("by", self.slot.asker)),
            when={**when, self.at: frozenset({arrow.source})},
            then=changes,
            tells=tells,
            moves=(Move(self.operation.name, arrow.source, arrow.target),),
            cause=f"{arrow.source} {arrow.trigger}",
            **how,  # type: ignore[arg-type]
        )

    def _known(self, source: str, target: str) -> dict[str, str]:
        """What is remembered of the outcome while it lies on a desk."""
        if "repair" not in (source, target) or not self._reopened():
            return {}
        outcome = "completed" if source == "compensating" else source
        return {self.outcome: outcome if outcome in self._reopened() else "none"}

    def _caused(self, arrow: Transition) -> Iterator[Step]:
        trigger = arrow.trigger
        role = trigger.removeprefix("late ")
        if trigger == "durable intent":
            yield from self._intended(arrow)
        elif role in self.slot.replies:
            yield self._replied(arrow, role)
        elif arrow.target == "unknown" and arrow.source in ("requested", "accepted"):
            yield from self._silence(arrow)
        elif trigger == "refused, or never sent":
            yield from self._refused(arrow)
        elif arrow.source in ("unknown", "reconciling"):
            yield from self.asking.settling(arrow)
        else:
            yield from self._by_desk(arrow)

    def _intended(self, arrow: Transition) -> Iterator[Step]:
        slot = self.slot
        clause = self.operation.may_start.clause if self.operation.may_start else None
        tells = f"{slot.asker} decides on {slot.message('request')}"
        if slot.style.outbox:
            both = f"{tells}: state and message are one commit"
            yield self._step(
                arrow, "intent", is_(**{self.request: "none"}), {self.request: "queued"}, both, clause=clause
            )
            return
        none = is_(**{self.request: "none", self.memory: "none"})
        first = {self.memory: "committed first"}
        yield self._step(arrow, "intent, unsent", none, first, f"{tells} and commits, before it sends", clause=clause)
        known = is_(**{self.memory: "sent first"})
        yield self._step(arrow, "intent, sent", known, {self.memory: "none"}, f"{tells} and commits, after it sent")

    def _sending(self) -> Iterator[Step]:
        """The message leaves: from the outbox, or, where there is none, whenever the process comes to it."""
        slot = self.slot
        sending = (Sending(slot.asker, slot.asked, slot.message("request")),)
        tells = f"{slot.asker} sends {slot.message('request')} to {slot.asked}"
        queued = {
            **is_(**{self.request: "queued"}),
            self.at: frozenset(set(self.machine.states) - {"idle", "abandoned"}),
        }
        yield Step(f"{self.at}: send", slot.asker, queued, {self.request: "sent"}, tells, sending=sending)
        if slot.style.outbox:
            return
        fresh = is_(**{self.at: "idle", self.request: "none", self.memory: "none"})
        first = {self.request: "sent", self.memory: "sent first"}
        yield Step(
            f"{self.at}: send first", slot.asker, fresh, first, f"{tells}, before anything is durable", sending=sending
        )
        late = is_(**{self.memory: "committed first"})
        yield Step(
            f"{self.at}: send last",
            slot.asker,
            late,
            {self.request: "sent", self.memory: "none"},
            tells,
            sending=sending,
        )
        for state, what in (("sent first", "what it sent"), ("committed first", "that it has yet to send")):
            forgets = f"{slot.asker} crashes and starts again: it no longer knows {what}"
            crashed = is_(**{self.memory: state})
            yield Step(f"{self.at}: crash, {state}", slot.asker, crashed, {self.memory: "none"}, forgets, fault="crash")

    def _replied(self, arrow: Transition, role: str) -> Step:
        slot = self.slot
        late = ", late" if arrow.trigger.startswith("late ") else ""
        fresh = is_(**{self.outcome: "none"}) if arrow.unless and self._reopened() else {}
        return self._step(
            arrow,
            f"{arrow.trigger} in {arrow.source}",
            {**fresh, slot.field(role): ANY},
            slot.taken(role),
            f"{slot.message(role)} arrives at {slot.asker}{late}",
            sending=(Sending(slot.asked, slot.asker, slot.message(role), arrives=True),),
            clause=self._fallout(arrow.target),
        )

    def _fallout(self, state: str) -> str | None:
        found = reaction(self.operation, state)
        return found.clause if found else None

    def _silence(self, arrow: Transition) -> Iterator[Step]:
        """The deadline passes, whatever is under way; without a deadline nothing ends the waiting."""
        accepts = "accepted" in self.slot.replies
        stage = "accepted" if arrow.source == "requested" and accepts else "completed"
        found = deadline(self.operation, stage)
        if found is None:
            return
        sent = {"sent", "taken"} if self.slot.single else {"sent"}
        if not self.slot.style.outbox:
            sent.add("none")
        if self._tries_on():
            sent.add("queued")
        when = {self.request: frozenset(sent)}
        tells = f"{self.slot.asker} waits in vain: not {stage} within {within(found)}"
        yield self._step(
            arrow, f"not {stage}", when, {}, tells, clause=found.clause, fault="late", timer=f"{self.at}: deadline"
        )

    def _refused(self, arrow: Transition) -> Iterator[Step]:
        slot = self.slot
        refusals = [r for r in (reaction(self.operation, c) for c in REFUSALS) if r]
        if refusals:
            words = " or ".join(r.circumstance for r in refusals)
            when = {self.request: ANY, slot.field("other"): frozenset({"absent"})}
            tells = f"{slot.asked} refuses {slot.message('request')} as {words}, and {slot.asker} learns it at once"
            yield self._step(
                arrow, "refused", when, slot.taken("request"), tells, by=slot.asked, clause=refusals[0].clause
            )
        if not self._tries_on():
            tries = reaction(self.operation, "notSent")
            tells = f"{slot.asker} cannot reach {slot.asked}, and its tries are spent"
            clause = tries.clause if tries else None
            queued = is_(**{self.request: "queued"})
            yield self._step(
                arrow, "never sent", queued, {self.request: "none"}, tells, clause=clause, timer=f"{self.at}: deadline"
            )

    def _tries_on(self) -> bool:
        """Whether it is tried without end (`retry until`): then no number of tries ends the waiting, and the deadline does."""
        tries = reaction(self.operation, "notSent")
        return tries is not None and tries.retry_until is not None

    # ---------------------------------------------------------------- by people

    def _by_desk(self, arrow: Transition) -> Iterator[Step]:
        repair, slot = self.operation.repair, self.slot
        undoing = self.operation.undo.operation if self.operation.undo else None
        if undoing and arrow.trigger in (f"{undoing} intended", f"{undoing}.completed", f"{undoing} not completed"):
            yield self._undoing(arrow, undoing)
            return
        if repair is None:
            raise ValueError(f"expected a desk behind `{arrow.trigger}` of {self.at}")
        how: dict[str, object] = {"by": repair.by, "clause": repair.clause, "fault": "desk"}
        if arrow.trigger == "fallout taken up":
            yield self._step(
                arrow, f"{arrow.source} taken up", {}, {}, f"{repair.by} takes up what was {arrow.source}", **how
            )
        elif arrow.trigger == "confirm":
            sure = is_(**{slot.field("other"): "done"})
            yield self._step(arrow, "confirm", sure, {}, f"{repair.by} looks, and confirms that it is completed", **how)
        elif arrow.trigger == "abandon":
            yield self._step(arrow, "abandon", {}, {}, f"{repair.by} abandons it", **how)
        elif arrow.trigger == "resend":
            sends = (Sending(slot.asker, slot.asked, slot.message("request")),)
            yield self._step(
                arrow, "resend", {}, {self.request: "sent"}, f"{repair.by} lets it be sent again", sending=sends, **how
            )
        else:
            raise ValueError(f"expected a known cause, saw `{arrow.trigger}` of {self.at}")

    def _undoing(self, arrow: Transition, undoing: str) -> Step:
        """What the undoing command does to this one; where that is part of the system, the two are joined later."""
        clause = self.operation.undo.clause if self.operation.undo else None
        told = {
            f"{undoing} intended": f"{self.slot.asker} takes it back: {undoing} is intended in the same commit",
            f"{undoing}.completed": f"{undoing} is completed",
            f"{undoing} not completed": f"{undoing} is not completed",
        }
        return self._step(arrow, arrow.trigger, {}, {}, told[arrow.trigger], clause=clause)

    # ------------------------------------------------------- replies nobody waits for

    def _unexpected(self) -> Iterator[Step]:
        """A reply in a state that has no arrow for it: told before, contradicting, or not understood at all."""
        for role in self.slot.replies:
            for state in self.machine.states:
                if any(t.source == state and t.trigger in (role, f"late {role}") for t in self.machine.transitions):
                    continue
                if state == "idle":
                    yield self._unheard(role, self._arriving(role, state), state, "knows of no such request")
                elif contradicts(role, state):
                    yield self._contradicting(role, self._arriving(role, state), state)
            for known in self._reopened():
                if contradicts(role, known):
                    on_desk = {**self._arriving(role, "repair"), **is_(**{self.outcome: known})}
                    yield self._contradicting(role, on_desk, known)

    def _arriving(self, role: str, state: str) -> Cube:
        return {**is_(**{self.at: state}), self.slot.field(role): ANY}

    def _contradicting(self, role: str, when: Cube, held: str) -> Step:
        """A reply against what is held to be true: it opens `conflict`, if the spec has that."""
        found = reaction(self.operation, "conflict")
        if found is None or found.opens is None:
            return self._unheard(role, when, held, f"holds it to be {held}")
        slot, state = self.slot, next(iter(when[self.at]))
        tells = f"{slot.message(role)} contradicts {held}: {found.opens} lies with {found.owner}"
        name = f"{self.at}: {role} conflicts with {held} in {state}"
        return Step(name, slot.asker, when, slot.taken(role), tells, clause=found.clause)

    def _unheard(self, role: str, when: Cube, held: str, why: str) -> Step:
        slot, state = self.slot, next(iter(when[self.at]))
        tells = f"{slot.message(role)} arrives at {slot.asker}, which {why}"
        arrives = (Sending(slot.asked, slot.asker, slot.message(role), arrives=True),)
        name, broken = f"{self.at}: {role} unheard in {state}, {held}", promise("heard", self.operation.name)
        return Step(name, slot.asker, when, {}, tells, sending=arrives, breaks=broken)


def contradicts(role: str, state: str) -> bool:
    """Whether a reply of that role says otherwise than the state."""
    settled = {"completed": "completed", "compensating": "completed", "compensated": "completed"}
    held = settled.get(state, state)
    return held in (*OUTCOMES, "abandoned") and role != held and not (role == "accepted" and held in OUTCOMES)
