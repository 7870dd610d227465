"""The module of a client that puts aside what its system cannot apply of what it reads from brokers."""

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import Aside, put_aside
from merestone.emitters.typescript_client._text import WRITTEN, filled, literal, member


def dead_letters_module(contract: Contract, system: str) -> str:
    """The module with the channels of which the system puts something aside, and what makes a message to put there."""
    asides = "\n".join(map(_aside, put_aside(contract, system)))
    return WRITTEN + filled("dead-letters", {"system": system, "asides": asides})


def _aside(aside: Aside) -> str:
    name = wire_names.dead_letters(aside.channel.name)
    told = {"name": name, "readAt": aside.channel.address, "address": aside.address, "reasons": aside.reasons}
    members = ", ".join(f"{said}: {literal(value)}" for said, value in told.items())
    return f"  {member(aside.channel.name)}: {{ {members} }},"
