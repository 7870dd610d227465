"""No clause is decoration: a change of its value changes what is compiled, printing aside."""

import pytest

from language.inventory import Entry, clauses, entries, readers

READ = [e for e in entries() if e.why is None]
UNREAD = [e for e in entries() if e.why is not None]


@pytest.mark.parametrize("entry", READ, ids=lambda e: f"{e.clause}-{e.spec}")
def test_a_change_of_the_clause_is_read(entry: Entry) -> None:
    assert readers(entry), f"nothing reads `{entry.clause}`: `{entry.before}` and `{entry.after}` compile to the same"


@pytest.mark.parametrize("entry", UNREAD, ids=lambda e: f"{e.clause}-{e.spec}")
def test_what_is_listed_as_unread_has_no_reader(entry: Entry) -> None:
    assert not readers(entry), f"`{entry.clause}` has a reader now: take it off the list"


def test_every_clause_of_the_grammar_is_listed() -> None:
    read, unread = {e.clause for e in READ}, {e.clause for e in UNREAD}
    assert not read & unread
    assert read | unread == clauses()
