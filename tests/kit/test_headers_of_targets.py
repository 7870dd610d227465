"""What a target says in headers, or leaves out where the contract rests on it, is seen by the kit."""

from typing import Any

import pytest
from library import BIND_STATE, ORDER_COMMAND, write_generated

from merekit import shape
from merekit.shape import Shapes
from merestone.plan import PlanOperation

STATE = BIND_STATE.model_copy(update={"success_headers": {"Cache-Control": "no-store"}})
SHOWN = BIND_STATE.model_copy(
    update={"kind": "query", "success_headers": {"Cache-Control": "private, max-age=60", "Vary": "Authorization"}}
)
LOAN = {"loan": {"entity": "Loan", "loanId": "L-00000001"}, "version": 3}
ORDER = ORDER_COMMAND.model_copy(
    update={
        "messages": (ORDER_COMMAND.messages[0], ORDER_COMMAND.messages[1].model_copy(update={"revision": "version"}))
    }
)


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Shapes:
    """The schemas of the small plan."""
    return Shapes(write_generated(tmp_path_factory.mktemp("generated")))


def said(shapes: Shapes, operation: PlanOperation, status: int, body: Any, **headers: str) -> list[str]:
    """What is wrong with the headers of an answer."""
    shown = {name.lower().replace("_", "-"): value for name, value in headers.items()}
    shown["content-type"] = "application/problem+json" if status >= 400 else "application/json"
    return [one for one in shape.answer(shapes, operation, status, shown, body) if one.startswith("header")]


def refusal(word: str, status: int) -> dict[str, Any]:
    members = {"title": "t", "status": status, "class": word, "retryable": False}
    return {"type": f"urn:merestone:problem:{word}", **members}


def test_what_became_of_a_command_is_not_to_be_kept_nor_that_nothing_is_there(shapes: Shapes) -> None:
    kept = ["header cache-control is not no-store"]
    for status, body in ((200, {"state": "bound", "slot": "S-1"}), (404, refusal("absent", 404))):
        assert said(shapes, STATE, status, body) == kept
        assert said(shapes, STATE, status, body, cache_control="max-age=5") == kept
        assert said(shapes, STATE, status, body, cache_control="private, No-Store") == []


def test_an_answer_that_may_be_kept_says_for_whom(shapes: Shapes) -> None:
    body = {"state": "bound", "slot": "S-1"}
    assert said(shapes, SHOWN, 200, body, cache_control="private, max-age=60") == ["header vary is missing"]
    assert said(shapes, SHOWN, 200, body, cache_control="private", vary="Authorization, Accept-Encoding") == []


def test_an_answer_with_a_revision_has_its_tag(shapes: Shapes) -> None:
    assert said(shapes, ORDER, 200, LOAN) == ["header etag is missing"]
    assert said(shapes, ORDER, 200, LOAN, etag="3") == ["header etag is not a quoted revision"]
    assert said(shapes, ORDER, 200, LOAN, etag='"3"') == []
    assert said(shapes, ORDER, 200, {"loan": LOAN["loan"]}) == []


def test_the_tag_of_a_query_is_any_tag(shapes: Shapes) -> None:
    body = {"state": "bound", "slot": "S-1"}
    assert said(shapes, SHOWN, 200, body, cache_control="private, no-cache", vary="Authorization", etag='W/"a"') == []


@pytest.mark.parametrize(
    ("status", "word", "header"), [(401, "denied", "WWW-Authenticate"), (429, "throttled", "Retry-After")]
)
def test_a_refusal_says_what_its_caller_has_to_know(shapes: Shapes, status: int, word: str, header: str) -> None:
    assert said(shapes, ORDER, status, refusal(word, status)) == [f"header {header.lower()} is missing"]
    assert said(shapes, ORDER, status, refusal(word, status), **{header: "5"}) == []
