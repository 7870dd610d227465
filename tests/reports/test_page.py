"""The page for people, read as a browser reads it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from every_verdict import CLEAN, HISTORIES, RUN

from merekit import reports
from merekit.reports import html

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """Collects what the tests ask for, and that every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.hits: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.links += [told[name] or "" for name in ("href", "src", "action", "srcset") if name in told]
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.hits += [tag] if "hit" in (told.get("class") or "").split() else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


TEXT = html.render(RUN, HISTORIES, "reports")
PAGE = Page(TEXT)


def test_the_page_asks_nothing_of_the_network() -> None:
    assert [link for link in PAGE.links if not link.startswith("#")] == ["data:,"]
    assert not re.search(r"url\(|@import|https?://|fetch\(|XMLHttp|import\(", TEXT)


def test_every_link_leads_somewhere_and_every_name_is_given_once() -> None:
    assert len(PAGE.ids) == len(set(PAGE.ids))
    assert {link[1:] for link in PAGE.links if link.startswith("#")} <= set(PAGE.ids)


def test_every_element_is_closed() -> None:
    assert not PAGE.crossed
    assert not PAGE.open


def test_headings_go_down_one_step_at_a_time() -> None:
    assert PAGE.headings[0] == 1
    assert PAGE.headings.count(1) == 1
    assert all(lower - upper <= 1 for upper, lower in zip(PAGE.headings, PAGE.headings[1:], strict=False))


def test_every_scenario_is_on_the_page_and_every_passing_one_leads_to_its_history() -> None:
    for result in RUN.results:
        assert result.scenario.id in TEXT
        assert f'href="#{html.slug("history " + result.scenario.case)}"' in TEXT


def test_every_cell_of_the_matrix_says_in_words_what_it_shows() -> None:
    assert 'aria-label="BillingActivation, recovery: 1 of 3 fulfilled, not as declared"' in TEXT


def test_the_records_a_failure_rests_on_are_marked_in_its_drawing() -> None:
    failed = TEXT.split('id="billingactivation-oms-recovery-closure-blocked-lost-response-after-effect-operator-http"')[
        1
    ]
    drawing = failed.split("<svg")[1].split("</svg>")[0]
    assert drawing.count('class="hit"') == 2
    assert "▶ 19" in drawing
    assert "▶ 20" in drawing


@pytest.mark.parametrize(
    "drawn",
    [
        "fault: drop",
        "the clock jumps by 5.000 s",
        "killed",
        "started again",
        "answer lost",
        "offers no clock",
        "key 5d0ba1c2",
    ],
)
def test_what_went_on_is_drawn(drawn: str) -> None:
    assert drawn in TEXT


def test_a_failure_tells_the_clause_and_how_to_see_it_again() -> None:
    assert "spec/billing.mere:125" in TEXT
    assert "--rejudge reports/histories/lost-response.jsonl" in TEXT


def test_what_a_target_answered_is_text_and_never_markup() -> None:
    assert "<b>&" not in TEXT
    assert "&lt;b&gt;&amp;" in TEXT


def test_the_auditor_reads_what_was_attested_and_what_was_not_tested() -> None:
    audit = TEXT.split('id="audit"')[1]
    assert "retention for 10 years is attested by Order operations" in audit
    assert "the target offers no verb" in audit
    assert "BillingFacts (consumer): this run asked nothing about evidence." in audit
    assert RUN.plan in audit


def test_what_bodies_and_reads_hold_is_not_shown() -> None:
    assert "0123456789abcdef" not in TEXT


def test_a_run_without_a_fault_says_so_at_once() -> None:
    page = html.render(CLEAN, HISTORIES, "reports")
    assert "<h1>OMS is conformant</h1>" in page
    assert "What stands in the way" not in page


def test_a_long_history_is_abridged_around_the_records_that_matter() -> None:
    name = "histories/lost-response.jsonl"
    filler = [
        {"seq": n, "at": 10**7 + n, "kind": "step", "index": n, "do": "settle", "id": f"s{n}"} for n in range(100, 800)
    ]
    page = html.render(RUN, {**HISTORIES, name: HISTORIES[name] + filler}, "reports")
    assert "records are not drawn" in page
    assert "▶ 19" in page


def test_everything_is_written_and_nothing_is_left_half_written(tmp_path: Path) -> None:
    written = reports.write(RUN, tmp_path / "out", HISTORIES)
    assert [path.name for path in written] == ["run.json", "results.jsonl", "junit.xml", "report.html"]
    files = {path.relative_to(tmp_path / "out").as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {path.name for path in written} | set(HISTORIES)


def test_writing_again_replaces_what_was_there(tmp_path: Path) -> None:
    reports.write(RUN, tmp_path, HISTORIES)
    reports.write(CLEAN, tmp_path, {})
    assert "OMS is conformant" in (tmp_path / "report.html").read_text("utf-8")


def test_the_page_says_what_the_target_does_not_implement() -> None:
    part = CLEAN.model_copy(update={"whole": {"OrderSubmission": 11}, "unimplemented": {"OrderDrafting": 31}})
    said = html.render(part, HISTORIES, "reports")
    assert "This target does not implement, as its binding says: OrderDrafting (31 scenarios)." in said
