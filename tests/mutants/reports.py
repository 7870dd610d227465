"""What the tool says of a mutant: its rules first, and where they are silent, the prover."""

from collections.abc import Mapping
from dataclasses import dataclass

from merestone.checks import run
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic, Span
from merestone.house.judging import judge
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.prove.kept import Proofs, current
from merestone.prove.proof import Settings, answer
from merestone.prove.report import diagnostics
from merestone.resolve.bind import resolve
from merestone.syntax.forest import Forest
from merestone.syntax.tree import Tree
from mutants.mutants import Mutant


@dataclass(frozen=True)
class Report:
    """The rules that speak of a mutant: those that do so where it was injured, and others; none of either for a survivor."""

    here: tuple[str, ...]
    elsewhere: tuple[str, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(sorted({*self.here, *self.elsewhere}))


class _Read(Forest):
    """The trees of texts of which most were read before."""

    def __init__(self, texts: Mapping[str, str], before: Forest) -> None:
        super().__init__(texts)
        self._before = before

    def _parsed(self, file: str) -> tuple[Tree, list[Diagnostic]]:
        same = file in self._before and self._before.text(file) == self.text(file)
        return self._before._parsed(file) if same else super()._parsed(file)


class Examiner:
    """Asks the tool about one mutant after the other: the built-in rules, where they are silent those of the house, then the prover."""

    def __init__(self, sources: Mapping[str, str], proofs: Proofs) -> None:
        """`proofs` are current for the sources, of which nothing is found."""
        self._sources, self._proofs, self._forest = sources, proofs, Forest(sources)
        self._users = _users(resolve(self._forest, {})[0])

    def report(self, mutant: Mutant) -> Report | None:
        """What is said of it; None if it is no mutant, as the grammar demands what was taken out."""
        texts = {**self._sources, mutant.file: mutant.text}
        forest = _Read(texts, self._forest)
        if forest.slips(mutant.file):
            return None
        model, faults = resolve(forest, {})
        found = [*faults, *run(model)] or [*judge(model)] or [*self._disproved(model, texts)]
        users = self._users.get(mutant.boundary, set())
        around = [mutant.around, *(b.extent for b in model.boundaries.values() if b.name in users)]
        here = {d.code for d in found if any(_within(d, extent) for extent in around)}
        return Report(tuple(sorted(here)), tuple(sorted({d.code for d in found} - here)))

    def _disproved(self, model: Model, texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """What the prover finds in the questions that the mutant gives another answer to."""
        contract = lower(model)
        asked = list(current(contract, self._proofs))
        stale = [(q, answer(contract, q, Settings())) for q, known in asked if known is None]
        return diagnostics(contract, stale, texts)


def _users(model: Model) -> dict[str, set[str]]:
    """The boundaries that apply each policy, by its name."""
    found: dict[str, set[str]] = {}
    for boundary in model.boundaries.values():
        for application in boundary.applications:
            found.setdefault(local(application.policy), set()).add(boundary.name)
    return found


def _within(diagnostic: Diagnostic, around: Span) -> bool:
    span = diagnostic.span
    return span.file == around.file and around.line <= span.line <= around.end_line
