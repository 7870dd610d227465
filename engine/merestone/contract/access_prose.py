"""Who may ask, beyond scope and role, in sentences: what each role reaches, and whose request it may not decide."""

from collections.abc import Iterator

from merestone.contract.boundaries import Operation
from merestone.contract.contract import Contract
from merestone.contract.entities import Clearance
from merestone.contract.prose_words import coded, joined
from merestone.contract.traffic import provided

ACCOUNTS = {
    "own": "its own accounts", "assigned": "the accounts assigned to it", "partner": "the accounts of its partner",
    "region": "the accounts of its region", "legalEntity": "every account of its legal entity",
    "tenant": "every account of its tenant", "all": "every account", "none": "no account",
}  # fmt: skip
OUTSIDE = """
## Who reaches what

A role reaches some accounts, regions and channels, and may see some labels: **Access** says so where an operation is limited. The
claims `accounts`, `regions` and `channels` of the token say which these are. What lies outside is answered with 404 where the caller
may not know of it, and with 403 otherwise.
"""
"""What is the same wherever roles are limited."""
REGIONS = {"own": "in its own region", "any": "in any region"}


def limits(contract: Contract, operation: Operation) -> str:
    """What the token must allow beyond scope and role, as Markdown; nothing where the spec limits nothing."""
    told = list(_told(contract, operation))
    return f"**Access.** {' '.join(told)}" if told else ""


def outside(contract: Contract, system: str) -> str:
    """What the document of a system says once of all its limits, as Markdown; nothing where nothing is limited."""
    return OUTSIDE if any(clearances(contract, operation) for operation in provided(contract, system)) else ""


def reach(clearance: Clearance) -> str:
    """What a role reaches, as the end of a sentence."""
    accounts = [ACCOUNTS[clearance.accounts]] if clearance.accounts else []
    regions = [REGIONS[clearance.regions]] if clearance.regions else []
    channels = [f"by {coded(clearance.channels, 'or')}"] if clearance.channels else []
    return " ".join([*accounts, *regions, *channels])


def clearances(contract: Contract, operation: Operation) -> list[Clearance]:
    """What the roles of an operation reach, for those of which that is said."""
    said = {c.role: c for system in contract.systems for c in system.clearances}
    return [said[role] for role in operation.access.roles if role in said]


def _told(contract: Contract, operation: Operation) -> Iterator[str]:
    limited = clearances(contract, operation)
    for clearance in limited:
        parts = [f"reaches {where}"] if (where := reach(clearance)) else []
        if clearance.sees is not None:
            parts.append(f"may see {coded(clearance.sees)}" if clearance.sees else "may see nothing that is labelled")
        if parts:
            yield f"`{clearance.role}` {joined(parts)}."
    if operation.access.separate_from:
        others = coded(operation.access.separate_from, "or")
        yield f"Who was the actor of {others} for the same thing is refused with 403: nobody decides their own request."
