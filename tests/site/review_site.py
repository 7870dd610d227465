"""The reference specification as text, and what is known of a built site."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
SPEC = {
    f"spec/{p.relative_to(ROOT / 'spec').as_posix()}": p.read_text() for p in sorted((ROOT / "spec").rglob("*.mere"))
}


class Built(NamedTuple):
    """A site on disk, and the pages it was built from."""

    folder: Path
    texts: Mapping[str, str]
