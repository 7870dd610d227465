"""Where each thing has its page, and how a page links to it.

Links are written from the root of the site (`/entities/order.md`); `relative` turns them into links from one page.
"""

import posixpath
import re
from collections.abc import Iterable

from merestone.contract.contract import Contract
from merestone.contract.types import Place
from merestone.contract.wire_names import kebab
from merestone.site.shelf import Shelf

_REFERENCE = re.compile(r"\[([^\]\n]+)\]\(/reference/([^)\s#]*)(?:#[^)\s]*)?\)")
_FROM_ROOT = re.compile(r"\]\(/([^)\s#]*)(#[^)\s]*)?\)")


def system_page(name: str) -> str:
    """The page of a system."""
    return f"systems/{kebab(name)}.md"


def boundary_page(name: str) -> str:
    """The page of a boundary."""
    return f"boundaries/{kebab(name)}.md"


def entity_page(name: str) -> str:
    """The page of an entity or milestone."""
    return f"entities/{kebab(name)}.md"


def view_page(name: str) -> str:
    """The page of a view."""
    return f"views/{kebab(name)}.md"


def journey_page(name: str) -> str:
    """The page of a journey."""
    return f"journeys/{kebab(name)}.md"


def rule_page(name: str) -> str:
    """The page of a house rule."""
    return f"rules/{kebab(name)}.md"


def section_page(title: str) -> str:
    """The page of a section of statements; a number in front is padded, so that pages stand in the order of their sections."""
    words = "".join(c if c.isalnum() else " " for c in title.lower()).split()
    return f"tracing/{'-'.join(word.zfill(2) if word.isdecimal() else word for word in words)}.md"


def architecture_page(name: str) -> str:
    """The page with the architecture of a journey."""
    return f"journeys/{kebab(name)}/architecture.md"


def source_page(file: str) -> str:
    """The page that shows one file of the spec."""
    return f"spec/{re.sub(r'[^A-Za-z0-9]+', '-', file.removesuffix('.mere')).strip('-').lower()}.md"


def download(path: str) -> str:
    """Where a compiled file lies on the site."""
    return f"downloads/{path}"


def system(name: str) -> str:
    """A link to a system."""
    return f"[{name}](/{system_page(name)})"


def systems(names: Iterable[str]) -> str:
    """Links to several systems."""
    return ", ".join(system(name) for name in names)


def boundary(name: str) -> str:
    """A link to a boundary."""
    return f"[{name}](/{boundary_page(name)})"


def entity(name: str) -> str:
    """A link to an entity."""
    return f"[{name}](/{entity_page(name)})"


def view(name: str) -> str:
    """A link to a view."""
    return f"[{name}](/{view_page(name)})"


def operation(contract: Contract, name: str) -> str:
    """A link to an operation, which stands on the page of its boundary."""
    return f"[{name}](/{boundary_page(contract.operation(name).boundary)}#{kebab(name)})"


def rule(name: str) -> str:
    """A link to a house rule."""
    return f"[{name}](/{rule_page(name)})"


def vocabulary(name: str) -> str:
    """A link to an enum or a type."""
    return f"[{name}](/types.md#{kebab(name)})"


def invariant(name: str) -> str:
    """A link to an invariant."""
    return f"[{name}](/invariants.md#{kebab(name)})"


def role(name: str) -> str:
    """A link to a role."""
    return f"[{name}](/access.md#{kebab(name)})"


def fallout(name: str) -> str:
    """A link to a fallout."""
    return f"[{name}](/fallouts.md#{kebab(name)})"


def subject(contract: Contract, name: str) -> str:
    """A link to what a machine or an invariant speaks of: an operation, an entity, or its plain name."""
    if any(known.name == name for known in contract.operations):
        return operation(contract, name)
    return entity(name) if any(known.name == name for known in contract.entities) else f"`{name}`"


def place(where: Place, shelf: Shelf) -> str:
    """File and line, linked to the line if the spec is at hand."""
    return line(where.file, where.line, shelf)


def source(file: str, shelf: Shelf) -> str:
    """A file of the spec, linked if the spec is at hand."""
    return f"[{file}](/{source_page(file)})" if file in shelf.sources else file


def line(file: str, number: int, shelf: Shelf) -> str:
    """A line of the spec, linked if the spec is at hand."""
    text = f"{file}:{number}"
    return f"[{text}](/{source_page(file)}#__codelineno-0-{number})" if file in shelf.sources else text


def only_present(text: str, shelf: Shelf) -> str:
    """The text of a page; a link to a page that people write and that is not there becomes plain text."""
    return _REFERENCE.sub(lambda link: link[0] if link[2] in shelf.written else link[1], text)


def relative(text: str, page: str) -> str:
    """The text of a page with its links from the root turned into links from that page."""
    folder = posixpath.dirname(page) or "."

    def turned(found: re.Match[str]) -> str:
        target = posixpath.relpath(found[1], folder) if found[1] != page else ""
        return f"]({target}{found[2] or ''})" if target or found[2] else f"]({posixpath.basename(page)})"

    return _FROM_ROOT.sub(turned, text)
