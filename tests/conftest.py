"""How the suite is shared out among workers: whole files, so that what one of them makes is made once, and the longest first.

Files that use the same costly things stay together; what takes long comes first, so that no worker is left with it at the end.
"""

from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.remote import Producer

TOGETHER = ("tests/site/", "tests/language/", "tests/diagnostics/")
"""Folders whose files stay together."""
LONGEST = (
    "tests/kit/test_verify_command.py",
    "tests/site/",
    "tests/language/",
    "tests/diagnostics/",
    "tests/reports/test_power.py",
    "tests/prove/test_injuries.py",
)
"""What takes a minute or more, the longest first."""


class Sharing(LoadScopeScheduling):
    """Shares out files, or folders that stay together."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.split("::", 1)[0])


def pytest_xdist_make_scheduler(config: pytest.Config, log: "Producer") -> Sharing:
    """Share out in the order in which tests are collected."""
    config.option.loadscopereorder = False
    return Sharing(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest first."""
    ranks = {part: rank for rank, part in enumerate(LONGEST)}
    items.sort(key=lambda item: next((ranks[part] for part in LONGEST if item.nodeid.startswith(part)), len(LONGEST)))
