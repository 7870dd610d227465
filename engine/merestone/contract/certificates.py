"""By which certificates systems are known, in words and as values."""

from collections.abc import Iterable, Mapping

from merestone.contract.contract import Contract
from merestone.contract.traffic import over_http, provided, read_by, senders_of


def certified(contract: Contract) -> bool:
    """Whether any system is known by a certificate."""
    return any(system.identity for system in contract.systems)


def identities(contract: Contract, systems: Iterable[str]) -> dict[str, str]:
    """What the certificates of these systems name them; those that show none are left out."""
    return {name: identity for name in systems if (identity := contract.system(name).identity)}


def shown(known: Mapping[str, str]) -> str:
    """Who shows what, as in "`OMS` as `spiffe://shop.example/oms`"."""
    return "; ".join(f"`{system}` as `{identity}`" for system, identity in sorted(known.items()))


def callers(contract: Contract, system: str) -> dict[str, str]:
    """What the certificates of all that call a system over HTTP name them; those that show none are left out."""
    told = [sender for items in over_http(read_by(contract, system)).values() for sender in senders_of(items)]
    asked = [asker for operation in provided(contract, system) for asker in operation.askers]
    return identities(contract, dict.fromkeys((*asked, *told)))
