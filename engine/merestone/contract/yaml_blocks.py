"""Write plain values as PyYAML writes them in block style, to the letter and in a tenth of the time.

PyYAML decides how each text is written, once for each text; what is done here is to put the lines together. What is
rare, such as a key of several lines, is left to PyYAML as a whole.
"""

import re
from io import StringIO
from typing import Any, cast

import yaml

_STEP = "  "
_ANY_COLUMN = 1 << 30
_LONGEST_KEY = 122
"""PyYAML writes a longer key apart from its value."""
_OPEN_END = re.compile(r"[|>]\d?\+\n")
"""The sign of a text that ends with blank lines: at the end of the document PyYAML marks that it is over."""


_PLAIN = re.compile(r"[A-Za-z](?:[!-9;-~]|:(?! |$)| (?! |#|$))*")
"""Text in which YAML finds no sign of its own; it still may be a word such as `yes`."""
_FIRST = frozenset("#,[]{}&*!|>'\"%@`")
"""Signs with which no plain text begins."""
_WORDS = frozenset(["yes", "no", "true", "false", "on", "off", "null", "y", "n"])
"""What YAML takes for something else than text."""


class Unusual(Exception):
    """The document holds something that only PyYAML writes."""


class Blocks:
    """The text of one document; `writer` decides how each text and number is written."""

    def __init__(self, writer: type[yaml.SafeDumper], width: int) -> None:
        """Remember nothing yet."""
        self._scalars = _Scalars(writer, width)
        self._width = width
        self._texts: dict[str, tuple[str, int]] = {}
        self._long: dict[tuple[str, int, int], str] = {}
        self._keys: dict[str, str] = {}
        self._lines: list[str] = []

    def text(self, document: dict[str, Any]) -> str:
        """The document as text; raises `Unusual` where that is PyYAML's to say."""
        if not document:
            raise Unusual
        self._mapping(document, "", "")
        if _OPEN_END.search(self._lines[-1]):
            raise Unusual
        return "".join(self._lines)

    def _mapping(self, mapping: dict[str, Any], lead: str, pad: str) -> None:
        """The lines of a mapping: the first begins with `lead`, which is as long as the `pad` of the others."""
        keys = self._keys
        for key, value in mapping.items():
            self._node(lead + (keys.get(key) or self._key(key)), value, pad)
            lead = pad

    def _items(self, items: list[Any], lead: str, pad: str) -> None:
        """The lines of a list."""
        for item in items:
            kind = type(item)
            if kind is dict and item:
                self._mapping(item, f"{lead}- ", pad + _STEP)
            elif kind in (list, tuple) and item:
                self._items(item, f"{lead}- ", pad + _STEP)
            else:
                self._node(f"{lead}-", item, pad)
            lead = pad

    def _node(self, head: str, value: Any, pad: str) -> None:
        """A value after `head`, which is a key or the sign of an item."""
        kind = type(value)
        if kind is dict:
            self._lines.append(f"{head}\n" if value else f"{head} {{}}\n")
            if value:
                self._mapping(value, pad + _STEP, pad + _STEP)
        elif kind in (list, tuple):
            self._lines.append(f"{head}\n" if value else f"{head} []\n")
            if value:
                self._items(value, pad + _STEP, pad + _STEP)
        else:
            known = self._texts.get(value) if kind is str else None
            written, most = known or self._position_free(kind, value)
            if len(head) > most:
                written = self._placed(value, len(head), len(pad) + len(_STEP))
            self._lines.append(f"{head}{written}")

    def _key(self, key: object) -> str:
        if type(key) is not str or not key or len(key) > _LONGEST_KEY or not key.isprintable():
            raise Unusual
        made = f"{(_at_once(key) or self._scalars.key(key)).lstrip(' ')}:"
        self._keys[key] = made
        return made

    def _position_free(self, kind: type, value: object) -> tuple[str, int]:
        """The text of a scalar where it fits on one line, and how far to the right that line may begin; -1 for nowhere."""
        made = "", -1
        if kind is not str or (value and cast(str, value).isprintable() and len(cast(str, value)) <= self._width):
            written = _at_once(value) or self._scalars.value(value, 0, 0)
            splits = kind is str and (" " in cast(str, value) or written.startswith(' "'))
            made = f"{written}\n", self._width - len(written) if splits else _ANY_COLUMN
        if kind is str:
            self._texts[cast(str, value)] = made
        return made

    def _placed(self, text: str, column: int, indent: int) -> str:
        """The text of a scalar that may take several lines, at its place."""
        place = text, column, indent
        if place not in self._long:
            written = self._scalars.value(text, column, indent)
            self._long[place] = written if written.endswith("\n") else f"{written}\n"
        return self._long[place]


def _at_once(value: object) -> str | None:
    """How a text is written of which that is certain at a glance: as it is, or in single quotes."""
    if type(value) is not str or not value.isascii() or not value.isprintable():
        return None
    if _PLAIN.fullmatch(value):
        return f" {value}" if value.lower() not in _WORDS else None
    quoted = value[:1] in _FIRST or value.endswith(":") or ": " in value or " #" in value
    return " '" + value.replace("'", "''") + "'" if quoted else None


class _Scalars:
    """How PyYAML writes one scalar, asked of its emitter directly."""

    def __init__(self, writer: type[yaml.SafeDumper], width: int) -> None:
        self._stream = StringIO()
        self._emitter: Any = writer(self._stream, width=width, allow_unicode=True)

    def key(self, text: str) -> str:
        """A key on one line."""
        return self._asked(text, 0, 0, is_key=True)

    def value(self, value: object, column: int, indent: int) -> str:
        """A value after what ends at `column`; its further lines begin at `indent`."""
        return self._asked(value, column, indent, is_key=False)

    def _asked(self, value: object, column: int, indent: int, *, is_key: bool) -> str:
        emitter = self._emitter
        node = emitter.represent_data(value)
        implicit = (emitter.resolve(yaml.ScalarNode, node.value, (True, False)) == node.tag, True)
        emitter.event = yaml.ScalarEvent(None, node.tag, implicit, node.value, style=node.style)
        emitter.analysis = emitter.style = None
        emitter.simple_key_context, emitter.whitespace, emitter.indention = is_key, is_key, False
        emitter.column, emitter.indent = column, indent
        self._stream.seek(0)
        self._stream.truncate()
        if node.style == "|" and (lines := self._lines(node.value, indent)):
            return lines
        emitter.process_scalar()
        return self._stream.getvalue()

    def _lines(self, text: str, indent: int) -> str | None:
        """A text of several lines as it is, if nothing in it keeps that from being written so."""
        lines, pad = text.split("\n"), " " * indent
        if text.endswith(" ") or " \n" in text or not all(map(str.isprintable, lines)) or max(text) > "\ufefe":
            return None
        ended = lines if lines[-1] else lines[:-1]
        head = f" |{self._emitter.determine_block_hints(text)}"
        return "\n".join((head, *(pad + line if line else "" for line in ended), ""))
