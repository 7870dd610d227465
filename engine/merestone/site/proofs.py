"""What was proved of a boundary or an invariant: each promise with how far the proof reaches, and the run that breaks what does not hold."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.prove.kept import Proofs, current
from merestone.prove.proof import Verdict
from merestone.prove.question import Promise
from merestone.prove.story import as_mermaid
from merestone.site.markdown import diagram, table
from merestone.site.shelf import Shelf

WORDS = {
    "holds": "holds in every run",
    "broken": "**is broken**",
    "vacuous": "says nothing: it is never triggered",
    "cut": "was not proved",
    "left": "is looked at by tests and audit alone",
}


def proved(contract: Contract, subject: str, shelf: Shelf) -> Iterator[str]:
    """What is kept of the proofs of a boundary or an invariant; nothing where none are kept at all."""
    if shelf.proofs is None:
        return
    found = list(_verdicts(contract, subject, shelf.proofs))
    rows = [(f"`{p.about}`", p.title, _answer(v), str(v.extent) if v else "") for p, v in found]
    if rows:
        yield (
            "Every run was looked at in which messages are lost, late or repeated, a side crashes or contradicts itself, and people act; "
            "[how](/reference/semantics.md#7-the-proof)."
        )
        yield table(("Of", "It is promised that", "It", "How far that reaches"), rows)
    for promise, verdict in found:
        if verdict and verdict.story:
            yield f"The shortest run in which it is broken that {promise.title}:"
            yield diagram(as_mermaid(verdict.story, verdict.parties))


def _verdicts(contract: Contract, subject: str, proofs: Proofs) -> Iterator[tuple[Promise, Verdict | None]]:
    """Each promise of the subject with its verdict; None where the spec has changed since."""
    for question, findings in current(contract, proofs):
        verdicts = {v.promise: v for v in findings.verdicts} if findings else {}
        for promise in question.promises:
            if promise.subject == subject:
                yield promise, verdicts.get(promise.name)


def _answer(verdict: Verdict | None) -> str:
    return WORDS[verdict.answer] if verdict else "is stale: the spec has changed since it was proved"
