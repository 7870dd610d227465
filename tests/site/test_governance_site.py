"""Versions, views and identifiers on the site, and none of these pages for a spec that says nothing of them."""

from pathlib import Path

import pytest

from merestone.compile import compile_sources
from merestone.site import Shelf, pages

CLEAN = Path(__file__).parents[1] / "diagnostics" / "clean" / "govern.mere"
FEED = Path(__file__).parents[1] / "language" / "specs" / "feed.mere"


def site(file: Path) -> dict[str, str]:
    sources = {f"spec/{file.name}": file.read_text("utf-8")}
    result = compile_sources(sources)
    assert result.contract is not None
    return dict(pages(result.contract, Shelf(sources, result.files)))


@pytest.fixture(scope="module")
def govern() -> dict[str, str]:
    return site(CLEAN)


def row(page: str, start: str) -> str:
    """The row of a table that begins with that text."""
    return next(line for line in page.splitlines() if line.startswith(f"| {start}"))


def test_a_consumer_sees_by_when_it_has_to_move(govern: dict[str, str]) -> None:
    page = govern["versions.md"]
    assert row(page, "[Ledger]").endswith("| 1.4 | 2.1 | 2027-06-30 |")
    assert "earlier versions read what it writes; Depot first" in row(page, "[ParcelEvents]")
    assert "`shelf`" in row(page, "[Parcel](")


def test_every_question_names_the_views_that_answer_it(govern: dict[str, str]) -> None:
    page = govern["views/index.md"]
    assert "[ParcelDesk]" in row(page, "Where is it now?")
    assert "[ParcelTimeline]" in row(page, "Was the command retried?")
    assert "no view" not in page


def test_a_view_says_whose_each_value_is(govern: dict[str, str]) -> None:
    assert "shown with its source and age" in row(govern["views/parcel-desk.md"], "`status`")
    assert "source and age" not in row(govern["views/parcel-timeline.md"], "`status`")
    assert "[HandOver]" in govern["views/late-parcels.md"].split("## What is done from it")[1]


def test_a_local_id_says_in_which_system_it_means_something(govern: dict[str, str]) -> None:
    page = govern["master-data.md"]
    assert "`recipientNo`" in row(page.split("## Cross-references")[0], "[Recipient]")
    assert "[Cockpit]" in row(page.split("## Cross-references")[1], "[Recipient]")


def test_a_promise_of_consistency_is_a_sentence(govern: dict[str, str]) -> None:
    assert "Both sides show the same within 5 min." in govern["boundaries/parcel-events.md"]


def test_a_spec_that_says_nothing_of_them_has_no_such_pages() -> None:
    assert not {"versions.md", "views/index.md", "master-data.md"} & site(FEED).keys()


def test_what_is_let_pass_is_listed_with_its_last_day(govern: dict[str, str]) -> None:
    assert "waivers.md" not in govern
    text = CLEAN.read_text("utf-8").replace(
        "layers selling, keeping }", "layers selling, keeping  systems at most 3 neighbours }"
    )
    text += '\nwaive ARC804 on Depot until 2030-01-31 because "later" by Packer\n'
    result = compile_sources({"spec/govern.mere": text})
    assert result.contract is not None
    page = dict(pages(result.contract, Shelf({}, result.files)))["waivers.md"]
    said = "| `ARC804` | `Depot` | 2030-01-31 | later | [Packer](access.md#packer) | - |"
    assert row(page, "`ARC804`").startswith(said)
