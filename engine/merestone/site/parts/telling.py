"""What is told rather than asked: facts and replies, when they are told, and by whom they are read."""

from collections.abc import Iterable

from merestone.contract import channel_prose
from merestone.contract.contract import Contract
from merestone.contract.prose import coded, joined
from merestone.contract.traffic import Carried
from merestone.contract.wire_names import kebab
from merestone.site import links
from merestone.site.holdings import tellers
from merestone.site.markdown import prose, table
from merestone.site.phrases import path_text


def facts(contract: Contract, items: Iterable[Carried]) -> str:
    """The facts among these: what is true from then on, whoever reads it."""
    rows = [
        (
            links.operation(contract, item.operation.name),
            occasion(contract, item),
            links.systems(item.senders),
            links.systems(item.readers),
            coded(path_text(path) for path in item.operation.ordered_by) if item.operation.ordered_by else "",
            _channel(item),
        )
        for item in items
        if not item.is_reply and item.message.role != "tombstone"
    ]
    return table(("Fact", "When", "Told by", "Read by", "In order for each", "Channel"), rows)


def replies(contract: Contract, items: Iterable[Carried]) -> str:
    """The replies among these: each answers one command, and is read by whoever gave it."""
    grouped: dict[str, list[Carried]] = {}
    for item in (item for item in items if item.is_reply):
        grouped.setdefault(item.operation.name, []).append(item)
    rows = [
        (
            links.operation(contract, name),
            ", ".join(f"`{item.message.name}`" for item in told),
            links.systems(told[0].senders),
            links.systems(told[0].readers),
            _channel(told[0]),
        )
        for name, told in grouped.items()
    ]
    return table(("Command", "Replies", "Told by", "Read by", "Channel"), rows)


def occasion(contract: Contract, item: Carried) -> str:
    """When it is told: by what outcome, or by what change of state."""
    if item.is_reply:
        return f"{links.operation(contract, item.operation.name)} {channel_prose.REPLIED[item.message.role]}"
    found = [
        f"{links.entity(entity)} becomes {joined(dict.fromkeys(f'`{t.target}`' for t in m.transitions if t.emits == item.operation.name), 'or')}"
        for entity in tellers(contract, item.operation.name)
        for m in contract.lifecycles
        if m.subject == entity
    ]
    about = dict.fromkeys(links.entity(entity) for entity, _ in item.message.about)
    return "; ".join(found) or prose(item.operation.description) or (f"concerns {joined(about)}" if about else "")


def _channel(item: Carried) -> str:
    return f"[{item.channel.name}](/events.md#{kebab(item.channel.name)})"
