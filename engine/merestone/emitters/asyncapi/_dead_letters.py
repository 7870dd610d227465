"""Dead letters: where a reader of a broker puts aside what it could not apply, so that nothing waits behind it and nothing is lost."""

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Reaction
from merestone.contract.entities import Channel
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import operations_of, read_by, taken_from_brokers
from merestone.emitters.asyncapi._components import Components
from merestone.emitters.asyncapi.bindings import (
    Borne,
    Laid,
    Use,
    kept_aside,
    of_channel,
    of_message,
    of_operation,
    protocols,
)

Json = dict[str, JsonValue]
_REASONS = {
    "invalid": "it is not what the contract promises",
    "poison": "it can be read, and cannot be applied",
    "conflict": "it contradicts what is known already",
}
_REASON, _DETAIL, _ORIGIN = (f"dead-letter-{name}" for name in ("reason", "detail", "channel"))
_HTTP = "http"
_FOR_EVER = -1


class Aside(NamedTuple):
    """A channel of a broker of which a reader puts something aside: of which operations, by which reactions, and one message of it."""

    channel: Channel
    operations: tuple[Operation, ...]
    reactions: tuple[tuple[str, Reaction], ...]
    message: Json

    @property
    def reasons(self) -> list[JsonValue]:
        """Why something may be put aside."""
        told = {reaction.circumstance for _, reaction in self.reactions}
        return [reason for reason in _REASONS if reason in told]


def put_aside(components: Components) -> Iterator[Aside]:
    """The channels of brokers, among those that this system reads, of which it puts something aside."""
    contract, read = components.contract, read_by(components.contract, components.system)
    taken = taken_from_brokers(contract, components.system)
    for name in dict.fromkeys((*read, *(str(o.channel) for o in taken))):
        channel, items = contract.channel(name), read.get(name, ())
        commands = tuple(o for o in taken if o.channel == name)
        operations = (*operations_of(items), *commands)
        reactions = tuple(
            (operation.name, reaction)
            for operation in operations
            for reaction in operation.reactions
            if reaction.circumstance in _REASONS and (reaction.park or reaction.quarantine)
        )
        if reactions and channel.protocol in protocols() - {_HTTP}:
            first = components.event(items[0]) if items else components.request(commands[0])
            yield Aside(channel, operations, reactions, components.message_at(first))


def dead_letter_channel(components: Components, aside: Aside) -> Json:
    """The channel of what is put aside."""
    told, name = aside.channel, wire_names.dead_letters(aside.channel.name)
    address = wire_names.dead_letters_address(told.address, told.protocol, components.system)
    own = told.model_copy(update={"address": address, "retained_ms": _FOR_EVER})
    made: Json = {
        "address": address,
        "title": name,
        "description": f"What {components.system} puts aside of `{told.name}`. It lies here until somebody has looked at it. "
        f"{kept_aside(told.protocol)}".rstrip(),
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": {name: {"$ref": components.dead_letter(name, _message(aside))}},
    }
    return made | of_channel(Laid(own, in_one_queue=True))


def putting_aside(components: Components, aside: Aside) -> Json:
    """The operation with which this system puts aside what it could not apply."""
    told, name = aside.channel, wire_names.dead_letters(aside.channel.name)
    cited = components.cited.channel(told.name, aside.operations)
    boundaries = {components.contract.boundary(operation.boundary).name for operation in aside.operations}
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{name}"},
        "title": f"{name}: send",
        "summary": f"Put aside what {components.system} could not apply of {told.name}.",
        "description": _text(components.system, aside),
        "tags": [{"name": boundary} for boundary in sorted(boundaries)],
        "messages": [{"$ref": f"#/channels/{name}/messages/{name}"}],
        **of_operation(told.protocol, Use(components.system, "send")),
        EXTENSION: {said: cited[said] for said in ("channel", "boundaries")},
    }


def _text(system: str, aside: Aside) -> str:
    """Why something is put aside, and who is told of it."""
    rows = [
        f"| `{reaction.circumstance}` | {_REASONS[reaction.circumstance]} | `{name}` | {_told(reaction)} |"
        for name, reaction in aside.reactions
    ]
    told = f"Once it lies here, {system} moves on: what is behind it does not wait. Nobody else writes here."
    return "\n".join((told, "", "| reason | meaning | of | opens |", "|---|---|---|---|", *rows, ""))


def _told(reaction: Reaction) -> str:
    if not reaction.opens:
        return ""
    return f"`{reaction.opens}`{f' for {reaction.owner}' if reaction.owner else ''}"


def _message(aside: Aside) -> Json:
    content_type = str(aside.message["contentType"])
    name = wire_names.dead_letters(aside.channel.name)
    key = "The key that it came with." if aside.channel.keyed_by else ""
    return {
        "name": name,
        "title": f"Dead letter of {wire_names.words(aside.channel.name)}",
        "summary": "A message as it came, byte for byte, with the reason why it could not be applied.",
        "description": "The body has no schema: one that is invalid may be anything.",
        "contentType": content_type,
        "headers": {
            "type": "object",
            "description": "Beside these, every header that the message came with.",
            "properties": {
                _REASON: {"type": "string", "enum": aside.reasons, "description": "Why it was put aside."},
                _DETAIL: {"type": "string", "description": "What is wrong with it, in words."},
                _ORIGIN: {"type": "string", "const": aside.channel.address, "description": "Where it was read."},
            },
            "required": [_REASON, _ORIGIN],
        },
        **of_message(aside.channel.protocol, Borne(name, content_type, key)),
        "examples": [_example(aside)],
    }


def _example(aside: Aside) -> Json:
    """A message of the channel, with what is put beside it."""
    examples = aside.message["examples"]
    assert isinstance(examples, list), "a message has examples"
    assert isinstance(examples[0], dict), "an example is an object"
    came = examples[0].get("headers", {})
    assert isinstance(came, dict), "headers are an object"
    reason = aside.reasons[-1]
    said: Json = {_REASON: reason, _DETAIL: _REASONS[str(reason)], _ORIGIN: aside.channel.address}
    return {**examples[0], "headers": {**came, **said}}
