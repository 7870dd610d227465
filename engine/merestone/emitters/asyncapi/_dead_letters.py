"""Dead letters: where a reader of a broker puts aside what it could not apply, so that nothing waits behind it and nothing is lost."""

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import JsonValue

from merestone.contract import content_modes, prose, wire_names
from merestone.contract.clauses import Reaction
from merestone.contract.entities import Channel
from merestone.contract.examples import event_example
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import Carried, Items, operations_of
from merestone.emitters.asyncapi._components import Components
from merestone.emitters.asyncapi.bindings import Laid, Use, of_channel, of_operation, protocols

Json = dict[str, JsonValue]
_REASONS = {
    "invalid": "it is not what the contract promises",
    "poison": "it can be read, and cannot be applied",
    "conflict": "it contradicts what is known already",
}
_REASON, _DETAIL, _ORIGIN = (f"dead-letter-{name}" for name in ("reason", "detail", "channel"))
_HTTP = "http"


class Aside(NamedTuple):
    """A channel of a broker of which a reader puts something aside, and by which reactions of which facts."""

    channel: Channel
    items: Items
    reactions: tuple[tuple[str, Reaction], ...]

    @property
    def reasons(self) -> list[JsonValue]:
        """Why something may be put aside."""
        told = {reaction.circumstance for _, reaction in self.reactions}
        return [reason for reason in _REASONS if reason in told]


def put_aside(read: Mapping[str, Items]) -> list[Aside]:
    """The channels of brokers, among those that a system reads, of which it puts something aside."""
    found = []
    for items in read.values():
        channel = items[0].channel
        facts = tuple(item for item in items if not item.is_reply)
        reactions = tuple(
            (operation.name, reaction)
            for operation in operations_of(facts)
            for reaction in operation.reactions
            if reaction.circumstance in _REASONS and (reaction.park or reaction.quarantine)
        )
        if reactions and channel.protocol in protocols() - {_HTTP}:
            found.append(Aside(channel, facts, reactions))
    return found


def dead_letter_channel(components: Components, aside: Aside) -> Json:
    """The channel of what is put aside."""
    told, name = aside.channel, wire_names.dead_letters(aside.channel.name)
    address = wire_names.dead_letters_address(told.address, told.protocol, components.system)
    own = told.model_copy(update={"address": address, "retained_ms": None})
    made: Json = {
        "address": address,
        "title": name,
        "description": f"What {components.system} puts aside of `{told.name}`. It lies here until somebody has looked at it.",
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": {name: {"$ref": components.dead_letter(name, _message(components, aside))}},
    }
    return made | of_channel(Laid(own))


def putting_aside(components: Components, aside: Aside) -> Json:
    """The operation with which this system puts aside what it could not apply."""
    told, name = aside.channel, wire_names.dead_letters(aside.channel.name)
    cited = components.cited.channel(told.name, operations_of(aside.items))
    return {
        "action": "send",
        "channel": {"$ref": f"#/channels/{name}"},
        "title": f"{name}: send",
        "summary": f"Put aside what {components.system} could not apply of {told.name}.",
        "description": _text(aside),
        "tags": [{"name": boundary} for boundary in sorted({item.boundary.name for item in aside.items})],
        "messages": [{"$ref": f"#/channels/{name}/messages/{name}"}],
        **of_operation(told.protocol, Use(components.system, "send")),
        EXTENSION: {name: said for name, said in cited.items() if name != "retained"},
    }


def _text(aside: Aside) -> str:
    """Why something is put aside, and who is told of it."""
    rows = [
        f"| `{reaction.circumstance}` | {_REASONS[reaction.circumstance]} | `{fact}` | {_told(reaction)} |"
        for fact, reaction in aside.reactions
    ]
    told = "Once it lies here, the reader moves on: what is behind it on the channel does not wait."
    return "\n".join((told, "", "| reason | meaning | of | opens |", "|---|---|---|---|", *rows, ""))


def _told(reaction: Reaction) -> str:
    if not reaction.opens:
        return ""
    return f"`{reaction.opens}`{f' for {reaction.owner}' if reaction.owner else ''}"


def _message(components: Components, aside: Aside) -> Json:
    first = aside.items[0]
    content_type = wire_names.JSON if content_modes.is_binary(first) else wire_names.CLOUDEVENTS_JSON
    return {
        "name": wire_names.dead_letters(aside.channel.name),
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
        "examples": [_example(components, aside, first)],
    }


def _example(components: Components, aside: Aside, first: Carried) -> Json:
    event = event_example(components.contract, first)
    borne = content_modes.headers_of(first, event) if content_modes.is_binary(first) else {}
    reason = aside.reasons[-1]
    detail = f"{prose.paragraphs(_REASONS[str(reason)])}"
    return {
        "name": wire_names.camel(first.message.name),
        "headers": {**borne, _REASON: reason, _DETAIL: detail, _ORIGIN: aside.channel.address},
        "payload": event["data"] if content_modes.is_binary(first) else event,
    }
