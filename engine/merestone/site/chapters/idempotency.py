"""The idempotency strategy: when two requests are the same request, and what happens then."""

from collections.abc import Iterator

from merestone.contract.contract import Contract, Operation
from merestone.contract.prose import coded
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import WIDE, bullets, page, section, table
from merestone.site.phrases import commands_first, path_text
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The strategy."""
    operations = [o for b in contract.boundaries for o in commands_first(contract, b.operations)]
    yield (
        "idempotency.md",
        page(
            WIDE,
            "# Idempotency",
            "A network may lose an answer, so a request may have to be sent twice; it must not be done twice. Every command "
            "therefore has a natural key: the values in its request that make it *this* request. The key travels as "
            "`Idempotency-Key`, and everyone derives it alike ([On the wire](/reference/wire.md#headers-of-every-request)).",
            section("Commands", _commands(contract, operations, shelf)),
            section("What a repetition meets", bullets(_rules())),
            section("Events", _events(contract, operations, shelf)),
        ),
    )


def _commands(contract: Contract, operations: list[Operation], shelf: Shelf) -> str:
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


def _rules() -> list[str]:
    return [
        "The scope of a key is tenant, legal entity, sender and operation: the same values from another tenant are another request.",
        "Equal content under a settled key is answered as the first time, and has no second effect.",
        "Other content under a used key is refused as `mismatch`; it is never merged and never overwrites.",
        "While the first is still being decided, the second is told so (`in-flight`) and starts nothing.",
        "A refusal other than `rejected` stores nothing: the key stays free.",
        "Sending again after a lost answer uses the same key and the same content, and only once absence is proven "
        "([Reconciliation](/reconciliation.md)).",
    ]


def _events(contract: Contract, operations: list[Operation], shelf: Shelf) -> str:
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
