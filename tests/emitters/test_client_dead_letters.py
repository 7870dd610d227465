"""What a system cannot apply its client puts aside as AsyncAPI has it: there, byte for byte, with the reason."""

import importlib
import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from emitters.put_aside import every_aside
from emitters.python_clients import program_with
from merestone.contract.contract import Contract
from merestone.contract.dead_letters import DETAIL, ORIGIN, REASON, REASONS, put_aside
from merestone.contract.examples import event_example
from merestone.contract.traffic import carried, own_systems


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
    tombstone = oms.dead_letter("AssetEvents", "invalid", {"none": None}, None)
    assert (tombstone.body, tombstone.headers["none"]) == (None, None)
    assert came == {"ce_id": b"\xff\xfe", "traceparent": "00-1"}


def test_what_was_said_of_it_before_is_not_said_again(oms: Any) -> None:
    first = oms.dead_letter("AssetEvents", "poison", {"X": "1"}, b"", detail="first reason")
    spelt = {name.title(): value for name, value in first.headers.items()}
    again = oms.dead_letter("AssetEvents", "invalid", spelt, first.body)
    assert again.headers == {"X": "1", REASON: "invalid", ORIGIN: "asset.facts.v1"}


def test_a_channel_is_known_by_where_it_is_read(oms: Any) -> None:
    assert oms.ASIDE_CHANNELS["asset.facts.v1"] == "AssetEvents"
    with pytest.raises(ValueError, match=r"of `asset\.facts\.v1` nothing is put aside, but of ActivationReplies, "):
        oms.dead_letter("asset.facts.v1", "poison", {}, b"")


def test_the_consumer_of_the_page_puts_aside_what_cannot_be_applied(
    reference: Contract, oms: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third waits for the second, and is the one that cannot be applied; the fourth is no event at all."""
    for name, words in (("store", "class SqliteStore"), ("consumer", "def consumed")):
        (tmp_path / f"{name}.py").write_text(program_with(words), "utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    store, consumer = importlib.import_module("store"), importlib.import_module("consumer")
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.executescript(store.TABLES + "; CREATE TABLE applied (number INTEGER)")
    item = next(item for item in carried(reference) if item.channel.name == "AssetEvents" and "OMS" in item.readers)
    told = dict(event_example(reference, item)) | {"unknown": "kept"}
    letters: list[Any] = []

    def applied(event: Any) -> None:
        database.execute("INSERT INTO applied VALUES (?)", (int(event.sequence),))
        if event.sequence == "3":
            raise LookupError("there is no such asset")

    def came(number: int) -> bytes:
        return json.dumps(told | {"id": f"e-{number}", "sequence": str(number)}).encode()

    for body in (came(1), came(3), came(2), came(2), b"{", None):
        consumer.consumed(database, "asset.facts.v1", {"trace": b"\xff"}, body, applied, letters.append)
    assert database.execute("SELECT number FROM applied").fetchall() == [(1,), (2,)]
    assert [(letter.address, letter.headers[REASON]) for letter in letters] == [
        ("asset.facts.v1.oms.dead-letters", reason) for reason in ("poison", "invalid", "invalid")
    ]
    assert json.loads(letters[0].body) == json.loads(came(3)), "what waited is whole, and what cannot be read of it too"
    assert [letter.body for letter in letters[1:]] == [b"{", None]
    assert letters[0].headers[DETAIL] == "there is no such asset"


def test_who_puts_nothing_aside_has_nothing_for_it(reference: Contract, folder: Any) -> None:
    (without,) = (name for name in own_systems(reference) if not put_aside(reference, name) and name == "Tax")
    assert not hasattr(importlib.import_module(reference.packaging.python_package(without)), "dead_letter")
