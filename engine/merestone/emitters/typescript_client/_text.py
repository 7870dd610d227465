"""Text of the spec as TypeScript holds it, and the hand-written parts of a client, as text files in `templates/`."""

import json
import re
import textwrap
from collections.abc import Mapping
from importlib import resources

from merestone.contract.code_names import TYPESCRIPT_WORDS, distinct
from merestone.contract.wire_names import words

WIDTH = 110
WRITTEN = "// Written by `merestone compile`; change the spec, not this file.\n"


def filled(name: str, facts: Mapping[str, str]) -> str:
    """The template of that name with every `@@fact@@` put in; a fact that looks like another is left as it is."""
    text = (resources.files(__package__) / "templates" / f"{name}.txt").read_text(encoding="utf-8")
    return re.sub(r"@@(\w+)@@", lambda place: facts[place[1]], text)


def literal(value: object) -> str:
    """A value as JSON writes it, which TypeScript reads as the same value, whatever page it is put into."""
    written = json.dumps(value, ensure_ascii=False).replace("</", "<\\/")
    return written.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace('"__proto__": ', '["__proto__"]: ')


def member(name: str) -> str:
    """A name as that of a property."""
    return name if re.fullmatch(r"[A-Za-z_$][A-Za-z0-9_$]*", name) and name != "__proto__" else literal(name)


def comment(text: str, indent: str = "", ends: str | None = None) -> str:
    """Text as JSDoc, of which nothing ends the comment or begins a tag; `ends` says how long what is deprecated is there."""
    lines = [line for part in text.strip().split("\n\n") for line in ["", *_lines(part)]][1:]
    if ends is not None:
        lines += [*([""] if lines else []), f"@deprecated {_harmless(ends)}".rstrip()]
    if len(lines) == 1 and ends is None:
        return f"{indent}/** {lines[0]} */\n"
    written = "".join(f"{indent} * {line}".rstrip() + "\n" for line in lines)
    return f"{indent}/**\n{written}{indent} */\n" if lines else ""


def _lines(part: str) -> list[str]:
    lines = textwrap.wrap(_harmless(part), WIDTH, break_on_hyphens=False, break_long_words=False)
    return [re.sub(r"^@", r"\\@", line) for line in lines]


def _harmless(text: str) -> str:
    return " ".join(text.split()).replace("*/", "*\\/").replace("</", "<\\/")


def sentence(name: str) -> str:
    """A name as a sentence: `ActivateBilling` as `Activate billing.`."""
    return f"{words(name).capitalize()}."


def type_name(schema: str) -> str:
    """What the type of a schema is called."""
    return distinct([schema], TYPESCRIPT_WORDS)[0]


def imported(code: str, module: str, names: tuple[str, ...]) -> str:
    """The line that imports from a module of the package what the code speaks of; none for nothing."""
    spoken = re.sub(r"/\*.*?\*/", "", code, flags=re.DOTALL)
    used = [name for name in names if re.search(rf"\b{name.rpartition(' ')[2]}\b", spoken)]
    return f'import {{ {", ".join(used)} }} from "./{module}.js";\n' if used else ""
