"""Machines are drawn with their sub-states nested, and SCXML can be read back."""

import xml.etree.ElementTree as ET

from emitters.custody import CUSTODY
from emitters.small import LIFECYCLE
from merestone.contract.contract import Contract
from merestone.emitters import machines
from merestone.emitters.machines._mermaid import mermaid
from merestone.emitters.machines._scxml import scxml
from merestone.handoff import derive
from merestone.semantics.machine import Machine, Transition

SCXML = "{http://www.w3.org/2005/07/scxml}"


def read_back(text: str) -> set[tuple[str, str]]:
    """The arrows of a chart: from every state, or every sub-state of a composite, to its targets."""
    arrows = set()
    for element in ET.fromstring(text).iter():
        sources = [inner.get("id", "") for inner in element.findall(f"{SCXML}state")] or [element.get("id", "")]
        for transition in element.findall(f"{SCXML}transition"):
            arrows |= {(source, transition.get("target", "")) for source in sources}
    return arrows


def test_scxml_has_the_arrows_of_the_machine(contract: Contract) -> None:
    for machine in (*contract.lifecycles, *derive(contract)):
        assert read_back(scxml(machine)) == {(t.source, t.target) for t in machine.transitions}, machine.subject


def test_an_event_leads_to_one_state_only(contract: Contract) -> None:
    for machine in (*contract.lifecycles, *derive(contract)):
        for element in ET.fromstring(scxml(machine)).iter():
            events = [transition.get("event") for transition in element.findall(f"{SCXML}transition")]
            guarded = [
                transition.get("{urn:merestone:scxml}guard") for transition in element.findall(f"{SCXML}transition")
            ]
            assert len(set(zip(events, guarded, strict=True))) == len(events), (machine.subject, events)


def test_sub_states_are_nested() -> None:
    assert 'state held {\n        state "customs" as held_customs' in mermaid(LIFECYCLE)
    assert '<state id="held" initial="held.customs">' in scxml(LIFECYCLE)


def test_an_arrow_that_all_sub_states_have_is_drawn_once() -> None:
    shared = tuple(Transition(source=s, target="sent", emits="Sent") for s in ("held.customs", "held.damage"))
    machine: Machine = LIFECYCLE.model_copy(update={"transitions": (*LIFECYCLE.transitions, *shared)})
    assert mermaid(machine).count("/ Sent") == 1
    assert "    held --> sent : / Sent" in mermaid(machine)


def test_an_arrow_to_a_part_does_not_leave_the_whole() -> None:
    assert '<transition event="Recheck.completed" target="held.customs" type="internal"' in scxml(CUSTODY)
    assert '<transition event="Confirm.completed" target="given" mere:trigger' in scxml(CUSTODY)


def test_a_system_gets_its_own_side_of_a_handoff(reference: Contract) -> None:
    paths = {path for path, _ in machines.emit(reference)}
    assert "OMS/machines/ActivateBilling-requirer.scxml" in paths
    assert "Billing/machines/ActivateBilling-provider.mmd" in paths
    assert {"OMS/machines/Order.scxml", "OMS/machines/Order.mmd", "OMS/machines/Order.xstate.json"} <= paths
    assert {path.partition("/")[0] for path in paths if "/ActivateBilling-" in path} == {"OMS", "Billing"}
