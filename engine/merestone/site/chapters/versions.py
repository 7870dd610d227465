"""Who is on which version of a boundary, what is promised between versions, and everything that ends."""

from collections.abc import Iterator

from merestone.contract.boundaries import Boundary, Operation
from merestone.contract.contract import Contract
from merestone.contract.prose import amount, joined
from merestone.contract.types import Deprecation, FieldSpec
from merestone.site import links
from merestone.site.markdown import page, section, table
from merestone.site.shelf import Shelf

PROMISES = {
    "backward": "it reads what earlier versions wrote",
    "forward": "earlier versions read what it writes",
    "full": "it and earlier versions read each other",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of versions, if the spec says anything of them."""
    spoken = [b for b in contract.boundaries if b.versions]
    ending = list(_ending(contract))
    if not spoken and not ending:
        return
    yield (
        "versions.md",
        page(
            "# Versions",
            "Who uses which version of a boundary, what may change without asking them, and what is announced to end. A consumer "
            "that is not listed is on the current version.",
            section("Boundaries", _promises(spoken, shelf)) if spoken else "",
            section("Consumers", _consumers(spoken))
            if any(b.versions and b.versions.consumers for b in spoken)
            else "",
            section("What ends", table(("What", "Announced for", "Last day", "Use instead"), ending)) if ending else "",
        ),
    )


def _promises(boundaries: list[Boundary], shelf: Shelf) -> str:
    rows = []
    for boundary in boundaries:
        said = boundary.versions
        assert said is not None, "only boundaries that speak of versions are listed"
        first = f"; {joined(said.first)} first" if said.first else ""
        rows.append(
            (
                links.boundary(boundary.name),
                ", ".join([boundary.version, *(e.version for e in said.earlier)]),
                f"{PROMISES[said.compatible]}{first}" if said.compatible else "nothing",
                str(said.at_once or ""),
                amount(said.notice_ms) if said.notice_ms else "",
                links.place(boundary.place, shelf),
            )
        )
    return table(("Boundary", "Versions there are", "Promised", "At most", "Notice", "Written at"), rows)


def _consumers(boundaries: list[Boundary]) -> str:
    rows = [
        (links.system(c.system), links.boundary(b.name), c.version, b.version, _until(b, c.version))
        for b in boundaries
        for c in (b.versions.consumers if b.versions else ())
    ]
    return table(("Consumer", "Boundary", "Is on", "Current", "Has to move by"), rows)


def _until(boundary: Boundary, version: str) -> str:
    earlier = boundary.versions.earlier if boundary.versions else ()
    return next((e.deprecated.until for e in earlier if e.version == version and e.deprecated), "")


def _ending(contract: Contract) -> Iterator[tuple[str, ...]]:
    for boundary in contract.boundaries:
        for earlier in boundary.versions.earlier if boundary.versions else ():
            if earlier.deprecated:
                yield _row(f"{links.boundary(boundary.name)} {earlier.version}", earlier.deprecated)
    for operation in contract.operations:
        if operation.deprecated:
            yield _row(links.operation(contract, operation.name), operation.deprecated)
        yield from (_row(f"`{name}`", ends) for name, ends in _fields(operation))
    for entity in contract.entities:
        yield from (
            _row(f"{links.entity(entity.name)} `{f.name}`", f.deprecated) for f in entity.fields if f.deprecated
        )
    for record in contract.records:
        yield from (
            _row(f"{links.vocabulary(record.name)} `{f.name}`", f.deprecated) for f in record.fields if f.deprecated
        )


def _fields(operation: Operation) -> Iterator[tuple[str, Deprecation]]:
    for message in operation.messages:
        fields: tuple[FieldSpec, ...] = message.fields
        yield from ((f"{message.name}.{f.name}", f.deprecated) for f in fields if f.deprecated)


def _row(what: str, ends: Deprecation) -> tuple[str, ...]:
    return what, ends.since, ends.until, f"`{ends.instead}`" if ends.instead else ""
