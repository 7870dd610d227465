"""An instance whose key has several parts, of which one has a slash, is told and asked for whole."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from yarl import URL

from merekit.payload import instance_of
from merekit.steps import Player
from merestone.plan import Read, Story

PARTS = {"sku": "A/B", "site": "C 1%"}


@pytest.fixture
def asked() -> list[tuple[str, str, Any]]:
    return []


@pytest.fixture
def player(asked: list[tuple[str, str, Any]], monkeypatch: pytest.MonkeyPatch) -> Player:
    """A player of a plan with stock, and shelves within it, and a target that answers everything."""

    async def control(method: str, path: str, body: Any = None) -> Any:
        asked.append((method, path, body))
        return SimpleNamespace(status=200, body={})

    async def item(self: Player, entity: str, number: int) -> str:
        return instance_of(PARTS)

    made: Any = object.__new__(Player)
    keys = {"Stock": ("sku", "site"), "Shelf": ("sku", "site", "shelf")}
    story = SimpleNamespace(known={}, value_for=lambda *_: "S-1")
    recorder = SimpleNamespace(read=lambda *_: None)
    made.target = SimpleNamespace(verbs=("entity", "story"), control=control)
    made.world = SimpleNamespace(plan=SimpleNamespace(entity_keys=keys), story=story, recorder=recorder)
    made.told = False
    monkeypatch.setattr(Player, "item", item)
    monkeypatch.setattr(Player, "things", lambda *_: [instance_of(PARTS)])
    return made


def test_its_address_is_read_as_the_text_it_is(player: Player, asked: list[tuple[str, str, Any]]) -> None:
    asyncio.run(player.read(Read(id="r", verb="entity", subject="Stock")))
    ((_, path, _),) = asked
    assert URL(f"http://127.0.0.1/merestone/{path}").path == "/merestone/entities/Stock/A%2FB/C 1%25"


def test_what_is_told_of_a_part_names_the_whole_as_it_is(player: Player, asked: list[tuple[str, str, Any]]) -> None:
    asyncio.run(player.tell(Story(id="s", entity="Shelf", line=0, state="full")))
    ((_, _, body),) = asked
    assert body == {"entity": "Shelf", "key": {"shelf": "S-1"}, "state": "full", "about": PARTS}
