"""The tracing on the site: numbers, a page for each section, and links to whatever covers a statement."""

from importlib.resources import files

import pytest

from merestone.compile import emit, understand
from merestone.contract.lower import lower
from merestone.site import Shelf, pages
from merestone.tracing.traced import trace
from merestone.tracing.works import Works

SOURCES = {"spec/parcels.mere": files("merestone").joinpath("scaffold", "parcels.mere").read_text("utf-8")}
STATEMENTS = """\
title: What a parcel must have
kinds:
  ST: { title: static rule,      means: [rule, clause] }
  CT: { title: contract element, means: [contract] }
  DP: { title: page,             means: [page] }
sections:
  - title: 1 Parcels
    statements:
      P-1: { kinds: [ST, CT, DP], text: It is settled. }
  - title: "10 Later: what comes"
    statements:
      P-2: { kinds: [ST, DP], text: It is audited. }
"""
COVERAGE = """\
parts: { audit: Logs are judged. }
coverage:
  P-1:
    ST: [rule: REC102, clause: parcel-dispatch.recovery.unknown]
    CT: [contract: 'Carrier/openapi.yaml#/paths']
    DP: [page: 'boundaries/parcel-dispatch.md#recovery']
  P-2: { ST: [planned: audit], DP: [none: nobody asked] }
"""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The pages of a small project with a tracing."""
    model, _ = understand(SOURCES)
    contract = lower(model)
    compiled = emit(contract)
    shelf = Shelf(SOURCES, compiled)
    works = Works(contract, model.rules, compiled, dict(pages(contract, shelf)))
    table, faults = trace(("statements.yaml", STATEMENTS), {"coverage.yaml": COVERAGE}, works)
    assert faults == ()
    return dict(pages(contract, Shelf(SOURCES, compiled, traced=table)))


def test_the_numbers_lead_to_the_sections(texts: dict[str, str]) -> None:
    index = texts["tracing/index.md"]
    assert "| [1 Parcels](01-parcels.md) | 1 / 0 / 0 | 1 / 0 / 0 | 1 / 0 / 0 |" in index
    assert "| **audit** | Logs are judged. | 1 |" in index
    assert "- [P-2](10-later-what-comes.md) page: nobody asked" in index


def test_each_thing_that_covers_a_statement_is_linked(texts: dict[str, str]) -> None:
    section = texts["tracing/01-parcels.md"]
    line = next(
        n for n, said in enumerate(SOURCES["spec/parcels.mere"].splitlines(), 1) if "named DispatchUnconfirmed" in said
    )
    assert f"clause [`parcel-dispatch.recovery.unknown`](../spec/spec-parcels.md#__codelineno-0-{line})" in section
    assert "[boundaries/parcel-dispatch.md#recovery](../boundaries/parcel-dispatch.md#recovery)" in section
    assert "(../downloads/Carrier/openapi.yaml)" in section
    assert "rule `REC102`" in section


def test_a_project_without_a_tracing_has_no_such_page() -> None:
    contract = lower(understand(SOURCES)[0])
    assert not [path for path, _ in pages(contract, Shelf(SOURCES)) if path.startswith("tracing")]
