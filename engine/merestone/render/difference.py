"""How texts differ, as a unified diff."""

from collections.abc import Mapping
from difflib import unified_diff


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The diff of every file that differs."""
    return "".join(_of_one(path, before[path], after[path]) for path in sorted(before) if before[path] != after[path])


def _of_one(path: str, before: str, after: str) -> str:
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
