"""The reconciliation strategy: how each unknown outcome is settled, by asking first and by people last."""

from collections.abc import Iterator

from merestone.contract.contract import Ask, Contract, Operation
from merestone.contract.prose import joined
from merestone.contract.wire_names import kebab
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import merged, page, section, table
from merestone.site.phrases import commands_first
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The strategy."""
    commands = [o for b in contract.boundaries for o in commands_first(contract, b.operations) if o.unknown]
    yield (
        "reconciliation.md",
        page(
            "# Reconciliation",
            "When an answer is lost, the outcome is not failed: it is unknown, and has a name. The asker asks the other side what "
            "became of it, again and again for a fixed time; it sends the request again only once absence is proven, with the same "
            "key; and what stays unknown goes to a named desk. A late answer settles it at any moment.",
            section("At a glance", _glance(contract, commands, shelf)),
            *_tables(contract, commands),
        ),
    )


def _glance(contract: Contract, commands: list[Operation], shelf: Shelf) -> str:
    rows = merged(
        (
            links.operation(contract, o.name),
            f"`{o.unknown.name}`",
            f"{o.requirer} asks {links.operation(contract, o.unknown.ask.query)} {phrases.schedule(o.unknown.ask)}"
            if o.unknown.ask
            else "nothing",
            phrases.repair(o.repair) if o.repair else "",
            place_of(contract, o.unknown.clause, shelf),
        )
        for o in commands
        if o.unknown
    )
    return table(("Command", "The unknown is called", "Settled by", "Then by people", "Written at"), rows)


def _tables(contract: Contract, commands: list[Operation]) -> Iterator[str]:
    """One section for each status query; commands settled by the same query with the same answers share one."""
    grouped: dict[tuple[str, str], list[Operation]] = {}
    for operation in commands:
        if operation.unknown and operation.unknown.ask:
            grouped.setdefault((operation.unknown.ask.query, _answers(operation.unknown.ask)), []).append(operation)
    for (query, answers), operations in grouped.items():
        asker = operations[0].requirer
        named = joined(links.operation(contract, o.name) for o in operations)
        yield section(f"What {query} may say", f"{asker} asks it about {named}.", answers, anchor=kebab(query))


def _answers(ask: Ask) -> str:
    rows = [(phrases.answer(f), phrases.OUTCOMES[f.outcome]) for f in ask.findings]
    return table(("The answer", "means"), rows)
