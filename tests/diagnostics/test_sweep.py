"""A word left out, doubled or swapped anywhere never breaks the compiler, and is nearly always one diagnostic."""

from collections.abc import Iterator

from merestone.compile import understand
from merestone.contract.lower import lower
from merestone.diagnostics import has_errors
from merestone.syntax.scan import scan
from support import clean_spec

CLEAN = clean_spec()
EVERY = 101
"""One in so many of all changes is tried: a prime, so that each kind of change meets each kind of word."""


def changes() -> Iterator[dict[str, str]]:
    """The clean spec with one change each."""
    for file, text in ((f, t) for f, t in CLEAN.items() if f.endswith(".mere")):
        end = 0
        for token in scan(file, text)[0]:
            start = end + len(token.before)
            end = start + len(token.text)
            yield {**CLEAN, file: text[:start] + text[end:]}
            yield {**CLEAN, file: text[:end] + " " + text[start:]}
            yield {**CLEAN, file: text[:start] + "x" + text[start:]}


def test_any_change_is_read_or_reported() -> None:
    counts: list[int] = []
    for texts in list(changes())[::EVERY]:
        model, found = understand(texts)
        if not has_errors(found):
            lower(model)
        counts.append(len(found))
    reported = [n for n in counts if n]
    assert len(reported) > 0.9 * len(counts)
    assert reported.count(1) > 0.95 * len(reported), f"{len(reported) - reported.count(1)} of {len(reported)} gave more"
