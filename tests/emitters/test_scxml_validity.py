"""SCXML is valid: by the W3C's schema, and by a narrower one of the part that is written."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from xmlschema import XMLSchema11

from emitters.custody import CUSTODY
from merestone.emitters.machines._scxml import scxml
from merestone.semantics.machine import Machine

SCHEMAS = Path(__file__).parent / "schemas"
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

ONLY_WRITTEN = {"a beginning outside"}
"""What the recommendation forbids in words, and its schema cannot say."""


@pytest.fixture(scope="module", params=["w3c/scxml.xsd", "scxml-subset.xsd"])
def schema(request: pytest.FixtureRequest) -> XMLSchema11:
    """The W3C's schema, then that of what is written."""
    return XMLSchema11(SCHEMAS / request.param)


def test_every_drawing_is_valid(drawings: list[Machine], schema: XMLSchema11) -> None:
    assert {machine.name: found for machine in drawings if (found := faults(schema, scxml(machine)))} == {}


@pytest.mark.parametrize("fault", BROKEN)
def test_what_is_not_valid_is_refused(fault: str, schema: XMLSchema11) -> None:
    narrow = Path(schema.url or "").name == "scxml-subset.xsd"
    assert bool(faults(schema, broken(*BROKEN[fault]))) is (narrow or fault not in ONLY_WRITTEN)


def broken(found: str, instead: str) -> str:
    """SCXML with one thing written in another way."""
    text = scxml(CUSTODY)
    assert found in text
    return text.replace(found, instead, 1)


def faults(schema: XMLSchema11, text: str) -> list[str]:
    """What a schema finds."""
    return [f"{one.path}: {one.reason}" for one in schema.iter_errors(text)]


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
