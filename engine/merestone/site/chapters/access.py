"""Roles and scopes: who may ask for what, and what else each role answers for."""

from collections.abc import Iterator

from merestone.contract.access_prose import reach
from merestone.contract.certificates import certified
from merestone.contract.contract import Contract
from merestone.contract.wire_names import kebab
from merestone.site import links
from merestone.site.clauses import place_of
from merestone.site.markdown import WIDE, page, section, table
from merestone.site.shelf import Shelf


def pages(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The page of roles and scopes."""
    yield (
        "access.md",
        page(
            WIDE,
            "# Roles and scopes",
            "A caller needs the scope, any one of the roles, and a token for the same legal entity as the request; "
            "[On the wire](/reference/wire.md#tokens) says how tokens are checked.",
            section(
                "Scopes",
                table(("Scope", "Opens", "To any of", "Partitioned by", "Written at"), _scopes(contract, shelf)),
            ),
            section(
                "Roles",
                table(("Role", "Belongs to", "May ask", "Repairs", "Approves", "Answers for"), _roles(contract)),
            ),
            *_matrix(contract),
            *_known(contract),
        ),
    )


def _matrix(contract: Contract) -> Iterator[str]:
    """What each role may reach; nothing where the spec limits no role."""
    rows = list(_clearances(contract))
    if rows:
        heads = ("Role", "Reaches", "Channels", "Sees", "Does", "Except")
        yield section("What each role reaches", table(heads, rows))


def _known(contract: Contract) -> Iterator[str]:
    """By which certificate each system is known; nothing where none shows one."""
    if certified(contract):
        rows = [
            (links.system(s.name), f"`{s.identity}`" if s.identity else "shows none", s.trust, s.team)
            for s in contract.systems
        ]
        told = "The certificate of a connection has the name among its subject alternative names; "
        told += "[On the wire](/reference/wire.md#certificates) says who looks at it."
        yield section("Certificates", f"{told}\n\n{table(('System', 'Is known as', 'Trust', 'Team'), rows)}")


def _clearances(contract: Contract) -> Iterator[tuple[str, ...]]:
    for clearance in (c for system in contract.systems for c in system.clearances):
        asked = [o for o in contract.operations if clearance.role in o.access.roles]
        apart = {n for o in asked for n in o.access.separate_from}
        yield (
            f"**{clearance.role}**",
            reach(clearance.model_copy(update={"channels": ()})) or "not limited",
            ", ".join(clearance.channels) or "any",
            "not limited" if clearance.sees is None else ", ".join(clearance.sees) or "no label",
            ", ".join(links.operation(contract, o.name) for o in asked),
            f"not the actor of {', '.join(links.operation(contract, n) for n in sorted(apart))}" if apart else "",
        )


def _scopes(contract: Contract, shelf: Shelf) -> Iterator[tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    for operation in contract.operations:
        if operation.access.clause:
            grouped.setdefault(operation.access.clause, []).append(operation.name)
    for clause, names in grouped.items():
        access = contract.operation(names[0]).access
        yield (
            f"`{access.scope}`" if access.scope else "",
            ", ".join(links.operation(contract, n) for n in names),
            ", ".join(links.role(r) for r in access.roles),
            ", ".join(access.partition),
            place_of(contract, clause, shelf),
        )


def _roles(contract: Contract) -> Iterator[tuple[str, ...]]:
    for system in contract.systems:
        for role in system.actors:
            yield (
                f'<span id="{kebab(role)}"></span>**{role}**',
                links.system(system.name),
                ", ".join(
                    dict.fromkeys(links.boundary(o.boundary) for o in contract.operations if role in o.access.roles)
                ),
                ", ".join(
                    links.operation(contract, o.name) for o in contract.operations if o.repair and o.repair.by == role
                ),
                ", ".join(
                    links.operation(contract, o.name)
                    for o in contract.operations
                    if o.repair and o.repair.approved_by == role
                ),
                ", ".join(
                    sorted(
                        {
                            links.fallout(r.opens)
                            for o in contract.operations
                            for r in o.reactions
                            if r.opens and r.owner == role
                        }
                    )
                ),
            )
