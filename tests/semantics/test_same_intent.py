"""The key of an intent is derived from its values as the wire writes them, whatever they are."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from merestone.semantics.expectations.same_intent import judge
from merestone.semantics.history import History
from merestone.semantics.judging import Meaning
from merestone.semantics.natural import idempotency_key
from merestone.semantics.verdict import Verdict


@pytest.mark.parametrize("value", ["a:b", True, 7, None, ["x"], {"b": 1, "a": 2}])
@pytest.mark.parametrize(("sender", "verdict"), [("CPQ", Verdict.PASS), ("OMS", Verdict.FAIL)])
def test_the_key_is_that_of_its_content(value: Any, sender: str, verdict: Verdict) -> None:
    key = idempotency_key("Op", "acme", "DE01", "CPQ", [value])
    headers = {"x-tenant-id": "acme", "x-legal-entity": "DE01", "x-source-system": sender, "idempotency-key": key}
    tries = [SimpleNamespace(request={"body": {"value": value}, "headers": headers}, seqs=[n]) for n in (1, 2)]
    history = cast(History, SimpleNamespace(received=lambda **_: tries))
    assert judge(history, cast(Meaning, None), operation="Op", paths=[["value"]], same="key").verdict is verdict
