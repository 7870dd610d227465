"""What travels on a channel and what its readers do with it, as Markdown."""

from merestone.contract import prose, wire_names
from merestone.contract.contract import Contract
from merestone.contract.traffic import Carried, Items, operations_of

REPLIED = {"accepted": "is accepted", "completed": "is completed", "rejected": "is rejected", "failed": "has failed"}
TAKING = """\
A CloudEvents 1.0 message in structured JSON. `204` means durably taken, which is all a sender may conclude from it. `400` and
`403` are final. `401` is about the token: the same is told once more, at once, with another one; a second `401` is final.
Anything else, and silence for 5 s, is tried again with the same `id` and the same bytes: after 1 s, doubling to 60 s at most. The same `id` again changes nothing. What the headers say of story, parties and partition, the
attributes say too, and alike."""
READING = """\
A CloudEvents 1.0 message {mode}. A reader moves on once it has durably taken it; until then it is read again, with
the same `id` and the same bytes. The same `id` again changes nothing. {again}"""
MODES = {
    "structured": "in structured JSON",
    "binary": "in binary mode: its attributes are headers, its data is the body",
}
REPLYING = """\
A reply names in `idempotencykey` the command it answers. One that says what is known already changes nothing; one that
contradicts a settled outcome is a conflict: the settled state stays, and someone has to look."""
SEVERAL_ASKERS = " It is for the system that asked, which `targetsystem` names; the others pass over it."


def channel_text(contract: Contract, items: Items, again: str = "") -> str:
    """The messages of a channel, how they are taken, and the five aspects of its facts; `again` is what makes a broker tell a message again."""
    rows = "\n".join(f"| `{item.event_type}` | {meaning(item)} | {_readers(item)} |" for item in items)
    channel = items[0].channel
    parts = [
        prose.paragraphs(channel.description),
        f"| type | meaning | read by |\n|---|---|---|\n{rows}",
        prose.paragraphs(
            TAKING if channel.protocol == "http" else READING.format(mode=MODES[channel.content_mode], again=again)
        ),
        *_aspects(contract, items),
    ]
    if any(item.is_reply for item in items):
        several = channel.protocol != "http" and any(item.is_reply and len(item.readers) > 1 for item in items)
        parts.append(prose.paragraphs(REPLYING + SEVERAL_ASKERS * several + _promised(items)))
    return "\n\n".join(filter(None, parts)) + "\n"


def _promised(items: Items) -> str:
    """Where it stands what holds for the commands that are answered here."""
    answered = operations_of(tuple(item for item in items if item.is_reply))
    over_http = [operation for operation in answered if operation.path]
    files = dict.fromkeys(wire_names.openapi_file(operation.providers[0]) for operation in over_http)
    return f" What holds for {prose.coded(o.name for o in over_http)} stands in {prose.coded(files)}." if files else ""


def _readers(item: Carried) -> str:
    return prose.joined(item.readers, "or") if item.is_reply else ", ".join(item.readers)


def meaning(item: Carried) -> str:
    """What a message says, in a few words."""
    if item.is_reply:
        return f"`{item.operation.name}` {REPLIED[item.message.role]}"
    if item.message.role == "tombstone":
        return f"What `{item.operation.name}` told of it is erased"
    told = prose.paragraphs(item.operation.description).split("\n\n")[0]
    return told or wire_names.words(item.message.name).capitalize()


def _aspects(contract: Contract, items: Items) -> list[str]:
    """The aspects of the facts; said once where they are the same for all."""
    told: dict[str, list[str]] = {}
    for operation in operations_of(items):
        if operation.kind in ("event", "stream"):
            text = "\n\n".join(filter(None, (prose.aspects(contract, operation), prose.reactions(operation))))
            told.setdefault(text, []).append(operation.name)
    if len(told) == 1:
        return list(told)
    return [part for text, names in told.items() for part in (f"### {prose.joined(names)}", text)]
