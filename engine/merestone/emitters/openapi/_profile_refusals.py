"""Refusals of a profile: our classes, statuses and headers, in the error body of the published API."""

from collections.abc import Sequence

from pydantic import JsonValue

from merestone.contract import prose, refusals, wire_names
from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.examples import message_example
from merestone.contract.freshness import not_kept
from merestone.contract.types import Named
from merestone.emitters.openapi import _problems
from merestone.emitters.openapi._components import Components

Json = dict[str, JsonValue]
_ABSENT, _REJECTED = 404, "rejected"


def classes_of(contract: Contract, operations: Sequence[Operation]) -> dict[int, list[str]]:
    """With which classes any of these is refused, by status."""
    classes: dict[int, list[str]] = {}
    for operation in operations:
        command = operation.kind == "command"
        told = refusals.command_problems(contract, operation) if command else refusals.query_problems()
        for status, words in told.items():
            known = classes.setdefault(status, [])
            known.extend(word for word in words if word not in known)
    return dict(sorted(classes.items()))


def refused(
    components: Components, error: Json, status: int, words: Sequence[str], operations: Sequence[Operation] = ()
) -> Json:
    """The response of a status with these classes; `error` is the schema of the body, `operations` are what may be rejected."""
    reasons = {o.name: found for o in operations if _REJECTED in words and (found := _reasons(components.contract, o))}
    said = [f"Of a rejected `{name}` the `reason` is {prose.coded(found, 'or')}." for name, found in reasons.items()]
    examples: Json = {wire_names.camel(word): _example(components.contract, word, status, operations) for word in words}
    response: Json = {
        "description": " ".join((f"{_problems.STATUS_TITLES[status]}; `code` is {prose.coded(words, 'or')}.", *said)),
        "content": {wire_names.JSON: {"schema": error, "examples": examples}},
    }
    headers = components.refusal_headers(status)
    return response | ({"headers": headers} if headers else {})


def nothing_there(components: Components, error: Json) -> Json:
    """The response to a question about what is not there."""
    response = refused(components, error, _ABSENT, ["absent"])
    headers = not_kept("It may be there when it is asked for again.")
    return response | {"description": f"{_problems.NOT_THERE_YET}; `code` is `absent`.", "headers": headers}


def _example(contract: Contract, word: str, status: int, operations: Sequence[Operation]) -> Json:
    """The error of a class: of a rejection with a reason that the boundary has, of any other with what the class is called."""
    problem = wire_names.problem(word)
    reason = next((found for o in operations if word == _REJECTED and (found := _reason(contract, o))), problem.title)
    value: Json = {
        "@type": "Error",
        "code": word,
        "reason": reason,
        "message": _problems.example(contract, word, status, None)["detail"],
        "status": str(status),
    }
    return {"summary": problem.title, "value": value}


def _reason(contract: Contract, operation: Operation) -> str | None:
    """The reason in the example of a command's rejection."""
    rejected = operation.message(_REJECTED)
    said = message_example(contract, rejected).get("reason") if rejected else None
    return said if isinstance(said, str) else None


def _reasons(contract: Contract, operation: Operation) -> tuple[str, ...]:
    """The words with which a command is rejected, if its boundary has a list of them."""
    rejected = operation.message(_REJECTED)
    for field in rejected.fields if rejected else ():
        enum = contract.enum(field.type.name) if isinstance(field.type, Named) else None
        if enum and field.name == "reason":
            return tuple(enum.values)
    return ()
