"""The pages of a list come one after another, each when it is wanted, and nobody waits for a list without an end."""

import asyncio
import importlib
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest

from emitters.python_clients import answers, body_of, body_of_role, client, context
from merestone.contract.calls import paged
from merestone.contract.contract import Contract
from merestone.contract.traffic import own_systems
from merestone.emitters.openapi import document

Answer = Callable[[httpx.Request], httpx.Response]
Page = Callable[[str | None], Answer]
AWAY = answers(503, {})


@pytest.fixture
def inventory(folder: Path) -> Any:
    """The client package of Inventory."""
    importlib.import_module("merestone_inventory.models")
    return importlib.import_module("merestone_inventory")


@pytest.fixture
def page(reference: Contract) -> Page:
    """A page, and where it ends."""
    said = _last(body_of_role(reference, "ListReservations", "answer"))
    return lambda following: answers(200, said | {"nextCursor": following} if following else said)


@pytest.fixture
def question(reference: Contract, inventory: Any) -> Any:
    """What is asked for the first page."""
    return inventory.models.ListReservationsRequest.model_validate(_last(body_of(reference, "ListReservations")))


def _last(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if name not in ("cursor", "nextCursor")}


def listed(
    inventory: Any, question: Any, told: Iterable[Answer], most: int | None = None
) -> tuple[list[str], list[str | None]]:
    """What comes of the list where Inventory answers one after the other, and the cursors that were asked with."""
    left = iter(told)
    asked, seen = client(inventory, "Inventory", lambda request: next(left)(request))
    found = inventory.pages(lambda page: asked.list_reservations(page, context(inventory, "OMS")), question)
    kinds = [type(outcome).__name__ for outcome in islice(found, most)]
    assert len({request.url.params["changedAfter"] for request in seen}) == 1
    return kinds, [request.url.params.get("cursor") for request in seen]


def test_all_pages_come_each_asked_for_with_the_end_of_the_one_before(
    inventory: Any, page: Page, question: Any
) -> None:
    told = [page("b"), page("c"), page(None)]
    assert listed(inventory, question, told) == (["Answer"] * 3, [None, "b", "c"])


def test_what_nobody_wants_is_not_asked_for(inventory: Any, page: Page, question: Any) -> None:
    assert listed(inventory, question, [page("b"), page("c")], most=2) == (["Answer"] * 2, [None, "b"])


def test_a_page_that_cannot_be_had_is_the_last_and_the_list_goes_on_from_there(
    inventory: Any, page: Page, question: Any
) -> None:
    assert listed(inventory, question, [page("b"), AWAY]) == (["Answer", "Unavailable"], [None, "b"])
    later = question.model_copy(update={"cursor": "b"})
    assert listed(inventory, later, [page(None)]) == (["Answer"], ["b"])


@pytest.mark.parametrize("back", ["b", "a"])
def test_a_list_that_leads_back_has_no_end(inventory: Any, page: Page, question: Any, back: str) -> None:
    begun = question.model_copy(update={"cursor": "a"})
    assert listed(inventory, begun, [page("b"), page(back)]) == (["Answer", "Answer", "Unavailable"], ["a", "b"])


def test_the_same_awaited(inventory: Any, page: Page, question: Any) -> None:
    left = iter([page("b"), page("c"), AWAY])

    async def token(*_: str) -> str:
        return "t"

    async def found() -> list[str]:
        transport = httpx.MockTransport(lambda request: next(left)(request))
        async with httpx.AsyncClient(transport=transport) as http:
            asked = inventory.AsyncInventoryClient("https://system.example", token, http=http)
            told = inventory.pages_async(
                lambda page: asked.list_reservations(page, context(inventory, "OMS")), question
            )
            return [type(outcome).__name__ async for outcome in told]

    assert asyncio.run(found()) == ["Answer", "Answer", "Unavailable"]


def test_only_who_has_such_lists_can_be_asked_for_their_pages(reference: Contract, folder: Path) -> None:
    having = {name for name in own_systems(reference) if paged(reference, name)}
    assert having == {"Inventory", "Provisioning", "Workforce"}
    written = {path.parent.name.removeprefix("merestone_") for path in folder.glob("merestone_*/paging.py")}
    assert written == {name.lower() for name in having}


def test_a_parameter_is_what_its_field_is(reference: Contract) -> None:
    found = document(reference, reference.system("Inventory"))["paths"]["/reservation"]["get"]["parameters"]
    told = {each["name"]: (each["description"], each["schema"]) for each in found if each.get("in") == "query"}
    request = reference.operation("ListReservations").message("request")
    assert request is not None
    assert {name: said for name, (said, _) in told.items()} == {f.name: f.description for f in request.fields}
    assert not any("description" in schema for _, schema in told.values())
