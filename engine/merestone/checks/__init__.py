"""The rules of a good boundary: one module each, found by scanning this folder.

A check has `CODE`, `SEVERITY`, `ENFORCES` (statements of the source) and `check(model)`, which yields findings; `FIX` says
how far the tool can mend these, if at all; without what a rule that is not `WAIVABLE` asks for, no contract can be made. Its docstring is its manual page. What rests on a declaration that has a
fault already is not judged.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from merestone.diagnostics import Applicability, Diagnostic, Extents, Finding, Severity
from merestone.model.boundary import Model


@dataclass(frozen=True)
class Check:
    """One rule of the folder."""

    name: str
    code: str
    severity: Severity
    enforces: tuple[str, ...]
    fix: Applicability | None
    page: str
    check: Callable[[Model], Iterator[Finding]]
    waivable: bool


def run(model: Model) -> Iterator[Diagnostic]:
    """What every check finds in declarations that are sound."""
    unsound = Extents(model.unsound)
    for check in every_check():
        for finding in check.check(model):
            if not unsound.hold(finding.span):
                yield finding.as_diagnostic(check.code, check.severity)


@cache
def every_check() -> tuple[Check, ...]:
    """Every check, sorted by code."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return tuple(sorted((_check(m) for m in modules), key=lambda c: c.code))


def _check(module: ModuleType) -> Check:
    name = module.__name__.rsplit(".", 1)[-1].replace("_", "-")
    fix = getattr(module, "FIX", None)
    return Check(
        name,
        module.CODE,
        module.SEVERITY,
        module.ENFORCES,
        fix,
        module.__doc__ or "",
        module.check,
        getattr(module, "WAIVABLE", True),
    )
