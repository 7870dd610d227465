"""The same request in which something is other or wrong: what a caller may do, and what the contract has an answer for."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

from loopback.asking import Call, key_of
from loopback.playing import Played
from merekit.payload import content_hash, named
from merestone.plan import PlanMessage

Json = Any
Path = tuple[str | int, ...]
Test = Callable[[Json], bool]


def with_other_content(played: Played, call: Call) -> Call:
    """The same key, and another value somewhere."""
    key = key_of(call.operation, call.body)
    return call.changed(body=_other(played, call, lambda body: key_of(call.operation, body) == key))


def with_another_key(played: Played, call: Call) -> Call:
    """About the same entity, and with another key; with the same body where its key is nothing but that entity."""
    entity, message = call.operation.based_on or "", _request(call)
    about, key = named(played.simulator.plan, message, call.body)[entity], key_of(call.operation, call.body)

    def fits(body: Json) -> bool:
        same = named(played.simulator.plan, message, body).get(entity) == about
        return same and key_of(call.operation, body) != key

    return call.changed(body=_other(played, call, fits))


def with_more(call: Call) -> Call:
    """A property that the contract does not have."""
    return call.changed(body={**call.body, "nobodyKnowsThis": 1})


def with_a_broken_seal(call: Call) -> Call | None:
    """A snapshot whose hash is that of something else; None where there is no snapshot."""
    places = [
        path for path, _ in _leaves(call.body) if path[-1] == "contentHash" and "takenAt" in _at(call.body, path[:-1])
    ]
    return call.changed(body=_put(call.body, places[0], content_hash("something else"))) if places else None


def _other(played: Played, call: Call, fits: Test) -> Json:
    message = _request(call)
    for path, value in _leaves(call.body):
        for other in _alternatives(value):
            body = sealed_again(_put(call.body, path, other))
            if fits(body) and not played.simulator.shapes.violations(message, body):
                return body
    return None


def _request(call: Call) -> PlanMessage:
    message = call.operation.message("request")
    assert message is not None, "a command has a request"
    return message


def _alternatives(value: Json) -> list[Json]:
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case str():
            digits = [n for n, sign in enumerate(value) if sign.isdigit()]
            changed = [value[:n] + str((int(value[n]) + 1) % 10) + value[n + 1 :] for n in reversed(digits)]
            return [value + "x", value[:-1] + "x", *changed]
        case _:
            return []


def _leaves(value: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _leaves(item, (*path, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _leaves(item, (*path, number))
    else:
        yield path, value


def _at(value: Json, path: Path) -> Json:
    for step in path:
        value = value[step]
    return value


def _put(body: Json, path: Path, value: Json) -> Json:
    made = copy.deepcopy(body)
    _at(made, path[:-1])[path[-1]] = value
    return made


def sealed_again(value: Json) -> Json:
    """The value in which each snapshot has the hash of its value, the innermost first."""
    if isinstance(value, list):
        return [sealed_again(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: sealed_again(item) for name, item in value.items()}
    if {"entity", "value", "takenAt", "contentHash"} <= made.keys():
        made["contentHash"] = content_hash(made["value"])
    return made


def text_of(body: Json) -> str:
    """A body as text that is no JSON any more."""
    return json.dumps(body)[:-1]
