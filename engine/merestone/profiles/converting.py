"""Values translated: what we say into the words of a published API, and back."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract.profiles import Part, Profile, Term
from merestone.profiles.api import Api
from merestone.profiles.ours import ITEM
from merestone.profiles.paths import Step, parsed

Json = dict[str, JsonValue]
_EVENT = "event"


class Leaf(NamedTuple):
    """A value, and which item of each list on the way to it was taken."""

    items: tuple[int, ...]
    value: JsonValue


def to_theirs(profile: Profile, part: Part, value: JsonValue) -> Json:
    """One of our messages or entities as the type of the published API, with nothing but what the profile says."""
    api = Api(profile.published)
    start = api.inside(part.type)
    made = _declared(api, start, {})
    for term in (term for term in part.terms if not term.in_path):
        for leaf in _ours(value, term.wire):
            _put(api, start, made, parsed(term.theirs) or (), leaf.items, _told(term, leaf.value))
    for path, constant in part.always.items():
        steps = parsed(path) or ()
        for items in _every(made, steps):
            _put(api, start, made, steps, items, constant)
    return made


def to_ours(profile: Profile, part: Part, value: JsonValue) -> Json:
    """The values of ours that stand in a value of the published API, where our own JSON has them."""
    made: Json = {}
    for term in (term for term in part.terms if not term.in_path):
        for leaf in _theirs(value, parsed(term.theirs) or ()):
            _place(made, term.wire, leaf.items, _heard(term, leaf.value))
    return made


# ------------------------------------------------------------------ ours


def _ours(value: JsonValue, wire: tuple[str, ...], items: tuple[int, ...] = ()) -> Iterator[Leaf]:
    if not wire:
        yield Leaf(items, value)
    elif wire[0] == ITEM and isinstance(value, list):
        for number, one in enumerate(value):
            yield from _ours(one, wire[1:], (*items, number))
    elif isinstance(value, dict) and wire[0] in value:
        yield from _ours(value[wire[0]], wire[1:], items)


def _place(made: Json, wire: tuple[str, ...], items: tuple[int, ...], value: JsonValue) -> None:
    """Put a value of ours where it stands."""
    here: JsonValue = made
    left = list(items)
    for step, following in zip(wire, (*wire[1:], ""), strict=True):
        fresh: JsonValue = value if not following else [] if following == ITEM else {}
        if isinstance(here, list):
            number = left.pop(0) if left else 0
            while len(here) <= number:
                here.append({} if following else None)
            if not following:
                here[number] = value
            here = here[number]
        elif isinstance(here, dict):
            here = here.setdefault(step, fresh)


# ------------------------------------------------------------------ theirs


def _theirs(value: JsonValue, steps: tuple[Step, ...], items: tuple[int, ...] = ()) -> Iterator[Leaf]:
    if not steps:
        yield Leaf(items, value)
        return
    step, rest = steps[0], steps[1:]
    inner = value.get(step.name) if isinstance(value, dict) else None
    if inner is None:
        return
    if step.key and isinstance(inner, list):
        chosen = next((one for one in inner if isinstance(one, dict) and one.get(step.key) == step.value), None)
        yield from _theirs(chosen, rest, items)
    elif step.each and isinstance(inner, list):
        for number, one in enumerate(inner):
            yield from _theirs(one, rest, (*items, number))
    else:
        yield from _theirs(inner, rest, items)


def _put(api: Api, type_: str, made: Json, steps: tuple[Step, ...], items: tuple[int, ...], value: JsonValue) -> None:
    """Put a value at a path of theirs: `items` says which of each list; a constant stands in every item that there is."""
    step, rest = steps[0], steps[1:]
    inner = api.named(api.attributes(type_)[step.name]) or ""
    if not (step.each or step.key):
        if not rest:
            made[step.name] = value
            return
        below = made.setdefault(step.name, _declared(api, inner, {}))
        assert isinstance(below, dict), "a path enters objects only"
        _put(api, inner, below, rest, items, value)
        return
    listed = made.setdefault(step.name, [])
    assert isinstance(listed, list), "a path knows what is a list"
    if not rest:
        listed.append(value)
        return
    one, left = _item(api, inner, listed, step, items)
    _put(api, inner, one, rest, left, value)


def _every(value: JsonValue, steps: tuple[Step, ...]) -> Iterator[tuple[int, ...]]:
    """The items of the lists on a path that are there, the first ones where there are none; nothing where the one that is meant is not there."""
    if not steps:
        yield ()
        return
    step, rest = steps[0], steps[1:]
    inner = value.get(step.name) if isinstance(value, dict) else None
    listed = inner if isinstance(inner, list) else []
    if step.key:
        if any(isinstance(one, dict) and one.get(step.key) == step.value for one in listed):
            yield ()
    elif step.each and rest:
        for number, one in enumerate(listed or [None]):
            yield from ((number, *others) for others in _every(one, rest))
    else:
        yield from _every(inner, rest)


def _item(
    api: Api, inner: str, listed: list[JsonValue], step: Step, items: tuple[int, ...]
) -> tuple[Json, tuple[int, ...]]:
    """The item of a list that a value belongs to, made where it is not there."""
    if step.key:
        named = {step.key: step.value}
        found = next((one for one in listed if isinstance(one, dict) and one.get(step.key) == step.value), None)
        if found is None:
            found = _declared(api, inner, named)
            listed.append(found)
        return found, items
    number = items[0] if items else 0
    while len(listed) <= number:
        listed.append(_declared(api, inner, {}))
    one = listed[number]
    assert isinstance(one, dict), "a path enters objects only"
    return one, items[1:]


def _declared(api: Api, type_: str, said: Mapping[str, JsonValue]) -> Json:
    """A new value of a type, which says what it is."""
    known, kind = api.attributes(type_), plain(api.one_of(type_))
    made: Json = {"@type": kind} if "@type" in known else {}
    if "@referredType" in known and kind.endswith("Ref"):
        made["@referredType"] = kind.removesuffix("Ref")
    return made | dict(said)


def plain(type_: str) -> str:
    """What a type is called on the wire: its forms for requests and answers are the same thing."""
    return re.sub(r"_(FVO|MVO|RES|Create|Update)$", "", type_)


# ------------------------------------------------------------------ single values


def _told(term: Term, value: JsonValue) -> JsonValue:
    match term.form:
        case "money" if isinstance(value, dict):
            return {"unit": value["currency"], "value": float(Decimal(str(value["amount"])))}
        case "moment":
            return f"{value}T00:00:00Z"
        case "number":
            return float(Decimal(str(value)))
        case "text":
            return str(value)
        case _:
            return term.words.get(value, value) if isinstance(value, str) else value


def _heard(term: Term, value: JsonValue) -> JsonValue:
    match term.form:
        case "money" if isinstance(value, dict):
            return {"amount": f"{Decimal(str(value['value'])):.2f}", "currency": value["unit"]}
        case "moment":
            return str(value)[:10]
        case "number":
            return format(Decimal(str(value)).normalize(), "f")
        case "text":
            return int(str(value))
        case _:
            back = {theirs: word for word, theirs in reversed(term.words.items())}
            return back.get(value, value) if isinstance(value, str) else value
