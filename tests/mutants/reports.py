"""What the tool says of a mutant: its rules, and where these are silent at the place of the injury, the prover.

A finding stands at the place of the injury if it stands

1. in the declaration that was injured, or in a boundary that applies the policy that was,
2. in a line that names an operation or a message that went with what was taken out, the message by its own name or as that of its
   operation (`on Pay.completed`, `on Paid when fact.amount > 0`): what it named is left hanging there,
3. on the name of a declaration, of an operation or of a field where it is declared, if what was taken out spoke of it.

A finding anywhere else is no report, nor is that a name is imported in vain which nobody speaks of any more.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from merestone.checks import run
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic, Span, has_errors
from merestone.house.judging import judge
from merestone.model.boundary import Model
from merestone.model.names import local
from merestone.prove.kept import Proofs, current
from merestone.prove.proof import Settings, answer
from merestone.prove.report import diagnostics
from merestone.resolve.bind import resolve
from merestone.syntax.forest import Forest
from merestone.syntax.tree import Token, Tree
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
    """Asks the tool about one mutant after the other: the rules, built-in and of the house, and where they are silent the prover."""

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
        found = [*faults, *run(model), *judge(model)]
        here = {*self._here(found, mutant, model, forest)}
        if not here and not has_errors(faults):
            disproved = self._disproved(model, texts)
            here = {*self._here(disproved, mutant, model, forest)}
            found.extend(disproved)
        return Report(tuple(sorted(here)), tuple(sorted({d.code for d in found} - here)))

    def _here(
        self, found: Iterable[Diagnostic], mutant: Mutant, model: Model, trees: Mapping[str, Tree]
    ) -> Iterator[str]:
        """The rules of the findings that stand at the place of the injury."""
        users = self._users.get(mutant.boundary, set())
        around = [mutant.around, *(b.extent for b in model.boundaries.values() if b.name in users)]
        for one in found:
            tree = trees[one.span.file]
            if (
                any(_within(one, extent) for extent in around)
                or _speaks_of(_named(tree, one.span), mutant.introduced)
                or any(t.text in mutant.names and t.span.line == one.span.line for t in _declared(tree, one.span))
            ):
                yield one.code

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


def _speaks_of(names: set[str], introduced: Iterable[str]) -> bool:
    return any(names.issuperset(one.split()) for one in introduced)


def _named(tree: Tree, span: Span) -> set[str]:
    """The names in the lines of a stretch."""
    tokens = (t for unit in tree.units if unit.span.contains(span) for t in unit.tokens)
    return {t.text for t in tokens if span.line <= t.line <= span.end_line}


def _declared(tree: Tree, span: Span) -> Iterator[Token]:
    """What stands for itself in the declaration around a stretch: its name, and the names of its operations and its fields."""
    for unit in tree.units:
        if unit.node is not None and unit.span.contains(span) and unit.node.kind not in ("module", "use"):
            yield unit.node.word()
            yield from (operation.word() for operation in unit.node.nodes("operation"))
            yield from (word for field in unit.node.nodes("field", "lifecycle") for word in field.words("FIELD"))
