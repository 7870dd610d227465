"""SCXML is valid: by a schema of the part that is written, and by that of the W3C.

The text of the W3C's schema is in no package, but the classes that xsdata makes of it are: `w3c_scxml`. Where
`MERESTONE_SCXML_SCHEMA` names its `scxml-strict.xsd`, that judges too.
"""

import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from xmlschema import XMLSchema11

from emitters.custody import CUSTODY
from emitters.w3c_scxml import bound_faults
from merestone.emitters.machines._scxml import scxml
from merestone.semantics.machine import Machine

THEIRS = os.environ.get("MERESTONE_SCXML_SCHEMA")
WRITTEN = Path(__file__).parent / "schemas/scxml-subset.xsd"
SCXML = "{http://www.w3.org/2005/07/scxml}"


BROKEN = {
    "an identifier twice": ('id="taken"', 'id="sold"'),
    "a target that is no state": ('target="held.lost"', 'target="lost"'),
    "what stops was never started": ('sendid="held.after-60-d"', 'sendid="held.60-d"'),
    "an event with an empty part": ('event="Give.completed"', 'event="Give..completed"'),
    "an event with a comma": ('event="after-9-d" target', 'event="after,9-d" target'),
    "a length without a unit": ('delay="9ms"', 'delay="9"'),
    "a beginning outside": ('id="held" initial="held.customs"', 'id="held" initial="taken"'),
    "an attribute of nobody": ('mere:kind="', 'kind="'),
    "another version": ('version="1.0" datamodel', 'version="2.0" datamodel'),
    "a final state that is left": (
        '<final id="held.lost"/>',
        '<final id="held.lost"><transition target="sold"/></final>',
    ),
}

OF_IDENTIFIERS = {
    "an identifier twice",
    "a target that is no state",
    "what stops was never started",
    "a beginning outside",
}


@pytest.fixture(scope="module")
def written() -> XMLSchema11:
    """The schema of what is written."""
    return XMLSchema11(WRITTEN)


def test_every_drawing_is_valid(drawings: list[Machine], written: XMLSchema11) -> None:
    assert invalid(drawings, written) == {}


def test_every_drawing_is_valid_for_the_w3c(drawings: list[Machine]) -> None:
    found = {machine.name: faults for machine in drawings if (faults := bound_faults(scxml(machine)))}
    assert found == {}


@pytest.mark.parametrize("fault", [fault for fault in BROKEN if fault not in OF_IDENTIFIERS])
def test_what_is_not_valid_is_refused_by_the_w3c(fault: str) -> None:
    assert bound_faults(broken(*BROKEN[fault]))


def test_every_drawing_is_valid_for_the_text_of_the_w3c(drawings: list[Machine]) -> None:
    if THEIRS is None:
        pytest.skip("MERESTONE_SCXML_SCHEMA names no scxml-strict.xsd of the W3C")
    schema = XMLSchema11(THEIRS)
    assert invalid(drawings, schema) == {}
    assert [fault for fault, (found, instead) in BROKEN.items() if not faults(schema, broken(found, instead))] == []


def invalid(drawings: list[Machine], schema: XMLSchema11) -> dict[str, list[str]]:
    """What a schema finds, machine by machine."""
    return {machine.name: found for machine in drawings if (found := faults(schema, scxml(machine)))}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_is_not_valid_is_refused(fault: str, written: XMLSchema11) -> None:
    assert faults(written, broken(*BROKEN[fault]))


def broken(found: str, instead: str) -> str:
    """SCXML with one thing written in another way."""
    text = scxml(CUSTODY)
    assert found in text
    return text.replace(found, instead, 1)


def faults(schema: XMLSchema11, text: str) -> list[str]:
    """What a schema finds.

    The W3C gives `delay` a default and then refuses it beside `delayexpr`, which the recommendation asks to write alone.
    """
    found = schema.iter_errors(text)
    return [f"{one.path}: {one.reason}" for one in found if not _is_late(one.elem, str(one.reason))]


def _is_late(element: ET.Element | None, reason: str) -> bool:
    """Whether a condition fails on an event that is as late as an expression says, and says no other delay."""
    return (
        element is not None
        and "assertion" in reason
        and "delayexpr" in element.attrib
        and "delay" not in element.attrib
    )


def test_no_event_is_taken_for_another(drawings: list[Machine]) -> None:
    """SCXML takes `a` for `a.b` as well: an event that another one begins with would never arrive."""
    for machine in drawings:
        for state, events in _heard(ET.fromstring(scxml(machine)), frozenset()):
            taken = [(one, other) for one in events for other in events if other.startswith(f"{one}.")]
            assert taken == [], (machine.name, state)


def _heard(element: ET.Element, around: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    """Each state with the events that it or a state around it hears."""
    here = around | {str(one.get("event")) for one in element.findall(f"{SCXML}transition")}
    inner = [
        found for tag in ("state", "final") for one in element.findall(f"{SCXML}{tag}") for found in _heard(one, here)
    ]
    return [(element.get("id", ""), here), *inner]
