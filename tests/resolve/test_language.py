"""What the clean spec does not use: each construct is read, means what it says, and reaches the contract."""

from pathlib import Path

import pytest

from merestone.compile import understand
from merestone.contract.contract import Contract
from merestone.contract.lower import lower
from merestone.contract.types import Crossing, ListOf, MapOf, Scalar
from merestone.render.terminal import render
from merestone.semantics.formula import AtMost, Every, Is, Some

LAB = Path(__file__).parents[1] / "language" / "specs" / "lab.mere"


@pytest.fixture(scope="module")
def lab() -> Contract:
    """The contract of the text."""
    model, found = understand({"lab.mere": LAB.read_text(encoding="utf-8")})
    assert not found, render(found, {"lab.mere": LAB.read_text(encoding="utf-8")})
    return lower(model)


def test_types(lab: Contract) -> None:
    fields = {f.name: f for f in lab.records[0].fields}
    assert fields["value"].type == Scalar(name="decimal", precision=9, scale=4)
    assert fields["labels"].type == MapOf(item=Scalar(name="string"))
    assert fields["tags"].type == ListOf(item=Scalar(name="string", low=1, high=20), low=0, high=9)
    assert fields["tags"].optional
    assert fields["code"].type == Scalar(name="string", pattern="[A-Z]{3}")
    email = fields["email"]
    assert (email.sensitive, email.redacted) == ("pii", "mask")
    assert email.description.startswith("Who took it. It crosses masked: ")
    assert [c.text for c in lab.records[0].checks] == ["value >= 1", "open == true", 'code == "ABC"']


def test_a_replica_is_no_identity_a_message_is_about(lab: Contract) -> None:
    answer = lab.operation("FindSample").message("answer")
    assert answer is not None
    assert answer.fields[0].type == Crossing(kind="replica", entity="Sample")
    assert answer.about == ()


def test_a_query(lab: Contract) -> None:
    find = lab.operation("FindSample")
    assert [(d.stage, d.within_ms) for d in find.deadlines] == [("answered", 300)]
    assert find.stale is not None
    assert (find.stale.after_ms, find.stale.then) == (600_000, "flag")
    assert find.access.purpose == "planning"
    (reaction,) = find.reactions
    assert (reaction.retry, reaction.backoff_ms, reaction.then) == (3, (100, 1000), "refused")
    assert lab.clause("sample-lookup.evidence.nothing").text == 'nothing because "the notebook keeps its own"'


def test_an_event_for_some(lab: Contract) -> None:
    taken = lab.operation("SampleTaken")
    assert (taken.requirer, taken.providers) == ("Lab", ("Store",))
    assert taken.ordered_by == (("sample", "sampleId"), ("sample", "shelf"))
    assert taken.dedupe_by == ("eventId",)
    assert [(d.stage, d.share) for d in taken.deadlines] == [("delivered", None), ("applied", 99.5)]
    assert "sample-facts.timing.applied.p99-5" in taken.clauses
    assert {k.holder: k.retention for k in taken.kept} == {"Lab": "while referenced by Sample", "Store": "forever"}


def test_what_moves_a_lifecycle(lab: Contract) -> None:
    (machine,) = lab.lifecycles
    triggers = {t.target: (t.trigger, t.guard) for t in machine.transitions}
    assert triggers == {
        "stored": ("after 3 d", None),
        "spoilt": ("after bestBefore", None),
        "used": ("", 'colour == "red"'),
    }


def test_formulas(lab: Contract) -> None:
    kept, _, once = lab.invariants
    assert isinstance(once.formula, AtMost)
    assert kept.per == "Sample"
    assert kept.formula.kind == "never"
    assert kept.formula.condition == Every(
        parts=(
            Some(
                parts=(
                    Is(subject="Sample", states=("taken",)),
                    Is(subject="Sample", states=("stored", "used"), negated=True),
                )
            ),
            Is(subject="SampleTaken", states=("parked",)),
        )
    )
    assert kept.text.startswith("never Sample enters used while (Sample is taken or Sample is not [stored, used]) and")
