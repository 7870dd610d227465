"""The module of a client that says how often the contract lets each operation be sent again."""

from merestone.contract.boundaries import Operation
from merestone.contract.calls import Retry, retries
from merestone.contract.contract import Contract
from merestone.contract.traffic import provided
from merestone.emitters.python_client._calls import method_name
from merestone.emitters.python_client._templates import WRITTEN


def retries_module(contract: Contract, system: str) -> str:
    """The module with a table: what `retried` may send again, for each operation."""
    operations = provided(contract, system)
    heading = f'"""How often the contract lets each operation of {system} be sent again, for `retried`."""\n\n'
    imports = f"from .retrying import {'Retries, Retry' if any(map(retries, operations)) else 'Retries'}\n\n\n"
    members = "".join(f"    {method_name(each)} = {_written(each)}\n" for each in operations)
    return f'{WRITTEN}{heading}{imports}class RETRIES:\n    """By the name of the method."""\n\n{members}'


def _written(operation: Operation) -> str:
    given = [f"{name}={_retry(retry)}" for name, retry in retries(operation).items()]
    return f"Retries({', '.join(given)})"


def _retry(retry: Retry) -> str:
    return f"Retry({retry.times}, {retry.first!r}, {retry.most!r})"
