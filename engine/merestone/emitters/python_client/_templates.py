"""The hand-written parts of a client, as text files in `templates/`."""

import json
import re
import textwrap
from collections.abc import Iterable, Mapping
from importlib import resources

from merestone.contract.wire_names import words

WIDTH = 120
TEXT_WIDTH = 100
WRITTEN = "# Written by `merestone compile`; change the spec, not this file.\n"


def filled(name: str, facts: Mapping[str, str]) -> str:
    """The template of that name with every `@@fact@@` put in; a fact that looks like another is left as it is."""
    text = (resources.files(__package__) / "templates" / f"{name}.txt").read_text(encoding="utf-8")
    return re.sub(r"@@(\w+)@@", lambda place: facts[place[1]], text)


def docstring(text: str, indent: str = "    ") -> str:
    """Text as a docstring, indented, with the first line on the opening quotes."""
    quoted = text.strip().replace("\\", "\\\\").replace('"""', "'''")
    quoted = f'{quoted[:-1]}\\"' if quoted.endswith('"') else quoted
    lines = [f"{indent}{line}".rstrip() for line in quoted.split("\n")]
    ending = f'\n{indent}"""' if len(lines) > 1 else '"""'
    return f'{indent}"""' + "\n".join(lines).lstrip() + ending


def wrapped(text: str) -> str:
    """Text for a docstring, in lines of one width."""
    parts = text.split("\n\n")
    return "\n\n".join(textwrap.fill(part, TEXT_WIDTH, break_on_hyphens=False) for part in parts)


def literal(text: str) -> str:
    """A text between quotes, as Python and TOML read it."""
    return json.dumps(text, ensure_ascii=False)


def sentence(name: str) -> str:
    """A name as a sentence: `ActivateBilling` as `Activate billing.`."""
    return f"{words(name).capitalize()}."


def imported(module: str, names: Iterable[str]) -> str:
    """The line, or where it gets long the lines, that import names from a module of the package; none for no names."""
    listed = sorted(names, key=lambda name: (not name.isupper(), name[:1].islower(), name))
    if not listed:
        return ""
    line = f"from .{module} import {', '.join(listed)}"
    return (
        line
        if len(line) <= WIDTH
        else f"from .{module} import (\n" + "".join(f"    {name},\n" for name in listed) + ")"
    )


def signature(name: str, taken: Iterable[str], returns: str) -> str:
    """The head of a function, on one line or, where that gets long, with the arguments on a line of their own."""
    arguments = ", ".join(taken)
    line = f"def {name}({arguments}) -> {returns}:"
    return line if len(line) <= WIDTH - 10 else f"def {name}(\n    {arguments}\n) -> {returns}:"
