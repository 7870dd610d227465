"""Findings as they are kept between runs: each with the digest of what it depends on, so that a stale one is known."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError

from merestone.contract.contract import Contract
from merestone.diagnostics import WrongUse
from merestone.prove.place import FILE
from merestone.prove.promises import questions
from merestone.prove.proof import Findings, Settings, digest
from merestone.prove.question import Question
from merestone.semantics.written import Frozen

FORMAT = "merestone.proofs/1"


class Kept(Frozen):
    """What was found for one question, and the digest of what it was found for."""

    digest: str
    findings: Findings


class Proofs(Frozen):
    """Everything that is kept, by question."""

    format: str = FORMAT
    questions: dict[str, Kept] = {}


def read(text: str) -> Proofs:
    """The kept findings in the text of a file."""
    try:
        proofs = Proofs.model_validate_json(text)
    except ValidationError as reason:
        raise WrongUse(
            f"{FILE} holds no proofs: {reason.errors()[0]['msg']}; delete it, and run `merestone prove`"
        ) from reason
    if proofs.format != FORMAT:
        raise WrongUse(f"{FILE} has format {proofs.format}, and this engine reads {FORMAT}; run `merestone prove`")
    return proofs


def written(proofs: Proofs) -> str:
    """The text of the file, one question after the other."""
    return proofs.model_dump_json(indent=1, exclude_defaults=True) + "\n"


def current(contract: Contract, proofs: Proofs) -> Iterator[tuple[Question, Findings | None]]:
    """Every question the contract raises today, with what is kept for it; None where that is stale, or never was."""
    for question in questions(contract):
        found = proofs.questions.get(question.name)
        fresh = found is not None and found.digest == digest(contract, question, Settings())
        yield question, found.findings if found and fresh else None


def keep(contract: Contract, before: Proofs, proven: Iterable[tuple[Question, Findings]]) -> Proofs:
    """What is to be kept: what was proved now, and of what was kept before what the contract still asks."""
    asked = {q.name for q in questions(contract)}
    held: Mapping[str, Kept] = {name: kept for name, kept in before.questions.items() if name in asked}
    new = {q.name: Kept(digest=digest(contract, q, Settings()), findings=f) for q, f in proven}
    both = {**held, **new}
    return Proofs(format=FORMAT, questions={name: both[name] for name in sorted(both)})
