"""What compiling makes, portion by portion, without what was made of the same before and is there still."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from merestone.compile import Portion
    from merestone.contract.contract import Contract
    from merestone.project import Spec


_OFTEN = 1000
"""After how many files that are made circular garbage is dropped."""


class Making:
    """The files of a contract for one folder, one after the other; afterwards it is remembered what each portion was made of."""

    def __init__(self, spec: Spec, contract: Contract, out: str) -> None:
        """`out` is the folder that they are written into."""
        from merestone.memory import WRITING, recalled, version

        self._spec, self._contract, self._out = spec, contract, out
        self._holidays = spec.holidays(contract)
        self._place = Path(out) / "made"
        self._kept = recalled(self._place)
        self._engine = version(WRITING)
        self._fresh: dict[str, str] = {}
        self.plan = ""

    def files(self) -> Iterator[tuple[str, str]]:
        """Each file with its text, or with the hash of the file that is there."""
        from merestone.cli._cycles import drop_circles
        from merestone.compile import portions
        from merestone.files import Standing

        others = self._spec.others(self._contract)
        fresh = 0
        for portion in portions(self._contract, others):
            for name, text in self._portion(portion):
                yield name, text
                fresh += not isinstance(text, Standing)
                if fresh == _OFTEN:
                    drop_circles()
                    fresh = 0
        yield from self._holidays.items()

    def remember(self) -> None:
        """Keep what each portion was made of, once all of it is written."""
        from merestone.memory import keep

        keep(self._place, self._kept, self._fresh)

    def _portion(self, portion: Portion) -> Iterator[tuple[str, str]]:
        from merestone.files import Standing, hash_of, standing

        if portion.system is None:
            for name, text in portion.files():
                self.plan = text if name == "plan.json" else self.plan
                yield name, text
            return
        digest = f"{self._engine}{portion.digest}"
        hashes: dict[str, str] = self._recalled(digest)
        if hashes and standing(self._out, hashes):
            self._fresh[digest] = self._kept[digest]
            yield from ((name, Standing(known)) for name, known in hashes.items())
            return
        hashes = {}
        for name, text in portion.files():
            hashes[name] = hash_of(text)
            yield name, text
        self._fresh[digest] = json.dumps(hashes)

    def _recalled(self, digest: str) -> dict[str, str]:
        """The files that were made of this, by name with their hashes."""
        try:
            found: dict[str, str] = json.loads(self._kept[digest])
        except KeyError:
            return {}
        return found
