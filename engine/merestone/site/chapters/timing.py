"""Sync or async: for each operation who waits, for how long, what silence means, and why it is so."""

from collections.abc import Iterator

from merestone.contract.contract import Contract, Operation
from merestone.contract.prose import amount, due, joined, paragraphs
from merestone.site import links, phrases
from merestone.site.markdown import WIDE, merged, page, section, table
from merestone.site.phrases import commands_first
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The decision table."""
    rows = merged(
        (
            links.operation(contract, o.name),
            f"{o.requirer} to {joined(o.providers)}",
            _kind(contract, o),
            _waits(o),
            _silence(o),
            _why(o),
        )
        for b in contract.boundaries
        for o in commands_first(contract, b.operations)
    )
    reasons = [
        (links.boundary(b.name), b.style, paragraphs(b.description).replace("\n\n", " "))
        for b in contract.boundaries
        if b.description
    ]
    yield (
        "timing.md",
        page(
            WIDE,
            "# Sync or async",
            "A command is synchronous where the outcome is due so soon that the asker can wait for it, asynchronous where it is not, "
            "and an event where nobody asked. The deadlines are those of the specification.",
            table(("Operation", "Between", "Style", "Who waits", "What silence means", "Why it is so"), rows),
            section("In the words of the specification", table(("Boundary", "Style", "Purpose"), reasons)),
        ),
    )


def _kind(contract: Contract, operation: Operation) -> str:
    return contract.boundary(operation.boundary).style if operation.kind == "command" else operation.kind


def _deadline(operation: Operation, stage: str) -> str:
    return next((due(d) for d in operation.deadlines if d.stage == stage and d.share is None), "")


def _waits(operation: Operation) -> str:
    if operation.kind in ("event", "stream"):
        return "nobody"
    if operation.kind == "file":
        limit = _deadline(operation, "completed")
        return f"{operation.requirer}, up to {limit} for the result, not for an answer" if limit else "nobody"
    if operation.message("accepted"):
        return f"{operation.requirer}, up to {_deadline(operation, 'accepted') or 'its deadline'} for the acceptance, then not any more"
    limit = _deadline(operation, "completed") or _deadline(operation, "answered")
    return f"{operation.requirer}{f', up to {limit}' if limit else ''} for the answer"


def _silence(operation: Operation) -> str:
    if operation.kind in ("event", "stream"):
        return "it is told again until it is taken"
    if operation.unknown:
        return f"unknown: `{operation.unknown.name}`"
    return "ask again later" if "query" in operation.kind else ""


def _why(operation: Operation) -> str:
    if operation.kind == "stream":
        stale = operation.stale
        return f"It keeps a copy up to date{f', which is too old after {amount(stale.after_ms)}' if stale else ''}."
    if operation.kind == "file":
        return "Many rows are handed over as one, and checked as one."
    if operation.kind == "event":
        within = _deadline(operation, "delivered")
        return f"A fact that is already true{f'; readers have it within {within}' if within else ''}."
    if "query" in operation.kind:
        return "It only reads, so it can be repeated at will."
    last = _deadline(operation, "completed")
    if operation.message("accepted"):
        return (
            f"The outcome may take {last}, longer than a caller can wait."
            if last
            else "The outcome may take longer than a caller can wait."
        )
    return (
        f"The whole outcome is due within {last}, so the caller can have it at once."
        if last
        else phrases.first_sentence(operation.description)
    )
