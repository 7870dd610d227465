"""How a JSON-able value becomes the text of a YAML or JSON document: stable, block style, readable."""

import json
import re
import textwrap
from typing import Any

import yaml
from pydantic import JsonValue

WIDTH = 110
_QUICK: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""PyYAML's writer in C, which comes with its wheels; the one in Python says the same, and breaks long lines elsewhere."""
_MISREAD = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|[yYnN]")
"""Text that PyYAML would write as it is, and that other readers, of YAML 1.2 or of 1.1 to the letter, take for something else."""
_FOLDS = re.compile(r"\S+(?: \S+)+")
"""Words with one blank between each two: where lines of more are folded, writers lose blanks."""


class Writer(_QUICK):  # type: ignore[misc,valid-type]
    """Writes text of several lines as a block, and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Say so of everything: no alias is ever written."""
        return True


def _written(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Text of several lines as a literal block, long text folded, anything else plain or quoted as YAML needs it."""
    if "\n" in text:
        return writer.represent_scalar("tag:yaml.org,2002:str", _wrapped(text), style="|")
    if len(text) > WIDTH and _FOLDS.fullmatch(text):
        return writer.represent_scalar("tag:yaml.org,2002:str", text, style=">")
    if _MISREAD.fullmatch(text):
        return writer.represent_scalar("tag:yaml.org,2002:str", text, style="'")
    return writer.represent_scalar("tag:yaml.org,2002:str", text)


def _wrapped(text: str) -> str:
    """Markdown with its long lines broken; table rows stay whole."""
    return "\n".join(line if line.startswith("|") else _broken(line) for line in text.split("\n"))


def _broken(line: str) -> str:
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) if len(line) > WIDTH else line


Writer.add_representer(str, _written)


def as_yaml(document: JsonValue, heading: str) -> str:
    """The document as YAML, below a comment that says what it is."""
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    return comment + yaml.dump(document, Dumper=Writer, sort_keys=False, allow_unicode=True, width=WIDTH)


def as_json(document: JsonValue) -> str:
    """The document as indented JSON."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
