"""Every house rule of the reference specification has something to say where its trade's mistake is made."""

import re

from merestone.compile import understand
from support import ROOT

SPEC = {p.relative_to(ROOT).as_posix(): p.read_text("utf-8") for p in sorted((ROOT / "spec").rglob("*.mere"))}
RULES = {name for text in SPEC.values() for name in re.findall(r"^rule (\w+)", text, re.M)}

INJURIES = [
    ("customers", r"    never blocks Order\n(?=    quality agreement)", ""),
    ("quoting", r"selectedCharacteristics", "choices"),
    ("quoting", r"(entity PriceSnapshot.*?)\basOf\b", r"\1at"),
    ("billing", r"use quoting\.\{AcceptedQuote", "use quoting.{TaxEstimate, AcceptedQuote"),
    ("billing", r"(entity Invoice owned by Billing[^{]*\{)", r"\1\n  estimate : reference to TaxEstimate?"),
    ("pricing", r"Pricing +keeps manifest, outcome, approver forever", "Pricing keeps manifest, outcome, approver for 10 years"),
    ("pricing", r"CPQ +keeps manifest\.hash, outcome forever", "CPQ keeps manifest.hash, outcome for 10 years"),
    ("billing", r"ask CreditMemoState every 15 min", "ask CreditMemoState every 20 min"),
    ("fulfilment", r"\bexpiresAt\b", "endsAt"),
    ("fulfilment", r"undo with +ReleaseReservation before Reservation enters allocated", ""),
    ("fulfilment", r"blocks +Order -> \w+ until completed or abandoned", ""),
    ("fulfilment", r"keeps request\.payloadHash, idempotencyKey, sentAt, outcome, completed\.technicalResourceId, attempts", "keeps outcome"),
    ("fulfilment", r"(      configuration +: map of string\(0\.\.200\)\n)", r"\1      worth : money  sensitive price\n"),
    ("fulfilment", r"unknown +named ShipmentUnconfirmed\s+ask ShipmentState.*?\}", ""),
    ("views", r"answers where, who, rejectedBy, retried, completed, waiting", "answers where"),
]  # fmt: skip


def told(spec: dict[str, str]) -> set[str]:
    return {d.code for d in understand(spec)[1]} & RULES


def test_the_reference_specification_keeps_its_own_rules() -> None:
    assert len(RULES) > 40
    assert not told(SPEC)


def test_every_rule_reports_the_mistake_it_is_there_for() -> None:
    """All at once, but for the two that take a name away which the rest of the specification speaks of."""
    broken = dict(SPEC) | {"spec/wrong.mere": (ROOT / "tests/house/wrong.mere").read_text("utf-8")}
    for file, sought, instead in INJURIES:
        path = f"spec/{file}.mere"
        assert re.search(sought, broken[path], re.S), sought
        broken[path] = re.sub(sought, instead, broken[path], flags=re.S)
    assert told(broken) == RULES - {"QuotesHaveRevisions", "BillableIsModelled"}


def test_a_quote_without_revisions_and_a_charge_without_a_milestone_are_reported() -> None:
    flat = """module flat
system Desk "Desk" { kind platform  team "Desk"  actors Clerk }
entity Quote owned by Desk { key quoteId : uuid }
"""
    assert told({"flat.mere": flat, "rules.mere": SPEC["spec/rules/quoting.mere"]}) == {"QuotesHaveRevisions"}
    renamed = {p: text if "rules/" in p else re.sub(r"\bBillable\b", "Chargeable", text) for p, text in SPEC.items()}
    assert told(renamed) == {"BillableIsModelled"}


def test_each_of_the_forty_boundaries_is_there_and_each_boundary_says_which_it_is() -> None:
    boundaries = [
        b for text in SPEC.values() for b in re.findall(r'^boundary (\w+)[^{]*\{\s*"""\s*((?:B\d\d)?)', text, re.M)
    ]
    assert len(boundaries) == sum(len(re.findall(r"^boundary ", text, re.M)) for text in SPEC.values())
    assert not [name for name, number in boundaries if not number]
    assert {number for _, number in boundaries} == {f"B{n:02}" for n in range(1, 41)}
