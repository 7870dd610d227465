"""Schemathesis makes up requests, right and wrong, and finds nothing that the played systems answer otherwise than their documents say.

A sample, since all take ten minutes (`make schemathesis`): commands with revisions and links, queries with tags and a replay, and events.
"""

import shutil
from collections.abc import Iterator

import pytest

from loopback.playing import Played, playing
from loopback.schemathesis_run import TOOL, asked, written

EXAMPLES = 3


@pytest.fixture(scope="module")
def played() -> Iterator[Played]:
    assert shutil.which(TOOL), "Schemathesis comes with the extra `dev`"
    with playing() as played:
        yield played


@pytest.mark.parametrize(
    ("system", "operations", "least"), [("DealDesk", 4, 400), ("MDM", 6, 250), ("Notifier", 4, 300)]
)
def test_nothing_is_found(played: Played, system: str, operations: int, least: int) -> None:
    run = asked(played, system, EXAMPLES)
    assert not run.failures, run.printed
    assert (run.operations, run.cases > least) == (operations, True)


def test_the_table_takes_the_place_of_the_one_before() -> None:
    page = "a\n<!-- schemathesis -->\nold\n<!-- end of schemathesis -->\nz\n"
    assert written(page, "new\n") == page.replace("old", "new")
