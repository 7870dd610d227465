"""The pages of house rules, made from what their authors wrote."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from merestone.compile import DOCUMENT
from merestone.diagnostics import Severity
from merestone.house.mistakes import Example, Mistake, examples
from merestone.render.manual import Page
from merestone.resolve.types import string
from merestone.resolve.words import plain_text, text_of
from merestone.syntax.parse import parse
from merestone.syntax.tree import Node


class Demand(NamedTuple):
    """A house rule as it is written: what it demands, why, its clauses one a line, and where it stands."""

    name: str
    title: str
    why: str
    clauses: str
    severity: Severity
    enforces: tuple[str, ...]
    file: str
    line: int


def demands(texts: Mapping[str, str]) -> dict[str, Demand]:
    """Each house rule in the texts, by its name; of texts without the word nothing is read."""
    found: dict[str, Demand] = {}
    for file, text in sorted(texts.items()):
        for unit in parse(file, text)[0].units if not file.endswith(DOCUMENT) and "rule" in text else ():
            if unit.node and unit.node.kind == "rule":
                demand = _demand(unit.node, file, unit.tokens[0].line)
                found.setdefault(demand.name, demand)
    return found


def house_pages(texts: Mapping[str, str], mistakes: Mapping[str, Mistake] = MappingProxyType({})) -> dict[str, Page]:
    """The page of each house rule in the texts, by its name; with what passes and what fails, where its mistake is known."""
    return {name: _page(demand, mistakes.get(name), texts) for name, demand in demands(texts).items()}


def _demand(node: Node, file: str, line: int) -> Demand:
    title, severity = string(node.word("STRING")), node.node("severity")
    return Demand(
        name=node.word().text,
        title=title,
        why=plain_text(node.node("doc")) or title,
        clauses="\n".join(_clauses(node)),
        severity=Severity.WARNING if severity and severity.word().text == "warning" else Severity.ERROR,
        enforces=tuple(string(w) for n in node.nodes("enforces") for w in n.words("STRING")),
        file=file,
        line=line,
    )


def _clauses(node: Node) -> Iterator[str]:
    for clause in node.nodes():
        if clause.kind not in {"doc", "enforces", "severity"}:
            yield text_of(clause)


def _page(demand: Demand, mistake: Mistake | None, texts: Mapping[str, str]) -> Page:
    parts = [demand.title, f"## Why\n{demand.why}", f"## Rule\n{_set_off(demand.clauses)}"]
    shown = examples(mistake, texts) if mistake else []
    parts += [f"## Passes\n{_shown(shown, wrong=False)}", f"## Fails\n{_shown(shown, wrong=True)}"] if shown else []
    return Page(
        code=demand.name,
        name=demand.name,
        severity=demand.severity,
        enforces=demand.enforces,
        fix=None,
        text="\n\n".join([*parts, f"Written in {demand.file}:{demand.line}."]),
    )


def _shown(found: list[Example], *, wrong: bool) -> str:
    return "\n\n".join(f"{one.file}:\n{_set_off(one.wrong if wrong else one.right)}" for one in found)


def _set_off(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
