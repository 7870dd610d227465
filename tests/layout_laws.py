"""What laying out a text may never do: change what it says, or find something else the second time."""

import dataclasses
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from merestone.compile import understand
from merestone.diagnostics import Span
from merestone.syntax.format import format_text
from merestone.syntax.parse import parse
from merestone.syntax.scan import one_line_end
from merestone.syntax.tree import Node


def keep_the_text(text: str) -> None:
    """Laying out keeps what the text says and what is wrong with it; twice is once."""
    formatted = format_text("a.mere", text)
    again = format_text("a.mere", formatted.text)
    assert again.text == formatted.text
    assert [(d.code, d.message) for d in again.faults] == [(d.code, d.message) for d in formatted.faults]
    assert list(said(text)) == list(said(formatted.text))
    assert "\r" not in formatted.text
    assert formatted.text == "" or formatted.text.endswith("\n")
    assert not formatted.text.endswith("\n\n") or formatted.faults
    if not formatted.faults:
        assert "\n\n\n" not in formatted.text
        assert not any(line.endswith(" ") for line in formatted.text.split("\n"))


def said(text: str) -> Iterator[tuple[str, object]]:
    """What the trees of a text hold, and its comments: all that laying out may not touch."""
    for unit in parse("a.mere", one_line_end(text))[0].units:
        if unit.node is None or not unit.whole:
            yield "as written", [(t.text, t.before) for t in unit.tokens[1:]]
            continue
        waiting: list[Node | object] = [unit.node]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Node):
                yield "node", part.kind
                loose = part.kind == "field" and part.words("COMMA")
                waiting.extend(reversed(part.children[:-1] if loose else part.children))
            else:
                kind, word = part[:2]  # type: ignore[index]
                yield kind, [line.strip() for line in word.split("\n")]


def meaning(sources: Mapping[str, str]) -> tuple[object, list[tuple[str, str]]]:
    """What the compiler makes of the texts, whatever stands where."""
    model, found = understand(sources)
    return without_places(model), sorted((d.code, d.message) for d in found)


def without_places(value: object) -> object:
    """A value as nested tuples, each span replaced by nothing."""
    if isinstance(value, Span):
        return None
    if isinstance(value, BaseModel):
        return tuple((name, without_places(getattr(value, name))) for name in type(value).model_fields)
    if dataclasses.is_dataclass(value):
        return tuple((f.name, without_places(getattr(value, f.name))) for f in dataclasses.fields(value))
    if isinstance(value, Mapping):
        return tuple((key, without_places(item)) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(without_places(item) for item in value)
    return value
