"""Dead letters: what a reader of a broker puts aside because it cannot apply it, so that nothing waits behind it and nothing is lost."""

from collections.abc import Iterator
from typing import NamedTuple

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Reaction
from merestone.contract.contract import Contract
from merestone.contract.entities import Channel
from merestone.contract.prose_words import coded
from merestone.contract.traffic import operations_of, read_by, taken_from_brokers
from merestone.model.entities import BROKERS
from merestone.model.names import dead_letters_address
from merestone.semantics.once import once

REASONS = {
    "invalid": "it is not what the contract promises",
    "poison": "it can be read, and cannot be applied",
    "conflict": "it contradicts what is known already",
}
"""Why something may be put aside: the circumstances of the recovery, each in words."""
REASON, DETAIL, ORIGIN = (f"dead-letter-{name}" for name in ("reason", "detail", "channel"))
"""The headers that stand beside those which the message came with."""


class Aside(NamedTuple):
    """A channel of a broker of which a reader puts something aside: of which operations, and by which reactions of which of them."""

    channel: Channel
    reader: str
    operations: tuple[Operation, ...]
    reactions: tuple[tuple[str, Reaction], ...]

    @property
    def address(self) -> str:
        """Where it is put."""
        return dead_letters_address(self.channel.address, self.channel.protocol, self.reader)

    @property
    def reasons(self) -> list[str]:
        """Why something may be put there."""
        told = {reaction.circumstance for _, reaction in self.reactions}
        return [reason for reason in REASONS if reason in told]


@once
def put_aside(contract: Contract, system: str) -> tuple[Aside, ...]:
    """What a system puts aside, one for each channel that it reads and may put something aside of."""
    return tuple(_put_aside(contract, system))


def _put_aside(contract: Contract, system: str) -> Iterator[Aside]:
    read, taken = read_by(contract, system), taken_from_brokers(contract, system)
    for name in dict.fromkeys((*read, *(str(o.channel) for o in taken))):
        channel = contract.channel(name)
        operations = (*operations_of(read.get(name, ())), *(o for o in taken if o.channel == name))
        reactions = tuple(
            (operation.name, reaction)
            for operation in operations
            for reaction in operation.reactions
            if reaction.circumstance in REASONS and (reaction.park or reaction.quarantine)
        )
        if reactions and channel.protocol in BROKERS:
            yield Aside(channel, system, operations, reactions)


def section(contract: Contract, system: str, call: str) -> str:
    """What the README of a client says of it; `call` is how a message is made that is put aside. Empty where nothing is."""
    asides = put_aside(contract, system)
    if not asides:
        return ""
    told = (
        f"What {system} reads from a broker and cannot apply it puts aside as it came, and goes on with the next: `{call}` is what to send,\n"
        "and where, under the key and the content type that it came with."
    )
    rows = [f"| `{each.channel.name}` | {coded(each.reasons, 'or')} | `{each.address}` |" for each in asides]
    return f"## Dead letters\n\n{told}\n\n| read on | why | where it lies |\n|---|---|---|\n" + "\n".join(rows)
