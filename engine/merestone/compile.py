"""The whole pipeline on one page: from texts to files, touching nothing but its arguments.

What comes after checking is imported only when there is something to emit: `merestone check` is asked most often, and waits
for nothing it does not need.
"""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

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
    from merestone.resolve.recollection import Recollection

DOCUMENT = ".json"
Emitter = Callable[["Contract"], Iterator[tuple[str, str]]]


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
    """What is made of one extract of the contract: the folder of a system, or what belongs to none."""

    system: str | None
    contract: "Contract"
    emitters: tuple[Emitter, ...]

    @property
    def digest(self) -> str:
        """Stands for everything that it is made from."""
        from merestone.contract.extract import digest

        return digest(self.contract, self.contract.packaging, *self.contract.profiles)

    def files(self) -> Iterator[tuple[str, str]]:
        """Each file with its text."""
        for emitter in self.emitters:
            yield from emitter(self.contract)


def emit(contract: "Contract") -> dict[str, str]:
    """The files of every emitter, sorted by path; no two emitters write the same file."""
    files: dict[str, str] = {}
    for portion in portions(contract):
        for path, text in portion.files():
            if path in files:
                raise ValueError(f"expected one emitter to write {path}, but two do")
            files[path] = text
    return dict(sorted(files.items()))


def portions(contract: "Contract") -> Iterator[Portion]:
    """What is made of each system, then what belongs to none."""
    from merestone.contract.extract import extract
    from merestone.contract.traffic import own_systems

    every = tuple(_every_emitter())
    of_system = tuple(emitter for emitter, whole in every if not whole)
    for system in own_systems(contract):
        yield Portion(system, extract(contract, system), of_system)
    yield Portion(None, contract, tuple(emitter for emitter, whole in every if whole))


def _every_emitter() -> Iterator[tuple[Emitter, bool]]:
    """The `emit` of each public module in the folder of emitters, and whether it is shown everything at once."""
    from merestone import emitters

    for found in pkgutil.iter_modules(emitters.__path__):
        if not found.name.startswith("_"):
            module = import_module(f"merestone.emitters.{found.name}")
            if (emitter := getattr(module, "emit", None)) is not None:
                yield cast(Emitter, emitter), getattr(module, "WHOLE", False)
