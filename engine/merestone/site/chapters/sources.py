"""The specification as written, with numbered lines that every clause leads to."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.site import links
from merestone.site.markdown import NOT_FOUND, page
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """One page for each file."""
    for file, text in sorted(shelf.sources.items()):
        fence = "`" * 4
        yield (
            links.source_page(file),
            page(NOT_FOUND, f"# {file}", f'{fence}{{ .mere linenums="1" }}\n{text.rstrip()}\n{fence}'),
        )
