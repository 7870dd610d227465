"""The whole pipeline on one page: from texts to files, touching nothing but its arguments.

What comes after checking is imported only when there is something to emit: `merestone check` is asked most often, and waits
for nothing it does not need.
"""

import pkgutil
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from types import MappingProxyType, ModuleType
from typing import TYPE_CHECKING, Protocol, cast

from merestone.checks import run
from merestone.diagnostics import Diagnostic, Severity, has_errors, in_order, is_fundamental, weighed
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.resolve.bind import resolve
from merestone.syntax.forest import Forest
from merestone.syntax.identity import identified
from merestone.syntax.tree import Tree
from merestone.waiving import Standing, faults, standings

if TYPE_CHECKING:
    from merestone.contract.contract import Contract
    from merestone.contract.packaging import Packaging
    from merestone.emitters._wanted import Wanted
    from merestone.resolve.recollection import Recollection

DOCUMENT = ".json"
Emitter = Callable[["Contract"], Iterator[tuple[str, str]]]


class Shared(Protocol):
    """An emitter of files that concern many systems; each is made once, of the extract of the first that it can be made of."""

    def paths(self, contract: "Contract") -> Iterator[str]:
        """The files that can be made of an extract, just as of the whole."""

    def emit(self, contract: "Contract", wanted: "Wanted") -> Iterator[tuple[str, str]]:
        """Those that are wanted, with their texts."""


@dataclass(frozen=True)
class Result:
    """What compiling gives: files by relative path, what was found, and the contract unless there are errors."""

    files: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]
    contract: "Contract | None"


def compile_sources(
    sources: Mapping[str, str],
    packaging: "Packaging | None" = None,
    profiles: Mapping[str, str] = MappingProxyType({}),
) -> Result:
    """Compile the texts of one spec, by path, its clients packaged as the project says; with errors no file is made.

    `profiles` are texts as well: profiles in YAML, and in JSON the published APIs that they speak of.
    """
    contract, diagnostics = contracted(sources, packaging, profiles)
    return Result(emit(contract) if contract else {}, diagnostics, contract)


def contracted(
    sources: Mapping[str, str],
    packaging: "Packaging | None" = None,
    profiles: Mapping[str, str] = MappingProxyType({}),
    recollection: "Recollection | None" = None,
) -> "tuple[Contract | None, tuple[Diagnostic, ...]]":
    """The contract that the texts agree on, and everything that was found; with errors there is none."""
    model, diagnostics = understand(sources, recollection=recollection)
    if has_errors(diagnostics):
        return None, diagnostics
    from merestone.contract.lower import lower

    contract = lower(model, packaging) if packaging else lower(model)
    if profiles:
        from merestone.profiles.judging import profiled

        contract, found = profiled(contract, profiles)
        diagnostics = in_order((*diagnostics, *found))
        if has_errors(found):
            return None, diagnostics
    return contract, diagnostics


def understand(
    sources: Mapping[str, str],
    severities: Mapping[str, Severity] = MappingProxyType({}),
    as_of: date | None = None,
    recollection: "Recollection | None" = None,
) -> tuple[Model, tuple[Diagnostic, ...]]:
    """Read, resolve and check the texts: the model, and everything that is wrong and that no waiver lets pass.

    `severities` changes that of rules; `as_of` is the day on which waivers are looked at, without which none has ended. With a
    `recollection` files that mean the same as before are not read again; what comes out is the same.
    """
    model, found, standing, trees = _looked_at(sources, severities, as_of, recollection)
    if not standing:
        return model, found
    covered = {id(d) for one in standing for d in one.covered}
    left = [d for d in found if id(d) not in covered]
    more = identified(in_order(faults(standing, left)), trees)
    return model, in_order([*left, *more])


def waivers(sources: Mapping[str, str], as_of: date) -> tuple[Standing, ...]:
    """Each waiver of the texts, with what it covers on that day."""
    return _looked_at(sources, {}, as_of)[2]


def _looked_at(
    sources: Mapping[str, str],
    severities: Mapping[str, Severity],
    as_of: date | None,
    recollection: "Recollection | None" = None,
) -> tuple[Model, tuple[Diagnostic, ...], tuple[Standing, ...], Mapping[str, Tree]]:
    """The model, everything that is wrong, the waivers, and what was read.

    Texts of JSON files are no modules: they are there for the types that are taken from them.
    """
    documents = {path: text for path, text in sources.items() if path.endswith(DOCUMENT)}
    trees = Forest({path: text for path, text in sources.items() if path not in documents})
    model, found = _resolved(trees, documents, recollection)
    found.extend(run(model))
    found.extend(_judged(model))
    found = [d for d in found if is_fundamental(d) or not _may_be_waived(d, model)]
    named = identified(weighed(in_order(found), severities), trees)
    return model, named, standings(model, named, as_of) if model.waivers else (), trees


def _resolved(
    trees: Forest, documents: Mapping[str, str], recollection: "Recollection | None"
) -> tuple[Model, list[Diagnostic]]:
    """The model, and what is wrong with syntax, names and types."""
    if recollection is not None:
        return recollection.resolved(trees, documents)
    slips = [slip for path in trees for slip in trees.slips(path)]
    model, found = resolve(trees, documents)
    return model, slips + found


def _may_be_waived(diagnostic: Diagnostic, model: Model) -> bool:
    """Whether a waiver that has a fault, or cannot be read, may let it pass."""
    is_of_house = any(local(name) == diagnostic.code for name in model.rules)
    return diagnostic.code in model.unread or (model.waivers_unsure and is_of_house)


def _judged(model: Model) -> Iterator[Diagnostic]:
    """What the house rules of the spec find; a spec without any waits for nothing."""
    if model.rules:
        from merestone.house.judging import judge

        yield from judge(model)


@dataclass(frozen=True)
class Portion:
    """What is made of one extract of the contract: the folder of a system and what it shares with others, or what is left."""

    system: str | None
    contract: "Contract"
    whole: "Contract"
    emitters: tuple[Emitter, ...]
    shared: tuple[Shared, ...]
    wanted: "Wanted"
    """Which of the shared files are made here."""
    names: tuple[str, ...] = ()
    """Those files, where they are known."""

    @property
    def digest(self) -> str:
        """Stands for everything that it is made from."""
        from merestone.contract.extract import digest

        own = self.contract
        return digest(own, own.packaging, *own.profiles, *self.names, of=self.whole)

    def files(self) -> Iterator[tuple[str, str]]:
        """Each file with its text."""
        for emitter in self.emitters:
            yield from emitter(self.contract)
        for one in self.shared:
            yield from one.emit(self.contract, self.wanted)


def emit(contract: "Contract") -> dict[str, str]:
    """The files of every emitter, sorted by path; no two emitters write the same file."""
    files: dict[str, str] = {}
    for portion in portions(contract):
        for path, text in portion.files():
            if path in files:
                raise ValueError(f"expected one emitter to write {path}, but two do")
            files[path] = text
    return dict(sorted(files.items()))


def portions(contract: "Contract", others: Container[str] = ()) -> Iterator[Portion]:
    """What is made of each system but `others`, then what belongs to none."""
    from merestone.contract.extract import extract
    from merestone.contract.traffic import own_systems

    found = tuple(_emitters())
    of_system = tuple(m.emit for m in found if not (hasattr(m, "paths") or hasattr(m, "WHOLE")))
    shared = tuple(cast(Shared, m) for m in found if hasattr(m, "paths"))
    parts = [(system, extract(contract, system)) for system in own_systems(contract) if system not in others]
    made: set[str] = set()
    for system, part in parts:
        names = {path for emitter in shared for path in emitter.paths(part)} - made
        yield Portion(system, part, contract, of_system, shared, names.__contains__, tuple(sorted(names)))
        made |= names
    of_none = tuple(m.emit for m in found if hasattr(m, "WHOLE"))
    yield Portion(None, contract, contract, of_none, shared, lambda path: path not in made)


def _emitters() -> Iterator[ModuleType]:
    """Each public module in the folder of emitters that has an `emit`."""
    from merestone import emitters

    for found in pkgutil.iter_modules(emitters.__path__):
        if not found.name.startswith("_"):
            module = import_module(f"merestone.emitters.{found.name}")
            if hasattr(module, "emit"):
                yield module
