"""The target tells what happened to its entity: nominal, with a reader away, with a token that has ended, and over a crash."""

from collections.abc import Iterator

from merestone.plan import Expectation
from merestone.scenarios.expected import evidence
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World


def scenarios(world: World) -> Iterator[Draft]:
    """From the opening to the end of the story, every declared change is told."""
    if world.published:
        yield from _opening(world)
        yield from _nominal(world)
        yield from _reader_away(world)
        yield from _reader_forgets(world)
        yield from _token_ended(world)
        yield from _crash(world)


def _names(world: World) -> list[str]:
    return [o.name for o in world.published]


def _truth(world: World, at_least: int) -> Expectation:
    status = next(f.name for f in world.entity.fields if f.type.kind == "states")
    return expect("tells", entity=world.entity.name, status=status, events=_names(world), at_least=at_least)


def _whole_story(world: World, tale: Tale) -> None:
    """Open, and let everything happen that the entity waits for."""
    world.open(tale)
    for handoff in world.handoffs:
        for cue in world.cues(handoff):
            tale.story(cue.entity, cue.state, cue.line)
        if world.cues(handoff):
            tale.await_(handoff.name, "completed", count=len(world.cues(handoff)))
    tale.settle()


def _opening(world: World) -> Iterator[Draft]:
    """What the opening alone makes the target tell."""
    event = world.first_fact
    tale = world.tale("facts.opening")
    world.open(tale)
    tale.await_event(event.name, count=len(event.providers))
    tale.settle()
    yield world.draft(event, "shape.conforms", "opening", tale, 0, expect("conforms", operations=[event.name]))
    within = world.deadline(event, "delivered")
    if within is not None:
        told = expect("delivered", events=[event.name], within_ms=within, readers=list(event.providers))
        yield world.draft(event, "timing.delivered-in-time", "opening", tale, 1, told)


def _nominal(world: World) -> Iterator[Draft]:
    event = world.first_fact
    tale = world.tale("facts.nominal")
    _whole_story(world, tale)
    told = [e for e in world.published if _certain(world, e.name)]
    for each in told:
        tale.read("evidence", each.name)
    readers = [s.name for s in world.contract.systems if s.name in event.providers]
    within = world.deadline(event, "delivered")
    yield world.draft(event, "shape.conforms", "nominal", tale, 0, expect("conforms", operations=_names(world)))
    yield world.draft(event, "ownership.tells-truth", "nominal", tale, 1, _truth(world, 2))
    if within is not None:
        delivered = expect("delivered", events=_names(world), within_ms=within, readers=readers)
        yield world.draft(event, "timing.delivered-in-time", "nominal", tale, 1, delivered)
    yield world.draft(event, "mutability.append-only", "nominal", tale, 1, expect("unchanging", events=_names(world)))
    yield world.draft(event, "recovery.ordered", "nominal", tale, 3, expect("in-order", events=_names(world)))
    for each in told:
        yield from evidence(world, each, "nominal", tale)


def _certain(world: World, name: str) -> bool:
    """Whether the whole story must tell `name`: the opening's own fact and the one of its good end."""
    ends = [t.emits for t in world.lifecycle.transitions if t.emits]
    first = next((t.emits for t in world.lifecycle.transitions if t.trigger == f"{world.opening.name}.completed"), None)
    good = [t.emits for t in world.lifecycle.transitions if t.target == "completed"]
    return name in ends and (name == first or name in good)


def _reader_away(world: World) -> Iterator[Draft]:
    event = world.first_fact
    reader = event.providers[0]
    tale = world.tale("facts.reader-away")
    tale.subscriber(reader, "down")
    _whole_story(world, tale)
    tale.subscriber(reader, "takes")
    tale.advance(120_000)
    tale.await_event(event.name, count=len(event.providers))
    tale.settle()
    again = expect("unchanging", events=_names(world), redelivered=True)
    yield world.draft(
        event,
        "recovery.redelivers",
        "reader-away",
        tale,
        2,
        again,
        _truth(world, 2),
        expect("in-order", events=_names(world)),
    )


def _reader_forgets(world: World) -> Iterator[Draft]:
    event = world.first_fact
    reader = event.providers[0]
    tale = world.tale("facts.reader-answers-too-late")
    tale.subscriber(reader, "forgets")
    _whole_story(world, tale)
    tale.subscriber(reader, "takes")
    tale.advance(120_000)
    tale.settle()
    same = expect("unchanging", events=_names(world), redelivered=True)
    yield world.draft(event, "mutability.append-only", "delivered-again", tale, 3, same, _truth(world, 2))


def _token_ended(world: World) -> Iterator[Draft]:
    """A token that ends while it is on its way loses no fact: another one is got, and the same is told again."""
    event = world.first_fact
    tale = world.tale("facts.token-ended")
    tale.subscriber(event.providers[0], "expired")
    _whole_story(world, tale)
    tale.advance(120_000)
    tale.await_event(event.name, count=len(event.providers))
    tale.settle()
    again = expect("unchanging", events=_names(world), redelivered=True)
    yield world.draft(event, "recovery.redelivers", "token-ended", tale, 2, again, _truth(world, 2))


def _crash(world: World) -> Iterator[Draft]:
    event = world.first_fact
    tale = world.tale("facts.crash-before-delivery")
    for reader in event.providers:
        tale.subscriber(reader, "down")
    world.open(tale)
    tale.settle()
    tale.crash()
    for reader in event.providers:
        tale.subscriber(reader, "takes")
    tale.advance(120_000)
    tale.await_event(event.name, count=len(event.providers))
    tale.settle()
    yield world.draft(event, "recovery.survives-crash", "crash-before-delivery", tale, 3, _truth(world, 1))
