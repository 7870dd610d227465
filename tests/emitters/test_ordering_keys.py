"""Facts may be ordered by several values: the contract, its example, both clients and the plan make one key of them."""

import json
import sys
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from merestone.compile import compile_sources
from merestone.contract.wire_names import JOINED

TEXT = """module lab
system Lab "Laboratory" { kind other }
system Rack "Rack" { kind other  actors Nurse }
entity Sample owned by Lab { key rackId : string(1..9)  key place : integer(1..99) }
channel Samples on kafka "lab.samples.v1" { carries internal  readers Rack  keyed by rackId  retained for 7 d }
boundary SampleFacts from Lab to Rack version 1.0 {
  style event
  event SampleTaken on Samples { fact { sample : replica of Sample } }
  access     { scope "samples" }
  ownership  { Lab decides Sample }
  timing     { delivered within 5 min }
  mutability { append only }
  evidence   { Lab keeps eventId for 1 years }
  recovery {
    ordered by sample.rackId, sample.place
    dedupe by eventId  gap park  invalid quarantine  conflict quarantine
    poison park, opens PoisonedSample for Nurse
    denied opens SampleDenied for Nurse
  }
}
"""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    made = compile_sources({"lab.mere": TEXT})
    assert made.contract is not None, [str(found) for found in made.diagnostics]
    return dict(made.files)


def test_the_contract_says_all_of_them_and_its_example_has_them(files: dict[str, str]) -> None:
    components = yaml.safe_load(files["Rack/asyncapi.yaml"])["components"]
    (said,) = components["messages"]["SampleTaken"]["examples"]
    key = components["schemas"]["SampleTakenEvent"]
    told = key.get("schema", key)["properties"]["partitionkey"]["description"]
    assert told == f"The ordering key: the values of `sample.rackId` and `sample.place`, {JOINED}."
    value = said["payload"]["data"]["sample"]["value"]
    assert said["payload"]["partitionkey"] == f"{value['rackId']}/{value['place']}"


def test_the_client_makes_the_same_key_and_takes_no_other(
    files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, text in files.items():
        if path.startswith("Rack/clients/python/merestone_rack/"):
            file = tmp_path / path.removeprefix("Rack/clients/python/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "merestone_rack", raising=False)
    rack = import_module("merestone_rack")
    (said,) = yaml.safe_load(files["Rack/asyncapi.yaml"])["components"]["messages"]["SampleTaken"]["examples"]
    told = json.dumps(said["payload"])
    event = rack.parse_event(told.encode())
    assert rack.events.ordering_of(rack.events.kind_of(event.type), event.data) == event.partitionkey
    inbox = rack.Inbox(rack.MemoryStore())
    assert isinstance(inbox.take(told.encode()), rack.Apply)
    with pytest.raises(rack.UnreadableEvent):
        inbox.take(
            json.dumps(said["payload"] | {"id": "other", "partitionkey": event.data.sample.value.rack_id}).encode()
        )
    slashed = json.loads(told)
    slashed["data"]["sample"]["value"]["rackId"] = "A/1"
    place = event.data.sample.value.place
    with pytest.raises(rack.UnreadableEvent):
        inbox.take(json.dumps(slashed | {"id": "as it is", "partitionkey": f"A/1/{place}"}).encode())
    taken = inbox.take(json.dumps(slashed | {"id": "escaped", "partitionkey": f"A%2F1/{place}"}).encode())
    assert isinstance(taken, rack.Apply)
    again = rack.event_of(
        taken.events[0].data,
        id="e",
        time=event.time,
        context=rack.Context.begun("Lab", tenant="t", legal_entity="l"),
        actor="a",
        sequence=1,
    )
    assert again.partitionkey == f"A%2F1/{place}"


def test_the_plan_points_to_all_of_them(files: dict[str, str]) -> None:
    plan = yaml.safe_load(files["plan.json"])
    (fact,) = (each for each in plan["operations"] if each["name"] == "SampleTaken")
    assert fact["ordered_by"] == ["/sample/value/rackId", "/sample/value/place"]


def test_typescript_has_the_same_paths(files: dict[str, str]) -> None:
    assert (
        'partition: [["sample", "value", "rackId"], ["sample", "value", "place"]]'
        in files["Rack/clients/typescript/src/events.ts"]
    )
