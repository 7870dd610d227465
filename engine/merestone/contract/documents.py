"""How a JSON-able value becomes the text of a YAML or JSON document: stable, block style, readable.

YAML is written here and not by PyYAML, whose writer takes as long as making all that is written. What comes out is what PyYAML writes, byte by byte, but for
text that must be escaped; readers of others judge it in the tests.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import yaml
from pydantic import JsonValue
from pydantic_core import to_json

WIDTH = 110
Style = Literal["plain", "single", "double", "folded", "literal"]
_RESOLVER, _AS_PYYAML_DOES, _TEXT = (
    yaml.resolver.Resolver(),
    yaml.representer.SafeRepresenter(),
    "tag:yaml.org,2002:str",
)
_MISREAD = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|[yYnN]")
"""Text that PyYAML would write as it is, and that other readers, of YAML 1.2 or of 1.1 to the letter, take for something else."""
_FOLDS = re.compile(r"\S+(?: \S+)+")
"""Words with one blank between each two: where lines of more are folded, writers lose blanks."""
_ESCAPED = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What no style but the double-quoted can hold: control characters, other breaks of lines, the mark of byte order."""
_UNPLAIN = re.compile(r"[\s#,\[\]{}&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.|(?s:.*(?::(?:\s|$)|\s#|\s$))")
"""Text that begins, goes on or ends as plain text may not."""
_ON_ITS_LINE = frozenset(("plain", "single"))
_FOLD = re.compile(r"(?<=\S) (?=\S)")
_BEGINS_AS_A_WORD = re.compile(r"[A-Za-z]")
_NO_TEXT = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def as_yaml(document: JsonValue, heading: str) -> str:
    """The document as YAML, below a comment that says what it is; no alias is ever written."""
    parts = [f"# {line}\n" for line in heading.splitlines()]
    _put(document, 0, 0, parts, first="")
    return "".join((*parts, "\n"))


def as_json(document: JsonValue) -> str:
    """The document as indented JSON."""
    return to_json(document, indent=2).decode() + "\n"


# ------------------------------------------------------------------ structure


def _put(value: JsonValue, indent: int, column: int, parts: list[str], first: str) -> None:
    """Write a value: the lines of a mapping or list begin at `indent`, the first of them behind `first`; anything else at `column`."""
    if isinstance(value, dict) and value:
        _put_mapping(value, indent, parts, first)
    elif isinstance(value, list | tuple) and value:
        line = f"\n{' ' * indent}"
        for item in value:
            parts.append(f"{first}- ")
            first = line
            if isinstance(item, str):
                parts.append(_scalar(item, indent + 2, indent + 2))
            else:
                _put(item, indent + 2, indent + 2, parts, first="")
    elif isinstance(value, str):
        parts.append(_scalar(value, column, indent))
    else:
        parts.append(_bare(value))


def _put_mapping(value: dict[str, JsonValue], indent: int, parts: list[str], first: str) -> None:
    line, within, add = f"\n{' ' * indent}", indent + 2, parts.append
    for key, item in value.items():
        name = _key(key)
        if isinstance(item, str):
            style, said = _styled(item)
            if style not in _ON_ITS_LINE or indent + len(name) + 2 + len(said) > WIDTH:
                said = _scalar(item, indent + len(name) + 2, within)
            add(f"{first}{name}: {said}")
        elif not item or not isinstance(item, dict | list | tuple):
            add(f"{first}{name}: {_bare(item)}")
        else:
            add(f"{first}{name}:")
            if isinstance(item, dict):
                _put_mapping(item, within, parts, f"{line}  ")
            else:
                _put(item, indent, 0, parts, line)
        first = line


def _bare(value: JsonValue) -> str:
    """What is no text: a number, a truth, nothing, or a mapping or list without anything in it."""
    match value:
        case dict():
            return "{}"
        case list() | tuple():
            return "[]"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case _:
            return str(_AS_PYYAML_DOES.represent_data(value).value)


# ------------------------------------------------------------------ text


@lru_cache(1 << 15)
def _key(text: str) -> str:
    """A text as a key: on one line, however long."""
    style, said = _styled(text)
    if "\n" in text or style == "double":
        return _quoted(text)
    return said if style == "plain" or (style == "folded" and not _UNPLAIN.match(text)) else _apostrophised(text)


def _scalar(text: str, column: int, indent: int) -> str:
    """A text behind what stands on its line already, its further lines at `indent`."""
    style, said = _styled(text)
    if style == "literal":
        return f"|{_hints(said)}{''.join(_lines(said, indent))}"
    if style == "folded":
        return f">-\n{' ' * indent}{_folded(said, indent, indent)}"
    if column + len(said) <= WIDTH or style == "double":
        return said
    return _folded(said, column, indent)


@lru_cache(1 << 15)
def _styled(text: str) -> tuple[Style, str]:
    """Text of several lines as a literal block, long text folded, anything else plain or quoted as YAML needs it."""
    if "\n" in text:
        broken = _wrapped(text)
        return (
            ("double", _quoted(broken))
            if _ESCAPED.search(broken) or re.search(" (?:\n|$)", broken)
            else ("literal", broken)
        )
    if _ESCAPED.search(text):
        return "double", _quoted(text)
    if len(text) > WIDTH and _FOLDS.fullmatch(text):
        return "folded", text
    return ("plain", text) if _is_plain(text) else ("single", _apostrophised(text))


def _is_plain(text: str) -> bool:
    """Whether a text can stand by itself: it neither breaks the line it stands on, nor is taken for something else."""
    if not text or _UNPLAIN.match(text) or _MISREAD.fullmatch(text):
        return False
    if _BEGINS_AS_A_WORD.match(text):
        return text.lower() not in _NO_TEXT
    return bool(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT)  # type: ignore[no-untyped-call]


def _apostrophised(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _quoted(text: str) -> str:
    """A text as JSON has it, which YAML reads too, with everything escaped that YAML cannot show."""
    return _ESCAPED.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"


def _folded(text: str, column: int, indent: int) -> str:
    """A text broken at the first blank behind the width; what goes on begins at `indent`."""
    if column + len(text) <= WIDTH:
        return text
    parts, start = [], 0
    for blank in _FOLD.finditer(text):
        if column + blank.start() - start > WIDTH:
            parts.append(text[start : blank.start()])
            start, column = blank.end(), indent
    return f"\n{' ' * indent}".join((*parts, text[start:]))


def _hints(text: str) -> str:
    """Of a literal block: its indentation where that cannot be seen, and what becomes of the breaks at its end."""
    indentation = "2" if text[0] in " \n" else ""
    ends = "-" if not text.endswith("\n") else "+" if text.endswith("\n\n") or text == "\n" else ""
    return indentation + ends


def _lines(text: str, indent: int) -> Iterator[str]:
    pad = f"\n{' ' * indent}"
    for line in (text[:-1] if text.endswith("\n") else text).split("\n"):
        yield pad + line if line else "\n"


def _wrapped(text: str) -> str:
    """Markdown with its long lines broken; headings and rows of tables stay whole."""
    return "\n".join(line if line.startswith(("|", "#")) else _broken(line) for line in text.split("\n"))


def _broken(line: str) -> str:
    if len(line) <= WIDTH:
        return line
    if not _FOLDS.fullmatch(line):
        return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
    parts, start = [], 0
    while len(line) - start > WIDTH:
        blank = line.rfind(" ", start, start + WIDTH + 1)
        blank = blank if blank > start else line.find(" ", start)
        if blank < 0:
            break
        parts.append(line[start:blank])
        start = blank + 1
    return "\n".join((*parts, line[start:]))
