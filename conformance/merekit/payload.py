"""Bodies made from the examples of the plan: a story's fresh values, known identities, patches, hashes and keys."""

import copy
import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

import rfc8785
import rstr

from merestone.plan import Patch, Plan, PlanMessage, PlanOperation
from merestone.semantics import natural
from merestone.semantics.key_text import key_text, parts_of

PLACEHOLDER = re.compile(r"\$\{([\w.]+)\}")
HASH = "${hash}"

Json = Any
Parts = dict[str, Any]
"""The key of an entity: part by part, by name."""


def content_hash(value: Json) -> str:
    """SHA-256 over the RFC 8785 form; of a value that has none, over its compact JSON."""
    try:
        canonical = rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, UnicodeEncodeError):
        canonical = json.dumps(value, sort_keys=True, separators=(",", ":")).encode()
    return "sha256:" + hashlib.sha256(canonical).hexdigest()


def iso(moment: float) -> str:
    """Seconds since 1970 as an RFC 3339 date-time."""
    return datetime.fromtimestamp(moment, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def fresh(pattern: str, *seed: object) -> str:
    """A text that matches `pattern` as a whole; the same seed always gives the same text."""
    number = int.from_bytes(hashlib.sha256(repr(seed).encode()).digest()[:8], "big")
    short = re.sub(r"(?<!\\)\{(\d+),\}", r"{\1}", pattern.removeprefix("^").removesuffix("$"))
    return rstr.Rstr(Random(number)).xeger(short)


# ------------------------------------------------------------------ pointers


def steps_of(pointer: str) -> list[str]:
    """The steps of a JSON pointer."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def value_at(body: Json, pointer: str) -> Json:
    """What stands at a JSON pointer, or None if nothing does."""
    for step in steps_of(pointer):
        if isinstance(body, dict) and step in body:
            body = body[step]
        elif isinstance(body, list) and step.isdigit() and int(step) < len(body):
            body = body[int(step)]
        else:
            return None
    return body


def values_at(body: Json, pointer: str) -> list[Json]:
    """Everything that stands at a JSON pointer in which `*` means every item of a list."""
    found = [body]
    for step in steps_of(pointer):
        found = [inner for value in found for inner in _inner(value, step)]
    return found


def patched(body: Json, patches: Iterable[Patch]) -> Json:
    """The value after the changes; the original is left alone."""
    root = {"": copy.deepcopy(body)}
    for patch in patches:
        _apply(root, ["", *steps_of(patch.path)], patch)
    return root[""]


def _inner(value: Json, step: str) -> list[Json]:
    if isinstance(value, list):
        return list(value) if step == "*" else value[int(step) : int(step) + 1] if step.isdigit() else []
    return [value[step]] if isinstance(value, dict) and step in value else []


def _apply(root: Json, steps: Sequence[str], patch: Patch) -> None:
    here = root
    for step in steps[:-1]:
        here = here[int(step)] if isinstance(here, list) else here[step]
    last: Any = steps[-1]
    if isinstance(here, list):
        last = len(here) if last == "-" else int(last)
        if patch.op == "set":
            here[last : last + 1] = [copy.deepcopy(patch.value)]
        else:
            del here[last]
    elif patch.op == "set":
        here[last] = copy.deepcopy(patch.value)
    else:
        here.pop(last, None)


# ------------------------------------------------------------------- stories


@dataclass
class Story:
    """What one case knows: values fresh for it, and the identities that came up while it was played."""

    plan: Plan
    seed: int
    case: str
    """The case that is told; another attempt at it is another story, under a name of its own."""
    variables: dict[str, str]
    numbers: frozenset[str] = frozenset()
    """The names of the key parts that are numbers."""
    known: dict[str, Parts] = field(default_factory=dict)
    """By entity, the first one the story met."""

    def learn(self, message: PlanMessage, body: Json) -> None:
        """Remembers the identities in a message, unless one of that entity is known."""
        for entity, parts in identities(self.plan, message, body):
            self.known.setdefault(entity, parts)

    def learn_instance(self, entity: str, instance: str) -> None:
        """Remembers the identity of an instance named by its key parts, joined."""
        names = self.plan.entity_keys.get(entity, ())
        parts = parts_of(instance, len(names))
        if entity not in self.known and len(names) == len(parts):
            self.known[entity] = dict(zip(names, self._typed(names, parts), strict=True))

    def body(self, message: PlanMessage, now: float, patches: Iterable[Patch] = ()) -> Json:
        """The example of a message, told about this story, with the patches on top."""
        return self.told(message.example, now, patches, self.words(self.known), self.known)

    def words(self, known: Mapping[str, Parts], *place: object) -> Mapping[str, str]:
        """A value for each variable `<Entity>.<part of its key>`: the one that is known, else one fresh at `place`."""

        def word(name: str) -> str:
            part = self._part(name, known)
            return str(part or (self.value_for(name, *place) if place else self.variables[name]))

        return _Words(self.variables, word)

    def told(
        self,
        example: Json,
        now: float,
        patches: Iterable[Patch],
        variables: Mapping[str, str],
        known: Mapping[str, Parts],
    ) -> Json:
        """An example with these variables and identities, then the patches, then the hashes of its snapshots."""
        times = {"now": iso(now), "today": iso(now)[:10]}
        words = _Words({*times, *variables}, lambda name: times.get(name) or variables[name])
        filled = identified(self.plan, substituted(example, words), known)
        spelled = (p.model_copy(update={"value": substituted(p.value, words)}) for p in patches)
        return sealed(patched(filled, spelled))

    def value_for(self, name: str, *place: object) -> str:
        """A value for the variable `name` that is fresh at `place` as well as in the story."""
        pattern = next((v.pattern for v in self.plan.variables if v.name == name), "[a-z0-9]{12}")
        return fresh(pattern, self.seed, self.case, name, *place)

    def _typed(self, names: Sequence[str], values: Sequence[str]) -> list[Json]:
        """The parts of a key as JSON: a number where the examples have one."""
        return [int(v) if n in self.numbers and v.isdigit() else v for n, v in zip(names, values, strict=True)]

    def _part(self, variable: str, known: Mapping[str, Parts]) -> Json:
        entity, _, name = variable.rpartition(".")
        return known_parts(self.plan, entity, known).get(name) if entity in self.plan.entity_keys else None


class _Words(Mapping[str, str]):
    """The word for each name, found when it is asked for: a message has few of the many names of a plan."""

    def __init__(self, names: Collection[str], word: Callable[[str], str]) -> None:
        """`word` finds the one for a name."""
        self._names = names
        self._word = word

    def __getitem__(self, name: str) -> str:
        """The word for a name."""
        if name not in self._names:
            raise KeyError(name)
        return self._word(name)

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._names)


def new_story(plan: Plan, seed: int, case: str, attempt: int = 1) -> Story:
    """The story of a case: the same seed, case and attempt always give the same values.

    A target that cannot forget knows the story of the attempt before, so no value of it comes again.
    """
    name = case if attempt == 1 else f"{case}~{attempt}"
    values = {v.name: fresh(v.pattern, seed, name, v.name) for v in plan.variables}
    return Story(plan, seed, name, values, numeric_parts(plan))


def substituted(value: Json, words: Mapping[str, str]) -> Json:
    """The value with each `${name}` of `words` replaced in its texts; other placeholders stay."""
    match value:
        case str():
            return PLACEHOLDER.sub(lambda found: words.get(found[1], found[0]), value)
        case list():
            return [substituted(item, words) for item in value]
        case dict():
            return {name: substituted(item, words) for name, item in value.items()}
        case _:
            return value


def identified(plan: Plan, value: Json, known: Mapping[str, Parts]) -> Json:
    """The value in which each reference and snapshot names the identity that is known of its entity."""
    if isinstance(value, list):
        return [identified(plan, item, known) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {name: identified(plan, item, known) for name, item in value.items()}
    entity = value.get("entity")
    if not isinstance(entity, str) or entity not in plan.entity_keys:
        return inner
    parts = known_parts(plan, entity, known)
    if isinstance(inner.get("value"), dict):
        return inner | {"value": inner["value"] | _present(inner["value"], parts)}
    return inner | _present(inner, parts)


def known_parts(plan: Plan, entity: str, known: Mapping[str, Parts]) -> Parts:
    """The parts of an entity's key that follow from what is known of it and of the wholes it is part of."""
    names = plan.entity_keys[entity]
    found: Parts = {}
    for other in sorted(known, key=lambda other: len(plan.entity_keys.get(other, ()))):
        keys = plan.entity_keys.get(other, ())
        if keys and keys == names[: len(keys)]:
            found |= known[other]
    return found


def sealed(value: Json) -> Json:
    """The value in which each `${hash}` is the content hash of the snapshot it stands in; the innermost first."""
    if isinstance(value, list):
        return [sealed(item) for item in value]
    if not isinstance(value, dict):
        return value
    inner = {name: sealed(item) for name, item in value.items()}
    if inner.get("contentHash") == HASH and "value" in inner:
        inner["contentHash"] = content_hash(inner["value"])
    return inner


def numeric_parts(plan: Plan) -> frozenset[str]:
    """The names of the key parts that are numbers in the examples."""
    found: set[str] = set()
    waiting = [message.example for operation in plan.operations for message in operation.messages]
    names = {name for keys in plan.entity_keys.values() for name in keys}
    while waiting:
        value = waiting.pop()
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        waiting.extend(inner)
        if isinstance(value, dict):
            found.update(name for name in names & value.keys() if isinstance(value[name], int))
    return frozenset(found)


def _present(target: Mapping[str, Json], parts: Parts) -> Parts:
    return {name: value for name, value in parts.items() if name in target}


# ---------------------------------------------------------------- identities


def identities(plan: Plan, message: PlanMessage, body: Json) -> list[tuple[str, Parts]]:
    """Each entity the body is about, with its whole key."""
    found = []
    for entity, pointer in message.about:
        names = plan.entity_keys.get(entity, ())
        for place in values_at(body, pointer):
            if isinstance(place, dict) and isinstance(place.get("value"), dict) and "contentHash" in place:
                place = place["value"]
            if names and isinstance(place, dict) and all(name in place for name in names):
                found.append((entity, {name: place[name] for name in names}))
    return found


def named(plan: Plan, message: PlanMessage | None, body: Json) -> dict[str, Parts]:
    """Of each entity that the body is about the first, in order."""
    found: dict[str, Parts] = {}
    for entity, parts in identities(plan, message, body) if message else ():
        found.setdefault(entity, parts)
    return found


def instance_of(parts: Parts) -> str:
    """The instance of an entity: its key parts, joined."""
    return key_text(parts.values())


def idempotency_key(operation: PlanOperation, body: Json, tenant: str, legal_entity: str, sender: str) -> str:
    """The UUIDv5 over the natural key of a request."""
    values = (value_at(body, pointer) for pointer in key_pointers(operation.key))
    return natural.idempotency_key(operation.name, tenant, legal_entity, sender, values)


def key_pointers(paths: Iterable[Sequence[str]]) -> list[str]:
    """Paths of property names as JSON pointers; one that is a pointer already stays."""
    return ["/".join(path) if path and path[0].startswith("/") else "/" + "/".join(path) for path in paths]
