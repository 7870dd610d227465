"""YAML with the place of every value, and with keys that are written twice found out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from merestone.diagnostics import Diagnostic, Span

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Text:
    """A plain value, as it is written."""

    text: str
    span: Span


@dataclass(frozen=True)
class Listing:
    """A row of values."""

    items: tuple["Value", ...]
    span: Span


@dataclass(frozen=True)
class Table:
    """Values by name, in the order in which they are written; a name may stand twice."""

    rows: tuple[tuple[Text, "Value"], ...]
    span: Span

    def get(self, name: str) -> "Value | None":
        """The value of that name, if there is one."""
        return next((value for key, value in self.rows if key.text == name), None)

    def twice(self) -> Iterator[Text]:
        """The names that stand for a second time."""
        seen: set[str] = set()
        for key, _ in self.rows:
            if key.text in seen:
                yield key
            seen.add(key.text)


Value = Text | Listing | Table


def read(file: str, text: str, no_yaml: Callable[[str, Span], Diagnostic]) -> tuple[Value | None, list[Diagnostic]]:
    """The content of a file; None where it is empty, or no YAML, which `no_yaml` then says of the problem and its place."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as reason:
        mark = getattr(reason, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = getattr(reason, "problem", None) or "it cannot be read"
        return None, [no_yaml(problem, Span(file, line, column, line, column + 1))]
    return (_value(file, node) if node else None), []


def _value(file: str, node: yaml.Node) -> Value:
    span = _span(file, node)
    if isinstance(node, yaml.MappingNode):
        return Table(tuple((_key(file, key), _value(file, value)) for key, value in node.value), span)
    if isinstance(node, yaml.SequenceNode):
        return Listing(tuple(_value(file, item) for item in node.value), span)
    return Text(str(node.value), span)


def _key(file: str, node: yaml.Node) -> Text:
    return Text(str(node.value), _span(file, node))


def _span(file: str, node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
