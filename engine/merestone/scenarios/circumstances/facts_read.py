"""Another system tells facts: in order, twice, out of order, contradicting, unusable, broken; and then it falls silent."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.examples import invalid_values
from merestone.plan import Expectation, Patch
from merestone.scenarios.expected import evidence
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.wire import state_field_of_fact, variable_paths
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """The first fact of each boundary that carries a state; what the others do is the same machine."""
    for event in world.consumed:
        if state_field_of_fact(world.contract, event):
            yield from _nominal(world, event)
            yield from _again(world, event)
            yield from _other_data(world, event)
            yield from _out_of_order(world, event)
            yield from _unusable(world, event)
            yield from _broken(world, event)


def _begin(world: World, name: str) -> Tale:
    tale = world.tale(name)
    world.open(tale)
    for handoff in world.handoffs[:1]:
        world.provoke(tale, handoff)
        tale.await_(handoff.name, "completed")
    tale.settle()
    return tale


def _told(world: World, event: Operation, number: int) -> tuple[Patch, ...]:
    """The fact with the numbered word of its state."""
    field, words = state_field_of_fact(world.contract, event) or ("", ())
    return (Patch(op="set", path=f"/{field}", value=words[number]),)


def _shows(world: World, event: Operation, step: str, number: int, stale: bool | None = None) -> Expectation:
    field, words = state_field_of_fact(world.contract, event) or ("", ())
    return expect(
        "shows",
        entity=_entity(event),
        step=step,
        field=field,
        value=words[number],
        source=event.asker_besides(world.system),
        stale=stale,
    )


def _entity(event: Operation) -> str:
    """The entity the fact is about first."""
    fact = event.message("fact")
    assert fact, f"expected {event.name} to have a fact"
    return fact.about[0][0]


def _nominal(world: World, event: Operation) -> Iterator[Draft]:
    tale = _begin(world, f"{event.name}.nominal")
    first = tale.publish(event.name, patch=_told(world, event, 1))
    tale.await_(event.name, "applied")
    tale.settle()
    fresh = tale.read("replicas", _entity(event))
    tale.read("evidence", event.name)
    taken = expect("answered", step=first, statuses=[204])
    yield world.draft(event, "shape.conforms", "nominal", tale, 0, expect("conforms", operations=[event.name]), taken)
    yield world.draft(
        event, "ownership.shows-owner", "nominal", tale, 1, taken, _shows(world, event, fresh, 1, stale=False)
    )
    ended = world.tale(f"{event.name}.ends")
    world.open(ended)
    for handoff in world.handoffs[:1]:
        world.provoke(ended, handoff)
        ended.await_(handoff.name, "completed")
    ended.settle()
    last = ended.publish(event.name, patch=_told(world, event, -1))
    ended.await_(event.name, "applied")
    ended.settle()
    still = expect("stays-out", subject=world.entity.name, states=[], after=last)
    applied = expect("enters", subject=event.name, states=["applied"])
    yield world.draft(event, "ownership.infers-nothing", "nominal", ended, 1, applied, still)
    yield from evidence(world, event, "nominal", tale)
    if event.stale:
        old = _begin(world, f"{event.name}.falls-silent")
        old.publish(event.name, patch=_told(world, event, 1))
        old.await_(event.name, "applied")
        old.advance(event.stale.after_ms // 2)
        young = old.read("replicas", _entity(event))
        old.advance(event.stale.after_ms)
        late = old.read("replicas", _entity(event))
        old.settle()
        said = _shows(world, event, young, 1, stale=False), _shows(world, event, late, 1, stale=True)
        yield world.draft(event, "timing.stale", "falls-silent", old, 2, *said)


def _again(world: World, event: Operation) -> Iterator[Draft]:
    tale = _begin(world, f"{event.name}.told-again")
    first = tale.publish(event.name, patch=_told(world, event, 1))
    tale.await_(event.name, "applied")
    later = tale.publish(event.name, patch=_told(world, event, 2))
    tale.await_(event.name, "applied", count=2)
    tale.settle()
    again = tale.publish(event.name, again=first, times=3)
    tale.settle()
    read = tale.read("replicas", _entity(event))
    taken = expect("answered", step=again, statuses=[204]), expect("answered", step=later, statuses=[204])
    once = expect("counts", what="entries", subject=event.name, state="applied", count=2)
    still = expect("stays-out", subject=event.name, states=[], after=again)
    yield world.draft(
        event, "recovery.one-effect", "told-again", tale, 3, *taken, once, still, _shows(world, event, read, 2)
    )


def _other_data(world: World, event: Operation) -> Iterator[Draft]:
    reaction = next((r for r in event.reactions if r.circumstance == "conflict" and r.opens), None)
    tale = _begin(world, f"{event.name}.same-id-other-data")
    first = tale.publish(event.name, patch=_told(world, event, 1))
    tale.await_(event.name, "applied")
    other = tale.publish(event.name, again=first, patch=_told(world, event, 2))
    tale.settle()
    read = tale.read("replicas", _entity(event))
    tale.read("fallouts")
    opened = [expect("opens", fallout=reaction.opens, owner=reaction.owner)] if reaction else []
    taken = expect("answered", step=other, statuses=[204])
    yield world.draft(
        event, "mutability.append-only", "same-id-other-data", tale, 3, taken, _shows(world, event, read, 1), *opened
    )


def _out_of_order(world: World, event: Operation) -> Iterator[Draft]:
    if not event.ordered_by:
        return
    tale = _begin(world, f"{event.name}.out-of-order")
    tale.publish(event.name, patch=_told(world, event, 2), sequence=2)
    tale.settle()
    parked = tale.read("parked")
    tale.publish(event.name, patch=_told(world, event, 1), sequence=1)
    tale.await_(event.name, "applied", count=2)
    tale.settle()
    read = tale.read("replicas", _entity(event))
    both = expect("counts", what="entries", subject=event.name, state="applied", count=2)
    aside = expect("parks", reason="gap", step=parked)
    yield world.draft(event, "recovery.ordered", "out-of-order", tale, 3, aside, both, _shows(world, event, read, 2))


def _unusable(world: World, event: Operation) -> Iterator[Draft]:
    reaction = next((r for r in event.reactions if r.circumstance == "poison" and r.opens), None)
    target = _foreign_key(world.contract, world.system, event)
    if reaction is None or target is None:
        return
    tale = _begin(world, f"{event.name}.unusable")
    step = tale.publish(event.name, patch=(*_told(world, event, 1), target))
    tale.settle()
    tale.read("fallouts")
    parked = tale.read("parked")
    taken = expect("answered", step=step, statuses=[204])
    opened = expect("opens", fallout=reaction.opens, owner=reaction.owner)
    yield world.draft(
        event, "recovery.poison", "unusable", tale, 3, taken, expect("parks", reason="poison", step=parked), opened
    )


def _foreign_key(contract: Contract, system: str, event: Operation) -> Patch | None:
    """A change that makes the fact speak of something of the reader's that does not exist."""
    for path, entity in variable_paths(contract, event, "fact"):
        if contract.entity(entity).owner == system:
            return Patch(op="set", path=path, value="nothing-of-ours")
    return None


def _broken(world: World, event: Operation) -> Iterator[Draft]:
    reaction = next((r for r in event.reactions if r.circumstance == "invalid" and r.opens), None)
    fact = event.message("fact")
    variant = (
        next((v for v in invalid_values(world.contract, fact) if v.name.startswith("unknown-word")), None)
        if fact
        else None
    )
    if reaction is None or variant is None:
        return
    tale = _begin(world, f"{event.name}.broken")
    step = tale.publish(event.name, patch=tuple(Patch.model_validate(op) for op in variant.ops))
    tale.settle()
    tale.read("fallouts")
    apart = tale.read("parked")
    refused = expect("answered", step=step, statuses=[400], problem="invalid")
    opened = expect("opens", fallout=reaction.opens, owner=reaction.owner)
    yield world.draft(
        event, "recovery.quarantine", "broken", tale, 2, refused, expect("parks", reason="invalid", step=apart), opened
    )
