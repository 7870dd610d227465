"""How a JSON-able value becomes the text of a YAML or JSON document: stable, block style, readable."""

import json
import textwrap
from typing import Any

import yaml
from pydantic import JsonValue

from merestone.contract.yaml_blocks import Blocks, Unusual

WIDTH = 110


class Writer(yaml.SafeDumper):
    """Writes lists indented below their key, text of several lines as a block, and never an alias."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Say so of everything: no alias is ever written."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent lists too."""
        return super().increase_indent(flow, False)


def _written(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Text of several lines as a literal block, long text folded, anything else plain or quoted as YAML needs it."""
    if "\n" in text:
        return writer.represent_scalar("tag:yaml.org,2002:str", _wrapped(text), style="|")
    if len(text) > WIDTH and " " in text:
        return writer.represent_scalar("tag:yaml.org,2002:str", text, style=">")
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
    return comment + _blocks(document)


def _blocks(document: JsonValue) -> str:
    """The document as PyYAML writes it, by the quick way if it has nothing unusual."""
    try:
        if isinstance(document, dict):
            return Blocks(Writer, WIDTH).text(document)
    except Unusual:
        pass
    return in_yaml(document)


def in_yaml(document: JsonValue) -> str:
    """The document as PyYAML writes it."""
    return yaml.dump(document, Dumper=Writer, sort_keys=False, allow_unicode=True, width=WIDTH)


def as_json(document: JsonValue) -> str:
    """The document as indented JSON."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
