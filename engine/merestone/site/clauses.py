"""Clauses as a reviewer reads them: as written, for what they hold, and where they come from."""

import re
from collections.abc import Iterable

from merestone.contract.boundaries import Boundary
from merestone.contract.clauses import Clause
from merestone.contract.contract import Contract
from merestone.site import links
from merestone.site.markdown import code, table
from merestone.site.shelf import Shelf

_PROPOSED = "<br>*proposed default*"
_TURNS = re.compile(r" (?=(?:found|absent|otherwise)\b)| (?=ask )| (?=(?:scope|roles|partition|purpose) )| (?=\}$)")


def clause_table(contract: Contract, boundary: Boundary, aspect: str, shelf: Shelf) -> str:
    """Every clause in force of one aspect."""
    rows = [
        (
            written(clause.text) + _PROPOSED * clause.proposed,
            _scope(contract, boundary, clause),
            links.place(clause.place, shelf),
            _policy(clause),
        )
        for clause in boundary.clauses
        if clause.aspect == aspect
    ]
    return table(("In force, as written", "Holds for", "Written at", "Through policy"), rows)


def written(text: str) -> str:
    """The text of a clause, a long one on several lines."""
    parts = _TURNS.split(text) if len(text) > 60 else [text]
    return "<br>".join(code(part) for part in parts)


def place_of(contract: Contract, identity: str, shelf: Shelf) -> str:
    """Where the clause with that id is written."""
    return links.place(contract.clause(identity).place, shelf)


def _scope(contract: Contract, boundary: Boundary, clause: Clause) -> str:
    if clause.aspect == "ownership":
        return "whole boundary"
    if clause.operation:
        return links.operation(contract, clause.operation)
    holding = [name for name in boundary.operations if clause.id in contract.operation(name).clauses]
    everywhere = len(holding) in (0, len(boundary.operations))
    kinds = {contract.operation(name).kind for name in boundary.operations}
    commands = [name for name in boundary.operations if contract.operation(name).kind == "command"]
    if everywhere or (len(kinds) > 1 and holding == commands):
        return "whole boundary" if everywhere else "every command"
    return _listed(contract, holding)


def _policy(clause: Clause) -> str:
    return f"`{clause.place.policy}`" if clause.place.policy else ""


def _listed(contract: Contract, names: Iterable[str]) -> str:
    return ", ".join(links.operation(contract, name) for name in names)
