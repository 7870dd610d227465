"""The page of the comparison: `make peers` writes it, and a test holds it in step."""

from collections.abc import Iterator
from itertools import groupby

from peers.lifecycles import KINDS, PAGE, Pair, agreed, alone, differences, pairs, told

HEAD = """# Our lifecycles beside those of others

What `spec/` compiles to, beside the state words of TM Forum's Open APIs and the charts of MEF LSO Sonata, and the reason for every
difference. TM Forum's files have words and no transitions; MEF's charts have both. What was read there is in
`tests/peers/standards.yaml`, with repository, commit and licence; the reasons are in `tests/peers/pairs/`, and a test holds them to the compiled model: a difference
without a reason fails, and so does a reason without a difference.

- **Another name**: a state of ours that theirs calls otherwise, or parts less finely. The words of the standard stand where it has any.
- **Ours only**, **theirs only**: a state or a transition that the other side has not. Transitions at a state that only one side has come with
  it and are not listed.
- Transitions are compared between outer states: `pending.waiting` counts as `pending`. `start` is where a record begins.

The tasks of TMF679 and TMF760 have no peer here, for what they ask is a query of ours, which is answered at once and has no states. MEF's charts of
specifications, items of quotes and bills, charges, changes of an order, incidents and work orders are about records that `spec/` does not have, or has without
states.

Two faults were found this way, and mended in `spec/`: an asset whose retirement failed became active, even when it had been
suspended (MEF has `suspendedPendingTerminate` for that), and a line that waited was left behind when its order was closed or cancelled (MEF has
`pending -> failed` and `pending -> cancelled`).
"""


def page() -> str:
    """What is agreed in numbers, then each machine of ours, then what has no peer."""
    parts = [HEAD, *_numbers(), *_sections(), *_alone(), "Made by `make peers`."]
    return "\n".join(parts) + "\n"


def _numbers() -> Iterator[str]:
    yield "| ours | theirs | same states | same transitions | other names | ours only | theirs only |"
    yield "|---|---|---|---|---|---|---|"
    for pair in pairs():
        found = differences(pair)
        states, arrows = agreed(pair)
        counts = [len(states), len(arrows), *(len(found[kind]) for kind in KINDS)]
        yield f"| {pair.ours} | {pair.theirs} | " + " | ".join(str(c) for c in counts) + " |"
    yield ""


def _sections() -> Iterator[str]:
    for ours, peers in groupby(pairs(), key=lambda pair: pair.ours):
        beside = list(peers)
        yield f"## {ours}\n"
        yield from (f"- {_sentence(pair)}" for pair in beside)
        yield ""
        rows = [row for pair in beside for row in _rows(pair)]
        if rows:
            yield from ("| beside | | difference | reason |", "|---|---|---|---|", *rows, "")


def _sentence(pair: Pair) -> str:
    states, arrows = (sorted(found) for found in agreed(pair))
    same = f"has the states {_quoted(states)}" if states else "has none of our words"
    return f"{pair.theirs} {same}" + (f", and the transitions {_quoted(arrows)}." if arrows else ".")


def _rows(pair: Pair) -> Iterator[str]:
    for kind in KINDS:
        for written, reason in pair.reasons.get(kind, {}).items():
            yield f"| {pair.theirs} | {kind} | {_difference(kind, written)} | {reason} |"


def _difference(kind: str, written: str) -> str:
    left, equals, right = written.partition(" = ")
    ours = _quoted(told("", left))
    return f"{ours} is `{right}`" if equals and kind == KINDS[0] else ours


def _alone() -> Iterator[str]:
    yield "## Without a peer\n"
    yield from (f"- `{name}`: {why}" for name, why in sorted(alone().items()))
    yield ""


def _quoted(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
