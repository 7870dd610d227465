"""Which clauses the grammar has, and what compiling makes of a change in one of them."""

import ast
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from merestone.compile import Result, compile_sources, understand, waivers
from merestone.render.house import house_pages
from merestone.render.manual import pages as manual
from merestone.render.terminal import render
from merestone.syntax.parse import grammar, keywords, parse
from merestone.syntax.tree import Node, Token

HERE = Path(__file__).parent
CLEAN = HERE.parent / "diagnostics" / "clean"
FOLDERS = {
    "shop": (
        *sorted(f for f in CLEAN.glob("*.mere") if f.stem not in {"holds", "govern", "house", "ties"}),
        *sorted(CLEAN.rglob("*.json")),
    ),
    "ties": (
        *sorted(f for f in CLEAN.glob("*.mere") if f.stem not in {"holds", "govern", "house"}),
        *sorted(CLEAN.rglob("*.json")),
    ),
    "holds": (CLEAN / "shop.mere", CLEAN / "till.mere", CLEAN / "holds.mere"),
    "govern": (CLEAN / "govern.mere",),
    "cpq-oms": tuple(sorted((HERE / "specs" / "core").glob("*.mere"))),
}
PRINTED = {"description", "summary", "title", "text", "reason", "clause", "source", "place", "line", "file", "sources"}
"""Keys whose values only repeat what the author wrote: printing is not reading."""
READERS = {
    "openapi.yaml": "OpenAPI", "asyncapi.yaml": "AsyncAPI", "plan.json": "plan",
    ".scxml": "machine", ".xstate.json": "machine", ".py": "Python client", ".ts": "TypeScript client", ".arazzo.yaml": "Arazzo",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One clause, a spec that has it, and a change of its value; `why` is given where nothing reads it yet.

    `judged` clauses stand in declarations that judge the spec and go into no contract: their reader is the verdict.
    """

    clause: str
    spec: str
    before: str
    after: str
    why: str | None = None
    judged: bool = False


JUDGES = ("rule", "waive")
"""The declarations that judge the spec; only what stands in them can be `judged`."""


def clauses() -> frozenset[str]:
    """Every rule of the grammar that has a word of its own; what lark makes of its repeated parts belongs to it."""
    words = set(keywords().values())
    return frozenset(
        name
        for rule in grammar().rules
        if not (name := _home(str(rule.origin.name))).startswith("_")
        and any(s.is_term and s.name in words for s in rule.expansion)
    )


def _home(rule: str) -> str:
    """The rule of the grammar that a rule made by lark is a part of."""
    return re.sub(r"^__(.+)_(star|plus)_\d+$", r"\1", rule)


def entries(folder: Path = HERE / "readers") -> Iterator[Entry]:
    """What is written in the files of `folder`."""
    for file in sorted(folder.glob("*.yaml")):
        for said in yaml.safe_load(file.read_text(encoding="utf-8")) or []:
            before, after = said["change"]
            yield Entry(said["clause"], said["spec"], before, after, said.get("unread"), said.get("judged", False))


def judging() -> frozenset[str]:
    """Every rule of the grammar that only stands in declarations that judge the spec."""
    return _below(JUDGES) - _below([d for d in _parts()["unit"] if d not in JUDGES])


def _below(roots: Iterable[str]) -> frozenset[str]:
    found, waiting = set[str](), list(roots)
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting.extend(_parts()[name])
    return frozenset(found)


@cache
def _parts() -> Mapping[str, frozenset[str]]:
    """For each rule of the grammar, the rules in it."""
    parts: dict[str, set[str]] = {}
    for rule in grammar().rules:
        inner = {str(s.name) for s in rule.expansion if not s.is_term}
        parts.setdefault(str(rule.origin.name), set()).update(inner)
    return {name: frozenset(inner) for name, inner in parts.items()}


@cache
def texts_of(spec: str) -> Mapping[str, str]:
    """The files of a spec by name: one of those above, or one file beside this one."""
    files = FOLDERS.get(spec, (HERE / "specs" / f"{spec}.mere",))
    return {_called(file): file.read_text(encoding="utf-8") for file in files}


def _called(file: Path) -> str:
    """The name of a file from the folder of its spec."""
    return file.relative_to(CLEAN).as_posix() if file.is_relative_to(CLEAN) else file.name


@cache
def compiled(spec: str) -> Result:
    """A spec as it stands, which must be without an error."""
    return made(texts_of(spec))


def made(texts: Mapping[str, str]) -> Result:
    """What compiling gives; an error of the author is our own slip here."""
    result = compile_sources(texts)
    assert result.contract is not None, render(result.diagnostics, dict(texts))
    return result


def changed(entry: Entry) -> Mapping[str, str]:
    """The texts with the change made; what is replaced occurs once."""
    texts = dict(texts_of(entry.spec))
    holders = [name for name, text in texts.items() if entry.before in text]
    assert len(holders) == 1, f"`{entry.before}` is in {holders or 'no file'}"
    (name,) = holders
    assert texts[name].count(entry.before) == 1, f"`{entry.before}` occurs more than once"
    assert _inside(entry, name, texts[name]), f"`{entry.before}` is not in a `{entry.clause}`"
    return {**texts, name: texts[name].replace(entry.before, entry.after)}


@cache
def readers(entry: Entry) -> frozenset[str]:
    """The outputs whose meaning, printing aside, differs once the change is made."""
    if entry.judged:
        return frozenset({"verdict"} if verdict(texts_of(entry.spec)) != verdict(changed(entry)) else ())
    one, other = compiled(entry.spec).files, made(changed(entry)).files
    return frozenset(_reader(path) for path in one.keys() | other.keys() if _differ(path, one, other)) - {""}


def verdict(texts: Mapping[str, str]) -> Any:
    """What is found in the texts, where, how bad it is, and what the manual says of the rules that found it."""
    found, pages = understand(texts, as_of=date(2029, 1, 1))[1], {**manual(), **house_pages(texts)}
    let_pass = [
        (
            one.waiver.rule,
            one.waiver.place,
            one.waiver.until,
            one.waiver.reason,
            one.waiver.by,
            one.waiver.approved_by,
            one.state,
        )
        for one in waivers(texts, date(2029, 1, 1))
    ]
    said = [(d.code, d.severity, d.message, d.hint, d.span.file, d.span.line, d.span.column) for d in found]
    return said, let_pass, {d.code: pages[d.code].enforces for d in found}


def _differ(path: str, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    if path not in one or path not in other:
        return True
    return one[path] != other[path] and _essence(path, one[path]) != _essence(path, other[path])


def _reader(path: str) -> str:
    if path.startswith("schemas/"):
        return "JSON Schema"
    return next((name for end, name in READERS.items() if path.endswith(end)), "")


def _essence(path: str, text: str) -> Any:
    """What a file says, without what it only prints."""
    if path.endswith(".py"):
        return _code(text)
    if path.endswith(".ts"):
        return re.sub(r"/\*\*.*?\*/\s*", "", text, flags=re.DOTALL)
    if path.endswith((".yaml", ".json")):
        loaded = json.loads(text) if path.endswith(".json") else yaml.load(text, Loader=yaml.CSafeLoader)
        return _unprinted(loaded if path != "plan.json" else {k: v for k, v in loaded.items() if k != "contract"})
    return text


def _unprinted(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _unprinted(v) for k, v in value.items() if k not in PRINTED}
    return [_unprinted(v) for v in value] if isinstance(value, list) else value


def _code(text: str) -> str:
    """The syntax of a module without its docstrings."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if (
            isinstance(body, list)
            and body
            and isinstance(body[0], ast.Expr)
            and isinstance(body[0].value, ast.Constant)
        ):
            body[0].value.value = ""
    return ast.dump(tree)


def _inside(entry: Entry, name: str, text: str) -> bool:
    """Whether what changes lies in a node of the clause."""
    start = text.index(entry.before) + _shared(entry.before, entry.after)
    end = text.index(entry.before) + len(entry.before) - _shared(entry.before[::-1], entry.after[::-1])
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for node in _nodes(name, text, entry.clause):
        span = node.span
        first, last = starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1
        if max(first, start) < min(last, end) or (start >= end and first <= start <= last):
            return True
    return False


def _nodes(name: str, text: str, kind: str) -> Iterator[Node]:
    tree, _ = parse(name, text)
    waiting: list[Node | Token] = [unit.node for unit in tree.units if unit.node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Node):
            if item.kind == kind:
                yield item
            waiting.extend(item.children)


def _shared(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
