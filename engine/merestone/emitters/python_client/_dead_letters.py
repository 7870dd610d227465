"""The module of a client that puts aside what its system cannot apply of what it reads from brokers."""

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import REASONS, Aside, put_aside
from merestone.emitters.python_client._templates import WRITTEN, filled, literal


def dead_letters_module(contract: Contract, system: str) -> str:
    """The module with the channels of which the system puts something aside, and what makes a message to put there."""
    asides = put_aside(contract, system)
    facts = {
        "system": system,
        "channels": "\n" + "".join(f"    {literal(aside.channel.name)},\n" for aside in asides),
        "reasons": ", ".join(literal(reason) for reason in REASONS if any(reason in aside.reasons for aside in asides)),
        "asides": "\n".join(_aside(aside) for aside in asides),
    }
    return WRITTEN + filled("dead_letters", facts)


def _aside(aside: Aside) -> str:
    name = literal(wire_names.dead_letters(aside.channel.name))
    reasons = ", ".join(literal(reason) for reason in aside.reasons)
    given = (name, literal(aside.channel.address), literal(aside.address), f"frozenset({{{reasons}}})")
    lines = "".join(f"        {each},\n" for each in given)
    return f"    {literal(aside.channel.name)}: _Aside(\n{lines}    ),"
