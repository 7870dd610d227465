"""What the clauses of feeds and batches hold for, and how business days compare."""

from pathlib import Path

import pytest

from merestone.compile import compile_sources, understand
from merestone.contract.contract import Contract

SPECS = Path(__file__).parents[1] / "language" / "specs"


def contract(spec: str) -> Contract:
    made = compile_sources({f"{spec}.mere": (SPECS / f"{spec}.mere").read_text("utf-8")}).contract
    assert made is not None
    return made


def codes(spec: str, *changes: tuple[str, str]) -> list[str]:
    """What is found in one of the small specs once it is changed."""
    text = (SPECS / f"{spec}.mere").read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return [d.code for d in understand({f"{spec}.mere": text})[1]]


def test_what_is_said_of_streams_does_not_hold_for_the_files_beside_them() -> None:
    feed = contract("feed")
    stream, file = feed.operation("OrderFacts"), feed.operation("DailyExtract")
    assert stream.replay is not None
    assert stream.backfill is not None
    assert stream.quality
    assert (file.replay, file.backfill, file.quality, file.dedupe_by, file.ordered_by) == (None, None, (), (), ())


def test_the_clock_starts_files_and_not_streams() -> None:
    feed = contract("feed")
    assert feed.operation("OrderFacts").runs is None
    daily, own = feed.operation("DailyExtract").runs, feed.operation("OlderQuotes").runs
    assert daily is not None
    assert (daily.every, daily.at, daily.calendar) == ("day", "06:00", "OpsDays")
    assert own is not None
    assert own.every_ms == 30 * 86_400_000


def test_each_stream_has_the_order_whose_fields_it_has() -> None:
    feed = contract("feed")
    assert feed.operation("QuoteFacts").ordered_by == (("quote", "quoteId"),)
    assert feed.operation("OrderFacts").ordered_by == (("order", "orderId"),)


def test_a_status_query_beside_a_file_has_none_of_its_clauses() -> None:
    archive = contract("batch").operation("CatalogArchive")
    assert (archive.checksum, archive.rows, archive.report, archive.runs) == (None, None, None, None)


def test_a_calendar_without_days_counts_all_seven() -> None:
    calendars = {c.name: c for c in contract("batch").calendars}
    assert calendars["ReleaseDays"].days == ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize(("window", "found"), [("13 d", ["REC110"]), ("15 d", [])])
def test_business_days_count_as_whole_weeks_where_a_key_must_outlast_them(window: str, found: list[str]) -> None:
    """Six days of a week of five are two weeks, and the questions take 4 h before."""
    changes = (("manifest.checksum forever", f"manifest.checksum for {window}"), ("2 business days", "6 business days"))
    assert codes("totals", *changes) == found


@pytest.mark.parametrize(
    ("accepted", "found"),
    [
        ("5 business days of LedgerDays", ["TIM101"]),
        ("2 business days of LedgerDays", []),
        ("5 business days of ClosingDays", []),
        ("90 d", []),
    ],
)
def test_deadlines_compare_only_in_one_measure(accepted: str, found: list[str]) -> None:
    timing = f"accepted within {accepted}\n    completed within 3 business days of LedgerDays"
    assert codes("totals", ("completed within 4 h", timing)) == found


def test_a_deadline_in_business_days_reaches_the_contract_and_the_machine() -> None:
    text = (SPECS / "totals.mere").read_text("utf-8")
    text = text.replace("completed within 4 h", "completed within 3 business days of LedgerDays")
    result = compile_sources({"totals.mere": text})
    assert result.contract is not None
    (deadline,) = result.contract.operation("PostTotals").deadlines
    assert deadline.within_ms is None
    assert deadline.within_days is not None
    assert (deadline.within_days.count, deadline.within_days.calendar) == (3, "LedgerDays")
    assert "no result within 3 business days of LedgerDays" in result.files["Billing/machines/PostTotals-requirer.mmd"]
