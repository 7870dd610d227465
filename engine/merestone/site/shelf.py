"""What lies beside the contract when pages are made: the spec as written, what was compiled, the last conformance run."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from merestone.house.mistakes import Mistake
from merestone.prove.kept import Proofs
from merestone.tracing.traced import Traced


@dataclass(frozen=True)
class Shelf:
    """`sources` by path as given to the compiler, `files` by path below the folder of compiled files, `run` as in `run.json`."""

    sources: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    written: Collection[str] = ()
    """Pages that people wrote, by path below the folder of documents."""
    run: Mapping[str, JsonValue] | None = None
    report: bool = False
    """Whether the page of that run, `report.html`, lies beside it."""
    proofs: Proofs | None = None
    """What was proved and is kept."""
    mistakes: Mapping[str, Mistake] = field(default_factory=dict)
    """What each house rule is there to refuse, by its name."""
    traced: Traced | None = None
    """The tracing table, if the project has one."""


EMPTY = Shelf()
