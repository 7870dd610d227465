"""A part of a compiled file: `Billing/openapi.yaml#/components/schemas/Charge`, with a JSON pointer after the `#`.

An item of a list may be named by its text, `#/required/orderId`, or by its `id`, as its number says nothing.
"""

from collections.abc import Callable
from functools import cache

import yaml

from merestone.tracing.works import Found, Index, Works

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def index(works: Works) -> Index:
    """Every part of every YAML and JSON file that was compiled; a file is read when it is first asked for."""

    @cache
    def read(file: str) -> yaml.Node | None:
        text = works.files.get(file)
        return None if text is None else yaml.compose(text, Loader=_LOADER)

    return Index(lambda name: _find(name, works.out, read), lambda: works.files.keys())


def _find(name: str, out: str, read: Callable[[str], yaml.Node | None]) -> Found | None:
    file, _, pointer = name.partition("#")
    node = read(file)
    for step in pointer.split("/")[1:]:
        node = _step(node, step.replace("~1", "/").replace("~0", "~"))
    return Found(f"{out}/{file}", node.start_mark.line + 1) if node else None


def _step(node: yaml.Node | None, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if str(key.value) == step), None)
    if isinstance(node, yaml.SequenceNode):
        items = list(node.value)
        if step.isdecimal():
            return items[int(step)] if int(step) < len(items) else None
        return next((item for item in items if _called(item) == step), None)
    return None


def _called(item: yaml.Node) -> str | None:
    """What an item of a list may be named by instead of its number: its text, or its `id`."""
    if isinstance(item, yaml.MappingNode):
        return next((str(value.value) for key, value in item.value if key.value == "id"), None)
    return str(item.value) if isinstance(item, yaml.ScalarNode) else None
