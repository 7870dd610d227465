"""No clause is decoration: a change of its value changes what is compiled, printing aside; the pages say what changes."""

import pytest

from language.inventory import Entry, clauses, entries, judging, readers
from language.manual import constructs, said_of

READ = [e for e in entries() if e.why is None]
UNREAD = [e for e in entries() if e.why is not None]
ROWS = [(page.name, about, said) for page in constructs() for about, said in page.rows()]


@pytest.mark.parametrize("clause", sorted({e.clause for e in READ}))
def test_a_change_of_the_clause_is_read(clause: str) -> None:
    for entry in (e for e in READ if e.clause == clause):
        assert readers(entry), f"nothing reads it: `{entry.before}` and `{entry.after}` compile to the same"
    for page, about, said in ROWS:
        assert about[0] != clause or said == said_of(about), f"`read by` on the page {page}; see `make manual`"


@pytest.mark.parametrize("entry", UNREAD, ids=lambda e: f"{e.clause}-{e.spec}")
def test_what_is_listed_as_unread_has_no_reader(entry: Entry) -> None:
    assert not readers(entry), f"`{entry.clause}` has a reader now: take it off the list"


def test_only_what_judges_the_spec_is_read_by_its_verdict() -> None:
    assert {e.clause for e in READ if e.judged} == judging() & clauses()


def test_every_clause_of_the_grammar_is_listed() -> None:
    read, unread = {e.clause for e in READ}, {e.clause for e in UNREAD}
    assert not read & unread
    assert read | unread == clauses()
