"""The pages of house rules, made from what their authors wrote."""

from collections.abc import Iterator, Mapping

from merestone.compile import DOCUMENT
from merestone.diagnostics import Severity
from merestone.render.manual import Page
from merestone.resolve.types import string
from merestone.resolve.words import plain_text, text_of
from merestone.syntax.parse import parse
from merestone.syntax.tree import Node


def house_pages(texts: Mapping[str, str]) -> dict[str, Page]:
    """The page of each house rule in the texts, by its name; of texts without the word nothing is read."""
    found: dict[str, Page] = {}
    for file, text in sorted(texts.items()):
        for unit in parse(file, text)[0].units if not file.endswith(DOCUMENT) and "rule" in text else ():
            if unit.node and unit.node.kind == "rule":
                page = _page(unit.node, file, unit.tokens[0].line)
                found.setdefault(page.code, page)
    return found


def _page(node: Node, file: str, line: int) -> Page:
    name, title = node.word().text, string(node.word("STRING"))
    severity, doc = node.node("severity"), plain_text(node.node("doc"))
    said = severity.word().text if severity else "error"
    rule = "\n".join(f"    {text}" for text in _clauses(node))
    return Page(
        code=name,
        name=name,
        severity=Severity.WARNING if said == "warning" else Severity.ERROR,
        enforces=tuple(string(w) for n in node.nodes("enforces") for w in n.words("STRING")),
        fix=None,
        text=f"{title}\n\n## Why\n{doc or title}\n\n## Rule\n{rule}\n\nWritten in {file}:{line}.",
    )


def _clauses(node: Node) -> Iterator[str]:
    for clause in node.nodes():
        if clause.kind not in {"doc", "enforces", "severity"}:
            yield text_of(clause)
