"""The fixture of these tests: a world in which nothing has happened yet, each with a process and a database of its own."""

from collections.abc import Iterator

import pytest
from oms_world import World


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[World]]:
    """Worlds without end; the next one starts while a test is busy with the one before."""
    spare: list[World] = []

    def one_after_another() -> Iterator[World]:
        while True:
            spare.append(World(tmp_path_factory.mktemp("oms")))
            yield spare.pop(0)

    endless = one_after_another()
    spare.append(World(tmp_path_factory.mktemp("oms")))
    yield endless
    for unused in spare:
        unused.end()


@pytest.fixture
def world(worlds: Iterator[World]) -> Iterator[World]:
    """A world in which nothing has happened yet."""
    made = next(worlds)
    assert made.oms
    yield made
    made.end()
