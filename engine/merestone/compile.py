"""The whole pipeline on one page: from texts to files, touching nothing but its arguments.

What comes after checking is imported only when there is something to emit: `merestone check` is asked most often, and waits
for nothing it does not need.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from merestone.checks import run
from merestone.diagnostics import Diagnostic, Severity, has_errors, in_order, weighed
from merestone.model.boundary import Model
from merestone.resolve.bind import resolve
from merestone.syntax.identity import identified
from merestone.syntax.parse import parse
from merestone.syntax.tree import Tree

if TYPE_CHECKING:
    from merestone.contract.contract import Contract

DOCUMENT = ".json"
Emitter = Callable[["Contract"], Iterator[tuple[str, str]]]


@dataclass(frozen=True)
class Result:
    """What compiling gives: files by relative path, what was found, and the contract unless there are errors."""

    files: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    contract: "Contract | None"


def compile_sources(sources: Mapping[str, str]) -> Result:
    """Compile the texts of one spec, by path; with errors no file is made."""
    model, diagnostics = understand(sources)
    if has_errors(diagnostics):
        return Result({}, diagnostics, None)
    from merestone.contract.lower import lower

    contract = lower(model)
    return Result(emit(contract), diagnostics, contract)


def understand(
    sources: Mapping[str, str], severities: Mapping[str, Severity] = MappingProxyType({})
) -> tuple[Model, tuple[Diagnostic, ...]]:
    """Read, resolve and check the texts: the model, and everything that is wrong; `severities` changes that of rules.

    Texts of JSON files are no modules: they are there for the types that are taken from them.
    """
    trees: dict[str, Tree] = {}
    found: list[Diagnostic] = []
    documents = {path: text for path, text in sources.items() if path.endswith(DOCUMENT)}
    for path in sorted(sources.keys() - documents.keys()):
        trees[path], faults = parse(path, sources[path])
        found.extend(faults)
    model, faults = resolve(trees, documents)
    found.extend(faults)
    found.extend(run(model))
    return model, identified(weighed(in_order(found), severities), trees)


def emit(contract: "Contract") -> dict[str, str]:
    """The files of every emitter, sorted by path; no two emitters write the same file."""
    files: dict[str, str] = {}
    for emitter in every_emitter():
        for path, text in emitter(contract):
            if path in files:
                raise ValueError(f"expected one emitter to write {path}, but two do")
            files[path] = text
    return dict(sorted(files.items()))


def every_emitter() -> Iterator[Emitter]:
    """The `emit` of each public module in the folder of emitters."""
    from merestone import emitters

    for module in pkgutil.iter_modules(emitters.__path__):
        if not module.name.startswith("_"):
            emitter = getattr(import_module(f"merestone.emitters.{module.name}"), "emit", None)
            if emitter is not None:
                yield cast(Emitter, emitter)
