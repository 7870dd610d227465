"""Which rule is the only one to report something, and where: a mutant of `spec/`, the mistake it is there for, or its page's example."""

from collections.abc import Iterable, Mapping
from multiprocessing import Pool

from checks.test_pages import documents, fence, read
from merestone.checks import every_check, run
from merestone.compile import understand
from merestone.house.mistakes import Mistake, made, mistakes_in
from support import ROOT

Said = Mapping[str, frozenset[str]]
"""By rule, the codes of what is said where it should speak."""
MISTAKES = ROOT / "spec" / "rules" / "mistakes.yaml"


def examples() -> dict[str, frozenset[str]]:
    """By built-in rule, what is said of the example of its page and not of the cure beside it."""
    return {check.code: _said(check.page, "Example") - _said(check.page, "Instead") for check in every_check()}


def mistakes(rules: Iterable[str], spec: dict[str, str]) -> dict[str, frozenset[str]]:
    """By rule of the house, what is said of `spec/` with the mistake in it that the rule is there for."""
    meant = mistakes_in(MISTAKES.name, MISTAKES.read_text("utf-8"))
    chosen = [meant[rule] for rule in rules if rule in meant]
    with Pool(2) as pool:
        said = pool.starmap(_broken, [(mistake, spec) for mistake in chosen])
    return {mistake.rule: codes for mistake, codes in zip(chosen, said, strict=True)}


def _broken(mistake: Mistake, spec: dict[str, str]) -> frozenset[str]:
    """All but that a name is imported in vain: that is only the cleaning up after something else."""
    return frozenset(d.code for d in understand(made(mistake, spec))[1]) - {"SYN106"}


def _said(page: str, section: str) -> frozenset[str]:
    model, faults = read(fence(page, section, "mere"), documents(page, section))
    return frozenset(d.code for d in (*faults, *run(model)))
