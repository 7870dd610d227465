"""A command that several may give: it is proved as each of them gives it whose lifecycles it moves."""

import pytest

from merestone.compile import compile_sources
from merestone.handoff import derive
from merestone.prove.proof import prove
from several import TEXT

ROUND = """entity Round owned by {owner} {{
  key roundId : uuid
  status : lifecycle {{ initial open  open -> closed on OrderTest.completed  final closed }}
}}
"""


@pytest.mark.parametrize("owner", ["Clinic", "Ward"])
def test_whoever_may_ask_sees_what_became_of_it(owner: str) -> None:
    decided = TEXT.replace("Pathology decides Test", f"Pathology decides Test  {owner} decides Round")
    contract = compile_sources({"lab.mere": decided + ROUND.format(owner=owner)}).contract
    assert contract is not None
    ((question, findings),) = ((q, f) for q, f in prove(contract) if q.name == "OrderTest moves Round")
    assert [verdict.answer for verdict in findings.verdicts] == ["holds"]
    assert question.promises[0].title == f"{owner} sees what it moves Round upon, where it asks itself"


def test_each_that_may_begin_has_a_machine_of_its_own() -> None:
    contract = compile_sources({"lab.mere": TEXT}).contract
    assert contract is not None
    found = [(m.subject, m.kind, m.system) for m in derive(contract)]
    assert found == [
        ("OrderTest", "requirer", "Clinic"),
        ("OrderTest", "requirer", "Ward"),
        ("OrderTest", "provider", "Pathology"),
        ("SampleSpoilt", "publisher", "Clinic"),
        ("SampleSpoilt", "publisher", "Ward"),
        ("SampleSpoilt", "receiver", "Pathology"),
        ("SampleSpoilt", "receiver", "Registry"),
    ]
    assert {t.by for m in derive(contract) if m.kind == "requirer" and m.system == "Ward" for t in m.transitions} == {
        "Ward",
        "Pathology",
        "Nurse",
    }
