"""The standing reconciliations: what two owners hold to be true, when it is compared, and whose a difference is."""

from collections.abc import Iterator

from merestone.contract.contract import Contract
from merestone.contract.prose import coded, joined
from merestone.contract.ties import Reconciliation
from merestone.contract.wire_names import kebab, workflow_file
from merestone.site import links
from merestone.site.markdown import WIDE, code, page, prose, section, table
from merestone.site.parts.differences import glance, owner
from merestone.site.shelf import Shelf

ABOUT = {
    "financial": "Money: only a person corrects it, by the policy of finance.",
    "asset": "What there is: an inventory decides one side.",
    "catalog": "What may be sold: a catalog decides one side.",
    "state": "Where things stand.",
}


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """One page of all of them, if there is any."""
    if contract.reconciliations:
        yield (
            "comparisons.md",
            page(
                WIDE,
                "# Standing reconciliations",
                "Two systems decide, and what they decide must agree. It is compared on time, repaired alone only where that is safe, "
                "and every other difference has an owner. What became of a single command is settled elsewhere: "
                "[Reconciliation](/reconciliation.md) has the table of each unknown outcome.",
                section("At a glance", glance(contract.reconciliations, shelf)),
                *(_section(contract, one, shelf) for one in contract.reconciliations),
            ),
        )


def _section(contract: Contract, one: Reconciliation, shelf: Shelf) -> str:
    who = links.system(one.system) if one.system else "Nobody"
    compares = (
        f"{who} compares `{one.left.fact}` with `{one.right.fact}`, matched by {coded(one.by)}. {ABOUT[one.about]}"
    )
    return section(
        one.name,
        prose(one.description),
        compares,
        "\n".join(f"- {line}" for line in _lines(contract, one)),
        table(("Here", "and there mean the same"), [(_words(a.left), _words(a.right)) for a in one.agreements]),
        _workflow(one, shelf),
        anchor=kebab(one.name),
    )


def _lines(contract: Contract, one: Reconciliation) -> Iterator[str]:
    for side in (one.left, one.right):
        if side.seen:
            yield f"`{side.fact}` comes to it with {joined((links.operation(contract, n) for n in side.seen), 'or')}."
        else:
            yield f"`{side.fact}` it decides itself."
    if one.alone:
        operation = links.operation(contract, one.alone.operation)
        yield f"Repaired alone with {operation}, only when {code(one.alone.text)}."
    yield f"Any other difference: {owner(one)}." if one.alone else f"A difference: {owner(one)}."


def _words(words: tuple[str, ...]) -> str:
    return coded(words, "or") if words else "nothing"


def _workflow(one: Reconciliation, shelf: Shelf) -> str:
    file = workflow_file(one.name)
    return f"As a workflow: [{file}](/{links.download(file)})." if file in shelf.files else ""
