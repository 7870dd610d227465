"""How the files of a run lie on their channel, in sentences: only what the contract of that file has."""

from collections.abc import Iterable

from merestone.contract import wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.files import algorithm, counted, results, seal
from merestone.contract.prose_words import coded, joined

MADE_UP = "a UUID that its sender makes up, and uses for no other run"


def names(files: Iterable[Operation]) -> str:
    """By what the folders of runs are called, of all the files on a channel."""
    return joined(dict.fromkeys(_name(file) for file in files), "or")


def laid(contract: Contract, operation: Operation, system: str) -> str:
    """How the files of a run lie on their channel, as its sender or one of its receivers sees it."""
    return "\n\n".join(filter(None, (_written(operation), sealed(contract, operation), _answered(operation, system))))


def handed_over(operation: Operation, system: str) -> str:
    """How a run is handed to one receiver by HTTP."""
    told = [
        "A run is handed over file by file, to each receiver by itself: first the rows, then the manifest, which makes it whole."
    ]
    if results(operation):
        told.append(f"What became of it lies beside them as {result_files(operation, system)}.")
    return " ".join(told)


def result_files(operation: Operation, system: str) -> str:
    """The files in which a run is answered: all of them for its sender, for a receiver its own."""
    return coded((wire_names.result_file(each) for each in heard(operation, system)), "or")


def report_files(operation: Operation, system: str) -> str:
    """The files in which a run is reported on."""
    return coded((wire_names.report_file(each) for each in heard(operation, system)), "or")


def heard(operation: Operation, system: str) -> tuple[str, ...]:
    """The receivers whose word a system is concerned with: its own where it is one of them."""
    return (system,) if system in operation.providers else operation.providers


def _name(operation: Operation) -> str:
    if operation.idempotency is None:
        return MADE_UP
    values = coded(".".join(path) for path in operation.idempotency.paths)
    return f"its key, a UUIDv5 over the natural key `{operation.name}:<tenant>:<legalEntity>:<sender>:<value>[:<value>...]`, whose values are {values}"


def _written(operation: Operation) -> str:
    return (
        f"A run is a folder. Its name is {_name(operation)}. The rows (`{wire_names.ROWS_FILE}`, one JSON object a line) "
        f"are written first and the manifest (`{wire_names.MANIFEST_FILE}`) last, which makes the run whole: a receiver takes no "
        "notice of a folder without one. What is being written has another name until it is complete."
    )


def sealed(contract: Contract, operation: Operation) -> str:
    """What the manifest says of the rows."""
    by = seal(operation)
    told = [f"`{by}` is the {algorithm(operation)} of the bytes of `{wire_names.ROWS_FILE}`"] if by else []
    told += [
        f"`{total}` is {'the sum of `' + '.'.join(('row', *path)) + '`' if path else 'the number of rows'}"
        for total, path in counted(contract, operation).items()
    ]
    return f"In the manifest {joined(told)}." if told else ""


def _answered(operation: Operation, system: str) -> str:
    """What a receiver writes beside the run, where it writes anything."""
    told = []
    if results(operation):
        whose = "Each receiver writes" if len(heard(operation, system)) > 1 else f"{heard(operation, system)[0]} writes"
        words = coded((message.role for message in results(operation)), "or")
        told.append(
            f"{whose} beside it what became of the run, as {result_files(operation, system)}: `outcome` is {words}, `receiver` says "
            "whose word it is. A later result takes the place of an earlier one."
        )
    if operation.report is not None:
        schema = wire_names.report_schema(operation.name)
        told.append(f"The report on it, {report_files(operation, system)}, is a `{schema}`.")
    return " ".join(told)
