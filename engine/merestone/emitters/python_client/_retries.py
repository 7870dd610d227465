"""The module of a client that says how often the contract lets each operation be sent again, and how each command is asked about."""

from merestone.contract.boundaries import Operation
from merestone.contract.calls import Retry, asked_about, asking, retries
from merestone.contract.contract import Contract
from merestone.contract.traffic import provided
from merestone.emitters.python_client._calls import method_name
from merestone.emitters.python_client._templates import WRITTEN


def retries_module(contract: Contract, system: str) -> str:
    """The module with two tables: what `retried` may send again, and how `settle` asks."""
    operations, asked = provided(contract, system), asked_about(contract, system)
    heading = f'"""How often the contract lets each operation of {system} be sent again, and how it is asked what became of one."""\n\n'
    imports = f"from .retrying import {'Retries, Retry' if any(map(retries, operations)) else 'Retries'}\n"
    imports += "from .settling import Asking\n" if asked else ""
    members = "".join(f"    {method_name(each)} = {_written(each)}\n" for each in operations)
    tables = f'class RETRIES:\n    """For `retried`; by the name of the method."""\n\n{members}'
    if asked:
        about = "".join(f"    {method_name(each)} = {_asking(contract, each)}\n" for each in asked)
        tables += f'\n\nclass ASKING:\n    """For `settle`; by the name of the command."""\n\n{about}'
    return f"{WRITTEN}{heading}{imports}\n\n{tables}"


def _written(operation: Operation) -> str:
    given = [f"{name}={_retry(retry)}" for name, retry in retries(operation).items()]
    return f"Retries({', '.join(given)})"


def _retry(retry: Retry) -> str:
    return f"Retry({retry.times}, {retry.first!r}, {retry.most!r})"


def _asking(contract: Contract, operation: Operation) -> str:
    how = asking(contract, operation)
    assert how, "only commands that are asked about are written"
    given = (item for item in how._asdict().items() if item[0] != "query")
    members = [f"        {name}={value!r},\n".replace("'", '"') for name, value in given]
    return f"Asking(\n{''.join(members)}    )"
