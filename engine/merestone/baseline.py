"""What is known to be wrong with an older spec: `check` holds it back until it is mended, and says when it is.

Faults of syntax, names and types are never held back, for what rests on them is not judged at all.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from merestone.diagnostics import Diagnostic, Severity, Span, WrongUse, is_fundamental
from merestone.syntax.faults import fault

FORMAT = "merestone.baseline/1"
UNSAID = "not looked at yet"
"""The reason of an entry for which nobody has given one."""


@dataclass(frozen=True)
class Entry:
    """One finding that is known, where it is, and why it may stay for now."""

    fingerprint: str
    code: str
    place: str
    file: str
    message: str
    reason: str


@dataclass(frozen=True)
class Held:
    """What is left to report, what is held back, and the entries that match nothing any more."""

    shown: tuple[Diagnostic, ...]
    hidden: tuple[Diagnostic, ...]
    stale: tuple[Entry, ...]


@fault("GOV101", severity=Severity.WARNING)
def stale_entry(entry: Entry, span: Span) -> Diagnostic:
    """The baseline holds an entry that matches nothing any more.

    ## Why
    What it held back is mended, or looks different now. Left in, it could hide the same mistake when it is made again.

    ## Instead
    Run `merestone baseline` again: it takes the entry out, and keeps the reasons of the others.
    """
    message = f"nothing matches the known finding {entry.code} in `{entry.place or entry.file}` any more"
    hint = "run `merestone baseline` again to take it out"
    return Diagnostic(
        "GOV101", Severity.WARNING, message, span, hint=hint, path=entry.place, fingerprint=entry.fingerprint
    )


def may_be_held(diagnostic: Diagnostic) -> bool:
    """Whether a baseline may hold the finding back at all."""
    return not is_fundamental(diagnostic)


def hold_back(diagnostics: Iterable[Diagnostic], entries: Iterable[Entry]) -> Held:
    """Divide the findings by whether an entry knows them.

    While a fault of syntax, names or types is there, what rests on it is not judged, so no entry is called stale.
    """
    known = {(e.code, e.fingerprint): e for e in entries}
    shown: list[Diagnostic] = []
    hidden: list[Diagnostic] = []
    for diagnostic in diagnostics:
        is_known = (diagnostic.code, diagnostic.fingerprint) in known and may_be_held(diagnostic)
        (hidden if is_known else shown).append(diagnostic)
    met = {(d.code, d.fingerprint) for d in hidden}
    stale = () if not all(map(may_be_held, shown)) else tuple(e for key, e in known.items() if key not in met)
    return Held(tuple(shown), tuple(hidden), stale)


def renewed(diagnostics: Iterable[Diagnostic], before: Iterable[Entry], reason: str | None) -> tuple[Entry, ...]:
    """An entry for each finding; the reasons that were given stay, and `reason` is that of what is new."""
    reasons = {(e.code, e.fingerprint): e.reason for e in before}
    entries = (
        Entry(
            d.fingerprint,
            d.code,
            d.path,
            d.span.file,
            d.message,
            reasons.get((d.code, d.fingerprint), reason or UNSAID),
        )
        for d in diagnostics
        if may_be_held(d)
    )
    return tuple(sorted(entries, key=lambda e: (e.place, e.code, e.message, e.fingerprint)))


def written(entries: Sequence[Entry]) -> str:
    """The entries as the text of a baseline."""
    return json.dumps({"format": FORMAT, "findings": [asdict(e) for e in entries]}, indent=2, ensure_ascii=False) + "\n"


def read(file: str, text: str) -> tuple[Entry, ...]:
    """The entries of a baseline that `written` wrote, perhaps with other reasons."""
    try:
        document = json.loads(text)
        findings = [Entry(**finding) for finding in document["findings"]]
    except (ValueError, KeyError, TypeError) as reason:
        raise WrongUse(f"{file} is not a baseline: {reason}; `merestone baseline` writes one") from reason
    if document.get("format") != FORMAT or not all(isinstance(v, str) for f in findings for v in asdict(f).values()):
        raise WrongUse(f"{file} is not in the format {FORMAT}; `merestone baseline` writes it")
    return tuple(findings)


def stale_diagnostics(file: str, text: str, stale: Iterable[Entry]) -> tuple[Diagnostic, ...]:
    """A warning for each stale entry, at its line of the baseline."""
    lines = text.split("\n")
    return tuple(stale_entry(entry, _place(file, lines, entry)) for entry in stale)


def _place(file: str, lines: Sequence[str], entry: Entry) -> Span:
    number, line = next((n, text) for n, text in enumerate(lines, 1) if entry.fingerprint in text)
    column = line.index(entry.fingerprint) + 1
    return Span(file, number, column, number, column + len(entry.fingerprint))
