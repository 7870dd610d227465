"""With which classes of problem each operation may be refused, and with which status."""

from merestone.contract import wire_names
from merestone.contract.access_prose import clearances
from merestone.contract.boundaries import Operation
from merestone.contract.calls import rejection_name
from merestone.contract.contract import Contract
from merestone.contract.lifetimes import refused_erasures
from merestone.semantics.once import once

_OUT_OF_SERVICE = {503: ["unavailable"]}


def command_problems(contract: Contract, operation: Operation) -> dict[int, list[str]]:
    """The classes a command can be refused with, by status."""
    found = {400: ["invalid", "idempotency-key-missing"], 401: ["denied"], 403: ["denied"]}
    if _needs_something_there(contract, operation) or clearances(contract, operation):
        found[404] = ["absent"]
    found[409] = [
        "in-flight",
        *(wire_names.blocked_problem(entity) for entity in blocked_entities(contract, operation)),
        *(wire_names.retained_problem(entity.name) for entity in refused_erasures(contract, operation)),
    ]
    if operation.based_on:
        found[412] = ["stale"]
    found[422] = ["mismatch", "rejected"] if operation.message("rejected") else ["mismatch"]
    if operation.based_on:
        found[428] = ["revision-missing"]
    return found | {429: ["throttled"]} | _OUT_OF_SERVICE


def raised(contract: Contract, operation: Operation) -> list[str]:
    """The errors of a client that an operation may be refused with, the likeliest first."""
    problems = command_problems(contract, operation) if operation.kind == "command" else query_problems()
    classes = {word for words in problems.values() for word in words}
    own = rejection_name(operation)
    known = [own] if own else []
    return known + [
        error for word, error in _ERRORS.items() if any(one == word or one.endswith(word) for one in classes)
    ]


_ERRORS = {
    "invalid": "Invalid",
    "denied": "Denied",
    "absent": "Absent",
    "in-flight": "InFlight",
    "-blocked": "Blocked",
    "-retained": "Retained",
    "stale": "Stale",
    "revision-missing": "RevisionMissing",
    "mismatch": "Mismatch",
    "throttled": "Throttled",
}
"""Classes, or how they end, and what a client calls them; it never forgets a key."""


def replay_problems() -> dict[int, list[str]]:
    """The classes a request for a replay can be refused with, by status."""
    return {400: ["invalid"], 401: ["denied"], 403: ["denied"], 429: ["throttled"]} | _OUT_OF_SERVICE


def rows_problems() -> dict[int, list[str]]:
    """The classes with which the rows of a run can be refused, by status; what is wrong in a row is told in the report."""
    return {400: ["invalid"], 401: ["denied"], 403: ["denied"], 422: ["mismatch"], 429: ["throttled"]} | _OUT_OF_SERVICE


def manifest_problems(operation: Operation) -> dict[int, list[str]]:
    """The classes with which the manifest of a run can be refused, by status; what it announces in vain rejects the run."""
    again = ["duplicate-run"] if operation.rerun and operation.rerun.answer == "refused" else []
    found = rows_problems()
    return {status: words for status in (400, 401, 403) if (words := found[status])} | {
        409: ["rows-missing", *again],
        **{status: words for status, words in found.items() if status > 409},
    }


def query_problems() -> dict[int, list[str]]:
    """The classes a query can be refused with, by status."""
    return {400: ["invalid"], 401: ["denied"], 403: ["denied"], 404: ["absent"], 429: ["throttled"]} | _OUT_OF_SERVICE


def delivery_problems() -> dict[int, list[str]]:
    """The classes a fact or reply can be refused with, by status; those of 4xx are final, anything else is tried again."""
    return {400: ["invalid"], 401: ["denied"], 403: ["denied"]} | _OUT_OF_SERVICE


def blocked_entities(contract: Contract, operation: Operation) -> list[str]:
    """The entities whose transition an open handoff can refuse to this command."""
    return _blocked(contract).get(f"{operation.name}.completed", [])


@once
def _blocked(contract: Contract) -> dict[str, list[str]]:
    """By cause, the entities with a transition that a handoff can block."""
    blocks = {(block.entity, block.lifecycle, block.state) for other in contract.operations for block in other.blocks}
    found: dict[str, dict[str, None]] = {}
    for machine in contract.lifecycles:
        own = [state for entity, life, state in blocks if (entity, life) == (machine.subject, machine.lifecycle)]
        blocked = frozenset[str]().union(*(machine.expand(state) for state in own))
        for transition in machine.transitions:
            if blocked and machine.expand(transition.target) & blocked:
                for cause in transition.trigger.split():
                    found.setdefault(cause, {})[machine.subject] = None
    return {cause: list(entities) for cause, entities in found.items()}


def _needs_something_there(contract: Contract, operation: Operation) -> bool:
    """Whether the request refers to something that the system asked would have to know."""
    request = operation.message("request")
    about = request.about if request is not None else ()
    return any(contract.entity(entity).owner in operation.providers for entity, _ in about)
