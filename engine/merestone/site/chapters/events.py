"""The catalogue of events: every fact and reply, its channel, readers, order and occasion."""

from collections.abc import Iterator
from itertools import groupby

from merestone.contract.contract import Contract
from merestone.contract.entities import Channel
from merestone.contract.prose import amount, joined
from merestone.contract.traffic import Carried, carried
from merestone.contract.wire_names import kebab
from merestone.site import links
from merestone.site.markdown import page, prose, section, table
from merestone.site.parts.telling import occasion
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The catalogue, channel by channel."""
    parts = []
    for _, items in groupby(carried(contract), key=lambda item: item.channel.name):
        parts.append(_channel(contract, list(items), shelf))
    yield (
        "events.md",
        page(
            "# Events",
            "Everything that is told rather than asked: facts, which stand for themselves, and replies, which answer a command. All "
            "travel as CloudEvents 1.0; [On the wire](/reference/wire.md#facts-and-replies) says how.",
            *parts,
        ),
    )


def _channel(contract: Contract, items: list[Carried], shelf: Shelf) -> str:
    channel = items[0].channel
    rows = [
        (
            links.operation(contract, item.operation.name) if not item.is_reply else f"`{item.message.name}`",
            occasion(contract, item),
            links.systems(item.readers),
            f"`{item.event_type}`",
        )
        for item in items
    ]
    return section(
        f"Channel {channel.name}",
        f"{_said(channel, items)} Written at {links.place(channel.place, shelf)}.",
        prose(channel.description),
        table(("Message", "When", "Read by", "Type on the wire"), rows),
        anchor=kebab(channel.name),
    )


def _said(channel: Channel, items: list[Carried]) -> str:
    senders = joined(links.system(s) for s in dict.fromkeys(s for i in items for s in i.senders))
    text = f"{senders} tells, on `{channel.address}` of each reader."
    if channel.keyed_by:
        text += f" What concerns the same {joined(f'`{k}`' for k in channel.keyed_by)} keeps its order."
    if channel.retained_ms is not None:
        text += f" It can be read again for {amount(channel.retained_ms)}."
    if channel.content_mode == "binary":
        text += " Attributes travel as headers, and the data as the body (CloudEvents in binary mode)."
    if channel.carries:
        text += f" The channel is cleared for {joined(f'`{c}`' for c in channel.carries)}."
    return text
