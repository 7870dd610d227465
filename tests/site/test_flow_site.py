"""Feeds and batches on the site: their stories, and their clauses as sentences."""

from pathlib import Path

import pytest

from merestone.compile import compile_sources
from merestone.site import Shelf, pages

SPECS = Path(__file__).parents[1] / "language" / "specs"


def site(spec: str) -> dict[str, str]:
    """The pages of one of the small specs."""
    sources = {f"spec/{spec}.mere": (SPECS / f"{spec}.mere").read_text("utf-8")}
    result = compile_sources(sources)
    assert result.contract is not None
    return dict(pages(result.contract, Shelf(sources, result.files)))


@pytest.fixture(scope="module")
def feed() -> dict[str, str]:
    return site("feed")


@pytest.fixture(scope="module")
def totals() -> dict[str, str]:
    return site("totals")


def test_a_feed_says_how_its_copy_is_kept_whole(feed: dict[str, str]) -> None:
    page = feed["boundaries/analytics-feed.md"]
    assert "from at most 7 d back, with the same ids" in page
    assert "`QuoteExtract`, which overlaps by 1 d" in page
    assert "While less than 99.9 % of the facts told are applied, `FeedQualityAlert` is told" in page
    assert "`Order` never waits for it" in page


def test_nobody_waits_for_a_stream(feed: dict[str, str]) -> None:
    rows = [line for line in feed["timing.md"].splitlines() if "QuoteFacts" in line]
    assert rows
    assert "nobody" in rows[0]
    assert "too old after 1 d" in rows[0]


def test_a_batch_is_told_as_a_run(totals: dict[str, str]) -> None:
    page = totals["boundaries/daily-totals.md"]
    assert "Billing->>R: the rows, then the manifest<br>on Totals" in page
    assert "A bad row is rejected alone, up to 2 % of the rows" in page
    assert "on every Tuesday and Friday that LedgerDays counts, at 01:00" in page
    assert "within 1 business day of LedgerDays" in page
    assert "counts from `row.postedOn` on" in page
