"""Two names of the spec become one name in contracts, files or clients.

## Why
Contracts name things after the spec: a folder for each system, a schema for each type and message, a method for each operation. Schemas are also
made from names, such as `OrderReference` from `Order`. Letters of either case and underlines do not keep two such names apart everywhere.

## Example
```mere
module shop
system Shop "Web shop" { kind platform }
system SHOP "Other shop" { kind platform }
```
```report
error[STY110]: the system `SHOP` would be called like the system `Shop`
 --> example.mere:3:8
  |
3 | system SHOP "Other shop" { kind platform }
  |        ^^^^
 ::: example.mere:2:8: the other
  = help: rename one of them by more than case and underlines
```

## Instead
```mere
module shop
system Shop "Web shop" { kind platform }
system Outlet "Other shop" { kind platform }
```
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from merestone.diagnostics import Finding, Related, Severity, Span
from merestone.facts.parties import starters
from merestone.model.boundary import Message, Model, Operation, Role
from merestone.model.entities import Entity, Milestone
from merestone.model.names import CLIENT_WORDS, MODEL_WORDS, local

CODE, SEVERITY, ENFORCES = "STY110", Severity.ERROR, ("S-4.0.14",)
WAIVABLE = False
_FOLDERS = ("schemas", "workflows", "plan.json", "manifest.json")
_MADE = (
    "Money",
    "MoneyBand",
    "IntegerBand",
    "DecimalBand",
    "DateBand",
    "TimestampBand",
    "DurationBand",
    "Offence",
    "OpenHandoff",
)
_PROBLEMS = ("Invalid", "IdempotencyKeyMissing", "Denied", "Absent", "InFlight", "RevisionMissing", "Stale", "Mismatch", "Rejected", "Throttled", "RowsMissing", "DuplicateRun", "Unavailable")  # fmt: skip
_HANDED_OVER = (("Put", "Rows"), ("Put", "Manifest"), ("HandOver", ""), ("Get", "Result"), ("Get", "Report"), ("", "Result"), ("", "Report"))  # fmt: skip
_TOLD: tuple[Role, ...] = ("fact", "tombstone", "accepted", "completed", "rejected", "failed")


class _Named(NamedTuple):
    """A name in contracts, what it is called after, and where that is; of two declarations with one name another rule speaks."""

    name: str
    what: str
    span: Span | None
    declared: bool = True


def check(model: Model) -> Iterator[Finding]:
    """For each name that another has already, by case and underlines or to the letter."""
    systems = [_Named(local(n), f"the system `{local(n)}`", s.span) for n, s in model.systems.items()]
    folders = [_Named(name, f"what is always written to `{name}`", None, False) for name in _FOLDERS]
    operations = [_Named(local(o.name), f"the operation `{local(o.name)}`", o.span) for o in model.operations()]
    keys = [_Named(f"{o.name}Key", f"the key of {o.what}", None, False) for o in operations]
    channels = [_Named(local(n), f"the channel `{local(n)}`", c.span) for n, c in model.channels.items()]
    aside = [_Named(f"{c.name}DeadLetters", f"the dead letters of {c.what}", None, False) for c in channels]
    answers = [
        _Named(f"Answer{local(o.name)}{to}", f"the answer to `{local(o.name)}`", None, False)
        for o in _told_later(model)
        for to in ("", *(f"To{local(asker)}" for asker in sorted(starters(model.boundaries[o.boundary], o))))
    ]
    runs = [
        _Named(f"{word}{local(o.name)}{part}", f"how runs of `{local(o.name)}` are handed over", o.span, False)
        for o in model.operations()
        if o.kind == "file" and o.channel and model.channels[o.channel].protocol == "http"
        for word, part in _HANDED_OVER
    ]
    yield from _reserved(model)
    for names in (
        [*folders, *systems],
        [*keys, *answers, *runs, *operations],
        [*aside, *channels],
        list(_schemas(model)),
    ):
        yield from _alike(names)


def _alike(names: Iterable[_Named]) -> Iterator[Finding]:
    taken: dict[str, _Named] = {}
    for one in names:
        other = taken.setdefault(one.name.replace("_", "").lower(), one)
        is_declared_twice = other.declared and one.declared and other.name == one.name
        if other.what != one.what and not is_declared_twice and one.span is not None:
            related = (Related(other.span, "the other"),) if other.span is not None else ()
            message = f"{one.what} would be called like {other.what}"
            hint = "rename one of them by more than case and underlines" if other.declared else "give it another name"
            yield Finding(one.span, message, hint, related)


def _reserved(model: Model) -> Iterator[Finding]:
    """Each type or message that is called like a word which the modules of a client need themselves."""
    vocabulary = model.vocabulary
    things = (vocabulary.enums, vocabulary.records, vocabulary.entities, model.views)
    named = [(local(name), thing.span) for kind in things for name, thing in kind.items()]
    found = [(name, span) for name, span in named if name in MODEL_WORDS]
    found += [(m.name, m.span) for o in model.operations() for m in o.messages if m.name in CLIENT_WORDS]
    clients = {f"{before}{local(name)}Client" for name in model.systems for before in ("", "Async")}
    found += [(m.name, m.span) for o in model.operations() for m in o.messages if m.name in clients]
    found += [(name, span) for name, span in named if name in clients]
    for name, span in found:
        yield Finding(span, f"`{name}` is a word that clients need for themselves", "give it another name")


def _schemas(model: Model) -> Iterator[_Named]:
    """Everything that has a schema: what is made without a word in the spec, what is made from names, and what is declared."""
    declared = list(_declared(model))
    yield from (_Named(name, f"the schema `{name}` of every contract", None, False) for name in _MADE)
    yield from _problems(model, declared)
    yield from _of_traffic(model)
    yield from _of_entities(model)
    yield from declared


def _declared(model: Model) -> Iterator[_Named]:
    vocabulary = model.vocabulary
    kinds = (
        ("entity", vocabulary.entities),
        ("milestone", vocabulary.milestones),
        ("enum", vocabulary.enums),
        ("type", vocabulary.records),
        ("view", model.views),
    )
    for kind, things in kinds:
        yield from (_Named(local(name), f"the {kind} `{local(name)}`", thing.span) for name, thing in things.items())
    for operation in model.operations():
        yield from (_of_message(operation, message) for message in operation.messages)


def _problems(model: Model, declared: list[_Named]) -> Iterator[_Named]:
    """The refusals, each by itself, and where a status has several of them the choice."""
    words: list[tuple[str, str, Span | None]] = [(word, f"the problem `{word}`", None) for word in _PROBLEMS]
    for entity, made in model.vocabulary.entities.items():
        name = local(entity)
        words += [
            (f"{name}{why}", f"the problem that `{name}` is {why.lower()}", made.span)
            for why in ("Blocked", "Retained")
        ]
        yield _Named(f"{name}Retention", f"why `{name}` must be kept", made.span, False)
    for operation in model.operations():
        if rejected := operation.message("rejected"):
            words.append((rejected.name, f"the problem that says `{rejected.name}`", rejected.span))
    yield from (_Named(f"{word}Problem", what, span, False) for word, what, span in words)
    one = "|".join(re.escape(word) for word, _, _ in words)
    choice = re.compile(f"(?:{one})(?:Or(?:{one}))+Problem", re.IGNORECASE)
    yield from (
        _Named(d.name, "the choice of several problems", None, False)
        for d in declared
        if choice.fullmatch(d.name.replace("_", ""))
    )


def _of_traffic(model: Model) -> Iterator[_Named]:
    """What stands around messages on their way."""
    for name, channel in model.channels.items():
        if channel.protocol == "http":
            yield _Named(f"{local(name)}Delivery", f"the choice of what `{local(name)}` carries", channel.span, False)
    for operation in _told_later(model):
        name = local(operation.name)
        yield _Named(f"{name}Delivery", f"the choice of answers to `{name}`", operation.span, False)
    for operation in model.operations():
        name = local(operation.name)
        yield from _of_runs(operation)
        if operation.kind in ("event", "stream"):
            yield _Named(f"{name}Replay", f"the request to say `{name}` again", operation.span, False)
        if operation.kind in ("event", "stream") or operation.replies:
            told = (message for message in operation.messages if message.role in _TOLD)
            yield from (_Named(f"{m.name}Event", f"the event that tells `{m.name}`", m.span, False) for m in told)


def _of_entities(model: Model) -> Iterator[_Named]:
    """The ways in which an entity or a milestone crosses, and its fields where somebody else shows them."""
    vocabulary = model.vocabulary
    crossing: list[tuple[str, Entity | Milestone]] = [*vocabulary.entities.items(), *vocabulary.milestones.items()]
    for known, made in crossing:
        name = local(known)
        for kind in ("Reference", "Snapshot", "Replica"):
            yield _Named(f"{name}{kind}", f"`{name}` where it crosses as `{name}{kind}`", made.span, False)
    for known, entity in vocabulary.entities.items():
        name = local(known)
        for field in (*(field.name for field in entity.fields), *(cycle.field for cycle in entity.lifecycles)):
            shown = f"Derived{name}{field[:1].upper()}{field[1:]}"
            yield _Named(shown, f"`{name}.{field}` where others show it", entity.span, False)


def _of_runs(operation: Operation) -> Iterator[_Named]:
    """The schemas of what receivers of a file write about its runs."""
    name, results = local(operation.name), [m for m in operation.messages if m.role not in ("manifest", "row")]
    if operation.kind == "file" and results:
        yield _Named(f"{name}Report", f"the report on runs of `{name}`", operation.span, False)
        yield _Named(f"{name}Result", f"what became of a run of `{name}`", operation.span, False)
        yield _Named(f"{name}RejectedRow", f"a rejected row of `{name}`", operation.span, False)
        yield from (
            _Named(f"{m.name}Result", f"the result `{m.name}` of `{name}`", operation.span, False) for m in results
        )
        manifest = operation.message("manifest")
        for field in manifest.fields if manifest else ():
            total = f"{name}Total{field.name[:1].upper()}{field.name[1:]}"
            yield _Named(total, f"the total `{field.name}` of `{name}`", operation.span, False)


def _told_later(model: Model) -> Iterator[Operation]:
    """The commands of which whoever asked is told over HTTP what became of them."""
    for operation in model.operations():
        if operation.replies and model.channels[operation.replies].protocol == "http":
            yield operation


def _of_message(operation: Operation, message: Message) -> _Named:
    return _Named(
        message.name, f"the {message.role} of `{local(operation.name)}`, `{message.name}`,", message.span, False
    )
