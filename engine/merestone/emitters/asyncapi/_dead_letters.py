"""The channels on which a reader of a broker puts aside what it could not apply, and what lies there."""

from pydantic import JsonValue

from merestone.contract import wire_names
from merestone.contract.clauses import Reaction
from merestone.contract.dead_letters import DETAIL, ORIGIN, REASON, REASONS, Aside
from merestone.contract.provenance import EXTENSION
from merestone.contract.traffic import read_by
from merestone.emitters.asyncapi._components import Components
from merestone.emitters.asyncapi.bindings import Borne, Laid, Use, kept_aside, of_channel, of_message, of_operation

Json = dict[str, JsonValue]
_FOR_EVER = -1


def dead_letter_channel(components: Components, aside: Aside) -> Json:
    """The channel of what is put aside."""
    told, name = aside.channel, wire_names.dead_letters(aside.channel.name)
    own = told.model_copy(update={"address": aside.address, "retained_ms": _FOR_EVER})
    made: Json = {
        "address": aside.address,
        "title": name,
        "description": f"What {components.system} puts aside of `{told.name}`. It lies here until somebody has looked at it. "
        f"{kept_aside(told.protocol)}".rstrip(),
        "servers": [{"$ref": f"#/servers/{told.protocol}"}],
        "messages": {name: {"$ref": components.dead_letter(name, _message(components, aside))}},
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
        f"| `{reaction.circumstance}` | {REASONS[reaction.circumstance]} | `{name}` | {_told(reaction)} |"
        for name, reaction in aside.reactions
    ]
    told = f"Once it lies here, {system} moves on: what is behind it does not wait. Nobody else writes here."
    return "\n".join((told, "", "| reason | meaning | of | opens |", "|---|---|---|---|", *rows, ""))


def _told(reaction: Reaction) -> str:
    if not reaction.opens:
        return ""
    return f"`{reaction.opens}`{f' for {reaction.owner}' if reaction.owner else ''}"


def _message(components: Components, aside: Aside) -> Json:
    came = _came(components, aside)
    content_type = str(came["contentType"])
    name = wire_names.dead_letters(aside.channel.name)
    key = "The key that it came with." if aside.channel.keyed_by else ""
    return {
        "name": name,
        "title": f"Dead letter of {wire_names.words(aside.channel.name)}",
        "summary": "A message as it came, byte for byte, with the reason why it could not be applied; one that was parked first, as the whole event in structured mode.",
        "description": "The body has no schema: one that is invalid may be anything.",
        "contentType": content_type,
        "headers": {
            "type": "object",
            "description": "Beside these, every header that the message came with.",
            "properties": {
                REASON: {"type": "string", "enum": [*aside.reasons], "description": "Why it was put aside."},
                DETAIL: {"type": "string", "description": "What is wrong with it, in words."},
                ORIGIN: {"type": "string", "const": aside.channel.address, "description": "Where it was read."},
            },
            "required": [REASON, ORIGIN],
        },
        **of_message(aside.channel.protocol, Borne(name, content_type, key)),
        "examples": [_example(aside, came)],
    }


def _came(components: Components, aside: Aside) -> Json:
    """The first message of the channel, as the document has it."""
    items = read_by(components.contract, components.system).get(aside.channel.name)
    return components.message_at(components.event(items[0]) if items else components.request(aside.operations[0]))


def _example(aside: Aside, message: Json) -> Json:
    """A message of the channel, with what is put beside it."""
    examples = message["examples"]
    assert isinstance(examples, list), "a message has examples"
    assert isinstance(examples[0], dict), "an example is an object"
    headers = examples[0].get("headers", {})
    assert isinstance(headers, dict), "headers are an object"
    reason = aside.reasons[-1]
    said: Json = {REASON: reason, DETAIL: REASONS[reason], ORIGIN: aside.channel.address}
    return {**examples[0], "headers": {**headers, **said}}
