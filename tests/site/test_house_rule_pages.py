"""House rules on the site: a list of all, and for each a page with its reason, what passes and what fails."""

import pytest

from merestone.compile import compile_sources
from merestone.house.mistakes import mistakes_in
from merestone.site import Shelf, pages

SHOP = """\
// Who sells, and what nobody else may.
module shop
system Shop "Web shop" { kind platform  team "Web"  actors Clerk }
entity Basket owned by Shop { key basketId : uuid, size : integer(1..9) }

rule BasketsAreCounted "A basket says how much is in it" {
  \"\"\"A basket that is not counted is paid for by guess.\"\"\"
  for      entity e where e.name == "Basket"
  require  e.fields.exists(f, f.name == "size")
  enforces "OPS-1", "OPS-2"
}

rule SomebodyAnswers "A system has a team" {
  for      system s
  require  s.team != ""
  severity warning
}
"""
MISTAKES = """\
- rule: BasketsAreCounted
  in: shop
  change: { "size : integer(1..9)": "colour : string(1..9)" }
"""


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    """The pages of a shop with two rules, of which one has a mistake."""
    sources = {"spec/shop.mere": SHOP}
    result = compile_sources(sources)
    assert result.contract is not None
    return dict(pages(result.contract, Shelf(sources, result.files, mistakes=mistakes_in("m.yaml", MISTAKES))))


def test_the_list_names_each_rule_under_its_file(site: dict[str, str]) -> None:
    index = site["rules/index.md"]
    assert "2 rules" in index
    assert "## Shop\n\nWho sells, and what nobody else may." in index
    assert "| [SomebodyAnswers](somebody-answers.md) | A system has a team | warning |" in index


def test_a_page_has_the_reason_what_passes_and_what_fails(site: dict[str, str]) -> None:
    page = site["rules/baskets-are-counted.md"]
    assert "## Why\n\nA basket that is not counted is paid for by guess." in page
    assert 'require e.fields.exists(f, f.name == "size")' in page
    passes, fails = page.split("## Passes")[1].split("## Fails")
    assert "(../spec/spec-shop.md)" in passes
    assert "size : integer(1..9)" in passes
    assert "colour" not in passes
    assert "colour : string(1..9)" in fails
    assert "size : integer" not in fails
    assert "an error `BasketsAreCounted`" in fails
    assert "- OPS-1\n- OPS-2" in page


def test_a_rule_without_reason_and_mistake_has_a_page_all_the_same(site: dict[str, str]) -> None:
    page = site["rules/somebody-answers.md"]
    assert "A system has a team." in page
    assert not [heading for heading in ("## Why", "## Passes", "## Fails", "## Enforces") if heading in page]


def test_what_is_let_pass_stands_on_the_page() -> None:
    unowned = SHOP.replace('team "Web"', "")
    sources = {
        "spec/shop.mere": f'{unowned}\nwaive SomebodyAnswers on Shop until 2030-01-31 because "hiring" by Clerk\n'
    }
    result = compile_sources(sources)
    assert result.contract is not None
    page = dict(pages(result.contract, Shelf(sources, result.files)))["rules/somebody-answers.md"]
    assert "## Let pass\n\n- `Shop` until the end of 2030-01-31: hiring" in page


def test_a_spec_without_rules_has_no_such_page() -> None:
    sources = {"spec/shop.mere": SHOP.split("\nrule ")[0]}
    contract = compile_sources(sources).contract
    assert contract is not None
    assert not [path for path, _ in pages(contract, Shelf(sources)) if path.startswith("rules/")]


def test_each_rule_of_the_reference_specification_has_its_page(texts: dict[str, str]) -> None:
    listed = texts["rules/index.md"].count("](")
    assert listed == len([path for path in texts if path.startswith("rules/")]) - 1 >= 100
