"""A tracing names what covers each statement; whatever it names must be there, and whatever it leaves out is said."""

from dataclasses import replace
from importlib.resources import files
from textwrap import dedent

import pytest

from merestone.compile import emit, understand
from merestone.contract.lower import lower
from merestone.diagnostics import Diagnostic
from merestone.render.coverage import as_json, as_markdown, as_text
from merestone.site import Shelf, pages
from merestone.tracing.traced import Traced, trace
from merestone.tracing.works import Works

RULE = """

rule EveryParcelIsWeighed "A parcel has a weight" {
  for      entity e where e.name == "Parcel"
  require  e.fields.exists(f, f.name == "weightGrams")
  message  "`{e}` has no weight"
  enforces "S-1"
}
"""
SPEC = {"spec/parcels.mere": files("merestone").joinpath("scaffold", "parcels.mere").read_text("utf-8") + RULE}
KINDS = """\
title: What a parcel must have
kinds:
  ST: { title: static rule,      means: [rule, house, clause] }
  CT: { title: contract element, means: [contract] }
  SM: { title: machine property, means: [machine, promise] }
  CF: { title: conformance test, means: [scenario] }
  DP: { title: page,             means: [page] }
sections:
  - title: 1 Parcels
    statements:
"""


@pytest.fixture(scope="module")
def works() -> Works:
    """The small project that `merestone init` writes, with one house rule."""
    model, diagnostics = understand(SPEC)
    assert not diagnostics
    contract = lower(model)
    compiled = emit(contract)
    return Works(contract, model.rules, compiled, dict(pages(contract, Shelf(SPEC, compiled))))


def traced(works: Works, statements: str, covers: str) -> tuple[Traced, tuple[Diagnostic, ...]]:
    text = KINDS + "".join(f"      {line}\n" for line in statements.splitlines())
    return trace(("statements.yaml", text), {"coverage.yaml": dedent(covers)}, works)


def said(works: Works, covers: str, statements: str = "S-9: { kinds: [ST], text: A rule. }") -> list[str]:
    """What is wrong, each with its place and its hint."""
    found = traced(works, statements, covers)[1]
    return [f"{d.code} {d.span.file}:{d.span.line}: {d.message}; {d.hint}" for d in found]


def test_a_statement_is_covered_kind_by_kind_with_the_place_of_each_thing(works: Works) -> None:
    table, faults = traced(
        works,
        "S-2: { kinds: [ST, CT, SM, CF, DP], text: A dispatch is settled. }",
        """\
        coverage:
          S-2:
            ST: [rule: REC102, clause: parcel-dispatch.recovery.unknown, clause: Parcel.weightGrams]
            CT: [contract: 'Carrier/openapi.yaml#/components/parameters/DispatchIdempotencyKey/name']
            SM: [machine: 'Parcel: packed -> dispatched', promise: 'one-effect|Dispatch']
            CF: [planned: kit]
            DP: [page: 'boundaries/parcel-dispatch.md#recovery']
        parts:
          kit: Scenarios for the shop.
        """,
    )
    assert faults == ()
    standings = {row.kind.name: row.standing for row in table.rows}
    assert standings == {"ST": "covered", "CT": "covered", "SM": "covered", "CF": "planned", "DP": "covered"}
    lines = SPEC["spec/parcels.mere"].splitlines()
    places = {e.name: found for row in table.rows for e, found in row.entries}
    weight, asked = places["Parcel.weightGrams"], places["parcel-dispatch.recovery.unknown"]
    assert weight is not None
    assert "weightGrams" in lines[weight.line - 1]
    assert asked is not None
    assert "unknown" in lines[asked.line - 1]
    header = places["Carrier/openapi.yaml#/components/parameters/DispatchIdempotencyKey/name"]
    assert header is not None
    assert "Idempotency-Key" in works.files["Carrier/openapi.yaml"].splitlines()[header.line - 1]


def test_a_house_rule_that_names_a_statement_covers_it_unwritten(works: Works) -> None:
    table, faults = traced(works, "S-1: { kinds: [ST], text: A parcel is weighed. }", "coverage: {}")
    assert faults == ()
    assert [(e.form, e.name) for e, _ in table.rows[0].entries] == [("house", "EveryParcelIsWeighed")]


def test_a_built_in_rule_covers_only_the_kind_that_rules_cover(works: Works) -> None:
    table, faults = traced(works, "S-5.3.12: { kinds: [ST, CF], text: It is settled. }", "coverage: {}")
    assert "REC102" in [e.name for e, _ in table.of("S-5.3.12")[0].entries]
    assert [d.message for d in faults] == ["nothing is said of what covers CF of `S-5.3.12`"]


def test_one_thing_that_is_missing_keeps_a_check_from_being_covered(works: Works) -> None:
    table, _ = traced(
        works,
        "S-1: { kinds: [ST], text: One. }\nS-2: { kinds: [ST], text: Two. }",
        """\
        parts: { later: It will come. }
        coverage:
          S-1: { ST: [planned: later] }
          S-2: { ST: [rule: REC101, planned: later, none: nobody knows how] }
        """,
    )
    assert [row.standing for row in table.rows] == ["planned", "open"]
    assert table.count("1 Parcels", "ST") == {"covered": 0, "planned": 1, "open": 1}


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("rule: REC120", "there is no rule `REC120`; did you mean `REC102`?"),
        ("house: EveryParcelIsWeigthed", "there is no house `EveryParcelIsWeigthed`; did you mean `EveryParcelIsWeighed`?"),
        ("clause: Parcel.weightGram", "there is no clause `Parcel.weightGram`; did you mean `Parcel.weightGrams`?"),
        ("clause: parcel-dispatch.recovery.unknwon", "there is no clause `parcel-dispatch.recovery.unknwon`"),
    ],
)  # fmt: skip
def test_what_is_not_there_covers_nothing(works: Works, entry: str, message: str) -> None:
    (found,) = said(works, f"coverage: {{ S-9: {{ ST: [{entry}] }} }}")
    assert found.startswith(f"TRC107 coverage.yaml:1: {message}")


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        ("SM", "machine: 'Parcel: delivered -> packed'"),
        ("SM", "machine: 'Parcel: lost'"),
        ("SM", "machine: Carton"),
        ("SM", "promise: 'one-effect|Recal'"),
        ("CT", "contract: 'Carrier/openapi.yaml#/components/parameters/Idempotency-Key'"),
        ("CT", "contract: Till/openapi.yaml"),
        ("CF", "scenario: parcel-dispatch/shop/recovery.tells-a-lie"),
        ("DP", "page: boundaries/parcel-dispatch.md#weather"),
        ("DP", "page: weather.md"),
    ],
)
def test_neither_does_an_arrow_a_pointer_or_an_anchor_that_is_not_there(works: Works, kind: str, entry: str) -> None:
    (found,) = said(works, f"coverage: {{ S-9: {{ {kind}: [{entry}] }} }}", f"S-9: {{ kinds: [{kind}], text: It. }}")
    assert found.startswith("TRC107 ")


def test_a_promise_that_was_found_broken_covers_nothing(works: Works) -> None:
    broken = replace(works, broken=frozenset({"settles|Dispatch"}))
    covers = "coverage: { S-9: { SM: [promise: 'settles|Dispatch', promise: 'one-effect|Dispatch'] } }"
    (found,) = said(broken, covers, "S-9: { kinds: [SM], text: It. }")
    assert found.startswith("TRC112 coverage.yaml:1: the promise `settles|Dispatch` is broken")


def test_a_page_covers_no_rule_and_no_test(works: Works) -> None:
    (found,) = said(works, "coverage: { S-9: { ST: [page: index.md] } }")
    assert found == "TRC108 coverage.yaml:1: a page covers no ST; write one of: rule, house, clause, planned, none"


def test_every_kind_needs_an_entry_of_its_own(works: Works) -> None:
    found = said(works, "coverage: { S-9: { ST: [rule: REC101] } }", "S-9: { kinds: [ST, CF], text: It. }")
    assert found == [
        "TRC106 statements.yaml:11: nothing is said of what covers CF of `S-9`; "
        "name what covers it, or write `planned: PART` or `none: REASON`"
    ]


def test_statements_kinds_and_parts_that_are_not_declared_are_found(works: Works) -> None:
    found = said(
        works,
        """\
        parts: { audit: Logs. }
        coverage:
          S-9: { ST: [planned: audits], CF: [none: why] }
          S-99: { ST: [rule: REC101] }
        """,
    )
    assert found == [
        "TRC109 coverage.yaml:3: there is no part `audits`; did you mean `audit`?",
        "TRC105 coverage.yaml:3: `S-9` does not ask for CF; write one of: ST",
        "TRC104 coverage.yaml:4: there is no statement `S-99`; did you mean `S-9`?",
    ]


def test_what_is_left_open_says_why(works: Works) -> None:
    (found,) = said(works, "coverage: { S-9: { ST: [none: ''] } }")
    assert found.startswith("TRC110 coverage.yaml:1: ST of `S-9` is left uncovered without a reason")


@pytest.mark.parametrize(
    ("covers", "message"),
    [
        ("coverage: ]", "TRC101 coverage.yaml:1: this is no YAML"),
        ("- S-9", "TRC102 coverage.yaml:1: this covers nothing"),
        ("coverage: []", "TRC102 coverage.yaml:1: `coverage` is no table"),
        ("coverage: { S-9: [] }", "TRC102 coverage.yaml:1: `S-9` has no kinds"),
        ("coverage: { S-9: { ST: REC101 } }", "TRC102 coverage.yaml:1: ST of `S-9` is no list"),
        ("coverage: { S-9: { ST: [REC101] } }", "TRC102 coverage.yaml:1: this is no entry"),
        ("coverage: { S-9: { ST: [rule: [REC101]] } }", "TRC102 coverage.yaml:1: this is no entry"),
        ("parts: { kit: }", "TRC102 coverage.yaml:1: `kit` says nothing"),
        ("coverage: { S-9: { ST: [rule: REC101] }, S-9: {} }", "TRC103 coverage.yaml:1: `S-9` is written twice"),
        ("coverage: { S-9: { ST: [rule: REC101], ST: [] } }", "TRC103 coverage.yaml:1: `ST` is written twice"),
    ],
)
def test_a_coverage_of_another_shape_is_told_what_to_write(works: Works, covers: str, message: str) -> None:
    found = said(works, covers)
    assert any(one.startswith(message) for one in found), found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "TRC102 statements.yaml:1: this holds no statements"),
        ("kinds: {", "TRC101 statements.yaml:2: this is no YAML"),
        ("kinds: {}", "TRC102 statements.yaml:1: there are no sections"),
        ("sections: []", "TRC102 statements.yaml:1: no kinds of check are declared"),
        ("kinds: { ST: rule }\nsections: []", "TRC102 statements.yaml:1: `ST` is no kind of check"),
        ("kinds: { ST: { title: t, means: [ruel] } }\nsections: []", "TRC111 statements.yaml:1: there is no `ruel` here"),
        ("kinds: {}\nsections: [S-1]", "TRC102 statements.yaml:2: this is no section"),
        ("kinds: {}\nsections: [{ title: t, statements: { S-1: x } }]", "TRC102 statements.yaml:2: `S-1` is no statement"),
        (
            "kinds: {}\nsections: [{ title: t, statements: { S-1: { kinds: [ST], text: x } } }]",
            "TRC111 statements.yaml:2: there is no `ST` here",
        ),
        (
            "kinds: {}\nsections:\n- { title: t, statements: { S-1: { kinds: [], text: x } } }\n"
            "- { title: u, statements: { S-1: { kinds: [], text: y } } }",
            "TRC103 statements.yaml:4: `S-1` is written twice",
        ),
    ],
)  # fmt: skip
def test_statements_of_another_shape_are_told_what_to_write(works: Works, text: str, message: str) -> None:
    found = trace(("statements.yaml", text), {}, works)[1]
    assert any(f"{d.code} {d.span.file}:{d.span.line}: {d.message}".startswith(message) for d in found), found


def test_the_table_shows_counts_what_waits_and_what_is_open(works: Works) -> None:
    table, _ = traced(
        works,
        "S-7: { kinds: [ST, CF], text: A | B. }",
        "parts: { kit: More. }\ncoverage: { S-7: { ST: [none: a | b], CF: [planned: kit] } }",
    )
    text = as_text(table)
    assert "1 Parcels" in text
    assert "0/0/1" in text
    assert "0/1/0" in text
    assert "  S-7 ST: a | b" in text
    assert "   1  kit: More." in text
    assert "| S-7 | ST | a &#124; b |" in as_markdown(table)
    assert '"standing": "open"' in as_json(table, "S-7")
    assert "CF conformance test: planned\n  planned: kit (More.)" in as_text(table, "S-7")
