"""The promises of a handoff about the lifecycles beside it: those that it blocks, and those that it moves."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.prove.compose import Scope
from merestone.prove.question import Question, promised
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine


def beside(contract: Contract, operation: Operation, to: str | None = None) -> Iterator[Question]:
    """A question for each; of a file, at the receiver `to`."""
    name = operation.name
    at, about = ({name: to}, f"{name} at {to}") if to else ({}, name)
    for block in operation.blocks:
        blocked = machine_name(block.entity, block.lifecycle)
        detail = f"{block.entity} {block.state}"
        kept = [
            promised(
                contract,
                operation,
                "stays-blocked",
                "PRF104",
                f"{block.entity} does not become {block.state} while it is open",
                block.clause,
                detail,
            ),
            promised(
                contract,
                operation,
                "unblocks",
                "PRF104",
                f"{block.entity} is not kept from {block.state} for ever",
                block.clause,
                detail,
            ),
        ]
        yield Question(f"{about} blocks {detail}", tuple(kept), scope=Scope({name: 1}, (blocked,), to=at))
    for machine in _moved(contract, operation):
        where = ", where it asks itself" if operation.also_by and machine.system in operation.askers else ""
        owned = promised(
            contract,
            operation,
            "owner",
            "PRF107",
            f"{machine.system} sees what it moves {machine.name} upon{where}",
            None,
            machine.name,
        )
        yield Question(f"{about} moves {machine.name}", (owned,), scope=Scope({name: 1}, (machine.name,), to=at))


def _moved(contract: Contract, operation: Operation) -> list[Machine]:
    """The lifecycles with an arrow that the operation causes."""
    caused = f"{operation.name}."
    return [m for m in contract.lifecycles if any(t.trigger.startswith(caused) for t in m.transitions)]
