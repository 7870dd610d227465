"""What a role may reach, and whose request it may not decide, stand where the operation is described."""

from functools import cache
from typing import Any

import support
from emitters.documents import documents
from merestone.compile import Result, compile_sources
from merestone.contract.extract import extract
from merestone.emitters import openapi
from merestone.site.chapters.access import pages
from merestone.site.shelf import Shelf
from support import clean_spec


@cache
def compiled() -> Result:
    """The clean spec, in which a customer asks to be forgotten and an agent does it."""
    return compile_sources(clean_spec())


def operation(path: str, method: str) -> dict[str, Any]:
    """One operation of the service desk."""
    found: dict[str, Any] = documents(iter(compiled().files.items()))["Helpdesk/openapi.yaml"]["paths"][path][method]
    return found


def test_an_operation_has_the_clearance_of_each_role_that_may_ask() -> None:
    assert operation("/forgotten", "post")["x-merestone"]["clearances"] == {
        "Agent": {"accounts": "assigned", "regions": "own", "sees": ["pii"]},
        "Lead": {"accounts": "all"},
    }
    assert operation("/tickets/{ticketId}", "get")["x-merestone"]["clearances"] == {
        "Customer": {"accounts": "own", "channels": ["selfService", "shop"], "sees": ["pii"]}
    }


def test_who_asked_may_not_decide() -> None:
    every = documents(iter(compiled().files.items()))["Helpdesk/openapi.yaml"]["x-merestone"]["clauses"]
    named = operation("/forgotten", "post")["x-merestone"]["clauses"]
    access = next(every[identity] for identity in named if every[identity]["aspect"] == "access")
    assert access["terms"]["separateFrom"] == ["AskToForget"]
    text = " ".join(operation("/forgotten", "post")["description"].split())
    assert "Who was the actor of `AskToForget` for the same thing is refused with 403" in text
    assert "`Agent` reaches the accounts assigned to it in its own region and may see `pii`." in text


def test_an_operation_whose_roles_are_not_limited_says_nothing_of_it() -> None:
    document = documents(iter(compiled().files.items()))["Till/openapi.yaml"]
    for methods in document["paths"].values():
        for found in methods.values():
            assert "clearances" not in found.get("x-merestone", {})
            assert "**Access.**" not in found.get("description", "")


def test_the_review_site_has_the_matrix_of_roles() -> None:
    contract = compiled().contract
    assert contract is not None
    text = dict(pages(contract, Shelf()))["access.md"]
    assert "every account" in text
    assert "**Lead**" in text
    assert "not the actor of" in text


def test_what_lies_outside_is_said_once_and_only_where_something_is_limited() -> None:
    made = documents(iter(compiled().files.items()))
    said = {path for path, document in made.items() if "## Who reaches what" in document["info"].get("description", "")}
    assert "Helpdesk/openapi.yaml" in said
    assert "Till/openapi.yaml" not in said
    texts = [o["description"] for o in made["Helpdesk/openapi.yaml"]["paths"]["/forgotten"].values()]
    assert not [text for text in texts if "The claims" in text]


def test_who_only_asks_says_nothing_of_what_others_limit() -> None:
    made = dict(openapi.emit(extract(support.contract(), "Experience")))
    assert "## Who reaches what" not in made["Experience/openapi.yaml"]
