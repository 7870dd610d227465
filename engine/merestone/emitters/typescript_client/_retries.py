"""The module of a client that says how often the contract lets each operation be sent again."""

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import retries
from merestone.contract.contract import Contract
from merestone.contract.traffic import provided
from merestone.emitters.typescript_client._calls import method_name
from merestone.emitters.typescript_client._text import WRITTEN, literal, member


def retries_module(contract: Contract, system: str) -> str:
    """The module with a table: what `retried` may send again, for each operation."""
    operations = provided(contract, system)
    heading = f"/** How often the contract lets each operation of {system} be sent again, for `retried`; by the name of the method. */\n\n"
    members = "".join(f"  {member(method_name(each))}: {_written(each)},\n" for each in operations)
    return (
        f'{WRITTEN}{heading}import type {{ Retries }} from "./retrying.js";\n\n'
        f"export const RETRIES = {{\n{members}}} as const satisfies Readonly<Record<string, Retries>>;\n"
    )


def _written(operation: Operation) -> str:
    given = {
        wire_names.camel(name): {word: value for word, value in retry._asdict().items() if value is not None}
        for name, retry in retries(operation).items()
    }
    return literal(given)
