"""The review site: every page of it, made from the contract."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from merestone.contract.contract import Contract
from merestone.site import chapters, links
from merestone.site.shelf import EMPTY, Shelf

__all__ = ["Shelf", "pages"]


def pages(contract: Contract, shelf: Shelf = EMPTY) -> Iterator[tuple[str, str]]:
    """Every page as its path and Markdown, chapter by chapter; links to sources and downloads need what is on the shelf."""
    for module in sorted(m.name for m in pkgutil.iter_modules(chapters.__path__)):
        for path, text in import_module(f"{chapters.__name__}.{module}").pages(contract, shelf):
            yield path, links.relative(links.only_present(text, shelf), path)
