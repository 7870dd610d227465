"""Keep between two runs what a check understood of files, in the folder where the user's programs keep such things.

What is kept is never needed and never trusted: it may be deleted at any time, and a line that is cut short, of another
version or changed by somebody else is taken for missing. It is replaced in one step, so that two runs at once do each other no
harm; the later one is kept. Where nothing can be written, nothing is kept.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import merestone

PLACE = "MERESTONE_MEMORY"
"""Names another folder for what is kept; empty, nothing is kept."""
_FORMAT = b"merestone.memory/1"


class Kept(Mapping[str, str]):
    """What was kept of each file by its digest; each is looked through only when it is asked for."""

    def __init__(self, lines: Mapping[str, bytes]) -> None:
        """`lines` hold the digest of the text and the text."""
        self._lines = lines
        self._texts: dict[str, str] = {}

    def __getitem__(self, digest: str) -> str:
        """The text, if it is whole; else a KeyError, as if it were not there."""
        if digest not in self._texts:
            check, _, text = self._lines[digest].partition(b" ")
            if check != _checked(digest, text):
                raise KeyError(digest)
            self._texts[digest] = text.decode()
        return self._texts[digest]

    def __iter__(self) -> Iterator[str]:
        """The digests, in the order of the file."""
        return iter(self._lines)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)


UNDERSTANDING = ("syntax", "resolve", "model", "semantics", "facts")
"""The parts of the engine that decide what a file means."""
WRITING = (*UNDERSTANDING, "contract", "emitters", "handoff", "profiles", "scenarios")
"""Those that decide what is written of it."""


def version(parts: tuple[str, ...] = UNDERSTANDING) -> str:
    """Stands for these parts of this very engine: its sources as they are on the disk, and the Python that runs it."""
    root = Path(merestone.__path__[0])
    found = blake2b(sys.version.encode(), digest_size=16)
    for folder, _, names in sorted(walked for part in parts for walked in os.walk(root / part)):
        for name in sorted(names):
            if name.endswith((".py", ".lark", ".txt")):
                state = os.stat(os.path.join(folder, name))
                found.update(f"{folder} {name} {state.st_size} {state.st_mtime_ns}\0".encode())
    return found.hexdigest()


def recalled(spec: Path) -> Kept:
    """What was kept of the files of a spec."""
    place = _place(spec)
    try:
        form, *lines = place.read_bytes().split(b"\n") if place else [b""]
    except OSError:
        return Kept({})
    if form != _FORMAT:
        return Kept({})
    pairs = (line.partition(b" ") for line in lines)
    return Kept({digest.decode("ascii", errors="replace"): rest for digest, _, rest in pairs if rest})


def keep(spec: Path, before: Mapping[str, str], fresh: Mapping[str, str]) -> None:
    """Keep what is fresh in the place of what was kept before; nothing is written where both are the same."""
    place = _place(spec)
    if place is None or (before.keys() == fresh.keys() and all(before.get(d) is fresh[d] for d in fresh)):
        return
    texts = {digest: text.encode(errors="replace") for digest, text in fresh.items()}
    lines = (b" ".join((digest.encode(), _checked(digest, text), text)) for digest, text in texts.items())
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_bytes(b"\n".join((_FORMAT, *lines)))
        os.replace(beside, place)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def _place(spec: Path) -> Path | None:
    """The file for this spec; None where nothing is to be kept."""
    said = os.environ.get(PLACE)
    if said == "":
        return None
    own = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    folder = Path(said) if said else Path(own) / "merestone"
    name = blake2b(str(spec.resolve()).encode(errors="surrogateescape"), digest_size=12).hexdigest()
    return folder / f"{name}.memory" if folder.is_absolute() else None


def _checked(digest: str, text: bytes) -> bytes:
    """The digest of a text and of what it is kept for."""
    return blake2b(digest.encode() + text, digest_size=16).hexdigest().encode()
