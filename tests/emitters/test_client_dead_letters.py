"""What a system cannot apply its client puts aside as AsyncAPI has it: there, byte for byte, with the reason."""

import importlib
import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from emitters.put_aside import every_aside
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import DETAIL, ORIGIN, REASON, REASONS, put_aside
from merestone.contract.traffic import own_systems


def test_what_a_client_puts_aside_is_what_asyncapi_shows(reference: Contract, folder: Any) -> None:
    every = list(every_aside(reference))
    assert len(every) > 100
    for aside, channel, message in every:
        package = importlib.import_module(reference.packaging.python_package(aside.reader))
        (example,) = message["examples"]
        came = {name: value for name, value in example["headers"].items() if name not in (REASON, DETAIL, ORIGIN)}
        body = json.dumps(example["payload"]).encode()
        told = example["headers"][DETAIL]
        letter = package.dead_letter(aside.channel.name, example["headers"][REASON], came, body, detail=told)
        assert (letter.channel, letter.address) == (channel["title"], channel["address"])
        assert (letter.headers, letter.body) == (example["headers"], body)
        for reason in REASONS:
            if reason in aside.reasons:
                Draft7Validator(message["headers"]).validate(
                    package.dead_letter(aside.channel.name, reason, came, body).headers
                )
            else:
                with pytest.raises(ValueError, match=f"as `{reason}`, but as invalid, poison"):
                    package.dead_letter(aside.channel.name, reason, came, body)


def test_nothing_of_a_message_is_lost(oms: Any) -> None:
    """Nor read: it may be anything. What is said of it is one line, as headers are."""
    came = {"ce_id": b"\xff\xfe", "traceparent": "00-1"}
    letter = oms.dead_letter("AssetEvents", "invalid", came, b"\x00{", detail="first line\n  second\tline ")
    assert letter.body == b"\x00{"
    assert came.items() <= letter.headers.items()
    assert letter.headers[DETAIL] == "first line second line"
    assert DETAIL not in oms.dead_letter("AssetEvents", "invalid", came, b"", detail=" ").headers
    assert came == {"ce_id": b"\xff\xfe", "traceparent": "00-1"}


def test_who_puts_nothing_aside_has_nothing_for_it(reference: Contract, folder: Any) -> None:
    (without,) = (name for name in own_systems(reference) if not put_aside(reference, name) and name == "Tax")
    assert not hasattr(importlib.import_module(reference.packaging.python_package(without)), "dead_letter")
