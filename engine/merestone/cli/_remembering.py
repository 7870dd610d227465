"""Recall, around a command, what an earlier one understood of the same files."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from merestone.project import Spec
    from merestone.resolve.recollection import Recollection


@contextmanager
def remembering(spec: Spec) -> Iterator[Recollection]:
    """What is known of the files of the spec; afterwards what is known of them now is kept."""
    from pathlib import Path

    from merestone.memory import keep, recalled, version
    from merestone.resolve.recollection import Recollection

    place = Path(spec.path)
    kept = recalled(place)
    recollection = Recollection(kept, version())
    yield recollection
    keep(place, kept, recollection.fresh)
