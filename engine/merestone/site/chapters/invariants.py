"""The invariants: truths over time that no one boundary can state."""

import re
from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.contract.wire_names import kebab
from merestone.semantics.formula import Invariant
from merestone.semantics.mentions import subjects
from merestone.site import links
from merestone.site.markdown import page, prose, section
from merestone.site.proofs import proved
from merestone.site.shelf import Shelf
from merestone.site.truths import boundaries_of

_JOINT = re.compile(r" (leads to|precedes|while|within)(?= )")
MEANINGS = {
    "never": "It is broken by one single moment in which the event happens while the condition holds.",
    "precedes": "It is broken by the second event without an earlier first one.",
    "leads-to": "Each event opens a term; it is broken when the term is over and the condition did not hold once.",
    "at-most": "It is broken by one event too many.",
    "always": "It is broken by one single moment in which the condition does not hold.",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of invariants."""
    yield (
        "invariants.md",
        page(
            "# Invariants",
            "Each holds at every moment of every run, whatever is lost, repeated or late. Tests judge recorded runs by the same "
            "formulas; [Semantics](/reference/semantics.md#3-traces) says what they mean exactly.",
            *(_section(contract, invariant, shelf) for invariant in contract.invariants),
        ),
    )


def _section(contract: Contract, invariant: Invariant, shelf: Shelf) -> str:
    named = joined(links.subject(contract, name) for name in sorted(subjects(invariant)))
    where = boundaries_of(contract, invariant)
    per = f" It is judged for each {links.entity(invariant.per)} by itself." if invariant.per else ""
    return section(
        invariant.name,
        prose(invariant.description),
        f"```text\n{_broken(invariant.text)}\n```",
        f"{MEANINGS[invariant.formula.kind]}{per} It speaks of {named}"
        + (
            f", and so of the boundar{'y' if len(where) == 1 else 'ies'} {joined(links.boundary(b) for b in where)}."
            if where
            else "."
        ),
        *proved(contract, invariant.name, shelf),
        f"Written at {links.line(invariant.file, invariant.line, shelf)}.",
        anchor=kebab(invariant.name),
    )


def _broken(text: str) -> str:
    """A long formula on several lines, broken at its joints."""
    return text if len(text) <= 60 else _JOINT.sub(r"\n  \1", text)
