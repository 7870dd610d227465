"""The Python clients of the reference specification ask every query of the played systems, and read every answer."""

import importlib
import inspect
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from loopback.asking import Call, every_call, grant_of
from loopback.playing import GENERATED, Played, playing
from merekit.identity import LEGAL_ENTITY, TENANT
from merestone.contract.wire_names import snake

QUERIES = [call for call in every_call() if call.kind == "query"]


@pytest.fixture(scope="module")
def played() -> Iterator[Played]:
    with playing() as played:
        yield played


@pytest.mark.parametrize("call", QUERIES, ids=lambda call: call.name)
def test_a_query_says_what_it_asks(played: Played, monkeypatch: pytest.MonkeyPatch, call: Call) -> None:
    monkeypatch.syspath_prepend(str(GENERATED / call.system / "clients" / "python"))
    package = importlib.import_module(f"merestone_{snake(call.system)}")
    client = getattr(package, f"{call.system}Client")(
        played.simulator.base(call.system), lambda *_: played.simulator.issuer.token(grant_of(call))
    )
    method = getattr(client, snake(call.operation.name))
    context = package.Context.begun(call.operation.requirer, tenant=TENANT, legal_entity=LEGAL_ENTITY)
    with client:
        outcome = method(*_given(package.__name__, call, method), context)
    assert isinstance(outcome, package.Answer), outcome


def test_most_queries_take_a_request() -> None:
    assert (len(QUERIES), sum(1 for call in QUERIES if call.body or call.said)) == (19, 15)


def _given(package: str, call: Call, method: Any) -> list[Any]:
    """The request where the method takes one, else what stands in the path."""
    if "request" not in inspect.signature(method).parameters:
        return list(call.words.values())
    model = getattr(sys.modules[f"{package}.models"], f"{call.operation.name}Request")
    return [model.model_validate(call.body or {**call.words, **call.said})]
