"""Headless Chromium, which looks at pages as a reader's browser does."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def chromium() -> str:
    """The browser, or a reason why the test is skipped; where tools are required that is a failure."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None and os.environ.get("MERESTONE_TOOLS") == "required":
        pytest.fail("chromium is required here and is not installed")
    return found or pytest.skip("chromium is not installed")


def dom(browser: str, profile: Path, address: str) -> str:
    """What a page consists of once its scripts have run, for at most fifteen seconds of its time."""
    command = [browser, *FLAGS, "--virtual-time-budget=15000", f"--user-data-dir={profile}", "--dump-dom", address]
    return subprocess.run(command, capture_output=True, text=True, timeout=180, check=True).stdout
