"""Railroad diagrams of grammar rules, for a wide screen and for a narrow one."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from html import escape
from itertools import pairwise
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import LarkError
from railroad import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    Choice,
    Diagram,
    NonTerminal,
    OneOrMore,
    Optional,
    Sequence,
    Stack,
    Terminal,
    ZeroOrMore,
)

WIDE, NARROW = 640, 220
"""How many pixels a row may have before the rest goes on below it."""

Link = Callable[[str], str | None]
"""Where a name leads, if anywhere."""


def rules(text: str) -> Mapping[str, Any]:
    """What each rule of a grammar reads, in the order of the text; empty where the text is no grammar."""
    try:
        read = _notation().parse(text.strip() + "\n")
    except LarkError:
        return {}
    found = [rule for rule in read.children if isinstance(rule, Tree) and rule.data == "rule"]
    return {str(rule.children[0]): rule.children[-1] for rule in found}


def drawn(name: str, body: Any, link: Link) -> str:
    """One rule as a picture; where it would not fit on a narrow screen there are two, and the style sheet shows one."""
    wide, narrow = (_svg(body, link, width) for width in (WIDE, NARROW))
    pictures = [(wide, "")] if wide == narrow else [(wide, " wide"), (narrow, " narrow")]
    label = escape(f"Diagram of {name}", quote=True)
    return "".join(f'<div class="railroad{size}" role="img" aria-label="{label}">{svg}</div>' for svg, size in pictures)


@cache
def _notation() -> Lark:
    """The notation of grammars, which lark brings along."""
    return Lark.open_from_package("lark", "lark.lark", ["grammars"], parser="lalr", maybe_placeholders=False)


def _svg(body: Any, link: Link, width: int) -> str:
    written: list[str] = []
    Diagram(_item(body, link, width)).writeSvg(written.append)
    return "".join(written).replace("\n", "").replace("xlink:href", "href")


def _item(body: Any, link: Link, width: int) -> Any:
    """A part of a rule as a part of a diagram."""
    item = partial(_item, link=link, width=width)
    match body:
        case Tree(data="expansions", children=ways):
            return Choice(0, *map(item, ways))
        case Tree(data="expansion", children=parts):
            return _rows([item(part) for part in _lists(parts)], width)
        case Tree(data="expr", children=[repeated, Token(value="?")]):
            return Optional(item(repeated))
        case Tree(data="expr", children=[repeated, Token(value="*")]):
            return ZeroOrMore(item(repeated))
        case Tree(data="expr", children=[repeated, Token(value="+")]):
            return OneOrMore(item(repeated))
        case Tree(data="list", children=[repeated, between]):
            return OneOrMore(item(repeated), item(between))
        case Tree(data="literal", children=[text]):
            return Terminal(str(text)[1:-1])
        case Tree(data="name", children=[name]):
            return NonTerminal(str(name), href=link(str(name)))
    raise AssertionError(f"expected a part of a rule, got {body}")


def _lists(parts: list[Any]) -> list[Any]:
    """The parts of a sequence, where `a ("," a)*` is one: a list of `a` with commas between."""
    found = list(parts)
    for one, other in pairwise(parts):
        match other:
            case Tree(data="expr", children=[Tree(data="expansion", children=[between, again]), Token(value="*")]) if (
                again == one
            ):
                found[found.index(one) : found.index(other) + 1] = [Tree("list", [one, between])]
    return found


def _rows(items: list[Any], width: int) -> Any:
    """The items in a row, or in several below each other."""
    rows: list[list[Any]] = [[]]
    used = 0.0
    for item in items:
        if rows[-1] and used + item.width + 20 > width:
            rows.append([])
            used = 0
        rows[-1].append(item)
        used += item.width + 20
    return Sequence(*items) if len(rows) == 1 else Stack(*(Sequence(*row) for row in rows))
