"""A command comes again under its key: twice, eight times at once, with other content."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.types import Scalar
from merestone.plan import Expectation, Patch
from merestone.scenarios.tale import Draft, Tale, expect
from merestone.scenarios.world import World

_OTHERS = {"date": "2031-05-17", "timestamp": "2031-05-17T00:00:00Z", "uuid": "00000000-0000-4000-8000-00000000a11e"}


def scenarios(world: World) -> Iterator[Draft]:
    """Each command the target answers."""
    for operation in world.commands:
        if operation.idempotency:
            yield from _twice(world, operation)
            yield from _at_once(world, operation)
            yield from _other_content(world, operation)


def _begin(world: World, operation: Operation, name: str) -> Tale:
    tale = world.tale(f"{operation.name}.{name}")
    if operation is not world.opening:
        world.open(tale)
    return tale


def _twice(world: World, operation: Operation) -> Iterator[Draft]:
    tale = _begin(world, operation, "same-key-twice")
    first = tale.send(operation.name)
    tale.settle()
    second = tale.send(operation.name)
    tale.settle()
    answers = (
        expect("answered", step=first, statuses=[200], replayed=False),
        expect("answered", step=second, statuses=[200], replayed=True, like=first),
    )
    still = expect("stays-out", subject=world.entity.name, states=[], after=second)
    yield world.draft(
        operation, "recovery.one-effect", "same-key-twice", tale, 3, *answers, still, _once(world, operation)
    )


def _at_once(world: World, operation: Operation) -> Iterator[Draft]:
    tale = _begin(world, operation, "same-key-eight-at-once")
    step = tale.send(operation.name, concurrent=8)
    tale.settle()
    same = expect("one-of-many", step=step, success=200)
    yield world.draft(
        operation, "recovery.one-effect", "same-key-eight-at-once", tale, 3, same, _once(world, operation)
    )


def _other_content(world: World, operation: Operation) -> Iterator[Draft]:
    patch = _other(operation)
    if patch is None:
        return
    tale = _begin(world, operation, "same-key-other-content")
    tale.send(operation.name)
    tale.settle()
    other = tale.send(operation.name, patch=(patch,))
    tale.settle()
    refused = expect("answered", step=other, statuses=[422], problem="mismatch")
    still = expect("stays-out", subject=world.entity.name, states=[], after=other)
    yield world.draft(operation, "mutability.frozen", "same-key-other-content", tale, 3, refused, still)


def _other(operation: Operation) -> Patch | None:
    """A change to a frozen field that is not part of the key."""
    request = operation.message("request")
    keyed = {path[0] for path in operation.idempotency.paths} if operation.idempotency else set()
    frozen = {path[0] for path in operation.freeze} - keyed
    for field in request.fields if request else ():
        value = _other_value(field.type) if field.name in frozen and isinstance(field.type, Scalar) else None
        if value is not None:
            return Patch(op="set", path=f"/{field.name}", value=value)
    return None


def _other_value(kind: Scalar) -> str | None:
    """A value that the contract allows and no example has; None where there is none that is sure to be allowed."""
    text = "Other than before."
    fits = kind.pattern is None and (kind.low or 0) <= len(text) <= (kind.high or len(text))
    return text if kind.name == "string" and fits else _OTHERS.get(kind.name)


def _once(world: World, operation: Operation) -> Expectation:
    """The command has one instance, and so has what it creates."""
    subject = world.entity.name if operation is world.opening else operation.name
    return expect("counts", what="instances", subject=subject, count=1)
