"""When two requests are the same request, and what happens then."""

from collections.abc import Iterable

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import coded
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import bullets, table
from merestone.site.phrases import path_text
from merestone.site.shelf import Shelf


def commands(contract: Contract, operations: Iterable[Operation], shelf: Shelf) -> str:
    """The key of each command, how long it counts, and what meets the same key."""
    rows = [
        (
            links.operation(contract, o.name),
            phrases.key_text(o.idempotency),
            phrases.window(o.idempotency),
            _reaction(o, "mismatch"),
            _reaction(o, "inFlight"),
            place_of(contract, o.idempotency.clause, shelf),
        )
        for o in operations
        if o.idempotency
    ]
    return table(
        ("Command", "Natural key", "Counts", "Same key, other content", "Still being decided", "Written at"), rows
    )


def _reaction(operation: Operation, circumstance: str) -> str:
    found = next((r for r in operation.reactions if r.circumstance == circumstance), None)
    return phrases.reaction(found) if found else ""


def rules() -> str:
    """What holds for every key."""
    return bullets(
        (
            "The scope of a key is tenant, legal entity, sender and operation: the same values from another tenant are another request.",
            "Equal content under a settled key is answered as the first time, and has no second effect.",
            "Other content under a used key is refused as `mismatch`; it is never merged and never overwrites.",
            "While the first is still being decided, the second is told so (`in-flight`) and starts nothing.",
            "A refusal other than `rejected` stores nothing: the key stays free.",
            "Sending again after a lost answer uses the same key and the same content, and only once absence is proven "
            "([Reconciliation](/reconciliation.md)).",
        )
    )


def events(contract: Contract, operations: Iterable[Operation]) -> str:
    """By what a reader knows a fact again, and in which order facts are applied."""
    grouped: dict[tuple[str, str, str], list[str]] = {}
    for o in operations:
        if o.kind in ("event", "stream"):
            row = (
                f"`{path_text(o.dedupe_by)}`" if o.dedupe_by else "",
                coded(path_text(p) for p in o.ordered_by) if o.ordered_by else "",
                o.boundary,
            )
            grouped.setdefault(row, []).append(o.name)
    rows = [
        (", ".join(links.operation(contract, n) for n in names), dedupe, order, links.boundary(boundary))
        for (dedupe, order, boundary), names in grouped.items()
    ]
    return table(("Event", "A repetition is recognised by", "Applied in order for each", "Boundary"), rows)
