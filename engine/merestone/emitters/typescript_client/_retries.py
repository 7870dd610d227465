"""The module of a client that says how often the contract lets each operation be sent again, and how each command is asked about."""

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.calls import asked_about, asking, retries
from merestone.contract.contract import Contract
from merestone.contract.traffic import provided
from merestone.emitters.typescript_client._calls import method_name
from merestone.emitters.typescript_client._text import WRITTEN, literal, member


def retries_module(contract: Contract, system: str) -> str:
    """The module with two tables: what `retried` may send again, and how `settle` asks."""
    operations, asked = provided(contract, system), asked_about(contract, system)
    heading = f"/** How often the contract lets each operation of {system} be sent again, and how it is asked what became of one. */\n\n"
    imports = 'import type { Retries } from "./retrying.js";\n'
    imports += 'import type { Asking } from "./settling.js";\n' if asked else ""
    tables = _table(
        "RETRIES",
        "For `retried`; by the name of the method.",
        "Retries",
        [(each, _written(each)) for each in operations],
    )
    if asked:
        about = [(each, _asking(contract, each)) for each in asked]
        tables += "\n" + _table("ASKING", "For `settle`; by the name of the command.", "Asking", about)
    return f"{WRITTEN}{heading}{imports}\n{tables}"


def _table(name: str, told: str, type_: str, rows: list[tuple[Operation, str]]) -> str:
    members = "".join(f"  {member(method_name(each))}: {written},\n" for each, written in rows)
    return (
        f"/** {told} */\nexport const {name} = {{\n{members}}} as const satisfies Readonly<Record<string, {type_}>>;\n"
    )


def _written(operation: Operation) -> str:
    given = {
        wire_names.camel(name): {word: value for word, value in retry._asdict().items() if value is not None}
        for name, retry in retries(operation).items()
    }
    return literal(given)


def _asking(contract: Contract, operation: Operation) -> str:
    how = asking(contract, operation)
    assert how, "only commands that are asked about are written"
    return literal({name: value for name, value in how._asdict().items() if name != "query" and value is not None})
