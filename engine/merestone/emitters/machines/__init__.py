"""The machines of each system: its lifecycles and milestones, and its side of every handoff, as Mermaid, SCXML and XState."""

from collections.abc import Iterator

from merestone.contract import wire_names
from merestone.contract.contract import Contract
from merestone.contract.traffic import own_systems
from merestone.emitters.machines._mermaid import mermaid
from merestone.emitters.machines._scxml import scxml
from merestone.emitters.machines._xstate import xstate
from merestone.handoff import derive
from merestone.semantics.formula import machine_name
from merestone.semantics.machine import Machine

FORMS = (("mmd", mermaid), ("scxml", scxml), ("xstate.json", xstate))


def emit(contract: Contract) -> Iterator[tuple[str, str]]:
    """A file of each form for each machine of each system that is not external; what the spec only mentions is not drawn."""
    own = own_systems(contract)
    mentioned = {entity.name for entity in contract.entities if entity.external}
    for machine in (*contract.lifecycles, *derive(contract)):
        if machine.system in own and machine.subject not in mentioned:
            yield from _drawn(machine)


def drawn_name(machine: Machine) -> str:
    """What its files are called: the entity, and the field where it has several lifecycles."""
    return machine_name(machine.subject, machine.lifecycle)


def _drawn(machine: Machine) -> Iterator[tuple[str, str]]:
    for suffix, drawn in FORMS:
        yield wire_names.machine_file(machine.system, drawn_name(machine), machine.kind, suffix), drawn(machine)
