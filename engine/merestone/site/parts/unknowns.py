"""How an unknown outcome is settled: by asking first, and by people last."""

from collections.abc import Iterable, Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.clauses import Ask
from merestone.contract.contract import Contract
from merestone.contract.prose import joined
from merestone.contract.wire_names import kebab
from merestone.site import links, phrases
from merestone.site.clauses import place_of
from merestone.site.markdown import merged, section, table
from merestone.site.shelf import Shelf


def glance(contract: Contract, commands: Iterable[Operation], shelf: Shelf) -> str:
    """A row for each command whose outcome may be unknown."""
    rows = merged(
        (
            links.operation(contract, o.name),
            f"`{o.unknown.name}`",
            f"{joined(o.askers, 'or')} asks {links.operation(contract, o.unknown.ask.query)} {phrases.schedule(o.unknown.ask)}"
            if o.unknown.ask
            else "nothing",
            phrases.repair(o.repair) if o.repair else "",
            place_of(contract, o.unknown.clause, shelf),
        )
        for o in commands
        if o.unknown
    )
    return table(("Command", "The unknown is called", "Settled by", "Then by people", "Written at"), rows)


def answers(contract: Contract, commands: Iterable[Operation], level: int = 2) -> Iterator[str]:
    """One section for each status query; commands settled by the same query with the same answers share one."""
    grouped: dict[tuple[str, str], list[Operation]] = {}
    for operation in commands:
        if operation.unknown and operation.unknown.ask:
            grouped.setdefault((operation.unknown.ask.query, _answers(operation.unknown.ask)), []).append(operation)
    for (query, said), operations in grouped.items():
        asker = joined(dict.fromkeys(name for o in operations for name in o.askers), "or")
        named = joined(links.operation(contract, o.name) for o in operations)
        yield section(
            f"What {query} may say", f"{asker} asks it about {named}.", said, anchor=kebab(query), level=level
        )


def _answers(ask: Ask) -> str:
    rows = [(phrases.answer(f), phrases.OUTCOMES[f.outcome]) for f in ask.findings]
    return table(("The answer", "means"), rows)
