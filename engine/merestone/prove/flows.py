"""The promises of what flows without a command: queries, streams and files, each at the one who reads or receives."""

from collections.abc import Callable, Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.prove.batches import Run
from merestone.prove.beside import beside
from merestone.prove.feeds import PARTS, Copy
from merestone.prove.handoff import Slot, Style, reaction
from merestone.prove.queries import UNTOLD, Inquiry, promises_age
from merestone.prove.question import Promise, Question, promised
from merestone.prove.system import System

Said = tuple[str, str, str, str | None]
"""A promise: its kind, the code of its breach, its title, and the clause that makes it."""


def of_flow(contract: Contract, operation: Operation) -> Iterator[Question]:
    """The questions of an operation that is no command and no event; a status query is part of what it is asked about."""
    if operation.kind == "query":
        yield from [_of_query(contract, operation)] if _is_handoff(contract, operation) else []
    elif operation.kind == "stream":
        for reader in operation.providers:
            yield from _of_stream(contract, operation, reader)
    elif is_run(operation):
        for receiver in operation.providers:
            yield _of_run(contract, operation, receiver)
            yield from beside(contract, operation, receiver)


def _is_handoff(contract: Contract, operation: Operation) -> bool:
    """Whether a query is what its boundary is about; beside the handoffs of another style nothing has to be said of it."""
    return contract.boundary(operation.boundary).style == "query" or bool(reaction(operation, "notSent"))


def is_run(operation: Operation) -> bool:
    """Whether it is a file with a result; one that only backfills a feed has none, and no machine."""
    return operation.kind == "file" and operation.message("accepted") is not None


def flow_system(operation: Operation, question: Question, style: Style) -> System:
    """The system in which a question about it is asked."""
    reader = question.reader[1] if question.reader else ""
    if operation.kind == "query":
        return Inquiry(operation).system()
    if operation.kind == "file":
        return Run(Slot(operation, style=style, to=reader)).system()
    part = next(p for p in PARTS if p == question.part)
    return Copy(operation, reader, style, part).system()


def _of_query(contract: Contract, operation: Operation) -> Question:
    answered = next((d.clause for d in operation.deadlines if d.stage == "answered" and d.share is None), None)
    said: list[Said] = [("ends", "PRF103", "whoever asks has an answer in time, or knows that there is none", answered)]
    if promises_age(operation):
        clause = operation.stale.clause if operation.stale else None
        said.append(("fresh", "PRF111", "no answer is used as if it were new when it is not", clause))
    found = tuple(_each(contract, operation, said, ""))
    return Question(
        operation.name, found, reader=(operation.name, operation.requirer), machines={operation.name: operation.name}
    )


def _of_stream(contract: Contract, operation: Operation, reader: str) -> Iterator[Question]:
    clause = _heads(contract, operation)
    name = f"{operation.name} at {reader}"
    read: list[Said] = [
        ("once", "PRF101", f"{reader} applies each fact once", clause("dedupe")),
        ("in-order", "PRF106", f"{reader} never goes back to an older fact", clause("ordered")),
        ("told", "PRF103", f"what is recorded reaches {reader}, or is kept apart", clause("backfill")),
        ("noticed", "PRF112", f"what {reader} keeps apart lies on a desk, or is told of", clause("quality")),
    ]
    if operation.replay or operation.backfill:
        told_again = f"what {reader} is told again, or takes from a file, changes nothing"
        read.insert(1, ("replayed", "PRF101", told_again, clause("dedupe")))
    yield _reading(contract, operation, reader, name, "facts", read)
    if not (operation.stale and operation.stale.then in UNTOLD):
        old: list[Said] = [
            ("fresh", "PRF111", f"the copy at {reader} is not used as if it were new when it is not", clause("stale"))
        ]
        yield _reading(contract, operation, reader, f"{name}, its age", "age", old)
    erased: list[Said] = [("erased", "PRF108", f"what is erased goes at {reader}, and stays away", clause("tombstone"))]
    yield _reading(contract, operation, reader, f"{name}, erased", "erasure", erased)


def _reading(contract: Contract, operation: Operation, reader: str, name: str, part: str, said: list[Said]) -> Question:
    machines = {f"{operation.name} at {reader}": operation.name} if part == "facts" else {}
    found = tuple(_each(contract, operation, said, reader))
    return Question(name, found, reader=(operation.name, reader), part=part, machines=machines)


def _of_run(contract: Contract, operation: Operation, receiver: str) -> Question:
    clause = _heads(contract, operation)
    unknown = operation.unknown.clause if operation.unknown else None
    rejected = reaction(operation, "rejected")
    said: list[Said] = [
        ("one-effect", "PRF101", f"{receiver} counts each row once, however often the run is dropped", clause("rerun")),
        ("sealed", "PRF109", f"{receiver} counts no row of a file that was altered", clause("checksum")),
        ("totals", "PRF109", f"{receiver} counts no row where the control totals differ", clause("totals")),
        ("rows", "PRF109", f"every row counts at {receiver}, or is told to be bad", clause("rows")),
        ("heard", "PRF102", f"{operation.requirer} knows of every run that {receiver} has a result for", None),
        ("asked-first", "PRF103", f"an unknown run at {receiver} is asked about before a person is", unknown),
        ("settles", "PRF103", f"whatever is lost, a run at {receiver} ends, or lies on a desk that has a name", unknown),
        ("desk", "PRF112", f"a run that {receiver} rejected lies on a desk that has a name", rejected.clause if rejected else None),
        ("accounted", "PRF112", f"{operation.requirer} holds what {receiver} did, or that is reported", clause("report")),
    ]  # fmt: skip
    name = f"{operation.name} at {receiver}"
    found = tuple(_each(contract, operation, said, receiver))
    return Question(
        name, found, reader=(operation.name, receiver), machines={operation.name: operation.name, name: operation.name}
    )


def _each(contract: Contract, operation: Operation, said: list[Said], detail: str) -> Iterator[Promise]:
    for kind, code, title, clause in said:
        yield promised(contract, operation, kind, code, title, clause, detail)


def _heads(contract: Contract, operation: Operation) -> Callable[[str], str | None]:
    """The clause in force for the operation, by the word that it begins with."""
    found = {c.head: c.id for b in contract.boundaries for c in b.clauses if c.id in operation.clauses}
    return found.get
