"""What the tests of dead letters share: all that systems put aside, as AsyncAPI shows it."""

from collections.abc import Iterator
from typing import Any

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import Aside, put_aside
from merestone.contract.traffic import own_systems
from merestone.emitters import asyncapi


def every_aside(contract: Contract) -> Iterator[tuple[Aside, Any, Any]]:
    """What any system puts aside: with the channel and the message that AsyncAPI has for it."""
    for system in own_systems(contract):
        document: Any = asyncapi.document(contract, contract.system(system)) if put_aside(contract, system) else {}
        for aside in put_aside(contract, system):
            name = wire_names.dead_letters(aside.channel.name)
            yield aside, document["channels"][name], document["components"]["messages"][name]
