"""How a JSON-able value becomes the text of a YAML or JSON document: stable, block style, readable."""

import json
import re
import textwrap
from functools import lru_cache

import yaml
from pydantic import JsonValue

WIDTH = 110
_QUICK: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""PyYAML's writer in C, which comes with its wheels; the one in Python says the same, and breaks long lines elsewhere."""
_RESOLVER, _AS_PYYAML_DOES, _TEXT = (
    yaml.resolver.Resolver(),
    yaml.representer.SafeRepresenter(),
    "tag:yaml.org,2002:str",
)
_MAPPING, _END_OF_MAPPING = yaml.MappingStartEvent(None, None, True, flow_style=False), yaml.MappingEndEvent()
_SEQUENCE, _END_OF_SEQUENCE = yaml.SequenceStartEvent(None, None, True, flow_style=False), yaml.SequenceEndEvent()
_MISREAD = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|[yYnN]")
"""Text that PyYAML would write as it is, and that other readers, of YAML 1.2 or of 1.1 to the letter, take for something else."""
_FOLDS = re.compile(r"\S+(?: \S+)+")
"""Words with one blank between each two: where lines of more are folded, writers lose blanks."""


def as_yaml(document: JsonValue, heading: str) -> str:
    """The document as YAML, below a comment that says what it is; no alias is ever written."""
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    events: list[yaml.Event] = [yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False)]
    _tell(document, events)
    events += [yaml.DocumentEndEvent(explicit=False), yaml.StreamEndEvent()]
    return comment + str(yaml.emit(events, Dumper=_QUICK, allow_unicode=True, width=WIDTH))


def as_json(document: JsonValue) -> str:
    """The document as indented JSON."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _tell(value: JsonValue, events: list[yaml.Event]) -> None:
    """Tell the writer of a value; it is told at once what it would else find out from nodes, which takes three times as long."""
    if isinstance(value, str):
        events.append(_text(value))
    elif isinstance(value, dict):
        events.append(_MAPPING)
        for key, item in value.items():
            _tell(key, events)
            _tell(item, events)
        events.append(_END_OF_MAPPING)
    elif isinstance(value, list | tuple):
        events.append(_SEQUENCE)
        for item in value:
            _tell(item, events)
        events.append(_END_OF_SEQUENCE)
    else:
        node = _AS_PYYAML_DOES.represent_data(value)
        events.append(yaml.ScalarEvent(None, None, (True, False), node.value))


@lru_cache(4096)
def _text(text: str) -> yaml.ScalarEvent:
    """Text of several lines as a literal block, long text folded, anything else plain or quoted as YAML needs it."""
    style = None
    if "\n" in text:
        text, style = _wrapped(text), "|"
    elif len(text) > WIDTH and _FOLDS.fullmatch(text):
        style = ">"
    elif _MISREAD.fullmatch(text):
        style = "'"
    plain = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == _TEXT  # type: ignore[no-untyped-call]
    return yaml.ScalarEvent(None, None, (plain, True), text, style=style)


def _wrapped(text: str) -> str:
    """Markdown with its long lines broken; table rows stay whole."""
    return "\n".join(line if line.startswith("|") else _broken(line) for line in text.split("\n"))


def _broken(line: str) -> str:
    return textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) if len(line) > WIDTH else line
