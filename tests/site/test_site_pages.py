"""The pages, before anything is built."""

import re

import pytest

from merestone.compile import Result, compile_sources
from merestone.contract.contract import Contract
from merestone.site import Shelf, links, pages
from merestone.site.clauses import written
from merestone.site.handwritten import handwritten
from merestone.site.navigation import navigation
from support import clean_spec, core


@pytest.fixture(scope="module")
def contract(compiled: Result) -> Contract:
    assert compiled.contract is not None
    return compiled.contract


@pytest.fixture(scope="module")
def other() -> Result:
    """Another spec than the reference: the one without a fault."""
    return compile_sources(clean_spec())


def test_every_system_boundary_and_entity_has_its_page(contract: Contract, texts: dict[str, str]) -> None:
    for system in contract.systems:
        assert f"\n# {system.name}" in "\n" + texts[links.system_page(system.name)]
    for boundary in contract.boundaries:
        assert f"\n# {boundary.name}\n" in texts[links.boundary_page(boundary.name)]
    for entity in contract.entities:
        assert f"\n# {entity.name}\n" in texts[links.entity_page(entity.name)]


def test_every_clause_in_force_stands_on_its_boundary_with_file_line_and_policy(
    contract: Contract, texts: dict[str, str]
) -> None:
    for boundary in contract.boundaries:
        rows = [line for line in texts[links.boundary_page(boundary.name)].splitlines() if line.startswith("|")]
        for clause in boundary.clauses:
            place = f"[{clause.place.file}:{clause.place.line}]"
            found = [row for row in rows if row.startswith(f"| {written(clause.text)}") and place in row]
            assert found, f"{clause.id} at {place}"
            assert clause.place.policy is None or any(f"`{clause.place.policy}`" in row for row in found)


def test_a_clause_is_shown_as_written(contract: Contract) -> None:
    for clause in (c for b in contract.boundaries for c in b.clauses):
        plain = written(clause.text).replace("`<br>`", " ")
        assert plain.strip("` ") == clause.text


def test_every_message_field_stands_on_the_page_of_its_boundary(contract: Contract, texts: dict[str, str]) -> None:
    for operation in contract.operations:
        text = texts[links.boundary_page(operation.boundary)]
        for field in (f for message in operation.messages for f in message.fields):
            assert f"| `{field.name}` |" in text
            assert not field.sensitive or f"**{field.sensitive}**" in text


def test_a_reviewer_finds_the_four_answers_on_the_first_page(texts: dict[str, str]) -> None:
    first = texts["index.md"]
    row = next(line for line in first.splitlines() if "`Order.status`" in line)
    assert "[OMS]" in row
    lost = next(line for line in first.splitlines() if "`BillingActivationUnconfirmed`" in line)
    assert "every 15 min, for 24 h in all" in lost
    assert "`Order` may not become `closed`" in lost
    repair = next(line for line in first.splitlines() if "FinanceApprover" in line)
    assert "[BillingOperations]" in repair
    assert "within 1 d" in repair
    assert any("for 10 years after Subscription enters ended" in line for line in first.splitlines())


def test_the_matrix_names_one_decider_for_every_field(contract: Contract, texts: dict[str, str]) -> None:
    table = texts["source-of-truth.md"].split('<div class="matrix"')[1].split("</div>")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][2:]
    assert len(rows) > len(contract.entities)
    for row in rows:
        assert row.count("**decides**") == 1, row


def test_the_matrix_says_how_each_system_holds_the_status_of_an_order(texts: dict[str, str]) -> None:
    lines = texts["source-of-truth.md"].splitlines()
    heads = [
        re.sub(r"\[(\w+)\].*", r"\1", cell.strip()) for cell in next(x for x in lines if "| What |" in x).split("|")
    ]
    order = next(i for i, x in enumerate(lines) if "**[Order]" in x)
    status = dict(
        zip(heads, (c.strip() for c in next(x for x in lines[order:] if "`status`" in x).split("|")), strict=True)
    )
    assert (status["OMS"], status["CPQ"], status["Billing"]) == ("**decides**", "replica", "snapshot, replica")


def test_the_map_draws_outsiders_dashed_and_leads_to_every_page(contract: Contract, texts: dict[str, str]) -> None:
    drawn = texts["map.md"].split("```mermaid")[1].split("```")[0]
    assert "classDef outside stroke-dasharray" in drawn
    named = re.search(r"class (\S+) outside", drawn)
    taking_part = {name for b in contract.boundaries for name in (*b.senders, *b.receivers)}
    outsiders = {s.name for s in contract.systems if s.external and s.name in taking_part}
    assert set(named[1].split(",") if named else ()) == outsiders
    for boundary in contract.boundaries:
        assert f'href "{links.boundary_page(boundary.name)[:-3]}.html"' in drawn


def test_the_story_of_the_lost_answer_asks_before_it_sends_again(texts: dict[str, str]) -> None:
    story = texts["boundaries/billing-activation.md"].split("--xOMS")[1].split("```")[0]
    assert story.index("OMS->>Billing: ActivationStatus") < story.index("OMS->>Billing: ActivateBilling again")
    assert "BillingActivationUnconfirmed" in story
    assert "BillingOperations repairs" in story


def test_no_page_has_an_empty_section_or_a_dump(texts: dict[str, str]) -> None:
    for path, text in texts.items():
        outside = re.sub(r"^(`{3,})\w*.*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)
        assert not re.search(r"^#{2,6} [^\n]*\n+(#{1,2} |\Z)", outside, re.MULTILINE), path
        for trace in ("Place(", "kind=", "None", "frozenset", "{{", "<merestone"):
            assert trace not in outside, f"{path}: {trace}"


def test_pages_are_the_same_whenever_they_are_made(other: Result) -> None:
    assert other.contract is not None
    shelf = Shelf(clean_spec(), other.files)
    assert dict(pages(other.contract, shelf)) == dict(pages(other.contract, shelf))


def test_pages_need_nothing_but_the_contract() -> None:
    bare = dict(pages(core()))
    assert not any(path.startswith("spec/") for path in bare)
    assert "](../spec/" not in bare["boundaries/billing-activation.md"]
    place = core().boundary("BillingActivation").place
    assert f"{place.file}:{place.line}" in bare["boundaries/billing-activation.md"]
    assert "](reference/" not in bare["index.md"]


def test_another_spec_gets_its_pages_too(other: Result) -> None:
    assert other.contract is not None
    made = dict(pages(other.contract))
    assert {links.boundary_page(b.name) for b in other.contract.boundaries} <= made.keys()


def test_the_last_run_is_shown_and_an_old_one_is_called_old() -> None:
    requirement = {"boundary": "OrderFacts", "aspect": "timing", "clause": {"file": "spec/ordering.mere", "line": 185}}
    result = {"scenario": {"id": "a/b@http"}, "requirement": requirement, "verdict": "fail"}
    run = {
        "plan": "sha256:0",
        "exitStatus": 1,
        "counts": {"fail": 1},
        "levels": [{"boundary": "OrderFacts", "role": "publisher", "reached": None, "asked": 4}],
        "target": "reference",
        "system": "OMS",
        "started": "2026-11-24T02:27:39.031Z",
        "results": [result],
    }
    text = dict(pages(core(), Shelf(run=run)))["conformance.md"]  # type: ignore[arg-type]
    assert "2026-11-24 02:27 UTC: 1 fail. It does not conform." in text
    assert "another state of the specification" in text
    assert "| none | L4 |" in text
    assert "0 of 1" in text
    assert "`a/b@http`" in text


def test_without_a_run_there_is_no_page_of_it(texts: dict[str, str]) -> None:
    assert "conformance.md" not in texts


def test_a_link_that_leads_out_of_the_written_pages_becomes_text() -> None:
    text = (
        "See [the wire](wire.md#values), [the code](../engine/x.py), [`x.py`](x.py) and [home](https://example.org).\n"
    )
    made = dict(handwritten({"a.md": text, "wire.md": "# Wire\n"}))
    assert made["reference/a.md"] == (
        "See [the wire](wire.md#values), the code (`x.py`), `x.py` and [home](https://example.org).\n"
    )


def test_code_in_written_pages_is_left_alone() -> None:
    text = "```text\n[a](b.md)\n```\n"
    assert dict(handwritten({"a.md": text}))["reference/a.md"] == text


def test_every_page_is_in_the_navigation_but_downloads_and_the_rules_that_are_listed(texts: dict[str, str]) -> None:
    nav = str(navigation({**texts, "downloads/x.md": "# X\n", "odd.md": "# Odd\n"}))
    listed = {path for path in texts if path.startswith("rules/") and path != "rules/index.md"}
    assert {path for path in texts if f"'{path}'" not in nav} == listed
    assert "downloads/" not in nav
    assert "{'More': [{'Odd': 'odd.md'}]}" in nav
